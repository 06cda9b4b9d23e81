# The sums of a sound plan.

sum-session = { $sum } = { $total } minutes
sum-with-reserve = { $sum } = { $total } of { $length } minutes; { $reserve } in reserve
sum-topics-alike = { count-topics }: { $each } each
sum-topic = { $title }: { $time }
sum-announced-fits = announced: about { $about } a topic × { $topics } = { $together }, which fits { $available }
sum-announced = announced: about { $about } a topic × { $topics } = { $together }, which does not fit { $available }: { $ways }
sum-way = { $each } each for { $topics }
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
sum-broker = other rooms see this one over { $address }; no name of a speaker goes there
