# What stands in the way of reading a plan at all.

unread-not-found = there is no such file. Plans that come with the program: { $plans }
unread-folder = this is a folder, not a file
unread-too-large = this file is larger than { $kib } KiB, the most that is read
unread-utf-16 = this looks like UTF-16, not UTF-8. Save it anew: “Save as”, encoding UTF-8 (neither Unicode nor UTF-16)
unread-utf-32 = this looks like UTF-32, not UTF-8. Save it anew: “Save as”, encoding UTF-8
unread-windows-1252 = this looks like Windows-1252 (ANSI, Latin-1), not UTF-8: see line { $line }. Save it anew: “Save as”, encoding UTF-8
unread-older = this looks like an older encoding of its language (Windows-1251, Windows-1256 and the like), not UTF-8: see line { $line }. Save it anew: “Save as”, encoding UTF-8
unread-damaged = a letter in line { $line } is damaged: the rest is UTF-8. Write that letter anew
unread-not-text = this is not text: byte { $at } cannot be read
unread-refused = this file cannot be read: { $reason }
unread-faulty = this plan has { $count ->
    [one] { $count } fault
   *[other] { $count } faults
}

# The verdict on a plan.

check-unread = { $plan }: { $reason }
check-sound = { $plan }: sound
check-faults = { $plan }: { $count ->
    [one] { $count } fault
   *[other] { $count } faults
}
check-more = { $count ->
    [one] { $count } more fault is not shown
   *[other] { $count } more faults are not shown
}

# What there is to know of a plan’s hours: a line below its sums, and `.sentence` where a session begins.

sum-next-day = over midnight: it ends at { $hour } on the next day
    .sentence = Over midnight: it ends at { $hour } on the next day.
sum-clock-forward = the clock goes forward meanwhile, from { $before } to { $after }: only true minutes are counted
    .sentence = The clock goes forward meanwhile, from { $before } to { $after }: only true minutes are counted.
sum-clock-back = the clock goes back meanwhile, from { $before } to { $after }: every true minute is counted
    .sentence = The clock goes back meanwhile, from { $before } to { $after }: every true minute is counted.
sum-twice-first = { $hour } comes twice that night: the session { $what ->
        [starts] starts
       *[ends] ends
    } at the first; `{ $hour } { $second }` in `time` says the second
    .sentence = { $hour } comes twice that night: the session { $what ->
            [starts] starts
           *[ends] ends
        } at the first; `{ $hour } { $second }` in `time` says the second.
sum-twice-second = { $hour } comes twice that night: the session { $what ->
        [starts] starts
       *[ends] ends
    } at the second; `{ $hour }` in `time` says the first
    .sentence = { $hour } comes twice that night: the session { $what ->
            [starts] starts
           *[ends] ends
        } at the second; `{ $hour }` in `time` says the first.
sum-no-such-hour = { $hour } does not exist that night, since the clock goes forward: the session starts at { $starts }
    .sentence = { $hour } does not exist that night, since the clock goes forward: the session starts at { $starts }.

# What stands before a fault, and before what is allowed and what was probably meant.

fault-level = fault
fault-allowed-level = allowed
fault-nearest-level = did you mean
fault-found = found { $what }
fault-other-name = the other is here
fault-other-length = this is { $time }

# Faults of a plan. `$key` is the key that the fault is about; `$reason`, what the parser says, in English.

fault-syntax = this is not TOML: { $reason }
fault-key-twice = this is not TOML: this key stands there already
fault-no-toml = this is not TOML
fault-typographic-quote = `{ $found }` is a quote of print, as word processors make it{ $more ->
    [0] {""}
   *[other] {" "}(and { $more } more)
  }
fault-typographic-blank = this blank is not a plain one{ $more ->
    [0] {""}
   *[other] {" "}(and { $more } more)
  }
fault-typographic-mark = `{ $found }` is not the plain mark{ $more ->
    [0] {""}
   *[other] {" "}(and { $more } more)
  }
