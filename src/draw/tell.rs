//! The short texts of the console's screen that hold a number, a name or a time.

use crate::board::desk::AskedToSpeak;
use crate::floor::time::Span;
use crate::words::{Args, Around, Words};

impl Words {
    /// Returns until when the reserve carries a suspension: "reserve until 10:49".
    pub(crate) fn carried_until(&self, hour: &str) -> String {
        self.say("screen-carried-until", &Args::new().with("hour", hour))
    }

    /// Returns when something ends: "ends 12:00".
    pub(crate) fn ends(&self, hour: &str) -> String {
        self.say("screen-ends", &Args::new().with("hour", hour))
    }

    /// Returns by how much the session is behind: "3:20 behind".
    pub(crate) fn behind(&self, by: Span) -> String {
        self.say("screen-behind", &Args::new().with("by", self.lasting(by)))
    }

    /// Returns by how much the session is ahead: "3:20 ahead".
    pub(crate) fn ahead(&self, by: Span) -> String {
        self.say("screen-ahead", &Args::new().with("by", self.lasting(by)))
    }

    /// Returns the text around such a time, for a screen that runs it by itself.
    pub(crate) fn around_ahead(&self) -> Around {
        self.around("screen-ahead", "by")
    }

    /// As [`Self::around_ahead`].
    pub(crate) fn around_behind(&self) -> Around {
        self.around("screen-behind", "by")
    }

    /// As [`Self::around_ahead`].
    pub(crate) fn around_over(&self) -> Around {
        self.around("screen-over", "by")
    }

    /// As [`Self::around_ahead`].
    pub(crate) fn around_left(&self) -> Around {
        self.around("screen-left", "left")
    }

    /// Returns by how much something is over: "2:10 over".
    pub(crate) fn over(&self, by: Span) -> String {
        self.say("screen-over", &Args::new().with("by", self.lasting(by)))
    }

    /// Returns how much of an item's time is left: "12:41 left".
    pub(crate) fn left(&self, left: Span) -> String {
        self.say("screen-left", &Args::new().with("left", left))
    }

    /// Returns how much of an item's time was used: "11:20 used".
    pub(crate) fn used(&self, used: Span) -> String {
        self.say("screen-used", &Args::new().with("used", used))
    }

    /// Returns the whole that is counted down from: "left of 4:00".
    pub(crate) fn left_of(&self, whole: Span) -> String {
        self.say("screen-left-of", &Args::new().with("whole", whole))
    }

    /// Returns the limit that a speaker's time is counted down from: "left of 4:00 to speak".
    pub(crate) fn left_to_speak(&self, limit: Span) -> String {
        self.say("screen-left-to-speak", &Args::new().with("whole", limit))
    }

    /// Returns the limit that is passed: "over 4:00".
    pub(crate) fn over_limit(&self, whole: Span) -> String {
        self.say("screen-over-limit", &Args::new().with("whole", whole))
    }

    /// Returns the whole that is counted down from, with its extension: "left of 5:30 = 4:00 + 1:30 to speak".
    pub(crate) fn left_of_extended(&self, whole: Span, by: Span) -> String {
        let args = Args::new().with("whole", whole).with("limit", whole - by);
        self.say("screen-left-of-extended", &args.with("by", by))
    }

    /// Returns the limit that is passed, with its extension: "over 5:30 = 4:00 + 1:30".
    pub(crate) fn over_extended_limit(&self, whole: Span, by: Span) -> String {
        let args = Args::new().with("whole", whole).with("limit", whole - by);
        self.say("screen-over-extended-limit", &args.with("by", by))
    }

    /// Returns how many took the floor during the present item: "5 of 18 spoke on this topic", "2 of 4 of the line-up spoke";
    /// `None` where nobody is expected to.
    pub(crate) fn heard_on(&self, speakers: AskedToSpeak, (heard, all): (usize, usize)) -> Option<String> {
        let id = match speakers {
            AskedToSpeak::Nobody => return None,
            AskedToSpeak::Delegations => "screen-heard-on-topic",
            AskedToSpeak::LineUp => "screen-heard-of-line-up",
        };
        (all > 0).then(|| self.say(id, &Args::new().with("heard", heard).with("all", all)))
    }

    /// Returns the mark at which the speaker of a line-up has said enough: "enough after 2:00".
    pub(crate) fn enough_at(&self, at: Span) -> String {
        self.say("screen-enough-at", &Args::new().with("at", at))
    }

