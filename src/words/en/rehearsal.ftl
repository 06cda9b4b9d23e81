# What happens in the simulated room of a rehearsal.

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
rehearsal-level = { $level ->
    [easy] easy
    [usual] usual
    [hard] hard
   *[full] full
}
