//! What differs between systems: where a person's settings lie, and how crash dumps are kept off the disk.

use std::path::PathBuf;

use etcetera::BaseStrategy as _;

/// Returns the folder of programs' settings. `None` without a home folder.
#[cfg(not(target_os = "macos"))]
pub(super) fn settings_folder() -> Option<PathBuf> {
    Some(etcetera::base_strategy::choose_native_strategy().ok()?.config_dir())
}

/// Returns the folder of programs' data: the one for settings is the system's own, in a form of its own.
#[cfg(target_os = "macos")]
pub(super) fn settings_folder() -> Option<PathBuf> {
    Some(etcetera::base_strategy::choose_native_strategy().ok()?.data_dir())
}

/// Has the system write no core dump when the program crashes: memory holds the names of speakers.
#[cfg(unix)]
pub(super) fn leave_no_memory_behind() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    // If the system refuses, nothing is lost.
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), ..getrlimit(Resource::Core) });
    // Most distributions pass core dumps to a program. For that, Linux ignores the limit.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

/// Other systems have no such switch.
#[cfg(not(unix))]
pub(super) fn leave_no_memory_behind() {}
