//! The messages of each command and argument.

/// Rows of command (of one within another, both with a slash between), argument, message, and the message of the command's usage or the argument's value.
pub(super) const HELP: &[(&str, &str, &str, &str)] = &[
    ("", "", "cli-about", "usage-tribune"),
    ("", "config", "cli-config-file", "value-script"),
    ("", "no_config", "cli-no-config", ""),
    ("", "help", "cli-help-flag", ""),
    ("", "lang", "cli-lang", "value-language"),
    ("", "version", "cli-version", ""),
    ("run", "", "cli-run", "usage-run"),
    ("run", "plan", "cli-run-plan", "value-plan"),
    ("run", "new", "cli-run-new", ""),
    ("run", "no_bell", "cli-run-no-bell", ""),
    ("run", "light", "cli-run-light", ""),
    ("run", "bidi", "cli-run-bidi", "value-bidi"),
    ("run", "web", "cli-run-web", "value-address"),
    ("run", "room_lang", "cli-room-lang", "value-language"),
    ("run", "broker", "cli-broker", "value-broker"),
    ("run", "broker_ca", "cli-broker-ca", "value-script"),
    ("run", "broker_login", "cli-broker-login", "value-script"),
    ("run", "broker_plain", "cli-broker-plain", ""),
    ("run", "no_broker", "cli-no-broker", ""),
    ("run", "no_messages", "cli-no-messages", ""),
    ("run", "trial_rate", "cli-run-trial-rate", "value-times"),
    ("run", "trial_start", "cli-run-trial-start", "value-moment"),
    ("project", "", "cli-project", "usage-project"),
    ("project", "session", "cli-project-session", "value-session"),
    ("project", "room", "cli-project-room", "value-room"),
    ("project", "light", "cli-run-light", ""),
    ("project", "bidi", "cli-run-bidi", "value-bidi"),
    ("rooms", "", "cli-rooms", "usage-rooms"),
    ("rooms", "pages", "cli-rooms-pages", "value-url"),
    ("rooms", "light", "cli-run-light", ""),
    ("rooms", "web", "cli-rooms-web", "value-address"),
    ("rooms", "bidi", "cli-run-bidi", "value-bidi"),
    ("rooms", "broker", "cli-broker", "value-broker"),
    ("rooms", "broker_ca", "cli-broker-ca", "value-script"),
    ("rooms", "broker_login", "cli-broker-login", "value-script"),
    ("rooms", "broker_plain", "cli-broker-plain", ""),
    ("rooms", "no_broker", "cli-no-broker", ""),
    ("follow", "", "cli-follow", "usage-follow"),
    ("follow", "session", "cli-project-session", "value-session"),
    ("follow", "room", "cli-project-room", "value-room"),
    ("follow", "format", "cli-follow-format", "value-format"),
    ("rehearse", "", "cli-rehearse", "usage-rehearse"),
    ("rehearse", "plan", "cli-rehearse-plan", "value-plan"),
    ("rehearse", "script", "cli-rehearse-script", "value-script"),
    ("rehearse", "speed", "cli-rehearse-speed", "value-times"),
    ("rehearse", "seed", "cli-rehearse-seed", "value-number"),
    ("rehearse", "level", "cli-rehearse-level", "value-level"),
    ("rehearse", "new", "cli-rehearse-new", ""),
    ("rehearse", "no_bell", "cli-run-no-bell", ""),
    ("rehearse", "light", "cli-run-light", ""),
    ("rehearse", "bidi", "cli-run-bidi", "value-bidi"),
    ("rehearse", "web", "cli-run-web", "value-address"),
    ("rehearse", "room_lang", "cli-room-lang", "value-language"),
    ("status", "", "cli-status", "usage-status"),
    ("status", "session", "cli-status-session", "value-session"),
    ("status", "format", "cli-format", "value-format"),
    ("status", "at", "cli-status-at", "value-moment"),
    ("status", "trial", "cli-status-trial", ""),
    ("status", "rehearsal", "cli-status-rehearsal", ""),
    ("report", "", "cli-report", "usage-report"),
    ("report", "session", "cli-report-session", "value-session"),
    ("report", "format", "cli-report-format", "value-format"),
    ("report", "output", "cli-report-output", "value-script"),
    ("report", "force", "cli-report-force", ""),
    ("report", "names_are_meant", "cli-report-names-are-meant", ""),
    ("report", "read", "cli-report-read", ""),
    ("report", "light", "cli-run-light", ""),
    ("report", "bidi", "cli-run-bidi", "value-bidi"),
    ("report", "trial", "cli-status-trial", ""),
    ("report", "rehearsal", "cli-status-rehearsal", ""),
    ("sessions", "", "cli-sessions", "usage-sessions"),
    ("sessions", "act", "cli-sessions-delete", "value-act"),
    ("sessions", "session", "cli-sessions-session", "value-session"),
    ("sessions", "yes", "cli-sessions-yes", ""),
    ("sessions", "format", "cli-format", "value-format"),
    ("sessions", "trial", "cli-status-trial", ""),
    ("sessions", "rehearsal", "cli-status-rehearsal", ""),
    ("check", "", "cli-check", "usage-check"),
    ("check", "plans", "cli-check-plans", "value-plan"),
    ("check", "format", "cli-format", "value-format"),
    ("plan", "", "cli-plan", "usage-plan"),
    ("plan/new", "", "cli-plan-new", "usage-plan-new"),
    ("plan/new", "file", "cli-plan-new-file", "value-script"),
    ("plan/new", "force", "cli-report-force", ""),
    ("plan/import", "", "cli-plan-import", "usage-plan-import"),
    ("plan/import", "files", "cli-plan-import-files", "value-script"),
    ("plan/import", "output", "cli-report-output", "value-script"),
    ("plan/import", "force", "cli-report-force", ""),
    ("plan/import", "part", "cli-plan-import-part", "value-part"),
    ("plan/export", "", "cli-plan-export", "usage-plan-export"),
    ("plan/export", "plan", "cli-run-plan", "value-plan"),
    ("plan/export", "format", "cli-plan-export-format", "value-format"),
    ("plan/export", "output", "cli-report-output", "value-script"),
    ("plan/export", "force", "cli-report-force", ""),
    ("forecast", "", "cli-forecast", "usage-forecast"),
    ("forecast", "plan", "cli-run-plan", "value-plan"),
    ("forecast", "runs", "cli-forecast-runs", "value-number"),
    ("forecast", "seed", "cli-forecast-seed", "value-number"),
    ("forecast", "profile", "cli-forecast-profile", "value-level"),
    ("forecast", "format", "cli-format", "value-format"),
    ("keys", "", "cli-keys", "usage-keys"),
    ("config", "", "cli-config", "usage-config"),
    ("config", "example", "cli-config-example", ""),
    ("schema", "", "cli-schema", "usage-schema"),
    ("schema", "script", "cli-schema-script", ""),
    ("schema", "report", "cli-schema-report", ""),
    ("schema", "follow", "cli-schema-follow", ""),
    ("help", "", "cli-help", "usage-help"),
    ("help", "command", "cli-help-command", "value-command"),
];

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::super::{Arguments, usage};
    use super::HELP;
    use crate::words::Words;

    #[test]
    fn every_command_and_argument_has_its_help() {
        let mut command = usage::in_words(Arguments::command(), HELP, &Words::english());
        command.build();
        let within = command.get_subcommands().flat_map(clap::Command::get_subcommands);
        for command in command.get_subcommands().chain(within).chain([&command]) {
            assert!(command.get_about().is_some(), "{}", command.get_name());
            for argument in command.get_arguments() {
                assert!(argument.get_help().is_some(), "{} {}", command.get_name(), argument.get_id());
            }
        }
    }
}
