# Why an act is refused, with the way out where there is one.

refusal-not-open = The session has not opened.
refusal-open-already = The session is open already.
refusal-closed = The session is closed. Undo takes the closing back.
refusal-suspended = The meeting is suspended: resume it first.
refusal-not-suspended = The meeting is not suspended.
refusal-resumes-then-already = The meeting is to resume then already.
refusal-resumes-in-the-past = The meeting cannot resume before it is suspended.
refusal-ends-before-opening = The session’s end has passed: it cannot open.
refusal-agreed-already = The agenda is agreed already.
refusal-no-such-item = There is no such item.
refusal-item-begun = “{ $item }” has begun, and can no longer change.
refusal-item-passed = “{ $item }” is no longer the present item.
refusal-item-dropped = “{ $item }” is off the agenda already.
refusal-item-not-dropped = “{ $item }” is on the agenda.
refusal-item-fixed = “{ $item }” keeps its place: only topics that have not begun change places.
refusal-item-needed = “{ $item }” cannot be dropped.
refusal-item-protected = The { $planned } of “{ $item }” are protected.
refusal-allotment = An item’s time is above zero, and at most a day.
refusal-nothing-to-share = There is no time to share out.
refusal-nobody-to-share-with = No topic is ahead to share the time with.
refusal-too-little-to-share = Shortening all alike by { $missing } would leave a topic less than a minute. Drop one first.
refusal-no-item-ahead = This is the last item.
refusal-no-such-question = The item has no such question.
refusal-empty-name = A name is needed.
refusal-name-taken = { $party } is in the room already.
refusal-too-many-parties = The room is full: it cannot have more delegations or observers.
refusal-no-such-party = There is no such delegation or observer.
refusal-list-closed = The list of speakers is closed: reopen it, or add { $party } only.
refusal-list-closed-already = The list of speakers is closed already.
refusal-list-open-already = The list of speakers is open already.
refusal-listed = { $party } is already { number-ordinal } on the list.
refusal-response-granted = { $party } has been granted a direct response already.
refusal-representatives = { $spoken ->
    [0] The rule is { $allowed ->
        [one] one representative
        [2] two representatives
       *[other] { $allowed } representatives
    }: { $party } cannot have a further one.
    [one] One person has spoken for { $party }, and the rule is { $allowed ->
        [one] one
        [2] two
       *[other] { $allowed }
    }.
    [2] Two people have spoken for { $party }, and the rule is { $allowed ->
        [one] one
        [2] two
       *[other] { $allowed }
    }.
   *[other] { $spoken } people have spoken for { $party }, and the rule is { $allowed ->
        [one] one
        [2] two
       *[other] { $allowed }
    }.
}
refusal-no-such-request = That request is no longer on the list.
refusal-nowhere-to-move = It cannot move further that way.
refusal-floor-passed-on = The floor has passed on meanwhile: nothing was done.
refusal-floor-taken = { $party } has the floor.
refusal-floor-taken-by-chair = The chair has the floor.
refusal-not-started = { $party } has been given the floor and has not begun: { $key } starts the clock.
refusal-started-already = The clock was started already.
refusal-held-already = The clock holds already.
refusal-not-held = The clock runs.
refusal-back-too-far = The start can be moved back by { $most } at most: the floor was not free before.
refusal-no-limit = This turn has no limit.
refusal-within-limit = The speaker is within the limit.
refusal-called-to-order-already = The speaker was called to order already.
refusal-extension = An extension is above zero, and at most an hour.
refusal-turn-limit = This turn can be limited to more than was spoken, and to less than { $limit }.
refusal-limit = The limit is from { $least } to the plan’s { $plan }.
refusal-limit-already = The limit is { $limit } already.
refusal-point-pending = { $party }’s point of order waits for your ruling.
refusal-point-raised-already = { $party } has raised a point of order already, and it comes in its turn.
refusal-no-point = There is no point of order.
refusal-nothing-to-settle = There is nothing to decide.
refusal-nothing-to-undo = There is nothing to undo.
refusal-nothing-to-redo = There is nothing to redo.

# The same, beside a name in the finder.

note-listed = already { number-ordinal }
note-people = { $spoken ->
    [one] one has spoken
    [2] two have spoken
   *[other] { $spoken } have spoken
}
note-list-closed = list closed
note-response-granted = granted already
note-refused = not now
note-has-floor = has the floor
note-not-heard = not yet heard
note-heard = spoke { $times ->
    [one] once
    [2] twice
   *[other] { $times } times
}, { $spoken }
note-new-delegation = add as a delegation
note-new-observer = add as an observer
refusal-ends-in-the-past = That hour has passed: write a later one.
refusal-ends-then-already = The session ends then already.
refusal-too-many-items = The agenda has as many items as it can have: 99.
refusal-empty-text = Nothing was written: write a few words, or go back.
refusal-own-line-already = Your line on { $item } is that already.
refusal-no-such-note = That note is gone.
refusal-note-unchanged = The note says that already.
refusal-note-there-already = The note is under { $item } already.
refusal-note-too-long = That is { $found } characters long, and { $most } are allowed: shorten it, or make two of it.
refusal-notes-full = There is no room for more notes: a session has { $notes } at most, with { $characters } characters in all. Shorten or delete some.
refusal-named-already = { $party } is called so already.
refusal-nobody-to-add = Nobody is to be added.
refusal-countdown = A countdown is above zero, and no more than a day: write minutes, such as 5 or 2:30.
refusal-countdown-already = A countdown runs already: take it away first.
refusal-no-countdown = There is no countdown.
