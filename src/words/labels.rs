//! Labels and counted things: the names that the code uses, and the message of each.

use super::{Args, Words};
use crate::floor::plan::OfficerRole;

/// Makes an enum whose variants stand for messages.
macro_rules! messages {
    ($(#[$meta:meta])* $name:ident { $($variant:ident => $id:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $(#[doc = concat!("The message `", $id, "`.")] $variant,)*
        }

        impl $name {
            fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)*
                }
            }
        }
    };
}

messages! {
    /// A word or a short phrase.
    Label {
        Chair => "role-chair",
        Facilitator => "role-facilitator",
        Presenter => "role-presenter",
        Rapporteur => "role-rapporteur",
        Agenda => "heading-agenda",
        AgendaAgreed => "agenda-agreed",
        AgendaProposed => "agenda-proposed",
        Reserve => "agenda-reserve",
        Dropped => "agenda-dropped",
        PassedOver => "agenda-passed-over",
        Planned => "agenda-planned",
        Allotted => "agenda-allotted",
        ListOfSpeakers => "heading-list",
        ListOpen => "speakers-open",
        ListClosed => "speakers-closed",
        ListEmpty => "speakers-none",
        AllReached => "speakers-all-reached",
        Aside => "speakers-aside",
        Next => "speakers-next",
        Questions => "heading-questions",
        Tally => "heading-tally",
        TallyNotYet => "tally-not-yet",
        TallyElsewhere => "tally-elsewhere",
        TallyHere => "tally-here",
        TallyHeard => "tally-heard",
        TallyTimes => "tally-times",
        InTheRoom => "rehearsal-heading",
        Lesson => "lesson-heading",
        Help => "heading-help",
        HelpBright => "help-bright",
        HelpDim => "help-dim",
        Live => "state-live",
        NotOpen => "state-not-open",
        Suspended => "state-suspended",
        Closed => "state-closed",
        NoRealSession => "state-trial",
        Moved => "state-moved",
        ChathamHouse => "state-chatham-house",
        OnTime => "state-on-time",
        ToOpening => "state-to-opening",
        LateOpening => "state-late",
        TurnCalled => "turn-called",
        TurnSpeaking => "turn-speaking",
        TurnClosing => "turn-closing",
        TurnLastMinute => "turn-last-minute",
        TurnLastSeconds => "turn-last-seconds",
        TurnOver => "turn-over",
        TurnHeld => "turn-held",
        TurnEnough => "turn-enough",
        EnoughSaid => "turn-enough-said",
        TurnOrder => "turn-order",
        TurnPoint => "turn-point",
        TurnFree => "turn-free",
        TurnSpoken => "turn-spoken",
        TurnNotStarted => "turn-not-started",
        Introduce => "turn-introduce",
        LineUp => "turn-line-up",
        Response => "turn-response",
        ChairRemarks => "turn-chair",
        ResponseShort => "mark-response",
        Observer => "mark-observer",
        Absent => "mark-absent",
        NotYetHeard => "mark-not-yet-heard",
        KeyEsc => "key-esc",
        ByLeave => "mark-by-leave",
        OverRepresentatives => "mark-over-representatives",
        OverClosedList => "mark-over-closed-list",
        OverProtected => "mark-over-protected",
        TopicLeft => "label-topic-left",
        TopicOver => "label-topic-over",
        ItemLeft => "label-item-left",
        ItemOver => "label-item-over",
    }
}

messages! {
    /// A thing that is counted: "1 topic", "5 topics".
    Count {
        Delegations => "count-delegations",
        Interventions => "count-interventions",
        Items => "count-items",
        Observers => "count-observers",
        Questions => "count-questions",
        Representatives => "count-representatives",
        Topics => "count-topics",
    }
}

impl From<OfficerRole> for Label {
    fn from(role: OfficerRole) -> Self {
        match role {
            OfficerRole::Chair => Self::Chair,
            OfficerRole::Facilitator => Self::Facilitator,
            OfficerRole::Presenter => Self::Presenter,
            OfficerRole::Rapporteur => Self::Rapporteur,
        }
    }
}

impl Words {
    /// Returns a label.
    #[must_use]
    pub fn label(&self, label: impl Into<Label>) -> String {
        self.plain(label.into().id())
    }

    /// Returns an officer's role as it stands in a sentence: "rapporteur".
    pub(super) fn role_inside(&self, role: OfficerRole) -> String {
        self.plain(&format!("{}.inside", Label::from(role).id()))
    }

    /// Returns a place in an order, in short: "2nd".
    pub(crate) fn ordinal(&self, number: u8) -> String {
        self.say("number-ordinal", &Args::new().with("number", number))
    }

    /// Returns a number of things: "1 topic", "5 topics".
    #[must_use]
    pub fn count(&self, what: Count, count: usize) -> String {
        self.say(what.id(), &Args::new().with("count", count))
    }
}
