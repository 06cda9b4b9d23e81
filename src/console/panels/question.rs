//! A question whose answer has a price, or cannot wait.

use crate::board::names::{name, spoken};
use crate::board::setting::Reality;
use crate::console::chair::{Chair, Panel, Then};
use crate::console::effect::Effect;
use crate::console::key::{DOWN, ENTER, ESC, LEFT, RIGHT, SPACE, UP, letter};
use crate::console::verbs::{NOTE, SAVE_ELSEWHERE};
use crate::draw::scene::{self, Hint};
use crate::floor::Floor;
use crate::floor::command::Command;
use crate::floor::gap::GapCause;
use crate::floor::phase::Phase;
use crate::floor::plan::{ItemId, PartyId};
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::{Turn, TurnId};
use crate::sessions::is_sealed_at_the_end;
use crate::words::{Args, Words};

use super::keys::{Layer, PanelKey, PanelRow, keys_of};

/// The step by which a question about time changes it.
const QUESTION_STEP: Span = Span::from_secs(30);
/// The most lines with names that are shown; the command line shows all.
const MOST_NAMED: usize = 6;
/// The step by which the limit changes.
const LIMIT_STEP: Span = Span::from_secs(15);

/// Its keys; each question shows those that answer it.
pub(super) const KEYS: &[PanelRow] = &[
    PanelRow { does: PanelKey::Yes, name: "yes", keys: &[ENTER] },
    PanelRow { does: PanelKey::Otherwise, name: "yes", keys: &[SPACE] },
    PanelRow { does: PanelKey::More, name: "more", keys: &[UP, RIGHT, letter('+'), letter('=')] },
    PanelRow { does: PanelKey::Less, name: "less", keys: &[DOWN, LEFT, letter('-')] },
    PanelRow { does: PanelKey::Dismiss, name: "dismiss", keys: &[ESC] },
];

/// A question whose answer has a price, or cannot wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::console) enum QuestionPanel {
    /// How much more time.
    Extend {
        /// The turn.
        turn: TurnId,
        /// How much more; from now, where the time is up.
        by: Span,
    },
    /// How much less time.
    Shorten {
        /// The turn.
        turn: TurnId,
        /// How much less.
        by: Span,
    },
    /// Which limit.
    Limit {
        /// The limit.
        to: Span,
    },
    /// Whether a session that is opened early keeps its length or its end.
    Early,
    /// Whether the speaker's time ran on in a gap.
    Gap,
    /// Whether to follow the computer's clock.
    ClockStep,
    /// Whether to leave the session.
    Leave,
    /// Whether the report is written though notes name somebody.
    Named,
    /// Whether to go on to the next item; after the last, whether to close the session.
    Next,
}

impl QuestionPanel {
    /// Returns the question how much less time the speaker has; `None` where there is no step less.
    pub(in crate::console) fn shorten(floor: &Floor, now: Stamp) -> Option<Self> {
        most_less(floor, now)?;
        Some(Self::Shorten { turn: floor.turn()?.id, by: QUESTION_STEP })
    }
}

impl Panel for QuestionPanel {
    fn layer(&self) -> Layer {
        Layer::Ask
    }

