# What a chair could do better.

advice-call-sooner = { $times ->
    [one] You acted { $late } after a speaker’s time was up
   *[other] You acted { $late } after a speaker’s time was up, on average of { $times } times
}: call to order at once.
advice-overruns = Overruns took { $together }{ $cost ->
    [0] {""}
    [one] {", the time of an intervention"}
   *[other] {", the time of "}{ $cost } interventions
}: call to order, and end the turn of who speaks on.
advice-start-clocks = Clocks were started { $late } after the reminder, on average: start them with the first word.
advice-hand-over = The floor stood empty for { $lost } more than planned, over { $times ->
    [one] { $times } change
   *[other] { $times } changes
} of speakers, though somebody waited: call the next as you thank the last.
advice-end-items = { $items ->
    [one] An item ran { $late } over its time
   *[other] { $items } items ran over their time, { $late } on average
}: close the list before, then go on.
advice-summary = The summary lost { $lost }: shorten or drop a topic while there is time.
advice-few-topics = { $topics ->
    [0] No topic was
    [one] { $topics } topic was
   *[other] { $topics } topics were
} discussed, where the plan asks for { $wanted }: keep each to its minutes.
advice-unheard = { $count ->
    [one] { $count } delegation
   *[other] { $count } delegations
} of { $asked } that asked { $count ->
    [one] was
   *[other] were
} not heard: a shorter limit, taken early, reaches more.
advice-ended-late = The session closed { $by } late: drop what is left rather than run over.
advice-rules = { $times ->
    [one] A rule was
   *[other] Rules were
} set aside { $times ->
    [one] once
   *[other] { $times } times
}.
advice-nothing = Nothing was lost that the figures would show.
