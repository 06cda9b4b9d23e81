# The debrief of a rehearsal.

debrief-advice = What to do better
debrief-answers = How long you took to act
debrief-time = The time
debrief-room = The room
debrief-chart-late = Late at the limit, on average: this rehearsal and those before
debrief-chart-overran = Overruns, all together
debrief-chart-between = Lost between speakers
debrief-chart-heard = Heard, of the delegations that asked
debrief-chart-share = { $heard } of { $asked }
debrief-this-one = this one, seed { $seed }
debrief-that-one = before, seed { $seed }
debrief-this-script = this one
debrief-that-script = before
debrief-speed = All times are the room’s: at ×{ $speed } a second of yours is { $speed } of them.
debrief-no-answers = No alert stood.
debrief-took = { $what }: { $times ->
    [0] never acted on
    [one] { $times } time, { $mean }
   *[other] { $times } times, { $mean } on average, { $longest } at most
}{ $passed ->
    [0] {""}
   *[other] {" "}({ $passed } passed by themselves)
}
debrief-late-to-open = The session was to open
debrief-not-started = The clock was not started
debrief-less-than-limit = Less time left than the limit
debrief-time-up = A speaker’s time was up
debrief-point-over = The time for a point of order was up
debrief-item-over = An item’s time was up
debrief-session-over = The session’s time was up
debrief-resume-due = The meeting was to resume
debrief-gap = The clocks were not watched
debrief-left-open = The session was left open.
debrief-closed-early = The session closed { $by } before its end.
debrief-closed-late = The session closed { $by } after its end.
debrief-closed-in-time = The session closed at its end, to the second.
debrief-overruns = { $count ->
    [0] Nobody spoke over the limit.
    [one] { $count } turn ran over, by { $together }
   *[other] { $count } turns ran over, { $together } all together
}{ $count ->
    [0] {""}
   *[other] { $cost ->
        [0] .
        [one] : that is { $cost } intervention.
       *[other] : that is { $cost } interventions.
    }
}
debrief-between = { $count ->
    [0] The floor never stood empty while somebody waited.
   *[other] The floor stood empty for { $between } while somebody waited, over { $count } { $count ->
        [one] hand-over
       *[other] hand-overs
    }: { $lost } more than planned.
}
debrief-summary-ahead = The summary has not begun.
debrief-summary = { $secs ->
    [0] The summary had all of its time.
   *[other] The summary lost { $lost }.
}
debrief-topics = { $covered } of { $topics } topics were discussed.
debrief-heard = { $heard } of { $asked } delegations that asked were heard.
debrief-overrides = { $overrides ->
    [0] No rule was set aside.
    [one] A rule was set aside once.
   *[other] Rules were set aside { $overrides } times.
}
debrief-undone = { $undone ->
    [0] Nothing was taken back.
    [one] { $undone } act was taken back
   *[other] { $undone } acts were taken back
}{ $undone ->
    [0] {""}
   *[other] , { $redone } brought back.
}
