# Counts of things.

count-delegations = { $count ->
    [one] { $count } delegation
   *[other] { $count } delegations
}
count-interventions = { $count ->
    [one] { $count } intervention
   *[other] { $count } interventions
}
count-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
count-observers = { $count ->
    [one] { $count } observer
   *[other] { $count } observers
}
count-questions = { $count ->
    [one] { $count } guiding question
   *[other] { $count } guiding questions
}
count-representatives = { $count ->
    [one] { $count } representative
   *[other] { $count } representatives
}
count-topics = { $count ->
    [one] { $count } topic
   *[other] { $count } topics
}

# A place in an order, in short.

number-ordinal = { NUMBER($number, type: "ordinal") ->
    [one] { $number }st
    [two] { $number }nd
    [few] { $number }rd
   *[other] { $number }th
}

# The parts that people have; `.inside` stands in a sentence.

role-chair = Chair
    .inside = chair
role-facilitator = Facilitator
    .inside = facilitator
role-presenter = Presenter
    .inside = presenter
role-rapporteur = Rapporteur
    .inside = rapporteur

# What the console’s screen calls things.

heading-agenda = AGENDA
agenda-agreed = agreed
agenda-proposed = proposed
agenda-reserve = reserve
agenda-dropped = dropped
agenda-passed-over = passed over
agenda-planned = planned
agenda-allotted = now
heading-list = LIST OF SPEAKERS
speakers-open = open
speakers-closed = closed
speakers-none = nobody waits
speakers-all-reached = all are reached
speakers-aside = called and not there
speakers-next = next
heading-questions = GUIDING QUESTIONS
heading-tally = HEARD SO FAR
tally-not-yet = NOT YET HEARD
tally-elsewhere = HEARD EARLIER
tally-here = HEARD ON THIS ITEM
tally-heard = HEARD
tally-times = times
heading-help = KEYS
help-bright = bright: can be done now
help-dim = dim: at other times
state-live = LIVE
state-not-open = NOT OPEN
state-suspended = SUSPENDED
state-closed = CLOSED
state-trial = no real session
state-moved = moved to now
state-chatham-house = Chatham House Rule
state-on-time = on time
state-to-opening = to the opening
state-late = late
turn-called = CALLED
turn-speaking = SPEAKING
turn-closing = CLOSING
turn-last-minute = LAST MINUTE
turn-last-seconds = LAST HALF MINUTE
turn-over = TIME
turn-held = HELD
turn-enough = ENOUGH SAID
turn-enough-said = enough said
turn-order = CALLED TO ORDER
turn-point = POINT OF ORDER
turn-free = THE FLOOR IS FREE
turn-spoken = spoken
turn-not-started = clock not started
turn-introduce = please introduce yourself
turn-line-up = line-up
turn-response = direct response
turn-chair = The chair
mark-response = response
mark-observer = observer
mark-absent = was absent
mark-not-yet-heard = not yet heard
mark-by-leave = by leave
mark-over-representatives = beyond the rule on representatives
mark-over-closed-list = though the list is closed
mark-over-protected = from protected time
label-topic-left = left of the topic
label-topic-over = over the topic’s time
label-item-left = left of the item
label-item-over = over the item’s time

# Keys, as they are written on keyboards.

key-esc = Esc

# What happens in the simulated room of a rehearsal.

rehearsal-heading = IN THE ROOM

# The lesson of a script.

lesson-heading = LESSON