    fn press(&mut self, key: PanelKey, chair: &mut Chair, now: Stamp) -> Then {
        let effect = match (key, *self) {
            (PanelKey::Less, Self::Extend { turn, by }) if by <= QUESTION_STEP => {
                if most_less(chair.history.floor(), now).is_some() {
                    *self = Self::Shorten { turn, by: QUESTION_STEP };
                }
                return Then::STAY;
            }
            (PanelKey::More, Self::Shorten { turn, by }) if by <= QUESTION_STEP => {
                *self = Self::Extend { turn, by: QUESTION_STEP };
                return Then::STAY;
            }
            (PanelKey::More | PanelKey::Less, Self::Shorten { turn, by }) => {
                let by = if key == PanelKey::Less { by + QUESTION_STEP } else { by - QUESTION_STEP };
                let most = most_less(chair.history.floor(), now).unwrap_or(QUESTION_STEP);
                *self = Self::Shorten { turn, by: by.min(most) };
                return Then::STAY;
            }
            (PanelKey::More | PanelKey::Less, Self::Extend { turn, by }) => {
                let by = stepped(key, by, QUESTION_STEP).clamp(QUESTION_STEP, Span::from_mins(10));
                let by = by.max(least_from_now(chair.history.floor(), now));
                *self = Self::Extend { turn, by };
                return Then::STAY;
            }
            (PanelKey::More | PanelKey::Less, Self::Limit { to }) => {
                let plan = chair.history.floor().plan().rules.limit;
                let to = stepped(key, to, LIMIT_STEP).clamp(LIMIT_STEP.times(2).min(plan), plan);
                *self = Self::Limit { to };
                return Then::STAY;
            }
            (PanelKey::Yes, Self::Extend { turn, by }) => {
                let by = from_limit(by, chair.history.floor(), now);
                Some(Effect::Command(Command::Extend { turn, by }))
            }
            (PanelKey::Yes, Self::Shorten { turn, by }) => {
                let limit = chair.history.floor().turn().and_then(|turn| turn.limit);
                limit.map(|limit| Effect::Command(Command::LimitTurn { turn, to: limit - by }))
            }
            (PanelKey::Yes, Self::Limit { to }) => Some(Effect::Command(Command::SetLimit { to })),
            (PanelKey::Yes | PanelKey::Otherwise, Self::Early) => {
                let start = chair.setting.opens_at().filter(|_| key == PanelKey::Otherwise).unwrap_or(now);
                let ends = start + chair.history.floor().plan().length;
                Some(Effect::Command(Command::Open { ends }))
            }
            (PanelKey::Yes, Self::Named) => {
                chair.ask_for_report_file();
                None
            }
            (PanelKey::Yes, Self::Leave) => Some(Effect::Leave),
            (PanelKey::Yes, Self::Next) => next_command(chair.history.floor()).map(Effect::Command),
            (PanelKey::Yes | PanelKey::Otherwise, Self::Gap) => {
                Some(Effect::Command(Command::SettleGap { held: key == PanelKey::Otherwise }))
            }
            (PanelKey::Yes | PanelKey::Otherwise, Self::ClockStep) => {
                Some(Effect::Command(Command::SettleClockStep { follow: key == PanelKey::Yes }))
            }
            (PanelKey::Dismiss, _) => None,
            _ => return Then::STAY,
        };
        Then::Close(effect.into_iter().collect())
    }

    fn scene(&self, chair: &Chair, now: Stamp) -> scene::PanelView {
        let (floor, words, reality) = (chair.history.floor(), &chair.words, chair.setting.reality);
        let (question, details, answers) = match *self {
            Self::Extend { by, .. } => extend(by, floor, words, now),
            Self::Shorten { by, .. } => shorten(by, floor, words, now),
            Self::Limit { to } => limit(to, floor, words, now),
            Self::Early => early(chair, now),
            Self::Gap => gap(floor, words),
            Self::ClockStep => clock_step(floor, words),
            Self::Leave => {
                let lost = chair.not_saved.as_ref().filter(|not_saved| not_saved.entries > 0);
                let lost = lost.map(|lost| (lost.entries, words.hour(chair.desk(now).hour(lost.since))));
                let wording = leave(chair, lost);
                if chair.notes.draft.is_some() { with_draft(wording, chair) } else { wording }
            }
            Self::Named => named(chair),
            Self::Next => next(floor, reality, words, now),
        };
        let hint = |(key, id): (_, &str)| Hint {
            key: words.first_key(keys_of(KEYS, key)),
            text: words.plain(id),
            live: true,
        };
        scene::PanelView::Ask { question, details, hints: answers.into_iter().map(hint).collect() }
    }

    fn asks_to_leave(&self) -> bool {
        matches!(self, Self::Leave)
    }
}

/// Returns the command that goes on to the next item, or closes the session after the last.
fn next_command(floor: &Floor) -> Option<Command> {
    match floor.agenda().next() {
        Some(_) => Some(Command::NextItem { after: floor.agenda().present()?.id }),
        None => Some(Command::Close),
    }
}

fn stepped(key: PanelKey, from: Span, step: Span) -> Span {
    if key == PanelKey::More { from + step } else { from - step }
}

