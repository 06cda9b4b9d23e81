# What a key does, in a word or two; and, for a verb of the room, when.

act-open = open the session
    .when = before the session opens
act-start = start the clock
    .when = when who was called begins
act-hold = hold
    .when = while a speaker’s clock runs
act-resume = go on
    .when = while the clock is held
act-next-speaker = next speaker
    .when = while somebody waits
act-finish = end the turn
    .when = while a speaker’s clock has begun
act-thank-speaker = thank the speaker
    .when = once a speaker has begun and nobody waits
act-call-back = called by mistake
    .when = while somebody who was called has the floor
act-not-present = not present
    .when = while who was called has not begun
act-extend = more time
    .when = while somebody with a limit has the floor
act-shorten = less time
    .when = while somebody with a limit has the floor
act-start-back = started { $step } s earlier
    .when = once a speaker’s clock has begun
act-call-to-order = call to order
    .when = while a speaker is over the time
act-what-is-left = only what is left
    .when = while who was called has more than the item has left
act-chair-speaks = chair speaks
    .when = while nobody has the floor
act-point = point of order
    .when = while no other point of order is open
act-uphold = uphold the point
    .when = while a point of order is open
act-not-uphold = not upheld, go on
    .when = while a point of order is open
act-response = direct response
    .when = while the meeting goes on
act-invite = invite
    .when = while nobody has the floor
act-add = add
    .when = until the session is closed
act-other-representative = other representative
    .when = with somebody selected, or on the floor
act-select-up = select above
    .when = while somebody waits
act-select-down = select below
    .when = while somebody waits
act-call-selected = floor to selected
    .when = with somebody selected, while nobody has the floor
act-withdraw = take off the list
    .when = with somebody selected
act-move-up = move up
    .when = with somebody selected
act-move-down = move down
    .when = with somebody selected
act-close-list = close the list
    .when = while the list is open
act-reopen-list = reopen the list
    .when = while the list is closed
act-shorter-limit = shorter limit
    .when = while not all who wait will be reached
act-set-limit = set the limit
    .when = until the session is closed
act-next-item = next item
    .when = before the last item
act-close = close the session
    .when = on the last item
act-suspend = suspend
    .when = while the meeting goes on
act-suspend-until = suspend until
    .when = while the meeting goes on
act-set-resumption = change the hour
    .when = while the meeting is suspended
act-resume-meeting = resume the meeting
    .when = while the meeting is suspended
act-tick = tick a question
    .when = on an item with guiding questions
act-agenda = agenda
    .when = until the session is closed
act-from-reserve = from the reserve
    .when = while an item lacks time that the reserve has
act-countdown = countdown
    .when = while no countdown is shown
act-end-countdown = end the countdown
    .when = while a countdown is shown
act-note = note
    .when = from the opening until the session is sealed
act-report = report
    .when = once the session is closed
act-other-kind = other kind
act-notes-so-far = notes so far
act-add-note = another note
act-change-note = change
act-remove-note = delete
act-add-topic = add a topic
act-add-question = add a question
act-set-end = set the end
act-own-line = your own line
act-put-right = put the name right
act-add-newcomers = add the unknown, too
act-tally = who has spoken
    .when = at any time
act-help = help
    .when = at any time
act-undo = undo
    .when = after an act
act-redo = redo
    .when = after an act was taken back
act-insist = allow it anyway
    .when = after a refusal that the chair may set aside
act-settle = settle the clock
    .when = after the clocks were not watched, or the computer’s clock went wrong
act-seen = seen
    .when = while a facilitator’s line stands
act-bell = bell on or off
    .when = at any time
act-save-elsewhere = save in another folder
    .when = at any time
act-message = message to the room
    .when = while the screens show no message
act-take-message-back = take the message back
    .when = while they show one
act-ring = ring the room’s bell
    .when = at any time
act-message-to = to the room or to the speaker
act-message-lasts = how long it stays
act-blank-screens = blank the room’s screens
    .when = while they show anything
act-unblank-screens = show them again
    .when = while they are blank
