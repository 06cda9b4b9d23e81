//! Chooses which session to follow.

use super::line::FoundConsole;
use super::wire::{Hello, PROTOCOL};

/// Which session to follow.
#[derive(Debug, Clone, Default)]
pub struct SessionFilter {
    /// A part of the session's name or title; `None` for any.
    pub session: Option<String>,
    /// The room, or its last word; `None` for any.
    pub room: Option<String>,
}

/// The session that is followed. Its console may later be another program.
#[derive(Debug, Clone)]
pub(super) struct Followed(Hello);

impl SessionFilter {
    /// Returns whether this is a session to follow.
    #[must_use]
    pub fn includes(&self, hello: &Hello) -> bool {
        let is_session = self.session.as_ref().is_none_or(|wanted| {
            let wanted = wanted.to_lowercase();
            [&hello.session, &hello.title].into_iter().any(|name| name.to_lowercase().contains(&wanted))
        });
        let is_room = self.room.as_ref().is_none_or(|wanted| {
            let wanted = wanted.trim().to_lowercase();
            let room = hello.room.as_deref().unwrap_or_default().to_lowercase();
            room == wanted || room.split_whitespace().next_back() == Some(wanted.as_str())
        });
        is_session && is_room
    }
}

impl Followed {
    pub(super) fn new(found: &FoundConsole) -> Self {
        Self(found.hello.clone())
    }

    /// The console to follow now: the session's own; else the only one with the same title and room; or, once the
    /// session has `ended`, the only one that was asked for.
    pub(super) fn among(
        &self,
        found: Vec<FoundConsole>,
        wanted: &SessionFilter,
        ended: bool,
    ) -> Option<FoundConsole> {
        let is_same = |found: &FoundConsole| found.hello.session == self.0.session;
        if found.iter().any(is_same) {
            return found.into_iter().find(is_same);
        }
        let found = found.into_iter().filter(|found| found.hello.protocol == PROTOCOL);
        let own = |hello: &Hello| (hello.title == self.0.title) && (hello.room == self.0.room);
        let fits = |hello: &Hello| own(hello) || (ended && wanted.includes(hello));
        let mut others = found.filter(|found| found.hello.is_real == self.0.is_real && fits(&found.hello));
        others.next().filter(|_| others.next().is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hello(room: Option<&str>) -> Hello {
        Hello {
            protocol: PROTOCOL,
            program: String::new(),
            session: "2024-04-30-101500-english-1".into(),
            title: "Breakout group English I".into(),
            room: room.map(Into::into),
            is_real: true,
        }
    }

    #[test]
    fn a_session_is_meant_by_a_part_of_its_name_and_by_its_room() {
        let wanted = |session: Option<&str>, room: Option<&str>| SessionFilter {
            session: session.map(Into::into),
            room: room.map(Into::into),
        };
        for (session, room) in [
            (None, None),
            (Some("english-1"), None),
            (Some("english i"), None),
            (None, Some("Room C")),
            (None, Some("c")),
        ] {
            assert!(wanted(session, room).includes(&hello(Some("Room C"))), "{session:?} {room:?}");
        }
        for (session, room) in [(Some("french"), None), (None, Some("B")), (None, Some("Room"))] {
            assert!(!wanted(session, room).includes(&hello(Some("Room C"))), "{session:?} {room:?}");
        }
        assert!(!wanted(None, Some("c")).includes(&hello(None)));
    }
}