    /// Returns how many topics were discussed: "3 of 5 topics discussed".
    pub(crate) fn topics_discussed(&self, discussed: usize, topics: usize) -> String {
        self.say("screen-topics-discussed", &Args::new().with("discussed", discussed).with("topics", topics))
    }

    /// Returns how much is left of an item's time: "topic 12:41 left of 17:00".
    pub(crate) fn item_left_of(&self, topic: bool) -> String {
        self.plain(if topic { "screen-of-topic" } else { "screen-of-item" })
    }

    /// Returns when an item is to end: "until 10:57".
    pub(crate) fn item_until(&self, hour: &str) -> String {
        self.say("screen-item-until", &Args::new().with("hour", hour))
    }

    /// Returns when a suspended meeting is to go on: "until 11:15".
    pub(crate) fn suspended_until(&self, hour: &str) -> String {
        self.say("screen-suspended-until", &Args::new().with("hour", hour))
    }

    /// Returns an hour from which something lasts: "since 10:47".
    pub(crate) fn since(&self, hour: &str) -> String {
        self.say("screen-since", &Args::new().with("hour", hour))
    }

    /// Returns which representative speaks: "first representative".
    pub(crate) fn representative(&self, number: u8) -> String {
        self.say("screen-representative", &Args::new().with("number", number))
    }

    /// Returns which representative waits, for a column: "2nd rep.".
    pub(crate) fn ordinal_representative(&self, number: u8) -> String {
        self.say("screen-ordinal-representative", &Args::new().with("number", number))
    }

    /// Returns who is next: "next: Jordan".
    pub(crate) fn next(&self, party: &str) -> String {
        self.say("screen-next", &Args::new().with("party", party))
    }

    /// Returns how many more there are: "2 more".
    pub(crate) fn more(&self, count: usize) -> String {
        self.say("screen-more", &Args::new().with("count", count))
    }

    /// Returns what ends a list that is cut: "… 2 more".
    pub(crate) fn and_more(&self, count: usize) -> String {
        format!("… {}", self.more(count))
    }

    /// Returns the mark on the list at which the topic's time is up: "10:59 time is up".
    pub(crate) fn item_ends(&self, hour: &str) -> String {
        self.say("screen-item-ends", &Args::new().with("hour", hour))
    }

    /// Returns how many are reached at a limit: "at 4:00 you reach 3 of 5".
    pub(crate) fn reach(&self, limit: Option<Span>, reached: usize, waiting: usize) -> String {
        let args = Args::new().with("reached", reached).with("waiting", waiting);
        match limit {
            Some(limit) => self.say("screen-reach", &args.with("limit", limit)),
            None => self.say("screen-reach-limits", &args),
        }
    }

    /// Returns at which limit all are reached: "at 2:15 all 5".
    pub(crate) fn reach_all(&self, limit: Span, waiting: usize) -> String {
        self.say("screen-reach-all", &Args::new().with("limit", limit).with("waiting", waiting))
    }

    /// Says who raised a point of order that comes after the present one.
    #[must_use]
    pub(crate) fn points_noted(&self, parties: &[String]) -> String {
        self.say("screen-points-noted", &Args::new().with("parties", self.list(parties)))
    }

    /// Returns what another speaker's clock holds at: "Lao PDR holds at 2:20".
    pub(crate) fn holds_at(&self, party: &str, left: Span) -> String {
        self.say("screen-holds-at", &Args::new().with("party", party).with("left", left))
    }

    /// Returns a limit that is not the plan's: "limit 2:15, planned 4:00".
    pub(crate) fn limit(&self, now: Span, planned: Span) -> String {
        self.say("screen-limit", &Args::new().with("now", now).with("planned", planned))
    }

    /// Returns how many of the room's screens follow: "2 screens".
    pub(crate) fn screens_following(&self, screens: usize) -> String {
        self.say("screen-screens-following", &Args::new().with("screens", screens))
    }

    /// Returns how many of the room's screens do not show the newest: "1 of 2 screens behind".
    pub(crate) fn screens_lagging(&self, lagging: usize, screens: usize) -> String {
        self.say("screen-screens-lagging", &Args::new().with("lagging", lagging).with("screens", screens))
    }

    /// Returns how many questions were covered: "2 of 6 covered".
    pub(crate) fn covered(&self, covered: usize, all: usize) -> String {
        self.say("screen-covered", &Args::new().with("covered", covered).with("all", all))
    }
}