act-page = page’s address
    .when = in a session with a page
act-clock-alone = clock alone on them
    .when = while they show everything, or nothing
act-show-all = show all on them
    .when = while they show the clock alone
act-faster = faster
    .when = while time goes, below the greatest speed
act-slower = slower
    .when = while time goes, above the least speed
act-freeze = freeze time
    .when = while time goes
act-unfreeze = let time go on
    .when = while time stands
act-lesson-on = next step of a lesson
    .when = while a step is read
act-lesson-back = step before
    .when = after the first step
act-step = one step on
    .when = in a rehearsal
act-leave = leave
    .when = at any time
act-dismiss = back
    .when = while something is selected or said
act-select = select
act-up = up
act-down = down
act-page-up = back
act-page-down = further
act-less = less
act-more = more
act-yes = yes
act-item-up = earlier
act-item-down = later
act-drop-item = drop, put back
act-share-out = share out alike
act-agree = agree the agenda

# Keys, as they are written on keyboards.

key-enter = Enter
key-space = Space
key-tab = Tab
key-backspace = Backspace
key-delete = Del
key-insert = Ins
key-home = Home
key-end = End
key-page-up = PgUp
key-page-down = PgDn

# A clicker’s keys, in the help.

help-clicker-on = { $key }, cuts off nobody
help-clicker-back = hold, go on
key-shift = Shift+{ $key }

# The headings of the help.

help-now = NOW
help-floor = The floor
help-list = The list of speakers
help-agenda = The agenda
help-meeting = The meeting
help-screens = The room’s screens
help-rehearsal = A rehearsal
help-program = The program

# The table of keys.

manual-key = key
manual-act = what it does
manual-when = when
manual-ticks = { $first } to { $last }

# A key that can do nothing now.

not-now-nothing = There is nothing for this key now.
not-now-select = Select somebody first: { $up } { $down }.
not-now-nothing-to-settle = There is nothing to decide.
not-now-at-the-end = It cannot move further that way.
not-now-insist = Nothing was refused that can be allowed.
not-now-what-is-left = That is for who was called and has not begun, where less of the item is left than the limit.
not-now-all-reached = All who wait are reached.
not-now-reserve = The present item needs nothing of the reserve, or the reserve does not have it.
not-now-no-limit-reaches = No limit reaches all who wait.
not-now-no-facilitator-line = No line from a facilitator stands.
not-now-no-page = There is no page for browsers: the program was begun without --web.
not-now-fastest = Time goes as fast as it can.
not-now-slowest = Time goes as slowly as it can: { $key } freezes it.
not-now-no-pace = Time stands until the step of the lesson is done.
not-now-not-open = The session has not opened: { $key } opens it.
not-now-closed = The session is closed: { $key } takes the closing back.
not-now-suspended = The meeting is suspended: { $key } resumes it.
not-now-taken = { $party } has the floor: end the turn first, or hold the clock with { $key }.
not-now-nobody = Nobody has the floor.
not-now-nothing-to-undo = There is nothing to undo.
not-now-nothing-to-redo = There is nothing to redo.
not-now-agenda = The agenda is open: { $key } goes back to the room.
not-now-empty-list = Nobody waits for the floor.
not-now-not-begun = { $party } has the floor and has not begun: { $key } starts the clock.
not-now-clicker = There is time left to speak: { $key } ends the turn, { $clicker } does not.
other-keyboard = No key for `{ $letter }`. On every keyboard: { $start }, { $open }, { $back }, the arrows, { $first } to { $last }.
not-now-point = The point of order comes first: { $upholds } upholds it, { $not } does not.

# The bell.

bell-on = The bell is on.
bell-off = The bell is off: alerts show, and do not sound.

# What the room's screens show.

