# What a chair could do better.

advice-call-sooner = { $times ->
    [one] You acted { $late } after a speaker’s time was up.
   *[other] You acted { $late } after a speaker’s time was up, on average of { $times } times.
}
advice-overruns = Overruns took { $together }{ $cost ->
    [0] .
    [one] {", the time of an intervention."}
   *[other] {", the time of "}{ $cost } interventions.
}
advice-start-clocks = Clocks were started { $late } after the reminder, on average.
advice-hand-over = The floor stood empty for { $lost } more than planned, over { $times ->
    [one] { $times } change
   *[other] { $times } changes
} of speakers, though somebody waited.
advice-summary = The summary lost { $lost }.
advice-unheard = { $count ->
    [one] { $count } delegation
   *[other] { $count } delegations
} of { $asked } that asked { $count ->
    [one] was
   *[other] were
} not heard.
advice-ended-late = The session closed { $by } late.
advice-rules = { $times ->
    [one] A rule was
   *[other] Rules were
} set aside { $times ->
    [one] once
   *[other] { $times } times
}.
advice-nothing = Nothing was lost that the figures would show.
