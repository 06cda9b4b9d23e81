# What the room sees: the projector and the page.

room-item = { $number }  { $title }
room-chair = The Chair
room-chair-speaks = has the floor
room-enough = enough after { $at }
room-left = left
room-left-of = left of { $whole }
room-left-of-topic = left of the topic’s { $whole }
room-over-word = over
room-over = over { $whole }
room-over-topic = over the topic’s { $whole }
room-topic-left = topic { $time } left
room-topic-over = topic { $time } over
room-item-left = item { $time } left
room-item-over = item { $time } over
room-time = TIME
room-light-in-time = in time
room-light-closing = please conclude
room-last = last intervention: { $spoken } of { $limit }
room-last-unlimited = last intervention: { $spoken }
room-ends = ends { $hour }
room-break = Back at { $hour }
room-next = next: { $party }
room-list-open = list of speakers open
room-list-closed = list of speakers closed
room-ahead = The session has not begun
room-ahead-until = The session begins at { $hour }
room-between = The floor is free
room-countdown = Countdown
room-countdown-until = { $label } until { $hour }
room-called = has the floor
room-response = direct response
room-held = On hold
room-point = Point of order
room-suspended = The meeting is suspended
room-suspended-until = until { $hour }
room-closed = The session is closed
room-lost = The console does not answer. The clocks run on.

# The mark of a trial or a rehearsal, for the room and for the chair.

band-trial = TRIAL ×{ $rate }
band-rehearsal = REHEARSAL ×{ $rate }
band-rehearsal-stands = REHEARSAL · stands

# The slide of a report that is read through. The second says how many of its lines stand below.

room-slide-place = slide { $place } of { $count }
room-slide-more = { $count } more
