//! What differs between systems: what a crash leaves on the disk.

/// Has the system write down none of the program's memory where it crashes: who spoke is in it.
#[cfg(unix)]
pub(super) fn leave_no_memory_behind() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    // A system that refuses writes what it would have written anyway.
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), ..getrlimit(Resource::Core) });
    // Where a crash is handed to a program, as most distributions do, Linux does not ask that limit.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

/// Other systems ask nobody.
#[cfg(not(unix))]
pub(super) fn leave_no_memory_behind() {}
