//! The folder for the program's state.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::platform;

/// Returns the folder of sessions, or of rehearsals, as `folder` says.
///
/// It lies in `TRIBUNE_STATE_DIR` if that is set; else in `tribune` in the system's folder for programs' state, or for
/// their data; on Windows in the local folder. `None` without a home folder.
#[must_use]
pub fn state_root(folder: &str) -> Option<PathBuf> {
    root_in(std::env::var_os("TRIBUNE_STATE_DIR"), folder)
}

fn root_in(set: Option<OsString>, folder: &str) -> Option<PathBuf> {
    if let Some(set) = set.filter(|set| !set.is_empty()) {
        return Some(Path::new(&set).join(folder));
    }
    Some(platform::state_folder()?.join("tribune").join(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_that_is_set_goes_before_the_systems_own() {
        assert_eq!(root_in(Some("/keep".into()), "sessions"), Some(Path::new("/keep").join("sessions")));
        for unset in [None, Some(OsString::new())] {
            let own = root_in(unset, "rehearsals").expect("a home folder");
            assert!(own.ends_with(Path::new("tribune").join("rehearsals")), "{own:?}");
        }
    }
}
