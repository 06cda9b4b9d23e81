//! What an act came to, in words: shown after it, and named when it is taken back.

use super::{Args, Words};
use crate::floor::History;
use crate::floor::entry::{Cause, Entry, asked, called};
use crate::floor::event::Event;
use crate::floor::plan::{ItemId, PartyId};
use crate::floor::representative::TurnKind;
use crate::floor::turn::Ruling;

impl Words {
    /// Returns remarks as sentences, one behind the other.
    pub(crate) fn sentences(remarks: impl IntoIterator<Item = String>) -> String {
        let sentences = remarks.into_iter().map(|remark| sentence(&remark));
        sentences.reduce(|before, next| format!("{before} {next}")).unwrap_or_default()
    }

    /// Returns what an entry came to; nothing for what the clock or the machine brought about.
    #[must_use]
    pub fn done(&self, entry: &Entry, history: &History) -> Option<String> {
        match entry.cause {
            Cause::Chair => self.happened(&entry.events, history).map(|what| sentence(&what)),
            Cause::Undo { of } => self.about("done-undo", of, history),
            Cause::Redo { of } => self.about("done-redo", of, history),
            Cause::Clock { .. } | Cause::Machine => None,
        }
    }

    fn about(&self, id: &str, of: u64, history: &History) -> Option<String> {
        let place = usize::try_from(of.checked_sub(1)?).ok()?;
        let what = self.happened(&history.entries().get(place)?.events, history)?;
        Some(self.say(id, &Args::new().with("what", what)))
    }

    /// Returns what events came to: the last of them says it, but for giving the floor and sharing out.
    fn happened(&self, events: &[Event], history: &History) -> Option<String> {
        let shared = events.iter().filter(|event| matches!(event, Event::AllotmentSet { .. })).count() > 1;
        if shared {
            return Some(self.plain("done-shared-out"));
        }
        if let [Event::PointRuled { ruling }, Event::PointRaised { by }] = *events {
            let id = match ruling {
                Ruling::Upheld => "done-upheld-next",
                Ruling::NotUpheld => "done-not-upheld-next",
            };
            let party = history.floor().party(by).map_or("", |party| &party.name);
            return Some(self.say(id, &Args::new().with("party", party)));
        }
        let given =
            events.iter().find(|event| matches!(event, Event::Called { .. } | Event::Returned { .. }));
        given.or(events.last()).map(|event| self.event(event, history))
    }

    fn event(&self, event: &Event, history: &History) -> String {
        let floor = history.floor();
        let args = Args::new();
        let party = |id: PartyId| floor.party(id).map_or("", |party| &party.name);
        let item = |id: ItemId| floor.item(id).map_or("", |item| &item.title);
        let (id, args) = match event {
            Event::Opened { .. } => ("done-opened", args),
            Event::ItemBegan { item: id, .. } | Event::ItemEnded { item: id, .. } => {
                ("done-item-began", args.with("item", item(*id)))
            }
            Event::AgendaAgreed => ("done-agreed", args),
            Event::ItemMoved { item: id, to } => {
                ("done-item-moved", args.with("item", item(*id)).with("place", to + 1))
            }
            Event::ItemDropped { item: id } => ("done-item-dropped", args.with("item", item(*id))),
            Event::ItemRestored { item: id } => ("done-item-restored", args.with("item", item(*id))),
            Event::AllotmentSet { item: id, to, .. } => {
                ("done-allotment", args.with("item", item(*id)).with("to", *to))
            }
            Event::QuestionTicked { question, covered: true, .. } => {
                ("done-question-covered", args.with("question", question + 1))
            }
            Event::QuestionTicked { question, covered: false, .. } => {
                ("done-question-open", args.with("question", question + 1))
            }
            Event::PartyAdded { party } => ("done-party-added", args.with("party", &party.name)),
            Event::Requested { request, .. } if request.kind == TurnKind::Response => {
                ("done-response", args.with("party", party(request.party)))
            }
            Event::Requested { request, .. } => ("done-requested", args.with("party", party(request.party))),
            Event::Withdrawn { request } => {
                ("done-withdrawn", args.with("party", asked(history.entries(), *request).map_or("", party)))
            }
            Event::RequestMoved { request, to } => {
                let args = args.with("party", asked(history.entries(), *request).map_or("", party));
                ("done-moved", args.with("place", to + 1))
            }
            Event::ListClosed => ("done-list-closed", args),
            Event::ListReopened => ("done-list-reopened", args),
            Event::RequestRepresentativeSet { .. } | Event::TurnRepresentativeSet { .. } => {
                ("done-representative", args)
            }
            Event::Called { turn } => match turn.party() {
                Some(id) => ("done-called", args.with("party", party(id))),
                None => ("done-chair", args),
            },
            Event::CalledBack { turn } => {
                ("done-called-back", args.with("party", called(history.entries(), *turn).map_or("", party)))
            }
            Event::PutBack { turn, .. } => {
                ("done-put-back", args.with("party", called(history.entries(), *turn).map_or("", party)))
            }
            Event::SetAside { turn } => {
                ("done-set-aside", args.with("party", called(history.entries(), *turn).map_or("", party)))
            }
            Event::Returned { .. } => ("done-returned", args),
            Event::Started { .. } => ("done-started", args),
            Event::StartMovedBack { by, .. } => ("done-start-back", args.with("by", *by)),
            Event::Held { .. } => ("done-held", args),
            Event::Resumed { .. } => ("done-resumed", args),
            Event::Ended { .. } => ("done-ended", args),
            Event::Extended { by, .. } => ("done-extended", args.with("by", *by)),
            Event::TurnLimited { to, .. } => ("done-limited", args.with("to", *to)),
            Event::CalledToOrder { .. } => ("done-called-to-order", args),
            Event::PointRaised { by } => ("done-point", args.with("party", party(*by))),
            Event::PointNoted { by } => ("done-point-noted", args.with("party", party(*by))),
            Event::PointRuled { ruling: Ruling::Upheld } => ("done-upheld", args),
            Event::PointRuled { ruling: Ruling::NotUpheld } => ("done-not-upheld", args),
            Event::LimitSet { to } => ("done-limit", args.with("to", *to)),
            Event::Suspended { .. } => ("done-suspended", args),
            Event::ResumptionSet { until: Some(_) } => ("done-resumption-set", args),
            Event::ResumptionSet { until: None } => ("done-resumption-open", args),
            Event::MeetingResumed => ("done-meeting-resumed", args),
            Event::Closed => ("done-closed", args),
            Event::GapSettled { held: true } => ("done-gap-held", args),
            Event::GapNoted { .. } | Event::GapSettled { held: false } => ("done-gap-ran", args),
            Event::ClockStepSettled { follow: true } => ("done-clock-followed", args),
            Event::ClockStepNoted { .. } | Event::ClockStepSettled { follow: false } => {
                ("done-clock-kept", args)
            }
        };
        self.say(id, &args)
    }
}

/// Returns the text with a capital at its start and a full stop at its end.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).chain(['.']).collect()
}
