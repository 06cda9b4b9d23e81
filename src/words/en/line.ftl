# The words for the chair to say.
#
# `$party`, `$to` and `$then` are those who have the floor, had it, or will: with their article, as they are said within a
# sentence ("the Republic of Korea"), and in the form of address that the plan asks for. CALLED gives the form in which
# they are spoken to, without the article, with a capital ("Republic of Korea"). French has two functions more: A and DE
# join à and de with the article ("au Niger", "des Philippines").

# Forms of address. A body for which the plan has its own words (`spoken`) takes no `address-name`.
address-name = { $party }
address-representative = the representative of { $party }
address-distinguished = the distinguished representative of { $party }

# The lines.

line-open = I open the session: { $title }.
line-propose-agenda = { $topics ->
    [one] I propose that we take one topic, as shown. May I take it that the meeting agrees?
   *[other] I propose that we take { $topics } topics, in the order shown. May I take it that the meeting agrees?
}
line-give-floor = I give the floor to { $to }.
line-give-floor-then = I give the floor to { $to }, followed by { $then }.
line-give-floor-again = I give the floor to { $to } again.
line-give-floor-again-then = I give the floor to { $to } again, followed by { $then }.
line-give-response = I give the floor to { $to } for a direct response.
line-thank-give-floor = I thank { $party }. I give the floor to { $to }.
line-thank-give-floor-then = I thank { $party }. I give the floor to { $to }, followed by { $then }.
line-thank-give-response = I thank { $party }. I give the floor to { $to } for a direct response.
line-begin = { CALLED($party) }, you have the floor for { time-spoken }.
line-begin-introduce = { CALLED($party) }, you have the floor for { time-spoken }. Please introduce yourself.
line-begin-unlimited = { CALLED($party) }, you have the floor.
line-begin-unlimited-introduce = { CALLED($party) }, you have the floor. Please introduce yourself.
line-conclude = { CALLED($party) }, please conclude.
line-go-on = { CALLED($party) }, please go on.
line-extended = { CALLED($party) }, you have { time-spoken } more.
line-hear-point = { CALLED($party) }, please state your point of order.
line-ask = Who wishes to take the floor?
line-ask-else = Who else wishes to take the floor?
line-thank-ask = I thank { $party }. Who wishes to take the floor?
line-thank-ask-else = I thank { $party }. Who else wishes to take the floor?
line-thank = I thank { $party }.
line-announce-limit = From now on, interventions are limited to { time-spoken }.
line-announce-limit-for-all = So that all can be heard, interventions are now limited to { time-spoken }.
line-upheld = The point of order is upheld.
line-upheld-go-on = The point of order is upheld. { CALLED($party) }, please go on.
line-not-upheld = The point of order is not upheld.
line-not-upheld-go-on = The point of order is not upheld. { CALLED($party) }, please go on.
line-announce-list-closed = The list of speakers is closed.
line-take-up = We take up { $title }, until { $hour }.
line-thank-take-up = I thank { $party }. We take up { $title }, until { $hour }.
line-go-on-with = We go on with { $title }, until { $hour }.
line-break = We take a break, and go on at { $hour }.
line-thank-break = I thank { $party }. We take a break, and go on at { $hour }.
line-announce-suspension = The meeting is suspended.
line-announce-suspension-until = The meeting is suspended until { $hour }.
line-resume-meeting = The meeting is resumed.
line-resume-meeting-go-on = The meeting is resumed. { CALLED($party) }, please go on.
line-close = I thank you all, and close the session.
line-thank-close = I thank { $party }. I thank you all, and close the session.
