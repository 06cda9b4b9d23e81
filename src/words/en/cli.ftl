# What the commands and their arguments do.

cli-about = Keep the time of a chaired room: the list of speakers, the clocks, the agenda. Without a command, the plans in the folder “sessions” and sessions left unfinished are offered
cli-run = Run a session from its plan, or go on with one that was left unfinished
cli-run-plan = The plan’s file
cli-run-new = Begin anew without asking, where a session of the plan was left unfinished
cli-run-no-bell = Show alerts without the terminal’s bell
cli-run-light = Draw for a light ground, where the terminal does not say what it has
cli-run-bidi = Who puts right-to-left text in order: terminal, tribune (this program), or auto: the terminal is asked
cli-run-web = Serve a page for any browser, on a free port that only this machine can reach, or on the address given: 0.0.0.0:8080 for the network that it is on
cli-run-trial-rate = For trials of the program: a clock that runs this many times as fast. The session is marked as no real one
cli-run-trial-start = For trials of the program: the moment at which the clock begins, such as 2024-04-30T10:15:00Z
cli-project = Show what the room may see, on a second screen: finds the session that runs on this machine, or waits for one
cli-project-session = A part of the session’s name or title, where several run
cli-project-room = The room of the session, where several run
cli-rooms = Show every room whose console runs on this machine on one screen: who is behind, and when each will end. It names no speaker
cli-rooms-pages = The pages of consoles that are followed, on any machine: http://192.0.2.7:8080/…, as each console shows its own
cli-rooms-web = Show all of it as a page for any browser too, for the corridor: on a free port that only this machine can reach, or on the address given: 0.0.0.0:8080 for the network that it is on
cli-broker = Tell other rooms how far this one is, or read what they tell, over an MQTT 5 broker: mqtts://host:8883/meeting. No name of a speaker goes there. The user name and the password stand in TRIBUNE_BROKER_USER and TRIBUNE_BROKER_PASSWORD, or in a file
cli-broker-ca = The certificates that are trusted, as a file in PEM; the system’s where none is given
cli-broker-login = The file with the user name and the password, a line each
cli-broker-plain = Allow an address of another machine that is not encrypted
cli-no-broker = Tell no broker, whatever the plan and the settings say
cli-no-messages = Take no lines from facilitators over the broker
cli-follow = Write what the room may see, for other programs: a line of JSON a change, until the session is over. The form of a line: “tribune schema --follow”
cli-follow-format = The form of the lines: “json”
cli-rehearse = Rehearse a session in a simulated room: the same console, with delegates who ask for the floor, run over, are not there
cli-rehearse-plan = The plan’s file; the one that the script names where none is given. Without both, scripts and plans are offered
cli-rehearse-script = A rehearsal that a trainer has written, as a file; or by its name one that comes with the program: first-steps, the first lesson; too-little-time; everything-goes-wrong
cli-rehearse-speed = How fast time goes at the start, 1 to 60; 1 where nothing is given
cli-rehearse-seed = Which room: the same number is the same room every time. Drawn, and shown, where none is given
cli-rehearse-level = How hard the room is to chair: “easy”, “usual”, as where none is given, or “hard”
cli-rehearse-new = Begin anew without asking, where a rehearsal of the plan was left unfinished
cli-status = Tell the state of a session from its journal, whether it runs or not
cli-status-session = The session, as “status” names it; the one begun last where none is given
cli-status-at = The moment to look at, such as 2024-04-30T10:15:00Z; now where none is given
cli-status-trial = Look among trials, not among real sessions
cli-status-rehearsal = Look among rehearsals, not among real sessions
cli-report = Write the report of a closed session: what the rapporteur takes to the plenary. Under the Chatham House Rule it names no speaker
cli-report-session = The session, as “sessions” lists it; the one begun last where none is given
cli-report-format = “md” for a mail, as where nothing else is asked for; “html” for a hand-out, “csv” for a spreadsheet, “json” for programs, “pptx” for slides. Where none is given, the ending of the file tells
cli-report-output = The file; standard output where none is given
cli-report-force = Overwrite the file, where there is one
cli-report-names-are-meant = Write or show it though notes name delegations, observers or officers: they do not say who spoke
cli-report-read = Read it through on this terminal: its slides, with 3:00 for each topic and a mark at 2:00
cli-sessions = List the sessions that are kept on this machine: open, closed, sealed; or delete one
cli-sessions-delete = “delete”, to delete a session and all its files
cli-sessions-session = Which session to delete, as it is listed
cli-sessions-yes = Delete it without asking
cli-check = Check plans, and scripts of rehearsals: tell every fault of each, or its sums
cli-check-plans = The plans and scripts, as files
cli-format = “text” for people, as where none is given, or “json” for programs: there, lengths of time are in milliseconds
cli-plan = Make a plan: new, or from files of other programs; or write one as a table or a calendar
cli-plan-new = Ask what a plan needs, and write it
cli-plan-new-file = The plan’s file
cli-plan-import = Make a plan from tables (CSV, Excel), calendars (iCalendar), Indico’s JSON, lists as text; delegations may be in one file, the agenda in another
cli-plan-import-files = The files
cli-plan-import-part = Which session, room or day the plan is for, where the files have several; may be given several times
cli-plan-export = Write a plan as a table (CSV), which holds all of it, or as a calendar (iCalendar), which holds its hours, items and questions
cli-plan-export-format = “csv” or “ics”. Where none is given, the ending of the file tells
cli-forecast = Tell what a plan will do, by many simulated sessions: when it ends, and who is heard
cli-forecast-runs = How many sessions of each kind are run; 500 where nothing is given
cli-forecast-seed = The seed of the first session; the same seed gives the same forecast; 1 where none is given
cli-forecast-profile = The room: “easy”, “usual”, as where none is given, or “hard”; or “full”, where all ask at once and keep exactly to the limit
cli-keys = Write the keys as tables, to be printed or read
cli-config = Tell where your settings stand, and what holds
cli-config-example = Write a file of settings with every setting and every key, to be changed
cli-config-file = The file of settings; your own where none is given
cli-no-config = Leave the file of settings aside
cli-schema = Write the JSON Schema of plans, for editors
cli-schema-script = Write that of the scripts of rehearsals
cli-schema-report = Write that of reports in JSON
cli-schema-follow = Write that of the lines of “tribune follow”
cli-help = Tell what the program does, or one of its commands
cli-help-command = The command
cli-help-flag = Tell how to call it
cli-lang = The language that the program speaks: en, fr, or ar. Where none is given, the plan’s, then the system’s
cli-room-lang = The language of the room’s screens, where it is another than the console’s: en, fr, or ar
cli-version = Tell the program’s version

