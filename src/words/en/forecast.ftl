# What a plan will do, by many simulated sessions.

forecast-title = { $title }: { $delegations ->
    [one] { $delegations } delegation
   *[other] { $delegations } delegations
}, { $topics ->
    [one] { $topics } topic
   *[other] { $topics } topics
}, { $minutes } minutes
forecast-all = Whoever asks for the floor will be heard.
forecast-most = Whoever asks for the floor will probably be heard, but not surely.
forecast-some = Not everyone who asks for the floor will be heard.
forecast-nobody = The plan names no delegation that could ask for the floor.
forecast-as-planned = As planned ({ $limit }): of { $delegations } delegations { $asked } ask and { $heard } are heard; all who ask, in { $share } % of sessions.
forecast-way-out = { $topics ->
    [0] With the same agenda
    [one] With { $topics } topic
   *[other] With { $topics } topics
} at { $limit } all who ask are heard in { $share } % of sessions.
forecast-way-out-as-needed = { $topics ->
    [0] With the same agenda
    [one] With { $topics } topic
   *[other] With { $topics } topics
} and the limit shortened as needed all who ask are heard in { $share } % of sessions.
forecast-no-way-out = No shorter limit here and no fewer topics change that.
forecast-head-limit = limit
forecast-head-topics = topics
forecast-head-heard = heard of { $count }
forecast-head-all = all heard
forecast-head-unheard = unheard
forecast-head-ends = ends
forecast-as-needed = as needed
forecast-percent = { $share } %
forecast-key = In each column the middle of the sessions, and what 10 and 90 % of them do not exceed; the bars go from { $low } to { $high } delegations. All heard: how often everyone who asks is heard. Unheard: requests that come to nothing. As needed: where too many wait, the chair takes the longest limit at which all are reached.
forecast-covered = { $covered } of { $topics }

# What it is based on.

forecast-assumed = Assumed, in { $runs ->
    [one] { $runs } session
   *[other] { $runs } sessions
} of each kind from seed { $seed }, in a room that is { forecast-level }:
forecast-level = { $level ->
    [easy] easy
    [usual] usual
    [hard] hard
   *[full] full
}
forecast-assumed-asks = of the delegations, { $least } to { $most } % ask on a topic, by their voice and the topic’s heat; { $again } % of those who were heard ask again
forecast-assumed-speaks = of the speakers, { $early } % end early, { $kept } % at the limit, { $over } % when called to order, { $later } % as they like
forecast-assumed-away = { $absent } % are not there when called, { $late } % of delegations come late, { $start } % of sessions start late
forecast-assumed-chair = the chair acts within seconds, calls to order 2 to 40 s after the limit, shares out what is saved, and cuts a turn to what the topic has left, if that is { $least } or more
forecast-assumed-silence = where nobody asks for { $silence }, the chair goes on to the next topic
forecast-assumed-waits = who waits when a topic ends waits on in the next; nobody is invited who does not ask
forecast-assumed-docs = Every figure is stated in docs/rehearsal.md; --profile takes another room, --seed other chances.
# A share with tenths of a percent: “2.5”.

forecast-tenths = { $whole }.{ $tenths }
forecast-progress = { $done } of { $total } sessions
