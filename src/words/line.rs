//! The chair's line, as the words to say.

use super::{Args, Words};
use crate::board::Desk;
use crate::board::chair_line::ChairLine;

impl Words {
    /// Returns the words for the chair to say next; nothing where nothing is left to say.
    #[must_use]
    pub fn line(&self, desk: &Desk) -> Option<String> {
        Some(match &desk.line {
            ChairLine::Open => self.say("line-open", &Args::new().with("title", &desk.title)),
            ChairLine::ProposeAgenda { topics } => {
                self.say("line-propose-agenda", &Args::new().with("topics", *topics))
            }
            ChairLine::GiveFloor { thanks, to, then } => {
                let call = self.say("line-give-floor", &Args::new().with("to", to));
                let call = match then {
                    Some(then) => {
                        self.say("line-followed", &Args::new().with("call", call).with("then", then))
                    }
                    None => self.say("line-sentence", &Args::new().with("call", call)),
                };
                self.after_thanks(thanks.as_deref(), call)
            }
            ChairLine::Begin { party, limit, introduce } => {
                let begin = match limit {
                    Some(limit) => {
                        let limit = self.spoken(*limit);
                        self.say("line-begin", &Args::new().with("party", party).with("limit", limit))
                    }
                    None => self.say("line-begin-unlimited", &Args::new().with("party", party)),
                };
                if *introduce { self.say("line-introduce", &Args::new().with("begin", begin)) } else { begin }
            }
            ChairLine::Conclude { party } => self.say("line-conclude", &Args::new().with("party", party)),
            ChairLine::HearPoint { party } => self.say("line-hear-point", &Args::new().with("party", party)),
            ChairLine::AskForMore { thanks } => {
                self.after_thanks(thanks.as_deref(), self.plain("line-ask-for-more"))
            }
            ChairLine::AnnounceLimit { limit, reaches_all } => {
                let id = if *reaches_all { "line-announce-limit-for-all" } else { "line-announce-limit" };
                self.say(id, &Args::new().with("limit", self.spoken(*limit)))
            }
            ChairLine::AnnounceRuling { upheld, resumes } => {
                let ruling = self.plain(if *upheld { "line-upheld" } else { "line-not-upheld" });
                match resumes {
                    Some(party) => {
                        self.say("line-resumes", &Args::new().with("ruling", ruling).with("party", party))
                    }
                    None => ruling,
                }
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

    fn after_thanks(&self, thanks: Option<&str>, sentence: String) -> String {
        match thanks {
            Some(party) => {
                self.say("line-thanks", &Args::new().with("party", party).with("sentence", sentence))
            }
            None => sentence,
        }
    }
}
