//! The words for acts, keys and headings.

use crossterm::event::KeyCode;

use crate::floor::Floor;
use crate::floor::phase::Phase;
use crate::floor::refusal::Refusal;
use crate::floor::turn::Turn;
use crate::sessions::{Cast, Rehearsal};
use crate::words::{Args, Words};

use super::act::Act;
use super::keymap::{Group, Key};

impl Words {
    /// Returns what an act does, in a word or two.
    pub(crate) fn act(&self, act: Act) -> String {
        self.plain(act_id(act))
    }

    /// Returns a key as it is written on keyboards.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the keymap uses few of the many keys")]
    pub(crate) fn key(&self, key: Key) -> String {
        let name = match key.code {
            KeyCode::Enter => self.plain("key-enter"),
            KeyCode::Char(' ') => self.plain("key-space"),
            KeyCode::Esc => self.plain("key-esc"),
            KeyCode::Tab => self.plain("key-tab"),
            KeyCode::Backspace => self.plain("key-backspace"),
            KeyCode::Delete => self.plain("key-delete"),
            KeyCode::Insert => self.plain("key-insert"),
            KeyCode::PageUp => self.plain("key-page-up"),
            KeyCode::PageDown => self.plain("key-page-down"),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            code => code.to_string(),
        };
        if key.shift { self.say("key-shift", &Args::new().with("key", name)) } else { name }
    }

    /// Returns a heading of the help.
    pub(crate) fn heading(&self, group: Group) -> String {
        self.plain(match group {
            Group::Floor => "help-floor",
            Group::List => "help-list",
            Group::Agenda => "help-agenda",
            Group::Meeting => "help-meeting",
            Group::Screens => "help-screens",
            Group::Rehearsal => "help-rehearsal",
            Group::Program => "help-program",
        })
    }

    /// Returns which room a rehearsal takes place in, so that it can be had again: "usual, seed 7", "First steps".
    pub(crate) fn which_room(&self, rehearsal: &Rehearsal) -> String {
        match &rehearsal.cast {
            Cast::Level(level) => {
                let seed = rehearsal.seed.to_string();
                self.say("rehearsal-room", &Args::new().with("level", self.level(*level)).with("seed", seed))
            }
            Cast::Script(script) => self.say("rehearsal-script", &Args::new().with("title", &script.title)),
        }
    }

    /// Returns whether the bell sounds.
    pub(crate) fn bell(&self, on: bool) -> String {
        self.plain(if on { "bell-on" } else { "bell-off" })
    }

    /// Returns why a key does nothing now.
    #[expect(clippy::wildcard_enum_match_arm, reason = "most acts have no refusal of their own")]
    pub(crate) fn not_now(&self, act: Act, floor: &Floor) -> String {
        let not_begun = floor.turn().filter(|turn| turn.clock.is_none()).and_then(Turn::party);
        let refused = match act {
            Act::Undo => Some(Refusal::NothingToUndo),
            Act::Redo => Some(Refusal::NothingToRedo),
            _ => None,
        };
        let taken = floor
            .turn()
            .and_then(Turn::party)
            .filter(|_| matches!(act, Act::ChairSpeaks | Act::Invite | Act::CallSelected));
        if let Some(refusal) = refused {
            self.refusal(&refusal, floor)
        } else if matches!(
            act,
            Act::Faster
                | Act::Slower
                | Act::Freeze
                | Act::Unfreeze
                | Act::Step
                | Act::LessonOn
                | Act::LessonBack
        ) {
            self.say("not-now", &Args::new().with("act", self.act(act)))
        } else if floor.suspension().is_some() {
            self.plain("not-now-suspended")
        } else if floor.point().is_some() {
            self.plain("not-now-point")
        } else if let Some(party) = taken.filter(|_| not_begun.is_none()) {
            let name = floor.party(party).map_or("", |party| &party.name);
            self.say("not-now-taken", &Args::new().with("party", name))
        } else if let Phase::Ahead = floor.phase() {
            self.plain("not-now-not-open")
        } else if let Phase::Closed { .. } = floor.phase() {
            self.plain("not-now-closed")
        } else if let (Act::ThankSpeaker, Some(party)) = (act, not_begun) {
            let name = floor.party(party).map_or("", |party| &party.name);
            self.say("not-now-not-begun", &Args::new().with("party", name))
        } else if let (Act::ThankSpeaker, Some(_)) = (act, floor.opened()) {
            self.plain("not-now-empty-list")
        } else if floor.turn().is_none()
            && matches!(act, Act::Resume | Act::Finish | Act::Extend | Act::StartBack)
        {
            self.plain("not-now-nobody")
        } else {
            self.say("not-now", &Args::new().with("act", self.act(act)))
        }
    }
}