type Wording = (String, Vec<String>, Vec<(PanelKey, &'static str)>);

/// The name of who has the floor.
fn speaker(floor: &Floor) -> String {
    floor.turn().and_then(Turn::party).map(|id| name(floor, id)).unwrap_or_default()
}

/// Returns by how much the speaker is over.
fn over(floor: &Floor, now: Stamp) -> Span {
    floor.turn().and_then(|turn| turn.left(now)).map_or(Span::ZERO, |left| (-left).or_zero())
}

/// Returns the least that is offered: once the time is up, a minute.
fn least_from_now(floor: &Floor, now: Stamp) -> Span {
    if over(floor, now) > Span::ZERO { Span::MINUTE } else { QUESTION_STEP }
}

/// Returns an extension counted from the limit, as it is granted: what the speaker is over counts too.
fn from_limit(by: Span, floor: &Floor, now: Stamp) -> Span {
    by.max(least_from_now(floor, now)) + over(floor, now)
}

fn extend(by: Span, floor: &Floor, words: &Words, now: Stamp) -> Wording {
    let party = speaker(floor);
    let by = by.max(least_from_now(floor, now));
    let granted = from_limit(by, floor, now);
    let args = Args::new().with("by", by).with("party", &party);
    let (over, left) = (over(floor, now), floor.turn().and_then(|turn| turn.left(now)).unwrap_or_default());
    let from_now = left + granted;
    let (question, first) = if over > Span::ZERO {
        let details = Args::new().with("party", &party).with("over", over).with("granted", granted);
        (words.say("ask-extend-from-now", &args), words.say("ask-extend-was-over", &details))
    } else {
        let details = Args::new().with("left", from_now);
        (words.say("ask-extend", &args), words.say("ask-extend-left", &details))
    };
    let lost: Vec<_> = floor.lost_by(granted, now).into_iter().map(|id| name(floor, id)).collect();
    let price = if lost.is_empty() {
        words.plain("ask-extend-free")
    } else {
        words.say("ask-extend-lost", &Args::new().with("parties", words.list(&lost)))
    };
    let mut details = vec![first, price];
    let item_left = floor.agenda().present().and_then(|item| item.left(now));
    if let Some(left) = item_left.filter(|&left| left < from_now) {
        details.push(words.say("ask-extend-over", &Args::new().with("over", from_now - left)));
    }
    if let Some(id) = floor.turn().and_then(Turn::party) {
        let say = Args::new().with("party", words.party(&spoken(floor, id))).spoken(by);
        details.push(words.say("ask-extend-say", &say));
    }
    (question, details, adjustable("answer-grant"))
}

/// Returns how much less time the speaker can be given at most, in whole steps; `None` where it is no step.
fn most_less(floor: &Floor, now: Stamp) -> Option<Span> {
    let left = floor.turn()?.left(now)? - Span::SECOND;
    let most = left.share(1, QUESTION_STEP);
    (most >= QUESTION_STEP).then_some(most)
}

fn shorten(by: Span, floor: &Floor, words: &Words, now: Stamp) -> Wording {
    let party = speaker(floor);
    let (limit, left) = floor.turn().map_or((None, None), |turn| (turn.limit, turn.left(now)));
    let args = Args::new().with("to", limit.unwrap_or_default() - by);
    let mut details =
        vec![words.say("ask-shorten-to", &args.with("left", (left.unwrap_or_default() - by).or_zero()))];
    let gained: Vec<_> = floor.gained_by(by, now).into_iter().map(|id| name(floor, id)).collect();
    if !gained.is_empty() {
        details.push(words.say("ask-shorten-reached", &Args::new().with("parties", words.list(&gained))));
    }
    let question = words.say("ask-shorten", &Args::new().with("by", by).with("party", party));
    (question, details, adjustable("answer-set"))
}

fn limit(to: Span, floor: &Floor, words: &Words, now: Stamp) -> Wording {
    let plan = floor.plan().rules.limit;
    let mut details = Vec::new();
    if let Some(reach) = floor.with_limit(to).reach(now) {
        let args = Args::new().with("waiting", reach.waiting).with("left", reach.left);
        details.push(words.say("ask-limit-reach", &args.with("reached", reach.reached)));
    }
    details.push(words.say("ask-limit-plan", &Args::new().with("plan", plan)));
    (words.say("ask-limit", &Args::new().with("to", to)), details, adjustable("answer-set"))
}

fn early(chair: &Chair, now: Stamp) -> Wording {
    let (words, desk, length) = (&chair.words, chair.desk(now), chair.history.floor().plan().length);
    let start = chair.setting.opens_at().unwrap_or(now);
    let hour = |at| words.hour(desk.hour(at));
    let kept = Args::new().with("hour", hour(now + length)).with("lasting", words.lasting(length));
    let longer = Args::new().with("hour", hour(start + length));
    let longer = longer.with("lasting", words.lasting(start + length - now));
    let details = vec![words.say("ask-early-length", &kept), words.say("ask-early-end", &longer)];
    let answers = vec![
        (PanelKey::Yes, "answer-keep-length"),
        (PanelKey::Otherwise, "answer-keep-end"),
        (PanelKey::Dismiss, "answer-later"),
    ];
    (words.say("ask-early", &Args::new().with("early", words.lasting(start - now))), details, answers)
}

fn gap(floor: &Floor, words: &Words) -> Wording {
    let Some(gap) = floor.gap() else { return (String::new(), Vec::new(), Vec::new()) };
    let id = match gap.why {
        GapCause::Asleep => "ask-gap-asleep",
        GapCause::Ended => "ask-gap-ended",
    };
    let ran = if gap.ran() == Span::ZERO {
        words.plain("ask-gap-none")
    } else {
        words.say("ask-gap-ran", &Args::new().with("ran", words.lasting(gap.ran())))
    };
    let answers = vec![
        (PanelKey::Yes, "answer-ran-on"),
        (PanelKey::Otherwise, "answer-held"),
        (PanelKey::Dismiss, "answer-later"),
    ];
    let lasted = words.say(id, &Args::new().with("lasted", words.lasting(gap.to - gap.from)));
    (words.plain("ask-gap-question"), vec![lasted, ran], answers)
}

fn clock_step(floor: &Floor, words: &Words) -> Wording {
    let by = floor.wall_clock().undecided.unwrap_or_default();
    let direction = if by.is_negative() { "back" } else { "forward" };
    let args = Args::new().with("direction", direction).with("by", words.lasting(by.unsigned()));
    let details = vec![words.say("ask-clock-step", &args), words.plain("ask-clock-follow")];
    let answers = vec![
        (PanelKey::Yes, "answer-follow"),
        (PanelKey::Otherwise, "answer-keep"),
        (PanelKey::Dismiss, "answer-later"),
    ];
    (words.plain("ask-clock-question"), details, answers)
}

fn leave(chair: &Chair, lost: Option<(u64, String)>) -> Wording {
    let words = &chair.words;
    let answers = vec![(PanelKey::Yes, "answer-leave"), (PanelKey::Dismiss, "answer-stay")];
    if let Some((entries, hour)) = lost {
        let question = words.say("ask-leave-lost", &Args::new().with("acts", entries).with("hour", hour));
        let key = chair.key_of(SAVE_ELSEWHERE);
        let way_out = words.say("ask-leave-lost-way-out", &Args::new().with("key", key));
        let answers = vec![(PanelKey::Yes, "answer-lose"), (PanelKey::Dismiss, "answer-stay")];
        return (question, vec![way_out], answers);
    }
    if let Phase::Closed { .. } = chair.history.floor().phase() {
        return (words.plain("ask-leave-closed"), vec![words.plain("ask-leave-closed-rule")], answers);
    }
    let (question, back) = match chair.setting.reality {
        Reality::Rehearsal { .. } => ("ask-leave-rehearsal", "ask-leave-rehearsal-back"),
        Reality::Real | Reality::Trial { .. } => ("ask-leave", "ask-leave-back"),
    };
    (words.plain(question), vec![words.plain(back)], answers)
}

/// Adds that a note was begun and is not filed. A closed session would not be asked about but for it, unless it is sealed.
fn with_draft(wording: Wording, chair: &Chair) -> Wording {
    let (floor, words) = (chair.history.floor(), &chair.words);
    let (question, mut details, answers) = wording;
    let way_out = words.say("ask-leave-note-way-out", &Args::new().with("key", chair.key_of(NOTE)));
    let is_closed = matches!(floor.phase(), Phase::Closed { .. });
    if is_closed && !floor.plan().rules.chatham_house {
        return (words.plain("ask-leave-note"), vec![way_out], answers);
    }
    details.insert(0, way_out);
    (question, details, answers)
}

/// Asks about each line of the notes that names somebody.
fn named(chair: &Chair) -> Wording {
    let words = &chair.words;
    let named = chair.reported().named;
    let args = Args::new().with("count", named.len());
    let mut details: Vec<_> = named.iter().take(MOST_NAMED).map(|hit| hit.message(words)).collect();
    if named.len() > MOST_NAMED {
        details.push(words.say("ask-named-more", &Args::new().with("count", named.len() - MOST_NAMED)));
    }
    details.push(words.plain("ask-named-rule"));
    let answers = vec![(PanelKey::Yes, "answer-names-are-meant"), (PanelKey::Dismiss, "answer-back")];
    (words.say("ask-named", &args), details, answers)
}

fn next(floor: &Floor, reality: Reality, words: &Words, now: Stamp) -> Wording {
    let title = |id: ItemId| floor.item(id).map_or("", |item| &item.title);
    let next = floor.agenda().next();
    let mut details = Vec::new();
    if let Some(turn) = floor.turn()
        && let (Some(party), Some(left)) = (turn.party().and_then(|id| floor.party(id)), turn.left(now))
    {
        let args = Args::new().with("party", &party.name);
        details.push(if left < Span::ZERO {
            words.say("ask-next-speaking-over", &args.with("over", -left))
        } else {
            words.say("ask-next-speaking", &args.with("left", left))
        });
    }
    let waiting = floor.list().in_order().count();
    if waiting > 0 && next.is_some() {
        details.push(words.say("ask-next-waiting", &Args::new().with("waiting", waiting)));
    }
    if details.is_empty()
        && next.is_some()
        && let Some(present) = floor.agenda().present()
    {
        details.push(words.say("ask-next-soon", &Args::new().with("item", title(present.id))));
    }
    let Some(next) = next else {
        details.extend(before_the_close(floor, words));
        let left = floor.opened().map_or(Span::ZERO, |open| open.ends - now);
        if left > Span::ZERO {
            details.push(words.say("ask-close-left", &Args::new().with("left", left)));
        }
        if is_sealed_at_the_end(floor, reality) {
            details.push(words.plain("ask-close-rule"));
        }
        let answers = vec![(PanelKey::Yes, "answer-close"), (PanelKey::Dismiss, "answer-stay")];
        return (words.plain("ask-next-last"), details, answers);
    };
    let question = words.say("ask-next", &Args::new().with("item", title(next.id)));
    (question, details, vec![(PanelKey::Yes, "answer-go-on"), (PanelKey::Dismiss, "answer-stay")])
}

/// Returns what the close leaves undone: topics, who waits, who was not heard.
fn before_the_close(floor: &Floor, words: &Words) -> Vec<String> {
    let mut details = Vec::new();
    let names = |parties: Vec<PartyId>| {
        let known = parties.into_iter().filter_map(|id| floor.party(id));
        words.first_names(known.map(|party| party.name.as_str()))
    };
    let (discussed, topics) = floor.agenda().topics_discussed();
    if topics > 0 {
        let args = Args::new().with("discussed", discussed).with("topics", topics);
        details.push(words.say("ask-close-topics", &args));
    }
    let waiting: Vec<_> = floor.list().in_order().map(|request| request.party).collect();
    if !waiting.is_empty() {
        let args = Args::new().with("waiting", waiting.len()).with("parties", names(waiting));
        details.push(words.say("ask-close-waiting", &args));
    }
    let unheard = floor.unheard();
    if !unheard.is_empty() {
        let args = Args::new().with("unheard", unheard.len()).with("parties", names(unheard));
        details.push(words.say("ask-close-unheard", &args));
    }
    details
}

fn adjustable(yes: &'static str) -> Vec<(PanelKey, &'static str)> {
    vec![
        (PanelKey::Yes, yes),
        (PanelKey::More, "act-more"),
        (PanelKey::Less, "act-less"),
        (PanelKey::Dismiss, "act-dismiss"),
    ]
}
