//! The questions, with their prices and answers, in words.

use crate::board::setting::Reality;
use crate::draw::scene::{Hint, Panel};
use crate::floor::Floor;
use crate::floor::gap::GapCause;
use crate::floor::phase::Phase;
use crate::floor::plan::{ItemId, PartyId};
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::Turn;
use crate::sessions::is_sealed_at_the_end;
use crate::words::{Args, Words};

use super::keymap::{Layer, PanelKey, row_of};
use super::ui::Question;
use super::verbs::SAVE_ELSEWHERE;

/// Returns a question as it is shown.
/// `lost` is how many acts leaving would lose, and the hour of the first of them.
pub(super) fn panel(
    (question, lost): (Question, Option<(u64, String)>),
    floor: &Floor,
    reality: Reality,
    words: &Words,
    now: Stamp,
) -> Panel {
    let (question, details, answers) = match question {
        Question::Extend { by, .. } => extend(by, floor, words, now),
        Question::Limit { to } => limit(to, floor, words, now),
        Question::Gap => gap(floor, words),
        Question::ClockStep => clock_step(floor, words),
        Question::Leave => leave(floor, reality, lost, words),
        Question::Next => next(floor, reality, words, now),
    };
    let hints = answers.into_iter().filter_map(|(key, id)| hint(key, id, words)).collect();
    Panel::Ask { question, details, hints }
}

type Parts = (String, Vec<String>, Vec<(PanelKey, &'static str)>);

fn extend(by: Span, floor: &Floor, words: &Words, now: Stamp) -> Parts {
    let name = |id: PartyId| floor.party(id).map(|party| party.name.clone()).unwrap_or_default();
    let party = floor.turn().and_then(Turn::party).map(name).unwrap_or_default();
    let lost: Vec<_> = floor.lost_by(by, now).into_iter().map(name).collect();
    let mut details = vec![if lost.is_empty() {
        words.plain("ask-extend-free")
    } else {
        words.say("ask-extend-lost", &Args::new().with("parties", words.list(&lost)))
    }];
    let rest = floor.turn().and_then(|turn| turn.left(now)).unwrap_or_default().or_zero() + by;
    let left = floor.agenda().present().and_then(|item| item.left(now));
    if let Some(left) = left.filter(|&left| left < rest) {
        details.push(words.say("ask-extend-over", &Args::new().with("over", rest - left)));
    }
    let question = words.say("ask-extend", &Args::new().with("by", by).with("party", party));
    (question, details, adjustable("answer-grant"))
}

fn limit(to: Span, floor: &Floor, words: &Words, now: Stamp) -> Parts {
    let plan = floor.plan().rules.limit;
    let mut details = Vec::new();
    if let Some(reach) = floor.with_limit(to).reach(now) {
        let args = Args::new().with("waiting", reach.waiting).with("left", reach.left);
        details.push(words.say("ask-limit-reach", &args.with("reached", reach.reached)));
    }
    details.push(words.say("ask-limit-plan", &Args::new().with("plan", plan)));
    (words.say("ask-limit", &Args::new().with("to", to)), details, adjustable("answer-set"))
}

fn gap(floor: &Floor, words: &Words) -> Parts {
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

fn clock_step(floor: &Floor, words: &Words) -> Parts {
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

fn leave(floor: &Floor, reality: Reality, lost: Option<(u64, String)>, words: &Words) -> Parts {
    let answers = vec![(PanelKey::Yes, "answer-leave"), (PanelKey::Dismiss, "answer-stay")];
    if let Some((acts, hour)) = lost {
        let question = words.say("ask-leave-lost", &Args::new().with("acts", acts).with("hour", hour));
        let key = words.key_of(SAVE_ELSEWHERE);
        let way_out = words.say("ask-leave-lost-way-out", &Args::new().with("key", key));
        let answers = vec![(PanelKey::Yes, "answer-lose"), (PanelKey::Dismiss, "answer-stay")];
        return (question, vec![way_out], answers);
    }
    if let Phase::Closed { .. } = floor.phase() {
        return (words.plain("ask-leave-closed"), vec![words.plain("ask-leave-closed-rule")], answers);
    }
    let (question, back) = match reality {
        Reality::Rehearsal { .. } => ("ask-leave-rehearsal", "ask-leave-rehearsal-back"),
        Reality::Real | Reality::Trial { .. } => ("ask-leave", "ask-leave-back"),
    };
    (words.plain(question), vec![words.plain(back)], answers)
}

fn next(floor: &Floor, reality: Reality, words: &Words, now: Stamp) -> Parts {
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

fn adjustable(yes: &'static str) -> Vec<(PanelKey, &'static str)> {
    vec![
        (PanelKey::Yes, yes),
        (PanelKey::More, "act-more"),
        (PanelKey::Less, "act-less"),
        (PanelKey::Dismiss, "act-dismiss"),
    ]
}

fn hint(key: PanelKey, id: &str, words: &Words) -> Option<Hint> {
    let key = *row_of(Layer::Ask, key)?.keys.first()?;
    Some(Hint { key: words.key(key), text: words.plain(id), live: true })
}
