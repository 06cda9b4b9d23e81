//! The console's side: tells the broker its newest bulletin.

use std::mem::discriminant;
use std::pin::pin;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use super::message::{Alive, RoomTopics, Stated, ToldMoment, written};
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
/// connection goes to `state`.
pub async fn post(
    mut wire: impl BrokerWire,
    topics: RoomTopics,
    mut postings: watch::Receiver<Posting>,
    state: watch::Sender<BrokerState>,
) {
    let mut beat = pin!(sleep(BEAT));
    let mut reached = false;
    // Signs of life since the broker last took something.
    let mut owed = 0;
    loop {
        let told = tokio::select! {
            biased;
            changed = postings.changed() => {
                if changed.is_err() {
                    break;
                }
                state_of(&mut wire, &topics, &mut postings, reached)
            }
            event = wire.next() => match event {
                Ok(BrokerEvent::Connected) => {
                    (reached, owed) = (true, 0);
                    let alive = Alive::Alive(ToldMoment::of(postings.borrow().tempo));
                    let alive = wire.retain(&topics.alive, written(&alive));
                    alive.and_then(|()| state_of(&mut wire, &topics, &mut postings, reached))
                }
                Ok(BrokerEvent::Taken) => {
                    owed = 0;
                    Ok(())
                }
                Ok(BrokerEvent::Message { .. } | BrokerEvent::Left) => continue,
                Err(fault) => {
                    reached = false;
                    Err(fault)
                }
            },
            () = &mut beat => {
                beat.set(sleep(BEAT));
                if !reached {
                    continue;
                }
                owed += 1;
                if owed > UNANSWERED {
                    // What it would be told now is old when it answers.
                    Err(BrokerFault::Silent)
                } else {
                    let alive = Alive::Alive(ToldMoment::of(postings.borrow().tempo));
                    wire.retain(&topics.alive, written(&alive))
                }
            }
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
