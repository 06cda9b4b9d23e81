//! The chair's lines, as the words to say.

use super::{Args, Words};
use crate::board::chair_line::{Call, ChairWords};
use crate::board::{Desk, SpokenParty};
use crate::floor::plan::FormOfAddress;
use crate::names::Member;
use crate::names::grammar::within_sentence;

impl Words {
    /// Returns the words for the chair to say next, a line for each act that they go with.
    #[must_use]
    pub fn lines(&self, desk: &Desk) -> Vec<String> {
        desk.lines.iter().map(|line| self.line(&line.words, desk)).collect()
    }

    /// Returns a line of the chair, as the words to say.
    #[must_use]
    pub fn line(&self, line: &ChairWords, desk: &Desk) -> String {
        match line {
            ChairWords::Open => self.say("line-open", &Args::new().with("title", &desk.title)),
            ChairWords::ProposeAgenda { topics } => {
                self.say("line-propose-agenda", &Args::new().with("topics", *topics))
            }
            ChairWords::GiveFloor { thanks, to, call, then } => {
                self.give_floor(thanks.as_ref(), to, *call, then.as_ref())
            }
            ChairWords::Begin { party, limit: Some(limit), introduce } => {
                let id = if *introduce { "line-begin-introduce" } else { "line-begin" };
                self.say(id, &Args::new().with("party", self.party(party)).spoken(*limit))
            }
            ChairWords::Begin { party, limit: None, introduce } => {
                let id = if *introduce { "line-begin-unlimited-introduce" } else { "line-begin-unlimited" };
                self.say(id, &Args::new().with("party", self.party(party)))
            }
            ChairWords::Conclude { party } => {
                self.say("line-conclude", &Args::new().with("party", self.party(party)))
            }
            ChairWords::GoOn { party } => {
                self.say("line-go-on", &Args::new().with("party", self.party(party)))
            }
            ChairWords::AnnounceExtension { party, more } => {
                self.say("line-extended", &Args::new().with("party", self.party(party)).spoken(*more))
            }
            ChairWords::HearPoint { party } => {
                self.say("line-hear-point", &Args::new().with("party", self.party(party)))
            }
            ChairWords::AskForMore { thanks, else_who } => {
                let ids = if *else_who {
                    ["line-ask-else", "line-thank-ask-else"]
                } else {
                    ["line-ask", "line-thank-ask"]
                };
                self.with_party(ids, thanks.as_ref(), Args::new())
            }
            ChairWords::Thank { party } => {
                self.say("line-thank", &Args::new().with("party", self.party(party)))
            }
            ChairWords::AnnounceLimit { limit, reaches_all } => {
                let id = if *reaches_all { "line-announce-limit-for-all" } else { "line-announce-limit" };
                self.say(id, &Args::new().spoken(*limit))
            }
            ChairWords::Ruling { upheld: true, resumes } => {
                self.with_party(["line-upheld", "line-upheld-go-on"], resumes.as_ref(), Args::new())
            }
            ChairWords::Ruling { upheld: false, resumes } => {
                self.with_party(["line-not-upheld", "line-not-upheld-go-on"], resumes.as_ref(), Args::new())
            }
            ChairWords::AnnounceListClosed => self.plain("line-announce-list-closed"),
            ChairWords::TakeUp { thanks, title, until, after_break } => {
                let args = Args::new().with("title", title).with("hour", self.hour(desk.hour(*until)));
                let plain = if *after_break { "line-go-on-with" } else { "line-take-up" };
                self.with_party([plain, "line-thank-take-up"], thanks.as_ref(), args)
            }
            ChairWords::TakeBreak { thanks, until } => {
                let args = Args::new().with("hour", self.hour(desk.hour(*until)));
                self.with_party(["line-break", "line-thank-break"], thanks.as_ref(), args)
            }
            ChairWords::AnnounceSuspension { until: Some(until) } => {
                let hour = self.hour(desk.hour(*until));
                self.say("line-announce-suspension-until", &Args::new().with("hour", hour))
            }
            ChairWords::AnnounceSuspension { until: None } => self.plain("line-announce-suspension"),
            ChairWords::ResumeMeeting { resumes } => self.with_party(
                ["line-resume-meeting", "line-resume-meeting-go-on"],
                resumes.as_ref(),
                Args::new(),
            ),
            ChairWords::Close { thanks } => {
                self.with_party(["line-close", "line-thank-close"], thanks.as_ref(), Args::new())
            }
        }
    }

    /// Returns a party as the chair speaks of it: with its article, in the plan's form of address. Functions of the
    /// catalogue bend it.
    pub(crate) fn party(&self, party: &SpokenParty) -> String {
        // Whoever writes it in a plan may begin it with a capital.
        let spoken = party.spoken.as_deref().map(|spoken| within_sentence(spoken, self.language));
        let id = match (party.address, &spoken) {
            (FormOfAddress::Name, Some(spoken)) => return spoken.to_string(),
            (FormOfAddress::Name, None) => "address-name",
            (FormOfAddress::Representative, _) => "address-representative",
            (FormOfAddress::Distinguished, _) => "address-distinguished",
        };
        let own = || Member::named(&party.name).map(|member| member.spoken_as(&party.name, self.language));
        let name = spoken.as_deref().or_else(own).unwrap_or(&party.name);
        self.say(id, &Args::new().with("party", name))
    }

    fn give_floor(
        &self,
        thanks: Option<&SpokenParty>,
        to: &SpokenParty,
        call: Call,
        then: Option<&SpokenParty>,
    ) -> String {
        let args = Args::new().with("to", self.party(to));
        let ids = match (call, then.is_some()) {
            (Call::Intervention, false) => ["line-give-floor", "line-thank-give-floor"],
            (Call::Intervention, true) => ["line-give-floor-then", "line-thank-give-floor-then"],
            (Call::Again, false) => ["line-give-floor-again"; 2],
            (Call::Again, true) => ["line-give-floor-again-then"; 2],
            (Call::Response, _) => ["line-give-response", "line-thank-give-response"],
        };
        let args = then.into_iter().fold(args, |args, then| args.with("then", self.party(then)));
        self.with_party(ids, thanks, args)
    }

    /// Returns the first message; where there is a party to speak of, the second.
    fn with_party(&self, [plain, of_party]: [&str; 2], party: Option<&SpokenParty>, args: Args) -> String {
        match party {
            Some(party) => self.say(of_party, &args.with("party", self.party(party))),
            None => self.say(plain, &args),
        }
    }
}
