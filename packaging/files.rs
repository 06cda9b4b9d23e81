//! The manual and the completions, from the same rows as `--help`.

use std::path::Path;
use std::{fs, io};

use clap::Command;
use clap::builder::PossibleValuesParser;
use clap_complete::{Generator, Shell, generate_to};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};
use tribune::plan_file::own;
use tribune::words::Language;

/// What the page of the program tells after its commands: a heading, and rows of a word and what it means.
const SECTIONS: [(&str, &[(&str, &str)]); 4] = [
    (
        "EXAMPLES",
        &[
            ("tribune rehearse --script first-steps", "The first lesson: ten minutes, nothing is real."),
            (
                "tribune run english-1",
                "Run a plan that comes with the program, by its name: intro, english-1, english-2, french, arabic or report-back.",
            ),
            (
                "cp /usr/share/tribune/sessions/english-1.toml my.toml",
                "The same plan as a file, to be changed. Then: tribune check my.toml, and tribune run my.toml.",
            ),
            (
                ". /usr/share/tribune/completions/_tribune.ps1",
                "In the profile of PowerShell: completion by Tab. Bash, zsh and fish find theirs by themselves.",
            ),
        ],
    ),
    (
        "EXIT STATUS",
        &[
            ("0", "Success."),
            ("1", "A plan has faults, or something cannot be done."),
            ("2", "The arguments are wrong."),
            ("128+N", "Signal N ended a session."),
        ],
    ),
    (
        "ENVIRONMENT",
        &[
            ("TRIBUNE_STATE_DIR", "The folder in which sessions are kept."),
            ("TRIBUNE_CONFIG", "The file of settings, where --config names none."),
            ("TRIBUNE_BIDI", "Who puts right-to-left text in order: auto, terminal or tribune."),
            (
                "TRIBUNE_BROKER_USER, TRIBUNE_BROKER_PASSWORD",
                "The user name and the password for the broker, where --broker-login names no file.",
            ),
            ("LC_ALL, LC_MESSAGES, LANG", "The language, where neither --lang nor the plan names one."),
            ("NO_COLOR", "No colours, if it is not empty."),
            ("TZ", "The time zone, where the plan names none."),
        ],
    ),
    (
        "FILES",
        &[
            (
                "~/.local/state/tribune",
                "The sessions of this user, readable by nobody else. They stay when the package is removed.",
            ),
            (
                "~/.config/tribune/config.toml",
                "The settings of this user; \u{201c}tribune config --example\u{201d} writes one.",
            ),
            (
                "/usr/share/tribune/sessions",
                "The plans and the rehearsals that come with the program, to copy and to change.",
            ),
            (
                "/usr/share/doc/tribune",
                "The README, how rehearsals are written, and the forms of what other programs read.",
            ),
        ],
    ),
];

/// Writes the pages of the manual into the folder `man`, and the completions into the folder `completions`.
pub(crate) fn write(folder: &Path, date: &str) -> io::Result<()> {
    let manual = folder.join("man");
    fs::create_dir_all(&manual)?;
    let mut command = tribune::cli::command();
    command.build();
    write_page(&command, date, &manual)?;

    let completions = folder.join("completions");
    fs::create_dir_all(&completions)?;
    for shell in [Shell::Zsh, Shell::Fish, Shell::PowerShell] {
        complete(shell, &with_languages(tribune::cli::command()), &completions)?;
    }
    complete(Shell::Bash, &with_plans(with_languages(tribune::cli::command())), &completions)
}

fn complete(shell: impl Generator, command: &Command, folder: &Path) -> io::Result<()> {
    generate_to(shell, &mut command.clone(), "tribune", folder).map(drop)
}

/// The command line, its languages as values to choose from. The program itself also takes a locale, such as `fr_FR.UTF-8`.
fn with_languages(command: Command) -> Command {
    with_values(command, &["lang", "room_lang"], &Language::ALL.map(Language::tag))
}

/// The command line, the program's own plans as values to choose from. For bash alone, which offers files beside them.
fn with_plans(command: Command) -> Command {
    let plans: Vec<_> = own::plans().filter_map(Path::to_str).collect();
    with_values(command, &["plan", "plans"], &plans)
}

fn with_values(command: Command, arguments: &[&str], values: &[&'static str]) -> Command {
    let command = command.mut_args(|argument| {
        let is_one = arguments.contains(&argument.get_id().as_str());
        let choice = || PossibleValuesParser::new(values.iter().copied());
        if is_one { argument.value_parser(choice()) } else { argument }
    });
    command.mut_subcommands(|inner| with_values(inner, arguments, values))
}

/// Writes the page of a command, and those of the commands within it.
fn write_page(command: &Command, date: &str, folder: &Path) -> io::Result<()> {
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    // The line by which `apropos` finds it is short.
    let short = about.split(['.', ':']).next().unwrap_or_default().to_owned();
    let shown = command.clone().about(short).long_about(about).subcommand_help_heading("COMMANDS");
    let source = format!("Tribune {}", env!("CARGO_PKG_VERSION"));
    let man = Man::new(shown).date(date).source(source).manual("Tribune");
    let mut page = Vec::new();
    man.render(&mut page)?;
    if command.get_name() == "tribune" {
        page.extend(sections().to_roff().bytes());
    }
    fs::write(folder.join(man.get_filename()), page)?;
    command.get_subcommands().try_for_each(|inner| write_page(inner, date, folder))
}

fn sections() -> Roff {
    let mut roff = Roff::new();
    for (heading, rows) in SECTIONS {
        roff.control("SH", [heading]);
        for (word, meaning) in rows {
            roff.control("TP", []);
            roff.text([bold(*word)]);
            roff.text([roman(*meaning)]);
        }
    }
    roff
}
