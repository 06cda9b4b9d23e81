# What happens in the simulated room of a rehearsal.

rehearsal-heading = IN THE ROOM
rehearsal-seated = The room is seated: the session can open
rehearsal-asks = { $representative ->
    [1] { $party } raises its plate
    [2] { $party } raises its plate, for its second representative
   *[other] { $party } raises its plate, for one more representative
}
rehearsal-asks-unlisted = Somebody from { $party }, not on the list, asks for the floor
rehearsal-withdraws = { $party } takes its plate down
rehearsal-arrives = A delegate of { $party } comes in late
rehearsal-begins = { $party } begins to speak
rehearsal-not-there = Nobody is at the plate of { $party }
rehearsal-stops = { $party } has finished
rehearsal-stops-over = { $party } has finished at last
rehearsal-stops-called = { $party } comes to its end
rehearsal-point = { $party } calls: point of order
rehearsal-point-made = { $party } has made its point of order: the room waits for the ruling
rehearsal-asks-response = { $party } asks to respond directly
rehearsal-interrupted = The interpreters hear nothing: the meeting cannot go on
rehearsal-restored = The sound is back: the meeting can go on
rehearsal-asleep = The laptop fell asleep, for { $lasted }
rehearsal-killed = The program was killed, and { $lasted } went by
rehearsal-more = { $count } more { $count ->
    [one] waits
   *[other] wait
}
rehearsal-room = { $level }, seed { $seed }
rehearsal-script = “{ $title }”

rehearsal-level-easy = easy
rehearsal-level-usual = usual
rehearsal-level-hard = hard
rehearsal-level-full = full

# How fast a rehearsal goes.

rehearsal-goes = The rehearsal goes { $rate } { $rate ->
    [one] time
   *[other] times
} as fast as time does.
rehearsal-stands = Time stands. It will go on at ×{ $rate }.
rehearsal-steps = Time went on by { $by }.

# What befalls the program.

rehearsal-was-killed = The program was killed, as the machine may do it: that is part of this rehearsal. Nothing is lost.
rehearsal-go-on = Go on with: tribune rehearse { $plan }
rehearsal-go-on-script = Go on with: tribune rehearse --script { $script }

# The lesson of a script.

lesson-heading = LESSON
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
lesson-not-yet = That comes later: this step waits for { $act }.
lesson-not-yet-of = That comes later: this step waits for { $act }, for { $party }.
