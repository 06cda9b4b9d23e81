# Times of day; `.in-table` takes five cells.

time-of-day = { $hour }:{ $minute }
    .in-table = { $hour }:{ $minute }
time-of-day-to-the-second = { $hour }:{ $minute }:{ $second }

# A day: “30 April 2024”.

time-date = { $day } { $month ->
    [jan] January
    [feb] February
    [mar] March
    [apr] April
    [may] May
    [jun] June
    [jul] July
    [aug] August
    [sep] September
    [oct] October
    [nov] November
   *[dec] December
} { $year }

# Lengths of time as people say them. Other messages hold `time-spoken` and `time-age`, and give them their arguments: a
# language whose words bend after a preposition can have a form of its own for each.

time-seconds = { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}
time-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
time-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
time-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
time-spoken = { $minutes ->
    [0] { time-seconds }
   *[other] { $seconds ->
        [0] { time-minutes }
       *[other] { time-minutes } { time-seconds }
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
   *[other] { time-days } { $hours } h
}
