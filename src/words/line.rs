//! The words for the chair to say aloud.

use super::{Args, Words};
use crate::board::Desk;
use crate::board::chair_line::ChairLine;

impl Words {
    /// Returns the words for the chair to say next; `None` where there is nothing left to say.
    #[must_use]
    pub fn line(&self, desk: &Desk) -> Option<String> {
        Some(match &desk.line {
            ChairLine::Open => self.say("line-open", &Args::new().with("title", &desk.title)),
            ChairLine::ProposeAgenda { topics } => {
                self.say("line-propose-agenda", &Args::new().with("topics", *topics))
            }
            ChairLine::GiveFloor { thanks, to, then } => {
                let id = match (thanks, then) {
                    (None, None) => "line-give-floor",
                    (None, Some(_)) => "line-give-floor-followed",
                    (Some(_), None) => "line-thanks-give-floor",
                    (Some(_), Some(_)) => "line-thanks-give-floor-followed",
                };
                let args = Args::new().with_any("party", thanks.as_ref()).with("to", to);
                self.say(id, &args.with_any("then", then.as_ref()))
            }
            ChairLine::Begin { party, limit, introduce } => {
                let args = Args::new().with("party", party);
                match (limit, introduce) {
                    (Some(limit), false) => self.say("line-begin", &args.spoken(*limit)),
                    (Some(limit), true) => self.say("line-begin-introduce", &args.spoken(*limit)),
                    (None, false) => self.say("line-begin-unlimited", &args),
                    (None, true) => self.say("line-begin-unlimited-introduce", &args),
                }
            }
            ChairLine::Conclude { party } => self.say("line-conclude", &Args::new().with("party", party)),
            ChairLine::HearPoint { party } => self.say("line-hear-point", &Args::new().with("party", party)),
            ChairLine::AskForMore { thanks: Some(party) } => {
                self.say("line-thanks-ask-for-more", &Args::new().with("party", party))
            }
            ChairLine::AskForMore { thanks: None } => self.plain("line-ask-for-more"),
            ChairLine::AnnounceLimit { limit, reaches_all } => {
                let id = if *reaches_all { "line-announce-limit-for-all" } else { "line-announce-limit" };
                self.say(id, &Args::new().spoken(*limit))
            }
            ChairLine::AnnounceRuling { upheld, resumes } => {
                let id = match (upheld, resumes) {
                    (true, None) => "line-upheld",
                    (true, Some(_)) => "line-upheld-resumes",
                    (false, None) => "line-not-upheld",
                    (false, Some(_)) => "line-not-upheld-resumes",
                };
                self.say(id, &Args::new().with_any("party", resumes.as_ref()))
            }
            ChairLine::AnnounceListClosed => self.plain("line-announce-list-closed"),
            ChairLine::NextItem { title } => self.say("line-next-item", &Args::new().with("title", title)),
            ChairLine::AnnounceSuspension { until: Some(until) } => {
                let hour = self.hour(desk.hour(*until));
                self.say("line-announce-suspension-until", &Args::new().with("hour", hour))
            }
            ChairLine::AnnounceSuspension { until: None } => self.plain("line-announce-suspension"),
            ChairLine::Close => self.plain("line-close"),
            ChairLine::Silence => return None,
        })
    }
}
