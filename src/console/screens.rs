//! What the chair makes the room's screens show: a message, the clock alone, nothing.
//!
//! None of it is journaled: undo skips it, and it ends with the program.

use crate::board::bulletin::StandingAlert;
use crate::board::room::{Audience, Message, ShownView};
use crate::board::{Board, Bulletin};
use crate::broker::BrokerState;
use crate::draw::scene::{AlertRow, BrowserPage, Screens};
use crate::floor::alert::AlertLevel;
use crate::floor::name_search::NamedTitle;
use crate::floor::time::Stamp;
use crate::link::Viewers;
use crate::web;
use crate::words::Args;

use super::chair::Chair;
use super::effect::Effect;
use super::verbs::{DISMISS, PAGE, SHOW_ALL, TAKE_MESSAGE_BACK, UNBLANK_SCREENS};
use super::viewers::{ShutOut, Which};

impl Chair {
    /// What the room may see at `now`.
    #[must_use]
    pub fn board(&self, now: Stamp) -> Board {
        Board::of(self.history.floor(), now, self.setting, self.screens.showing.clone())
    }

    /// Returns what other rooms may know at `now`, while these alerts stand.
    #[must_use]
    pub fn bulletin(&self, now: Stamp, alerts: Vec<StandingAlert>, named: &mut NamedTitle) -> Bulletin {
        let topic_is_shown = self.screens.showing.view.shows_topic();
        Bulletin { topic_is_shown, ..Bulletin::of(self.history.floor(), now, self.setting, alerts, named) }
    }

    /// Returns the message that stands on the room's screens at `now`.
    pub(super) fn message(&self, now: Stamp) -> Option<&Message> {
        self.screens.showing.message(self.history.floor().turn().map(|turn| turn.id), now)
    }

    /// Shows a message on the room's screens; an empty one is none.
    pub(super) fn show_message(&mut self, message: Message) {
        if message.text.is_empty() {
            return;
        }
        self.say_of_screens(match message.to {
            Audience::Room => "screens-message-shown",
            Audience::Speaker { .. } => "screens-speaker-message-shown",
        });
        self.screens.showing.message = Some(message);
    }

    /// Rings the bell that the room hears.
    pub(super) fn ring(&mut self) -> Vec<Effect> {
        self.screens.showing.rung = self.screens.showing.rung.saturating_add(1);
        self.say_of_screens("screens-rung");
        Vec::new()
    }

    pub(super) fn take_message_back(&mut self) -> Vec<Effect> {
        self.screens.showing.message = None;
        self.say_of_screens("screens-message-back");
        Vec::new()
    }

    pub(super) fn show_view(&mut self, view: ShownView) -> Vec<Effect> {
        self.screens.showing.view = view;
        self.say_of_screens(match view {
            ShownView::Whole => "screens-whole",
            ShownView::ClockAlone => "screens-clock-alone",
            ShownView::Blank => "screens-blank",
        });
        Vec::new()
    }

    /// How many of the room's screens follow.
    pub(super) fn screens(&self) -> Screens {
        let Viewers { projectors, pages, lagging } = self.screens.viewers;
        Screens { following: projectors + pages, lagging }
    }

    /// A reminder of what the room's screens show in place of the whole board.
    pub(super) fn screens_row(&self, now: Stamp) -> Option<AlertRow> {
        let (text, verb) = match (self.screens.showing.view, self.message(now)) {
            (ShownView::Blank, _) => (self.words.plain("screens-blank"), UNBLANK_SCREENS),
            (_, Some(message)) => {
                let id = match message.to {
                    Audience::Room => "screens-message",
                    Audience::Speaker { .. } => "screens-speaker-message",
                };
                (self.words.say(id, &Args::new().with("message", &message.text)), TAKE_MESSAGE_BACK)
            }
            (ShownView::ClockAlone, None) => (self.words.plain("screens-clock-alone"), SHOW_ALL),
            (ShownView::Whole, None) => return None,
        };
        Some(AlertRow { level: AlertLevel::Quiet, text, verbs: self.hints(&[verb], now), short: None })
    }

    /// Notes about screens that can never follow, about a broker that is not reached, and about who crowds the page.
    pub(super) fn shut_out_rows(&self, now: Stamp) -> impl Iterator<Item = AlertRow> {
        let texts =
            self.screens.shut_out.iter().chain(&self.screens.broker).chain(&self.screens.crowd).cloned();
        texts.map(move |text| AlertRow {
            level: AlertLevel::Quiet,
            text,
            verbs: self.hints(&[DISMISS], now),
            short: None,
        })
    }

    /// Sets who crowds the page.
    pub(super) fn set_crowd(&mut self, crowd: Option<web::Network>) {
        let said = |from: web::Network| {
            self.words.say("screens-crowd", &Args::new().with("address", from.to_string()))
        };
        self.screens.crowd = crowd.map(said);
    }

    /// Sets whether other rooms see this one.
    pub(super) fn set_broker(&mut self, state: &BrokerState) {
        self.screens.broker = match state {
            BrokerState::Sought | BrokerState::Reached => None,
            BrokerState::Missed(fault) => Some(fault.message(&self.words)),
        };
    }

    /// Sets which screens can never follow, and why.
    pub(super) fn set_shut_out(&mut self, shut_out: &ShutOut) {
        let id = match shut_out.which {
            Which::Projectors if self.screens.pages.is_empty() => "screens-no-projectors",
            Which::Projectors => "screens-no-projectors-but-pages",
            Which::Pages => "screens-no-pages",
            Which::All => "screens-none",
        };
        let reason = self.words.reason(&shut_out.why);
        self.screens.shut_out = Some(self.words.say(id, &Args::new().with("reason", reason)));
    }

    /// Sets the addresses of the page for browsers, and says the first.
    pub(super) fn set_pages(&mut self, urls: Vec<String>) {
        if let Some(url) = urls.first() {
            let text = self.words.say("screens-page", &Args::new().with("url", url));
            self.at_hand.say(false, text, vec![PAGE.shown.name]);
        }
        self.screens.pages = urls;
    }

    pub(super) fn page_panel(&self) -> BrowserPage {
        let code = self.screens.pages.first().and_then(|url| web::code(url)).unwrap_or_default();
        BrowserPage {
            title: self.words.plain("screens-page-title"),
            urls: self.screens.pages.clone(),
            follow: self.words.say("screens-pages", &Args::new().with("pages", self.screens.viewers.pages)),
            code,
            too_small: self.words.plain("screens-page-too-small"),
        }
    }

    fn say_of_screens(&mut self, id: &str) {
        self.tell(self.words.plain(id));
    }
}
