//! The colours that a terminal has, by its environment variables.

use crate::draw::Depth;

/// The terminal's background.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Light text on dark.
    Dark,
    /// Dark text on light.
    Light,
}

/// Whether somebody wants no colour on any terminal (<https://no-color.org>). `env` looks up a variable.
pub fn is_colour_unwanted(env: impl Fn(&str) -> Option<String>) -> bool {
    env("NO_COLOR").is_some_and(|value| !value.is_empty())
}

/// Returns how many colours the terminal has. `env` looks up a variable: `NO_COLOR` comes first, then `COLORTERM`,
/// then `TERM`. Windows Terminal sets none of them, but `WT_SESSION`.
pub fn depth(env: impl Fn(&str) -> Option<String>) -> Depth {
    let is_set = |name| env(name).is_some_and(|value| !value.is_empty());
    let term = env("TERM").unwrap_or_default();
    if is_colour_unwanted(&env) || term == "dumb" || term.starts_with("vt") {
        return Depth::None;
    }
    if matches!(env("COLORTERM").as_deref(), Some("truecolor" | "24bit")) || term.ends_with("-direct") {
        return Depth::True;
    }
    if term.contains("256color") {
        return Depth::TwoFiftySix;
    }
    if term.is_empty() && is_set("WT_SESSION") { Depth::True } else { Depth::Sixteen }
}

impl Ground {
    /// Guesses by `COLORFGBG`, which some terminals set to the numbers of their two colours. Dark is the fallback.
    pub fn of(env: impl Fn(&str) -> Option<String>) -> Self {
        let colours = env("COLORFGBG").unwrap_or_default();
        let ground = colours.rsplit(';').next().and_then(|ground| ground.parse::<u8>().ok());
        // 7 is white, 9 to 15 are the bright colours; 8 is dark grey.
        if matches!(ground, Some(7 | 9..=15)) { Self::Light } else { Self::Dark }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn env(table: &[(&str, &str)]) -> impl Fn(&str) -> Option<String> {
        move |name| table.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
    }

    #[test]
    fn the_environment_decides_how_many_colours() {
        #[rustfmt::skip]
        let table: &[(&[(&str, &str)], Depth)] = &[
            (&[], Depth::Sixteen),
            (&[("TERM", "xterm")], Depth::Sixteen),
            (&[("TERM", "linux")], Depth::Sixteen),
            (&[("TERM", "xterm-256color")], Depth::TwoFiftySix),
            (&[("TERM", "screen.xterm-256color")], Depth::TwoFiftySix),
            (&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")], Depth::True),
            (&[("TERM", "tmux-256color"), ("COLORTERM", "24bit")], Depth::True),
            (&[("TERM", "xterm"), ("COLORTERM", "yes")], Depth::Sixteen),
            (&[("TERM", "xterm-direct")], Depth::True),
            (&[("WT_SESSION", "6c1d")], Depth::True),
            (&[("WT_SESSION", "6c1d"), ("TERM", "xterm-256color")], Depth::TwoFiftySix),
            (&[("TERM", "dumb"), ("COLORTERM", "truecolor")], Depth::None),
            (&[("TERM", "vt220")], Depth::None),
            (&[("NO_COLOR", "1"), ("TERM", "xterm-256color"), ("COLORTERM", "truecolor")], Depth::None),
            (&[("NO_COLOR", ""), ("TERM", "xterm-256color")], Depth::TwoFiftySix),
        ];
        for (given, expected) in table {
            assert_eq!(depth(env(given)), *expected, "{given:?}");
        }
    }

    #[test]
    fn the_ground_is_dark_unless_the_terminal_says_light() {
        assert_eq!(Ground::of(env(&[])), Ground::Dark);
        for (value, ground) in [
            ("15;0", Ground::Dark),
            ("0;15", Ground::Light),
            ("0;7", Ground::Light),
            ("7;8", Ground::Dark),
            ("0;default;15", Ground::Light),
            ("15;default", Ground::Dark),
            ("", Ground::Dark),
            ("0;99", Ground::Dark),
        ] {
            assert_eq!(Ground::of(env(&[("COLORFGBG", value)])), ground, "{value}");
        }
    }
}
