# What the chair should know now.

alert-gap-asleep = The clocks were not watched for { $lasted }: the computer slept, or the program was stopped.
alert-gap-asleep-ran = The clocks were not watched for { $lasted }: the computer slept, or the program was stopped. The clock on the floor ran on for { $ran } of it.
alert-gap-ended = The program was away for { $lasted }.
alert-gap-ended-ran = The program was away for { $lasted }. The clock on the floor ran on for { $ran } of it.
alert-clock-forward = The computer’s clock went forward by { $by }.
alert-clock-back = The computer’s clock went back by { $by }.
alert-time = TIME · { $party } · { $over } over
alert-time-returns = TIME · { $party } · { $over } over · the floor returns in { $within }
alert-called-to-order = CALLED TO ORDER · { $party } · { $over } over
alert-called-to-order-returns = CALLED TO ORDER · { $party } · { $over } over · the floor returns in { $within }
alert-point-over = TIME · point of order of { $party } · { $over } over
alert-session-over = The session is { $over } over.
alert-item-over = TIME · { $item } · { $over } over
alert-item-over-next = TIME · { $item } · { $over } over · next: { $next }
alert-not-started = { $party }: the clock was not started.
alert-resume-due = The meeting was to resume { $over } ago.
alert-late-to-open = The session was to open { $late } ago.
alert-less-than-limit = { $party }: { $left } is left of the item, the limit is { $limit }. The full limit costs { $cost }.
alert-countdown-over = The countdown is { $over } over.
alert-countdown-over-of = “{ $label }” is { $over } over.
alert-behind = { $missing } is missing for the items ahead.
alert-too-many = { $waiting ->
    [one] { $waiting } waits, { $left } left. At { $limit } you do not reach it; at { $all } you do.
   *[other] { $waiting } wait, { $left } left. At { $limit } you reach { $reached }; at { $all } all { $waiting }.
}
alert-too-many-short = { $waiting ->
    [one] { $waiting } waits, and is not reached.
   *[other] { $waiting } wait, { $reached } reached.
}
alert-far-too-many = { $waiting ->
    [one] { $waiting } waits
   *[other] { $waiting } wait
}, { $left } left. At { $limit } you reach { $reached }; no limit reaches all.
alert-too-many-limits = { $waiting ->
    [one] { $waiting } waits, { $left } left. At its own limit you do not reach it; at { $all } you do.
   *[other] { $waiting } wait, { $left } left. At the limits they have you reach { $reached }; at { $all } all { $waiting }.
}
alert-far-too-many-limits = { $waiting ->
    [one] { $waiting } waits
   *[other] { $waiting } wait
}, { $left } left. At the limits they have you reach { $reached }; no limit reaches all.
alert-few-topics = { $topics ->
    [one] { $topics } topic is on the agenda; there should be at least { $least }.
   *[other] { $topics } topics are on the agenda; there should be at least { $least }.
}
alert-nobody-waits = { $silent ->
    [one] Nobody waits. { $silent } delegation has not spoken on this item.
   *[other] Nobody waits. { $silent } delegations have not spoken on this item.
}
alert-nobody-waits-now = Nobody waits.
alert-nobody-waits-all-heard = Nobody waits. All delegations have spoken on this item.