# How each is called, and what stands for a value.

usage-heading = Usage:
usage-commands = Commands
usage-arguments = Arguments
usage-options = Options
usage-tribune = tribune [COMMAND]
usage-run = tribune run [OPTIONS] [PLAN]
usage-project = tribune project [OPTIONS] [SESSION]
usage-rooms = tribune rooms [OPTIONS] [URL…]
usage-follow = tribune follow [OPTIONS] [SESSION]
usage-rehearse = tribune rehearse [OPTIONS] [PLAN]
usage-status = tribune status [OPTIONS] [SESSION]
usage-report = tribune report [OPTIONS] [SESSION]
usage-sessions = tribune sessions [OPTIONS] [delete SESSION]
usage-check = tribune check [OPTIONS] PLAN…
usage-plan = tribune plan COMMAND
usage-plan-new = tribune plan new [OPTIONS] FILE
usage-plan-import = tribune plan import [OPTIONS] FILE…
usage-plan-export = tribune plan export [OPTIONS] PLAN
usage-forecast = tribune forecast [OPTIONS] PLAN
usage-keys = tribune keys
usage-config = tribune config [OPTIONS]
usage-schema = tribune schema [OPTIONS]
usage-help = tribune help [COMMAND]
value-plan = PLAN
value-part = PART
value-session = SESSION
value-room = ROOM
value-script = FILE
value-moment = MOMENT
value-times = TIMES
value-address = ADDRESS:PORT
value-broker = ADDRESS
value-url = URL
value-format = FORMAT
value-act = delete
value-level = LEVEL
value-bidi = WHO
value-number = NUMBER
value-language = LANGUAGE
value-command = COMMAND

# What is wrong with the arguments.

wrong-command = There is no command “{ $found }”.
wrong-argument = “{ $argument }” cannot stand here.
wrong-no-value = “{ $argument }” needs a value.
wrong-value = “{ $found }” cannot stand for “{ $argument }”.
wrong-value-for-none = “{ $argument }” takes no value, and “{ $found }” stands there.
wrong-missing = Missing: { $argument }
wrong-twice = “{ $argument }” can stand only once.
wrong-together = “{ $argument }” and “{ $other }” cannot stand together.
wrong-text = An argument is not text in UTF-8.
wrong-arguments = These arguments cannot be understood.
usage-allowed = Allowed: { $allowed }
usage-nearest = Did you mean: { $nearest }
usage-called = Usage: { $usage }
usage-more = “--help” tells more.
allowed-broker = an address such as mqtts://host:8883/meeting, or mqtt://localhost/meeting on this machine; without a user name and a password
allowed-language = en, fr, ar
allowed-moment = a moment such as 2024-04-30T10:15:00Z
allowed-runs = a whole number from 1 to 100000
allowed-seed = a whole number from 0
allowed-speed = a whole number from 1 to 60
allowed-page = an address with a port, such as 127.0.0.1:8080 for this machine alone or 0.0.0.0:8080 for its network; nothing for a free port of this machine
allowed-page-address = the address of a page as its console shows it: http:// with a host in numbers, or localhost; such as http://192.0.2.7:8080/0123456789ABCDEF0123456789ABCDEF
allowed-rate = a whole number from 0 to { $most }; at 0 the clock stands

