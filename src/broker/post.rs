//! The console's side: tells the broker its newest bulletin, and takes facilitators' lines.

use std::mem::discriminant;
use std::pin::pin;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use super::gate::{LineGate, LinesToChair};
use super::message::{Alive, RoomTopics, SignOfLife, Stated, ToldMoment, written};
use super::wire::{BrokerEvent, BrokerFault, BrokerWire};
use crate::link::Posting;

/// The interval of signs of life.
pub(super) const BEAT: Duration = Duration::from_secs(3);
/// How many signs of life may wait for an answer. A cable that is pulled tells nobody: the broker only falls silent.
pub(super) const UNANSWERED: u32 = 2;
/// How long the goodbye may take.
const PARTING: Duration = Duration::from_millis(800);

/// Whether a broker is reached.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum BrokerState {
    /// It was not reached yet.
    #[default]
    Sought,
    /// It is reached.
    Reached,
    /// It is not.
    Missed(BrokerFault),
}

impl BrokerState {
    /// Whether it is the same for the chair: a fault of the same kind is not told again in other words.
    fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Missed(one), Self::Missed(other)) => discriminant(one) == discriminant(other),
            (one, other) => one == other,
        }
    }
}

/// Tells a broker the newest posting until there can be no more, then clears the room's topics. What becomes of the
/// connection goes to `state`; facilitators' lines go to the chair, unless `lines` is `None`.
pub async fn post(
    mut wire: impl BrokerWire,
    topics: RoomTopics,
    mut postings: watch::Receiver<Posting>,
    state: watch::Sender<BrokerState>,
    lines: Option<LinesToChair>,
) {
    let mut beat = pin!(sleep(BEAT));
    let mut reached = false;
    // Signs of life since the broker last took something.
    let mut owed = 0;
    let mut gate = LineGate::of(lines);
    loop {
        let told = tokio::select! {
            biased;
            changed = postings.changed() => {
                if changed.is_err() {
                    break;
                }
                state_of(&mut wire, &topics, &mut postings, reached)
            }
            // Before what comes: a flood must not hold up a sign of life.
            () = &mut beat => {
                beat.set(sleep(BEAT));
                gate.beat();
                if !reached {
                    continue;
                }
                owed += 1;
                alive(&mut wire, &topics, &postings, &gate, owed)
            }
            opens = gate.changed() => {
                if !reached {
                    continue;
                }
                let asked = if opens { ask_for_lines(&mut wire, &topics, &gate) } else { Ok(()) };
                asked.and_then(|()| alive(&mut wire, &topics, &postings, &gate, owed))
            }
            event = wire.next() => match event {
                Ok(BrokerEvent::Connected) => {
                    (reached, owed) = (true, 0);
                    alive(&mut wire, &topics, &postings, &gate, owed)
                        .and_then(|()| state_of(&mut wire, &topics, &mut postings, reached))
                        .and_then(|()| ask_for_lines(&mut wire, &topics, &gate))
                }
                Ok(BrokerEvent::Message { payload, kept, .. }) => {
                    if !gate.take(&payload, kept) {
                        continue;
                    }
                    let unasked = topics.lines.iter().try_for_each(|topic| wire.unsubscribe(topic));
                    unasked.and_then(|()| alive(&mut wire, &topics, &postings, &gate, owed))
                }
                Ok(BrokerEvent::Taken) => {
                    owed = 0;
                    Ok(())
                }
                Ok(BrokerEvent::Left) => continue,
                Err(fault) => {
                    reached = false;
                    Err(fault)
                }
            },
        };
        let now = match told {
            Ok(()) if reached && owed <= UNANSWERED => BrokerState::Reached,
            Ok(()) => continue,
            Err(fault) => BrokerState::Missed(fault),
        };
        state.send_if_modified(|state| {
            let is_new = !state.is_like(&now);
            *state = now;
            is_new
        });
    }
    if reached {
        for topic in [&topics.board, &topics.alive] {
            // Where the broker takes nothing more, the last will says that the console is gone.
            let _ = wire.retain(topic, Vec::new());
        }
        wire.leave();
        let left = async { while !matches!(wire.next().await, Ok(BrokerEvent::Left) | Err(_)) {} };
        let _ = timeout(PARTING, left).await;
    }
}

/// Gives a sign of life, unless the broker owes answers to too many.
fn alive(
    wire: &mut impl BrokerWire,
    topics: &RoomTopics,
    postings: &watch::Receiver<Posting>,
    gate: &LineGate,
    owed: u32,
) -> Result<(), BrokerFault> {
    if owed > UNANSWERED {
        // What it would be told now is old when it answers.
        return Err(BrokerFault::Silent);
    }
    let sign = SignOfLife { told: ToldMoment::of(postings.borrow().tempo), line: gate.state() };
    wire.retain(&topics.alive, written(&Alive::Alive(sign)))
}

/// Asks for facilitators' lines, where the chair takes them.
fn ask_for_lines(
    wire: &mut impl BrokerWire,
    topics: &RoomTopics,
    gate: &LineGate,
) -> Result<(), BrokerFault> {
    let asked = topics.lines.iter().filter(|_| gate.is_open());
    asked.into_iter().try_for_each(|topic| wire.subscribe(topic))
}

/// Tells the newest bulletin, where the broker is reached.
fn state_of(
    wire: &mut impl BrokerWire,
    topics: &RoomTopics,
    postings: &mut watch::Receiver<Posting>,
    reached: bool,
) -> Result<(), BrokerFault> {
    let Posting { bulletin, tempo } = postings.borrow_and_update().clone();
    if !reached {
        return Ok(());
    }
    wire.retain(&topics.board, written(&Stated { told: ToldMoment::of(tempo), bulletin }))
}
