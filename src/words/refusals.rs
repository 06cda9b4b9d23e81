//! Why an act is refused, and the notes beside names in the finder.

use super::{Args, Words};
use crate::floor::Floor;
use crate::floor::note::{MOST_NOTED, MOST_NOTES};
use crate::floor::plan::{ItemId, PartyId};
use crate::floor::refusal::Refusal;
use crate::floor::tally::Tally;

impl Words {
    /// Returns why an act is refused. `start` is the key that starts a clock.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "one line a refusal")]
    pub fn refusal(&self, refusal: &Refusal, floor: &Floor, start: &str) -> String {
        let args = Args::new();
        let party = |id: PartyId| floor.party(id).map_or("", |party| &party.name);
        let item = |id: ItemId| floor.item(id).map_or("", |item| &item.title);
        let (id, args) = match *refusal {
            Refusal::NotOpen => ("refusal-not-open", args),
            Refusal::OpenAlready => ("refusal-open-already", args),
            Refusal::Closed => ("refusal-closed", args),
            Refusal::Suspended => ("refusal-suspended", args),
            Refusal::ResumesThenAlready => ("refusal-resumes-then-already", args),
            Refusal::NotSuspended => ("refusal-not-suspended", args),
            Refusal::ResumesInThePast => ("refusal-resumes-in-the-past", args),
            Refusal::EndsBeforeOpening => ("refusal-ends-before-opening", args),
            Refusal::AgreedAlready => ("refusal-agreed-already", args),
            Refusal::NoSuchItem => ("refusal-no-such-item", args),
            Refusal::ItemBegun { item: id } => ("refusal-item-begun", args.with("item", item(id))),
            Refusal::ItemPassed { item: id } => ("refusal-item-passed", args.with("item", item(id))),
            Refusal::ItemDropped { item: id } => ("refusal-item-dropped", args.with("item", item(id))),
            Refusal::ItemNotDropped { item: id } => ("refusal-item-not-dropped", args.with("item", item(id))),
            Refusal::ItemFixed { item: id } => ("refusal-item-fixed", args.with("item", item(id))),
            Refusal::ItemNeeded { item: id } => ("refusal-item-needed", args.with("item", item(id))),
            Refusal::ItemProtected { item: id, planned } => {
                ("refusal-item-protected", args.with("item", item(id)).with("planned", planned))
            }
            Refusal::AllotmentOutOfBounds { .. } => ("refusal-allotment", args),
            Refusal::NothingToShare => ("refusal-nothing-to-share", args),
            Refusal::NobodyToShareWith => ("refusal-nobody-to-share-with", args),
            Refusal::TooLittleToShare { missing } => {
                ("refusal-too-little-to-share", args.with("missing", missing))
            }
            Refusal::NoItemAhead => ("refusal-no-item-ahead", args),
            Refusal::EndsInThePast => ("refusal-ends-in-the-past", args),
            Refusal::EndsThenAlready => ("refusal-ends-then-already", args),
            Refusal::TooManyItems => ("refusal-too-many-items", args),
            Refusal::EmptyText => ("refusal-empty-text", args),
            Refusal::OwnLineAlready { item: id } => ("refusal-own-line-already", args.with("item", item(id))),
            Refusal::NamedAlready { party: id } => ("refusal-named-already", args.with("party", party(id))),
            Refusal::NobodyToAdd => ("refusal-nobody-to-add", args),
            Refusal::CountdownOutOfBounds => ("refusal-countdown", args),
            Refusal::CountdownAlready => ("refusal-countdown-already", args),
            Refusal::NoCountdown => ("refusal-no-countdown", args),
            Refusal::NoSuchNote => ("refusal-no-such-note", args),
            Refusal::NoteUnchanged => ("refusal-note-unchanged", args),
            Refusal::NoteThereAlready { item: id } => {
                ("refusal-note-there-already", args.with("item", item(id)))
            }
            Refusal::NoteTooLong { found, most } => {
                ("refusal-note-too-long", args.with("found", found).with("most", most))
            }
            Refusal::NotesFull => {
                ("refusal-notes-full", args.with("notes", MOST_NOTES).with("characters", MOST_NOTED))
            }
            Refusal::NoSuchQuestion => ("refusal-no-such-question", args),
            Refusal::EmptyName => ("refusal-empty-name", args),
            Refusal::NameTaken { party: id } => ("refusal-name-taken", args.with("party", party(id))),
            Refusal::TooManyParties => ("refusal-too-many-parties", args),
            Refusal::NoSuchParty => ("refusal-no-such-party", args),
            Refusal::ListClosed { party: id } => ("refusal-list-closed", args.with("party", party(id))),
            Refusal::ListClosedAlready => ("refusal-list-closed-already", args),
            Refusal::ListOpenAlready => ("refusal-list-open-already", args),
            Refusal::Listed { party: id, place } => {
                ("refusal-listed", args.with("party", party(id)).with("number", place))
            }
            Refusal::ResponseGranted { party: id } => {
                ("refusal-response-granted", args.with("party", party(id)))
            }
            Refusal::Representatives { party: id, spoken, allowed, .. } => (
                "refusal-representatives",
                args.with("party", party(id)).with("spoken", spoken).with("allowed", allowed),
            ),
            Refusal::NoSuchRequest => ("refusal-no-such-request", args),
            Refusal::NowhereToMove => ("refusal-nowhere-to-move", args),
            Refusal::FloorPassedOn => ("refusal-floor-passed-on", args),
            Refusal::FloorTaken { by: Some(id) } => ("refusal-floor-taken", args.with("party", party(id))),
            Refusal::FloorTaken { by: None } | Refusal::NotStarted { party: None } => {
                ("refusal-floor-taken-by-chair", args)
            }
            Refusal::NotStarted { party: Some(id) } => {
                ("refusal-not-started", args.with("party", party(id)).with("key", start))
            }
            Refusal::StartedAlready => ("refusal-started-already", args),
            Refusal::HeldAlready => ("refusal-held-already", args),
            Refusal::NotHeld => ("refusal-not-held", args),
            Refusal::BackTooFar { most } => ("refusal-back-too-far", args.with("most", most)),
            Refusal::NoLimit => ("refusal-no-limit", args),
            Refusal::WithinLimit => ("refusal-within-limit", args),
            Refusal::CalledToOrderAlready => ("refusal-called-to-order-already", args),
            Refusal::ExtensionOutOfBounds => ("refusal-extension", args),
            Refusal::TurnLimitOutOfBounds { limit } => ("refusal-turn-limit", args.with("limit", limit)),
            Refusal::LimitOutOfBounds { plan, least } => {
                ("refusal-limit", args.with("plan", plan).with("least", least))
            }
            Refusal::LimitAlready { limit } => ("refusal-limit-already", args.with("limit", limit)),
            Refusal::PointPending { by } => ("refusal-point-pending", args.with("party", party(by))),
            Refusal::PointRaisedAlready { party: id } => {
                ("refusal-point-raised-already", args.with("party", party(id)))
            }
            Refusal::NoPoint => ("refusal-no-point", args),
            Refusal::NothingToSettle => ("refusal-nothing-to-settle", args),
            Refusal::NothingToUndo => ("refusal-nothing-to-undo", args),
            Refusal::NothingToRedo => ("refusal-nothing-to-redo", args),
        };
        self.say(id, &args)
    }

