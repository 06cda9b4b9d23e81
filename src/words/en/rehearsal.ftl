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

rehearsal-level-easy = easy
rehearsal-level-usual = usual
rehearsal-level-hard = hard
rehearsal-level-full = full

# How fast a rehearsal goes.

rehearsal-goes = The rehearsal goes { $rate } { $rate ->
    [one] time
   *[other] times
} as fast as time does.
rehearsal-stands = Time stands.
rehearsal-steps = Time went on by { $by }.

# What befalls the program.

rehearsal-was-killed = The program was killed, as the machine may do it: that is part of this rehearsal. Nothing is lost.
rehearsal-go-on = Go on with: tribune rehearse { $plan }
