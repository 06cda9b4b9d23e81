# The overview of rooms.

rooms-title = { $count ->
    [one] { $count } room
   *[other] { $count } rooms
}
rooms-slowest-first = the slowest first
rooms-by-room = by room
rooms-scroll = scroll
rooms-leave = leave
rooms-left-out = no more are shown
rooms-page = page: { $address }
rooms-page-follow = { $count ->
    [0] nobody follows it
    [one] { $count } follows it
   *[other] { $count } follow it
}
rooms-page-crowd = { $address } keeps connections to the page open without its address; the page goes on.
rooms-page-failed = The page is not served: { $reason }.
rooms-none = No console runs on this machine. Each that begins will be shown here.
rooms-none-at-broker = No console tells the broker anything yet. Each that does will be shown here.
rooms-kept = no sign of life yet
rooms-gone-before = gone
rooms-not-reached = not reached
rooms-topic = { $number }  { $title }
rooms-silent = silent since { $hour }
rooms-gone = gone since { $hour }
rooms-left = left at { $hour }
rooms-other-version = of another version
rooms-ends = ends { $hour }
rooms-will-end = will end { $will }, not { $hour }
rooms-break = break until { $hour }
rooms-waiting = { $count ->
    [one] { $count } waits
   *[other] { $count } wait
}
rooms-covered = covered { $covered } of { $all }: { $numbers }
rooms-none-covered = covered 0 of { $all }

# What stands as an alert in a room, in few words; it names nobody.

rooms-alert-gap = the clocks were not watched
rooms-alert-clock-step = the computer’s clock was changed
rooms-alert-time = the speaker’s time is up
rooms-alert-point-over = the point of order is over its time
rooms-alert-session-over = the session is over its time
rooms-alert-item-over = the item is over its time
rooms-alert-countdown-over = the countdown has run out
rooms-alert-not-started = the speaker’s clock was not started
rooms-alert-resume-due = the meeting was to resume
rooms-alert-late-to-open = late to open
rooms-alert-less-than-limit = less time is left than the limit
rooms-alert-behind = time is missing for the items ahead
rooms-alert-too-many = not all who wait will be reached
rooms-alert-few-topics = few topics on the agenda
rooms-alert-nobody-waits = nobody waits
rooms-clock-ahead = its computer’s clock is { $by } ahead of this one
rooms-clock-behind = its computer’s clock is { $by } behind this one

# A line to chairs, and what became of the last one. What became of it must be short.

rooms-line-write = write to chairs
rooms-line-to-all = To all rooms:
rooms-line-to = To { $room }:
rooms-line-send = send
rooms-line-other = another room
rooms-line-drop = leave it
rooms-line-refused = takes no lines
rooms-line-too-many = too many lines: takes none
rooms-line-sent = line sent
rooms-line-not-shown = line not shown
rooms-line-shown = line shown
rooms-line-seen = line seen