fault-unknown-key = there is no key `{ $found }` here
fault-missing = `{ $key }` is missing
fault-kind = `{ $key }` cannot be { kind-name }
fault-form = `{ $key }` cannot be read
fault-word = `{ $key }` cannot be `{ $found }`
fault-zone = there is no time zone `{ $found }`
fault-speaker = the line-up names `{ $found }`, and no delegation or observer has that name
fault-code = no member of the United Nations has the code `{ $found }`
fault-near-code = { $code } ({ $name })
fault-empty = `{ $key }` has nothing that can be seen
fault-too-long = `{ $key }` has { $found } characters
fault-character = `{ $key }` holds a character that cannot be shown
fault-marks = `{ $key }` holds too many marks on one letter
fault-backwards = the session does not end after it starts
fault-no-such-hour = { $hour } does not exist that night: on { $day } the clock goes from { $before } to { $after }
fault-no-such-hour-in = { $hour } does not exist that night in { $zone }: on { $day } the clock goes from { $before } to { $after }
fault-once = { $hour } comes once on that day
fault-two-lengths = `length` and `time` do not agree
fault-no-length = this item has no `length`
fault-no-session-length = this topic has no `length`, and the session has none to share
fault-nothing-left = no time is left for this topic: the other items take { $taken } of { $length }
fault-without = `{ $key }` has no effect without `{ $other }`
fault-no-items = the plan has no item
fault-too-many-items = the plan has { $found } items
fault-too-many-parties = the plan has { $found } delegations and observers
fault-time = `{ $key }` is out of bounds
fault-too-long-items = the items take { $items }, and the session lasts { $length }
fault-warning = a warning at { $found } left comes before an intervention of { $limit } begins
fault-no-representatives = nobody may take the floor
fault-same-name = `{ $name }` cannot be told from another name
fault-same-member = `{ $found }` is { $name }, which takes part already
fault-twice = the line-up names the same speaker twice
fault-line-up-time = `{ $key }` is out of bounds in this line-up

# What stands where a text is not TOML.

stands-line-end = the end of the line
stands-file-end = the end of the file

# Kinds of value.

kind-name = { $kind ->
    [text] text
    [number] a number
    [flag] true or false
    [moment] a date or a time
    [list] a list
   *[table] a table
}

# What is allowed.

form-toml = on each line a key, `=` and its value (text stands in quotes), a heading in square brackets, or a comment after `#`
form-text = text in quotes
form-flag = `true` or `false`
form-count = a whole number from { $least } to { $most }
form-representatives = a whole number from 1 to 16, or "any"
form-list = a list in square brackets
form-table = a table of keys and values
form-length = a length of time such as "4m", "2m30s", "1h 15m"
form-hours = a start such as "10:15", or a start and an end such as "10:15–12:00"
form-date = a date such as "2024-04-30"
form-zone = an IANA time zone such as "Europe/Paris"
form-language = a language's tag such as "en", "fr", "ar"
form-broker = an address such as "mqtts://broker.example:8883/ndm-un27"; only one of this machine may begin with mqtt://
form-person = a name, or a table with `name` and `post`
form-party = a name, a code such as "LAO", or a table with `name`, `code`, `also` and `spoken`
form-speaker = the name of a delegation or observer of this plan, its code, or another of its names
form-member-code = the code of three letters of a member of the United Nations or of an observer state, as in ISO 3166; for any other body, a table with its `name`, and `spoken` as the chair says it: { "{" } name = "EU", spoken = "the European Union" { "}" }
form-short = at most { $most } characters
form-visible = letters, digits and signs that can be seen, all on one line
form-marks = at most { $most } marks in a row
form-later = an end after the start; over midnight at most 12 hours later
form-hour-that-is = an hour before { $before }, or from { $after } on
form-without-second = the hour alone; `2nd` behind it is for the night in which the clock goes back over it
form-some-text = at least one letter
form-missing = `{ $key }` and its value here
form-one-length = one of the two, or both with { $hours }
form-without = `{ $other }` beside it, or no `{ $key }`
form-own-length = an item that is no topic has a `length`; only topics share the time that is left
form-session-length = a `length` here, or for the session a `length` or an end in `time`
form-items = from 1 to { $most } items, each begun by a line `[[item]]`
form-parties = at most { $most }
form-time = more than 0:00, at most { $most }
form-time-or-none = from 0:00 to { $most }
form-warning = less than the limit
form-representatives-some = 1 or more, or "any"
form-straight-quotes = straight quotes around text: " and ", or ' and '
form-plain-blank = blanks as the space bar writes them
form-plain-mark = `{ $write }`
form-own-name = names, codes and other names that nobody else has, whatever their accents, capitals, blanks, hyphens, and articles
form-one-member = each member of the United Nations once; its other names in `also`
form-once = each speaker once
form-enough = a limit above 0:00 and at most { $most }; `enough` not above the limit
form-items-time = items that together take no longer than the session