/// Returns the message for an act.
fn act_id(act: Act) -> &'static str {
    match act {
        Act::Open => "act-open",
        Act::Start => "act-start",
        Act::Hold => "act-hold",
        Act::Resume => "act-resume",
        Act::NextSpeaker => "act-next-speaker",
        Act::Finish => "act-finish",
        Act::ThankSpeaker => "act-thank-speaker",
        Act::NotPresent => "act-not-present",
        Act::Extend => "act-extend",
        Act::StartBack => "act-start-back",
        Act::CallToOrder => "act-call-to-order",
        Act::WhatIsLeft => "act-what-is-left",
        Act::ChairSpeaks => "act-chair-speaks",
        Act::Point => "act-point",
        Act::Uphold => "act-uphold",
        Act::NotUphold => "act-not-uphold",
        Act::Response => "act-response",
        Act::Invite => "act-invite",
        Act::Add => "act-add",
        Act::OtherRepresentative => "act-other-representative",
        Act::SelectUp => "act-select-up",
        Act::SelectDown => "act-select-down",
        Act::CallSelected => "act-call-selected",
        Act::Withdraw => "act-withdraw",
        Act::MoveUp => "act-move-up",
        Act::MoveDown => "act-move-down",
        Act::CloseList => "act-close-list",
        Act::ReopenList => "act-reopen-list",
        Act::ShorterLimit => "act-shorter-limit",
        Act::SetLimit => "act-set-limit",
        Act::NextItem => "act-next-item",
        Act::Close => "act-close",
        Act::Suspend => "act-suspend",
        Act::SuspendUntil => "act-suspend-until",
        Act::SetResumption => "act-set-resumption",
        Act::ResumeMeeting => "act-resume-meeting",
        Act::Tick(_) => "act-tick",
        Act::Agenda => "act-agenda",
        Act::Tally => "act-tally",
        Act::Help => "act-help",
        Act::Undo => "act-undo",
        Act::Redo => "act-redo",
        Act::Insist => "act-insist",
        Act::Settle => "act-settle",
        Act::Bell => "act-bell",
        Act::SaveElsewhere => "act-save-elsewhere",
        Act::Page => "act-page",
        Act::Message => "act-message",
        Act::TakeMessageBack => "act-take-message-back",
        Act::BlankScreens => "act-blank-screens",
        Act::UnblankScreens => "act-unblank-screens",
        Act::ClockAlone => "act-clock-alone",
        Act::ShowAll => "act-show-all",
        Act::Faster => "act-faster",
        Act::Slower => "act-slower",
        Act::Freeze => "act-freeze",
        Act::Unfreeze => "act-unfreeze",
        Act::Step => "act-step",
        Act::LessonOn => "act-lesson-on",
        Act::LessonBack => "act-lesson-back",
        Act::Leave => "act-leave",
        Act::Dismiss => "act-dismiss",
        Act::Up => "act-up",
        Act::Down => "act-down",
        Act::PageUp => "act-page-up",
        Act::PageDown => "act-page-down",
        Act::Less => "act-less",
        Act::More => "act-more",
        Act::Yes | Act::Otherwise => "act-yes",
        Act::ItemUp => "act-item-up",
        Act::ItemDown => "act-item-down",
        Act::DropItem => "act-drop-item",
        Act::ShareOut => "act-share-out",
        Act::Agree => "act-agree",
    }
}
