# The words for the chair to say.

line-open = I open the session: { $title }.
line-propose-agenda = { $topics ->
    [one] I propose that we take one topic, as shown. May I take it that the meeting agrees?
   *[other] I propose that we take { $topics } topics, in the order shown. May I take it that the meeting agrees?
}
line-give-floor = I give the floor to { $to }.
line-give-floor-followed = I give the floor to { $to }, followed by { $then }.
line-thanks-give-floor = I thank { $party }. I give the floor to { $to }.
line-thanks-give-floor-followed = I thank { $party }. I give the floor to { $to }, followed by { $then }.
line-begin = { $party }, you have the floor for { time-spoken }.
line-begin-introduce = { $party }, you have the floor for { time-spoken }. Please introduce yourself.
line-begin-unlimited = { $party }, you have the floor.
line-begin-unlimited-introduce = { $party }, you have the floor. Please introduce yourself.
line-conclude = { $party }, please conclude.
line-hear-point = { $party }, please state your point of order.
line-ask-for-more = Who else wishes to take the floor?
line-thanks-ask-for-more = I thank { $party }. Who else wishes to take the floor?
line-announce-limit = From now on, interventions are limited to { time-spoken }.
line-announce-limit-for-all = So that all can be heard, interventions are now limited to { time-spoken }.
line-upheld = The point of order is upheld.
line-upheld-resumes = The point of order is upheld. { $party }, please go on.
line-not-upheld = The point of order is not upheld.
line-not-upheld-resumes = The point of order is not upheld. { $party }, please go on.
line-announce-list-closed = The list of speakers is closed.
line-next-item = We now turn to: { $title }.
line-announce-suspension = The meeting is suspended.
line-announce-suspension-until = The meeting is suspended until { $hour }.
line-close = I thank you all, and close the session.
