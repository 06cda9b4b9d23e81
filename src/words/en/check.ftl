# What stands in the way of reading a plan at all.

unread-not-found = there is no such file. Plans that come with the program: { $plans }
unread-folder = this is a folder, not a plan
unread-too-large = this file is larger than { $kib } KiB, the most that a plan may be
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

# The sums of a sound plan.

sum-plus = { $before } + { $next }
sum-session = { $sum } = { $total } minutes
sum-with-reserve = { $sum } = { $total } of { $length } minutes; { $reserve } in reserve
sum-next-day = over midnight: it ends at { $hour } on the next day
sum-clock-forward = the clock goes forward meanwhile, from { $before } to { $after }: only true minutes are counted
sum-clock-back = the clock goes back meanwhile, from { $before } to { $after }: every true minute is counted
sum-twice-first = { $hour } comes twice that night: the session { $what } at the first; `{ $hour } { $second }` in `time` says the second
sum-twice-second = { $hour } comes twice that night: the session { $what } at the second; `{ $hour }` in `time` says the first
sum-no-such-hour = { $hour } does not exist that night, since the clock goes forward: the session starts at { $starts }
sum-topics-alike = { $topics }: { $each } each
sum-topic = { $title }: { $time }
sum-announced-fits = announced: about { $about } a topic × { $topics } = { $together }, which fits { $available }
sum-announced = announced: about { $about } a topic × { $topics } = { $together }, which does not fit { $available }: { $ways }
sum-way = { $each } each for { $topics }
sum-or = { $before }, or { $next }
sum-interventions = { $available } of discussion hold { $count ->
    [one] { $count } intervention
   *[other] { $count } interventions
} of { $limit }, with { $handover } to hand over
sum-per-topic = a topic of { $time } holds { $count } at { $limit }
sum-per-topic-shorter = a topic of { $time } holds { $count } at { $limit }, { $more } at { $shorter }
sum-all-heard = every delegation can be heard once: { $count } × { $limit } = { $speaking }, with hand-over { $together }, of { $available }
sum-not-all-heard = not every delegation can be heard once: { $count } × { $limit } = { $speaking }, with hand-over { $together }, of { $available }
sum-line-up = { $title }: { $count } × { $limit } = { $together }, which leaves { $left } of { $time } for questions
sum-line-up-enough = { $title }: { $count } × { $enough } to { $limit } = { $least } to { $together }, which leaves { $left } to { $most } of { $time } for questions
sum-line-up-over = { $title }: { $count } × { $limit } = { $together }, which does not fit { $time }
sum-few-questions = fewer than three guiding questions: { $topics }
sum-to-confirm = to be confirmed: { $officers }
sum-rule = under the Chatham House Rule: when the session is closed, who spoke is forgotten
sum-no-rule = not under the Chatham House Rule: who spoke, and how long, is kept
