# What the room sees: the projector and the page.

room-heading = { $meeting } · { $title }
room-place = { $heading } · { $room }
room-item = { $number }  { $title }
room-chair = The Chair
room-chair-speaks = has the floor
room-of = of { $limit }
room-item-left = topic { $time } left
room-item-over = topic { $time } over
room-time = TIME
room-next = next: { $party }
room-list-open = list of speakers open
room-list-closed = list of speakers closed
room-ahead = The session has not begun
room-ahead-until = The session begins at { $hour }
room-between = The floor is free
room-called = has the floor
room-response = direct response
room-held = On hold
room-point = Point of order
room-suspended = The meeting is suspended
room-suspended-until = until { $hour }
room-closed = The session is closed
room-lost = The console does not answer. The clocks run on.
