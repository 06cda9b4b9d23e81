//! The format of a script's file: its tables and keys, and what each may be.
//!
//! The reader, the check for unknown keys, and `sessions/rehearsals/script.schema.json` all come from these types. The
//! docs of a key are what an editor shows.

use super::leaf::{ActWord, Prose};
use crate::plan_file::leaf::{Flag, Length, Number, Text};
use crate::plan_file::value::{At, Needed, table};

table! {
    /// The script of a rehearsal, for Tribune.
    ScriptFile {
        /// The script's name.
        title: Needed<Text>,
        /// The file of the plan that is rehearsed, as seen from the script's own folder.
        plan: Needed<Text>,
        /// Whether the chair is led: nothing can be done but what a step waits for. Without it: false.
        lesson: Option<At<Flag>>,
        /// How much later than the session is to start the room is seated. Without it: at that moment.
        late_start: Option<At<Length>>,
        /// What happens, in order. Each cue has one of the keys that say what happens, and a moment: `at`, `after` or
        /// `when`. Without one it comes at once after the cue above it.
        cue: Needed<Vec<At<CueTable>>>,
    }
}

table! {
    /// Something that happens, and when.
    CueTable {
        /// The item of the agenda that this cue and those below belong to, by its title or its short one.
        item: Option<At<Text>>,
        /// The moment: so long after the item began.
        at: Option<At<Length>>,
        /// The moment: so long after the cue above it, or after the act in `when`. A step above it must be done first.
        after: Option<At<Length>>,
        /// The moment: once the chair has done this, since the cue above.
        when: Option<At<ActWord>>,
        /// A step of a lesson: what is said. Time stands until it is done. {call} stands for the key that calls.
        step: Option<At<Prose>>,
        /// With `step`, what is waited for. Without it the chair reads, and goes on.
        waits: Option<At<ActWord>>,
        /// With `waits`, the delegation that the act must be about.
        of: Option<At<Text>>,
        /// With `step`, how fast time goes once it is done, from 1 to 60. Without it: as it was set at the start.
        speed: Option<At<Number>>,
        /// This delegation raises its plate.
        asks: Option<At<Text>>,
        /// Somebody who is not on the plan's lists comes, and asks for the floor.
        unlisted: Option<At<Text>>,
        /// This delegation asks to respond directly.
        responds: Option<At<Text>>,
        /// With `asks` or `responds`, which of its representatives would speak. Without it: 1.
        representative: Option<At<Number>>,
        /// With `asks`, `unlisted` or `responds`, how long it speaks if let. Without it: three quarters of the limit.
        speaks: Option<At<Length>>,
        /// With `speaks`, whether the call to order is ignored. Without it: false.
        ignores_call: Option<At<Flag>>,
        /// With `asks`, `unlisted` or `responds`, whether nobody is there when it is called. Without it: false.
        absent: Option<At<Flag>>,
        /// This delegation takes its plate down.
        withdraws: Option<At<Text>>,
        /// This delegation comes in late: before, nobody is at its plate.
        arrives: Option<At<Text>>,
        /// This delegation raises a point of order.
        point_of_order: Option<At<Text>>,
        /// With `point_of_order`, how long it takes to be made. Without it: "30s".
        lasts: Option<At<Length>>,
        /// The meeting cannot go on, for so long.
        interrupted: Option<At<Length>>,
        /// The laptop falls asleep, for so long.
        asleep: Option<At<Length>>,
        /// The program is killed, and nobody watches the clocks for so long.
        killed: Option<At<Length>>,
    }
}