# The program's own failures.

cli-follow-several = Several sessions run: { $sessions }. Name one, or its room with --room.
cli-not-written = The output cannot be written: { $reason }.
forecast-stuck = A simulated session did not come to its end: this is a fault of the program.

# The report, and the kept sessions.

cli-yes = yes
cli-report-ask = Write the report with these names? It must not say who spoke. (yes or no)
cli-report-named = Nothing was written. Mend the notes; or ask for the report with --names-are-meant, where none of the names is a speaker’s.
cli-report-exists = { $file } is there already, and was left as it is. Choose another name, or overwrite it with --force.
cli-report-needs-file = Slides are no text for a terminal: name a file, such as -o report.pptx.
cli-report-read-needs-terminal = To read a report through needs a terminal: the input or the output is a file or a pipe.
cli-report-written = The report of “{ $title }” is in { $file }.
cli-report-not-written = { $file } cannot be written: { $reason }. Choose another folder, or make room.
cli-no-sessions = No session is kept here.
cli-delete-ask = { $session }. Delete it, with its notes? It cannot be brought back. (yes or no)
cli-delete-kept = Nothing was deleted.
cli-delete-needs-yes = Nothing was deleted: nobody is here to be asked. Say --yes to delete it.
cli-deleted = Deleted: { $session }

# Plans from and to other files.

cli-plan-written = { $file } is written: { $delegations ->
    [one] { $delegations } delegation
   *[other] { $delegations } delegations
}, { $items ->
    [one] { $items } item
   *[other] { $items } items
}. { $remarks ->
    [0] Nothing was guessed.
    [one] { $remarks } comment in it says what was guessed or left out.
   *[other] { $remarks } comments in it say what was guessed or left out.
}
cli-plan-not-imported = { $file }: { $reason }.
cli-plan-not-made = No plan was written: { $reason }.
cli-plan-not-read = { $file } cannot be read: { $reason }.
cli-plan-new-needs-terminal = To ask what a plan needs takes a terminal: the input or the output is a file or a pipe. From files: tribune plan import.
cli-plan-exported = “{ $title }” is in { $file }.

# What “plan new” asks, and what an answer may be.

cli-new-title = What is the session called?
cli-new-room = In which room? (nothing, if none)
cli-new-date = On which day? Such as 2024-04-30. (nothing: any day)
cli-new-hours = From when to when? Such as 10:15-12:00; or how long, such as 90 min. (nothing: as long as the topics take)
cli-new-language = In which language is the room: en, fr, or ar? (nothing: the computer’s)
cli-new-rule = Does the Chatham House Rule hold: may nobody reveal who said what? (yes or no)
cli-new-topics = Which topics? A line each, with its minutes: Budget 20. Without minutes they share the time alike. (nothing: that is all)
cli-new-delegations = Which delegations? By name or code, several in a line with commas, or a pasted list. (nothing: that is all)
cli-new-so-far = { $count ->
    [one] { $count } delegation so far.
   *[other] { $count } delegations so far.
}
cli-new-so-far-unknown = { $count ->
    [one] { $count } delegation so far.
   *[other] { $count } delegations so far.
} Not in the table of names, and taken as they are: { $names }
cli-new-wrong-title = A session needs a name.
cli-new-wrong-date = This is no date. Allowed: a day such as 2024-04-30 or 30 April 2024; or nothing.
cli-new-wrong-hours = These are no hours. Allowed: 10:15-12:00, or 10:15, or a length such as 90 min; or nothing.
cli-new-wrong-language = Allowed: en, fr, ar; or nothing.
cli-new-wrong-rule = Allowed: yes or no; nothing is no.
cli-plan-new-left = The questions were not answered to the end: nothing was written.

# The output of a command that shows a screen. $command: its name, "rooms".

cli-not-a-terminal = tribune { $command } needs a terminal: its output goes to a file or a pipe.

# The settings.

config-go-on = Mend the file, or leave it aside: { $option }
config-not-used = The settings in { $file } are not used: the file has faults. “tribune config” tells them.
config-missing = There is no file of settings { $file }.
config-no-home = There is no home folder for settings
config-none = { $file } is not there: “tribune config --example” writes one
config-read = { $file }
config-by = by { $by }
config-default = not set
config-example = Settings for Tribune. A line with # before it has no effect: take the # away, and change the value.
config-allowed = One of: { $allowed }
config-example-keys = The keys of each act. What you write replaces its keys; { $back } and { $on } stay as they are, for clickers.
config-example-broker = The broker that joins rooms, for `run` and `rooms`. `ca` is the file of the certificates that are trusted, `login` that of the user name and the password, a line each; both are named from the folder of this file.
