# Times of day. A clock with seconds keeps its colons; in a sentence an hour is “11 h 05”.

time-of-day = { $hour } h { $minute }
    .in-table = { $hour }h{ $minute }
time-of-day-to-the-second = { $hour }:{ $minute }:{ $second }

# A day: “30 avril 2024”, “1er mai 2024”.

time-date = { $day ->
    [one] 1er
   *[other] { $day }
} { $month ->
    [jan] janvier
    [feb] février
    [mar] mars
    [apr] avril
    [may] mai
    [jun] juin
    [jul] juillet
    [aug] août
    [sep] septembre
    [oct] octobre
    [nov] novembre
   *[dec] décembre
} { $year }

# Lengths of time as people say them. Other messages hold `time-spoken` and `time-age`, and give them their arguments: a
# language whose words bend after a preposition can have a form of its own for each.

time-seconds = { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}
time-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
time-hours = { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
}
time-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
time-spoken = { $minutes ->
    [0] { time-seconds }
   *[other] { $seconds ->
        [0] { time-minutes }
       *[other] { time-minutes } et { time-seconds }
    }
}

# How long ago something was, in its largest unit.

time-age = { $unit ->
    [days] { time-days }
    [hours] { time-hours }
   *[minutes] { time-minutes }
}

# How long something has lasted, from a day on.

time-lasting = { $hours ->
    [0] { time-days }
   *[other] { time-days } { $hours } h
}