# Faults of a rehearsal's script.

script-no-plan = the script's plan is not there
script-faulty-plan = the script's plan has { $count } { $count ->
    [one] fault
   *[other] faults
} of its own
script-unread-plan = the script's plan cannot be read
script-no-such-party = there is nobody called `{ $found }`
script-no-such-item = the plan has no item `{ $found }`
script-no-such-key = there is no key for `{ $found }`
script-nothing = this cue does not say what happens
script-two-things = this cue says two things that happen
script-two-moments = this cue has two moments
script-earlier = this comes before a cue above it: { $found } is earlier than { $above }
script-item-again = this item comes back after another one
script-speaks-absent = nobody is there who could speak
script-not-yet-there = this delegation has not come yet
script-there-already = this delegation is there already
script-never-asked = this delegation has no plate up that it could take down
script-two-on-floor = a point of order is still being made
script-about-nobody = `{ $act }` is about no delegation

# What is said at a fault's other place.

script-other-thing = this is the first
script-other-moment = this is the other
script-other-earlier = this is { $above } after the item began
script-other-absent = nobody is there
script-other-comes = it comes here
script-other-point = this one has the floor
script-other-act = this is the act

# What is allowed.

script-a-plan = the file of a plan, as seen from the script's own folder
script-sound-plan = a plan without faults: tribune check tells them
script-a-party = the name of a delegation or observer of the plan, its code, or another of its names; or who came by `unlisted` above
script-one-thing = one key that says what happens; a cue of its own for each
script-one-moment = `at`, or else `after`, `when` or both
script-in-order = cues in the order in which they happen
script-item-once = all cues of an item together
script-absent-or-speaks = `absent`, or else `speaks` and `ignores_call`
script-after-arrival = what a delegation does below its `arrives`
script-a-newcomer = for `arrives` a delegation that comes late once, for `unlisted` a name that nobody has
script-after-asking = a delegation that `asks` above, once for each time
script-one-on-floor = a point of order once the one before it was made: `lasts` says when

# What is said of a sound script.

script-sound = { $script }: sound
script-sums = “{ $title }” for { $plan }: { $steps } { $steps ->
    [one] step
   *[other] steps
}, { $others } { $others ->
    [one] thing
   *[other] things
} that happen

# Faults of settings. `$verb` and `$other` are acts by the names that the settings have for them; `$act` is what a key does in a panel.

setting-no-verb = there is no act `{ $found }`
setting-count = `{ $verb }` has { $count ->
    [0] no key
    [one] { $count } key
   *[other] { $count } keys
}
setting-no-key = there is no key `{ $found }`
setting-clicker = `{ $found }` is a button of a clicker, and cannot be given to `{ $verb }`
setting-answers = `{ $found }` answers questions or leaves panels, and cannot be given to `{ $verb }`
setting-twice = `{ $verb }` has the key `{ $found }` already
setting-taken = `{ $found }` cannot be given to `{ $verb }`: it is a key of `{ $other }`, which may be done at the same moment
setting-held = `{ $found }` cannot be given to `{ $verb }`: held down, it would go on in the panel that opens, where it stands for “{ $act }”
setting-in-panel = `{ $found }` cannot be given to `{ $verb }`: in a panel that has this act, too, it stands for “{ $act }”
setting-other = `{ $other }` is given here
setting-a-verb = the acts that `tribune config --example` lists
setting-some-keys = from 1 to { $most } keys; without the line, the act has its own
setting-a-key = a letter or sign by itself, or one of: { $names }
setting-once = each key once
setting-free-it = a key that nothing else has; or another key for `{ $other }`, too
setting-another = another key

# What each setting is, in the example.

setting-language = The language of the program. “auto”: the plan’s, then the system’s. The room’s screens keep the plan’s.
setting-colours = How many colours the screens have. “auto”: as many as the terminal says.
setting-ground = The terminal’s ground. “auto”: as the terminal says, dark where it says nothing.
setting-bell = Whether alerts ring the terminal’s bell.
setting-bidi = Who puts right-to-left text in order: the terminal or this program. “auto”: the terminal is asked.
