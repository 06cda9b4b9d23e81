# Short texts of the screen that hold a number, a name or a time.

screen-ends = ends { $hour }
screen-behind = { $by } behind
screen-ahead = { $by } ahead
screen-over = { $by } over
screen-left = { $left } left
screen-used = { $used } used
screen-left-of = left of { $whole }
screen-left-to-speak = left of { $whole } to speak
screen-over-limit = over { $whole }
screen-left-of-extended = left of { $whole } = { $limit } + { $by } to speak
screen-over-extended-limit = over { $whole } = { $limit } + { $by }
screen-heard-on-topic = { $heard } of { $all } spoke on this topic
screen-heard-of-line-up = { $heard } of { $all } of the line-up spoke
screen-enough-at = enough after { $at }
screen-topics-discussed = { $topics ->
    [one] { $discussed } of { $topics } topic discussed
   *[other] { $discussed } of { $topics } topics discussed
}
screen-of-topic = topic
screen-of-item = item
# When a topic or an item is to end, and when a suspended meeting is to go on.

screen-item-until = until { $hour }
screen-suspended-until = until { $hour }
screen-carried-until = on time until { $hour }
screen-since = since { $hour }
screen-representative = { $number ->
    [1] first representative
    [2] second representative
    [3] third representative
   *[other] representative { $number }
}
screen-ordinal-representative = { number-ordinal } rep.
screen-next = next: { $party }
screen-more = { $count } more
screen-item-ends = { $hour } time is up
screen-reach = at { $limit } you reach { $reached } of { $waiting }
screen-reach-limits = at the limits they have you reach { $reached } of { $waiting }
screen-reach-all = { $waiting ->
    [one] at { $limit } you reach it
   *[other] at { $limit } all { $waiting }
}
screen-holds-at = { $party } holds at { $left }
screen-limit = limit { $now }, planned { $planned }
screen-covered = { $covered } of { $all } covered
screen-screens-following = { $screens ->
    [one] { $screens } screen
   *[other] { $screens } screens
}
screen-screens-lagging = { $lagging } of { $screens } screens late
screen-points-noted = then the point of order of { $parties }
