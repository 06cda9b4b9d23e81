//! Tests of scripted rehearsals: cues at their moments, steps that wait, debriefs known to the second; and the first
//! lesson to its end with the real program.

#[cfg(unix)]
mod cues;
mod debriefs;
mod docs;
#[cfg(unix)]
mod lesson;
pub(crate) mod play;
mod steps;