screens-message = The room’s screens show: “{ $message }”
screens-speaker-message = Beside the speaker’s clock: “{ $message }”
screens-speaker-message-shown = The message stands beside the speaker’s clock.
screens-rung = The bell rang on the pages where it is switched on.
screens-message-shown = The room’s screens show the message.
screens-message-back = The message is off the room’s screens.
screens-blank = The room’s screens are blank.
screens-clock-alone = The room’s screens show the clock alone.
screens-page = The page for browsers: { $url }
screens-page-title = The page for browsers
screens-pages = { $pages ->
    [0] Nobody follows it yet.
    [one] One page follows.
   *[other] { $pages } pages follow.
}
screens-page-too-small = The window is too small for the code of this address.
screens-no-projectors = No projector can follow; with --web a page can: { $reason }.
screens-no-projectors-but-pages = No projector can follow; the page can: { $reason }.
screens-no-pages = No page can follow; a projector can: { $reason }.
screens-none = No other screen can follow: { $reason }.
screens-crowd = { $address } keeps connections to the page open without its address; the page goes on. Find that machine, or take it off the network.
screens-whole = The room’s screens show everything again.

# A line from a facilitator at the broker, which stands in one row: it must be short around the line.

console-facilitator = Facilitator, { $hour }: { $line }
console-facilitator-seen = Seen, and answered: { $line }

# A finder in which Enter names nobody.

finder-empty = Type two or three letters of the name, or choose with { $down }.
finder-unsure = “{ $name }” may be one of these, or somebody new: choose with { $down } and { $yes }.
several-unknown = not in the room: is not added
several-for = for “{ $written }”
several-none = Nobody was added: { $left }.
several-added = { $count ->
    [one] Added: { $added }. { $undo } takes it back.
   *[other] { $count } added: { $added }. { $undo } takes them back.
  }
several-some = { $count } added: { $added }. Not added: { $left }.
finder-unknown = No delegation of this room matches “{ $name }”. { $down } and { $yes } adds it.

# What a finder, a question or a line of input asks.

ask-several = { $count ->
    [0] Nobody of these can be added
    [one] Add one to the list of speakers
   *[other] Add { $count } to the list of speakers
  }{ $left ->
    [0] {""}
   *[other] {" "}· { $left } not
  }