    /// Returns the note beside a name in the finder that a rule would refuse.
    #[must_use]
    #[expect(clippy::wildcard_enum_match_arm, reason = "a note names what the finder can meet")]
    pub fn refusal_note(&self, refusal: &Refusal) -> String {
        let args = Args::new();
        match *refusal {
            Refusal::Listed { place, .. } => self.say("note-listed", &args.with("number", place)),
            Refusal::Representatives { spoken, .. } => self.say("note-people", &args.with("spoken", spoken)),
            Refusal::ListClosed { .. } => self.plain("note-list-closed"),
            Refusal::ResponseGranted { .. } => self.plain("note-response-granted"),
            _ => self.plain("note-refused"),
        }
    }

    /// Returns the note beside the name in the finder that has the floor.
    #[must_use]
    pub fn has_floor_note(&self) -> String {
        self.plain("note-has-floor")
    }

    /// Returns the note beside a name in the finder: how often and how long it has spoken.
    #[must_use]
    pub fn tally_note(&self, tally: Tally) -> String {
        if tally.people() == 0 {
            return self.plain("note-not-heard");
        }
        let times = tally.interventions + tally.responses;
        self.say("note-heard", &Args::new().with("times", times).with("spoken", tally.spoken))
    }

    /// Returns the note beside a name that is not in the room: what it would be added as.
    #[must_use]
    pub fn new_party_note(&self, standing: crate::floor::plan::Standing) -> String {
        self.plain(match standing {
            crate::floor::plan::Standing::Delegation => "note-new-delegation",
            crate::floor::plan::Standing::Observer => "note-new-observer",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::floor::plan::{FormOfAddress, Party, Plan, PlanParts, Rules, Standing};
    use crate::floor::representative::Representative;
    use crate::floor::time::Span;

    fn room() -> Floor {
        let party = |name: &str| Party {
            name: name.into(),
            code: None,
            also: Vec::new(),
            spoken: None,
            standing: Standing::Delegation,
        };
        let item = crate::floor::plan::Item {
            title: "Victim assistance".into(),
            short: None,
            kind: crate::floor::plan::ItemKind::Topic,
            planned: Span::MINUTE,
            questions: Vec::new(),
            line_up: None,
        };
        let plan = Plan::new(PlanParts {
            title: "Room".into(),
            meeting: None,
            room: None,
            language: None,
            address: FormOfAddress::Name,
            broker: None,
            when: None,
            length: Span::MINUTE,
            officers: Vec::new(),
            rules: Rules::default(),
            parties: vec![party("Jordan"), party("Libya")],
            items: vec![item],
        });
        Floor::new(plan.unwrap())
    }

    #[test]
    fn refusals_say_who_and_why() {
        let (words, floor) = (Words::english(), room());
        let say = |refusal| words.refusal(&refusal, &floor, "Space");
        assert_eq!(
            say(Refusal::Listed { party: PartyId(0), place: 4 }),
            "Jordan is already 4th on the list."
        );
        let third = Refusal::Representatives {
            party: PartyId(1),
            asked: Representative::nth(3),
            spoken: 2,
            allowed: 2,
        };
        assert_eq!(say(third), "Two people have spoken for Libya, and the rule is two.");
        assert_eq!(
            say(Refusal::ListClosed { party: PartyId(1) }),
            "The list of speakers is closed: reopen it, or add Libya only."
        );
    }
}
