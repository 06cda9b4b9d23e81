# Faults of a rehearsal's script.

script-no-plan = the script's plan is not there
script-faulty-plan = the script's plan has { $count } { $count ->
    [one] fault
   *[other] faults
} of its own
script-unread-plan = the script's plan cannot be read
script-no-such-party = there is nobody called `{ $found }`
script-no-such-item = the plan has no item `{ $found }`
script-no-such-key = there is no key for `{ $found }`
script-nothing = this cue does not say what happens
script-two-things = this cue says two things that happen
script-two-moments = this cue has two moments
script-earlier = this comes before a cue above it: { $found } is earlier than { $above }
script-item-again = this item comes back after another one
script-speaks-absent = nobody is there who could speak
script-not-yet-there = this delegation has not come yet
script-there-already = this delegation is there already
script-never-asked = this delegation has no plate up that it could take down
script-two-on-floor = a point of order is still being made
script-about-nobody = `{ $act }` is about no delegation

# What is said at a fault's other place.

script-other-thing = this is the first
script-other-moment = this is the other
script-other-earlier = this is { $above } after the item began
script-other-absent = nobody is there
script-other-comes = it comes here
script-other-point = this one has the floor
script-other-act = this is the act

# What is allowed.

script-a-plan = the file of a plan, as seen from the script's own folder
script-sound-plan = a plan without faults: tribune check tells them
script-a-party = the name of a delegation or observer of the plan, its code, or another of its names; or who came by `unlisted` above
script-one-thing = one key that says what happens; a cue of its own for each
script-one-moment = `at`, or else `after`, `when` or both
script-in-order = cues in the order in which they happen
script-item-once = all cues of an item together
script-absent-or-speaks = `absent`, or else `speaks` and `ignores_call`
script-after-arrival = what a delegation does below its `arrives`
script-a-newcomer = for `arrives` a delegation that comes late once, for `unlisted` a name that nobody has
script-after-asking = a delegation that `asks` above, once for each time
script-one-on-floor = a point of order once the one before it was made: `lasts` says when

# What is said of a sound script.

script-sound = { $script }: sound
script-sums = “{ $title }” for { $plan }: { $steps } { $steps ->
    [one] step
   *[other] steps
}, { $others } { $others ->
    [one] thing
   *[other] things
} that happen