ask-request = Add · { $representative } representative
ask-invite = Invite · { $representative } representative
ask-point = Who raises a point of order
ask-response = Direct response · { $representative } representative
ask-extend = { $by } more for { $party }?
ask-extend-from-now = { $by } more from now for { $party }?
ask-extend-left = That is { $left } from now.
ask-extend-was-over = { $party } is { $over } over: it becomes an extension of { $granted }.
ask-extend-say = To say: “{ CALLED($party) }, you have { time-spoken } more.”
ask-extend-lost = { $parties } may not be reached.
ask-extend-free = All who are reached now will still be.
ask-shorten = { $by } less for { $party }?
ask-shorten-to = { $to } in all, of which { $left } are left.
ask-shorten-reached = { $parties } will be reached.
ask-extend-over = The item would be { $over } over.
ask-limit = Limit { $to } for the interventions to come?
ask-limit-reach = { $waiting ->
    [0] Nobody waits.
   *[other] { $waiting } { $waiting ->
        [one] waits
       *[other] wait
    }, { $left } left: { $reached } will be reached.
}
ask-limit-plan = It can be anything up to the plan’s { $plan }.
ask-gap-asleep = The clocks were not watched for { $lasted }: the computer slept, or the program was stopped.
ask-gap-ended = The program was away for { $lasted }. Everything stands as it was.
ask-gap-ran = The clock on the floor ran for { $ran } of it.
ask-gap-none = No clock ran on the floor.
ask-gap-question = Did the time on the floor run on?
ask-clock-step = The computer’s clock went { $direction ->
    [forward] forward
   *[back] back
} by { $by }.
ask-clock-follow = To follow keeps the end at its hour. Running clocks stay as they are.
ask-clock-question = Follow the new clock?
ask-leave = Leave? The session stays open, and its clocks run on.
ask-leave-back = “tribune run” with the same plan goes on with it.
ask-leave-rehearsal = Leave? The rehearsal stays open, and its time stands.
ask-leave-rehearsal-back = “tribune rehearse” with the same plan goes on with it.
ask-next = Go on to “{ $item }”?
ask-next-last = Close the session?
ask-next-speaking = { $party } has the floor, with { $left } left: the turn ends.
ask-next-speaking-over = { $party } has the floor, and is { $over } over: the turn ends.
ask-next-waiting = { $waiting ->
    [one] { $waiting } delegation waits, and stays on the list.
   *[other] { $waiting } delegations wait, and stay on the list.
}
ask-next-soon = “{ $item }” has only just begun.
ask-close-topics = { $topics ->
    [one] { $discussed } of { $topics } topic was discussed.
   *[other] { $discussed } of { $topics } topics were discussed.
}
ask-close-waiting = { $waiting ->
    [one] { $waiting } still waits: { $parties }.
   *[other] { $waiting } still wait: { $parties }.
}
ask-close-unheard = { $unheard ->
    [one] { $unheard } delegation was not heard: { $parties }.
   *[other] { $unheard } delegations were not heard: { $parties }.
}
ask-close-left = { $left } of the session are left.
ask-close-rule = Leaving after that seals it: its record names no speaker.
ask-leave-lost = { $acts ->
    [one] Leave? 1 act, of { $hour }, is in memory only: unless the disk takes it in the last moment, it is lost.
   *[other] Leave? { $acts } acts, since { $hour }, are in memory only: unless the disk takes them in the last moment, they are lost.
}
ask-leave-lost-way-out = Stay, and { $key } saves the whole session in another folder.
ask-leave-note = Leave? A note that was begun is not filed.
ask-leave-note-way-out = A note that was begun is lost: stay, and { $key } goes on with it.
ask-leave-closed = Leave? What is closed cannot be taken back after that.
ask-leave-closed-rule = The journal gives way to a record that names no speaker.
question-first = The question comes first: answer it, or go back. What was typed is not taken.
ask-message = Message to the room, until you take it back
ask-message-for = Message to the room, for { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
ask-speaker-message = Message to the speaker, until you take it back. Empty: “{ $preset }”
ask-speaker-message-for = Message to the speaker, for { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}. Empty: “{ $preset }”
speaker-message-preset = One minute, please
ask-hour = Suspended until (such as 11:05)
ask-resumption = Suspended until (such as 11:05; nothing where no hour is known)
ask-end = The session ends at (such as 11:50)
ask-topic = The topic that is proposed, and its minutes if you like (such as Risk education 10m)
ask-question = The guiding question that is proposed
ask-own-line = Your own line on this item: no screen of the room shows it, and sealing takes it away
ask-countdown = How many minutes, and what for (such as 5 in pairs)
ask-countdown-fault = “{ $found }” does not begin with minutes. Write them first, such as 5 or 2:30.
ask-name = The name, and its code behind a slash (such as Lao PDR / LAO)
console-to-say = “{ $line }”
console-countdown = Countdown: { $left } left.
console-countdown-of = “{ $label }”: { $left } left.
console-note = For you alone: { $note }
ask-early = Open { $early } early?
ask-early-length = To keep its length: it ends at { $hour }, after { $lasting }.
ask-early-end = To keep its end: it ends at { $hour }, after { $lasting }.
hint-limit-for-all = { $limit } for all
hint-from-reserve = { $more } from the reserve
ask-hour-passed = { $hour } has passed: it is { $now }. Write a later hour; for tomorrow { $hour }+1.
ask-hour-skipped = { $hour } does not exist today: the clock goes forward over it. Write another hour.
ask-hour-fault = “{ $found }” is no hour of the day. Write hours and minutes, such as 11:05.
answer-ran-on = it ran on
answer-held = it held
answer-keep-length = keep its length
answer-keep-end = keep its end
answer-follow = follow
answer-keep = keep counting
answer-grant = grant
answer-set = set
answer-leave = leave
answer-lose = leave all the same
answer-stay = stay
answer-names-are-meant = write it with these names
answer-back = back
answer-later = decide later
answer-add = add
answer-add-several = add { $count }
answer-go-on = go on to it
answer-close = close the session
ordinal-representative = { $number ->
    [1] first
    [2] second
    [3] third
   *[other] { number-ordinal }
}

# The standing alert when the session is not safe on disk.

alert-not-saved = { $acts ->
    [0] NOT SAVED since { $hour } · { $why }
    [one] NOT SAVED since { $hour } · 1 act: { $why }
   *[other] NOT SAVED since { $hour } · { $acts } acts: { $why }
}
not-saved-yet = In memory only until the disk takes it: free the disk, or press { $key } to save in another folder.
not-seen = Sessions that were left cannot be seen: { $why }
not-seen-hangs = the disk that they are on does not answer.

# The session saved in another folder.

ask-folder = Save the session in this folder, and go on there
ask-folder-fault = “{ $found }” is no folder that is there. Write a whole path, such as /media/stick or ~/Documents.
saving-elsewhere = The session is being written to { $folder } …
saved-elsewhere = The session is saved in { $folder } and goes on there. Later, set TRIBUNE_STATE_DIR to that folder to find it again.
saved-elsewhere-left = It is saved in the new folder; an older copy could not be removed: { $files }.
saved-elsewhere-not = { $folder } does not take the session: { $reason }. Nothing is lost: it is kept where it was.
saved-elsewhere-here = The session is kept in that folder already.

# The choice before a session.

menu-what = What shall be run?
menu-rehearse = What shall be rehearsed?
menu-unfinished = A session of this plan was left unfinished.
menu-go-on = Go on with { $title }
menu-left = begun { $day } at { $hour }, now in “{ $item }”, { $acts ->
    [one] { $acts } entry
   *[other] { $acts } entries
}
menu-anew = Begin anew
menu-script = Rehearse: { $title }
menu-lesson = Lesson: { $title }
menu-own = { $name }, comes with the program
menu-hours = { $start }–{ $end }
menu-practise = Practise
menu-practise-note = lessons and rehearsals in a simulated room: nothing is real
menu-faulty = This plan has faults: tribune check tells them
menu-faulty-script = This script has faults: tribune check tells them
menu-broken = { $id } cannot be gone on with
menu-choose = choose
menu-close = Close { $title }
menu-close-left = left { time-age } ago; it names speakers until it is closed
menu-close-trial = it names speakers until it is closed
menu-close-question = Close { $title } as it was left, and seal it?
menu-report = The report of “{ $title }”
menu-report-note = read it through, slide by slide; tribune report writes it to a file
menu-older = Older sessions
menu-older-note = those that were left before these
menu-leave-open = Leave it as it is
menu-leave-open-note = it names speakers, and can be gone on with
menu-seal = Close and seal it
menu-seal-note = who spoke is gone for good; nobody can go on with it
menu-sealed = { $title } is closed and sealed: its record names no speaker.

# Why a session cannot be run, or is not saved at its end.

run-not-saved = { $acts ->
    [0] Nothing of this session is saved: { $why }.
    [one] The end of this session is not saved, and is lost: 1 act; { $why }.
   *[other] The end of this session is not saved, and is lost: { $acts } acts; { $why }.
}
run-saved-elsewhere = This session is kept in { $folder }. To find it again: TRIBUNE_STATE_DIR={ $folder }
run-left-elsewhere = An older copy of it may be left in { $folder }.
run-not-a-terminal = tribune run needs a terminal: its output goes to a file or a pipe.
run-terminal = The terminal cannot be used: { $reason }.
run-no-rehearsal = The session “{ $id }” lies among the rehearsals, and is none. Nothing was changed; move its file away to begin anew.
run-hangs = The disk does not answer: the session cannot be read. Nothing was changed.
run-not-closed = The disk does not answer: the session may not be closed. Look with tribune status.
run-not-sealed = The disk does not answer: the session is closed, and not sealed yet. Its journal still names speakers; the next start of tribune run seals it.

# The debrief of a rehearsal.

debrief-title = Debrief of a rehearsal · { $title } · { $room }
debrief-file = This debrief is kept in { $file }
debrief-not-kept = This debrief could not be kept: { $reason }

# Which room a rehearsal takes place in.

rehearsal-room = { rehearsal-level }, seed { $seed }
rehearsal-script = “{ $title }”

# How fast a rehearsal goes.

rehearsal-goes = The rehearsal goes { $rate } { $rate ->
    [one] time
   *[other] times
} as fast as time does.
rehearsal-stands = Time stands. It will go on at ×{ $rate }.
rehearsal-steps = Time went on by { $by }.

# The program was killed, as a mishap of the rehearsal.

rehearsal-was-killed = The program was killed, as the machine may do it: that is part of this rehearsal. Nothing is lost.
rehearsal-go-on = Go on with: tribune rehearse { $plan }
rehearsal-go-on-script = Go on with: tribune rehearse --script { $script }

# The lesson of a script.

lesson-step = step { $number } of { $count }
lesson-first = The lesson begins in a moment.
lesson-go-on = go on
lesson-skip = skip
lesson-back = back
lesson-goes-on = the next step comes by itself
lesson-over = the lesson is over
lesson-read-again = read again: the present step waits
lesson-out-of-reach = not possible now: skip it
lesson-time-stands = Time stands until this step is done, or skipped.
lesson-between = One moment: the lesson goes on by itself.
lesson-read-first = One moment: read this step first, then go on with { $key }.
lesson-not-yet = That comes later: this step waits for { $key } { $act }.
lesson-not-yet-of = That comes later: this step waits for { $key } { $act }, for { $party }.

# Notes for the record.

ask-note = Note on { $item }
ask-notes-offered = Note { $number } of { $most } on { $item }
ask-follow-up = Who will follow it up?
answer-note = note it
notes-so-far = The notes so far
closed-report-title = The report
closed-report-not-sealed = Not sealed yet: when you leave, a record without speakers takes the journal’s place. Backups, and disks that keep deleted files, may still have it.
note-names = names { $names }
note-nobody = nobody yet
note-kept = The note is not filed yet, and kept: { $key } goes on with it.
console-not-sealed = The journal is not sealed yet: it names who spoke until you leave.
console-note-offer = { $key } takes up to { $most } notes on { $item }: { $left }

# The read-through of a report, for the rapporteur to practise with.

act-next-slide = next slide
act-slide-back = back
act-hold-countdown = hold, go on
act-countdown-anew = topic anew
act-show-to-room = the room sees them too
act-show-only-here = only here
read-heading = Read-through · { $title }
read-place = slide { $place } of { $count }
read-clock = { $state ->
    [over] { $time } over { $of }
    [enough] { $time } left of { $of }: enough was said at { $enough }
    [held] { $time } left of { $of }, on hold
   *[in-time] { $time } left of { $of }, enough is said at { $enough }
}
read-took = { $title }: { $taken }

# The report, written from the console.

act-write-report = write to a file
act-read-through = read through
ask-report-file = The file to write the report to; its ending names the format: { $endings }
ask-report-file-fault = “{ $found }” does not end in a format. Write one of these behind a full stop: { $endings }
ask-named = { $count ->
    [one] Write the report? This line names somebody:
   *[other] Write the report? These { $count } lines name somebody:
}
ask-named-read = { $count ->
    [one] Show the slides on the room’s screens too? This line names somebody:
   *[other] Show the slides on the room’s screens too? These { $count } lines name somebody:
}
ask-named-more = And { $count } more.
ask-named-rule = Under the Chatham House Rule it must not say who spoke. Who follows up may be named.
report-is-in = The report is in { $file }.
report-file-exists = { $file } is there already, and was left as it is. Choose another name.
report-not-written = The report could not be written to { $file }: { $reason }.
report-file-hangs = The disk does not answer: the report may not be in { $file }.

## Who puts right-to-left text in order

# Over two lines of the same text, one of them in the wrong order.
order-asks = Which line reads right?
order-keys = Press { $first } or { $second }: it is kept for this terminal. Any other key goes on, and the terminal orders the text.
