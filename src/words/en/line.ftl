# The words for the chair to say.

line-open = I open the session: { $title }.
line-propose-agenda = { $topics ->
    [one] I propose that we take one topic, as shown. May I take it that the meeting agrees?
   *[other] I propose that we take { $topics } topics, in the order shown. May I take it that the meeting agrees?
}
line-thanks = I thank { $party }. { $sentence }
line-give-floor = I give the floor to { $to }
line-followed = { $call }, followed by { $then }.
line-sentence = { $call }.
line-begin = { $party }, you have the floor for { $limit }.
line-begin-unlimited = { $party }, you have the floor.
line-introduce = { $begin } Please introduce yourself.
line-conclude = { $party }, please conclude.
line-hear-point = { $party }, please state your point of order.
line-ask-for-more = Who else wishes to take the floor?
line-announce-limit = From now on, interventions are limited to { $limit }.
line-announce-limit-for-all = So that all can be heard, interventions are now limited to { $limit }.
line-upheld = The point of order is upheld.
line-not-upheld = The point of order is not upheld.
line-resumes = { $ruling } { $party }, please go on.
line-announce-list-closed = The list of speakers is closed.
line-next-item = We now turn to: { $title }.
line-announce-suspension = The meeting is suspended.
line-announce-suspension-until = The meeting is suspended until { $hour }.
line-close = I thank you all, and close the session.

# Times of day, and lengths of time as people say them.

time-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
time-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
time-of-day = { $hour }:{ $minute }
time-of-day-to-the-second = { $hour }:{ $minute }:{ $second }
time-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
time-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
time-days-and-hours = { $days } { $hours }
time-hours-short = { $count } h
time-both = { $minutes } { $seconds }
