//! Scripted rehearsals: each cue at its moment, steps that wait, debriefs that are known to the second; and the first lesson
//! followed to its end with the real program.

#[cfg(unix)]
mod cues;
mod debriefs;
mod docs;
#[cfg(unix)]
mod lesson;
mod play;
mod steps;
