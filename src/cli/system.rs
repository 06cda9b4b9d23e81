//! Keeps crash dumps off the disk, on each system.

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
