# Times of day.

time-of-day = { $hour }:{ $minute }
    .in-table = { $hour }:{ $minute }
time-of-day-to-the-second = { $hour }:{ $minute }:{ $second }

# A day, with both names of its month, as the UN writes it: «30 نيسان/أبريل 2024».

time-date = { $day } { $month ->
    [jan] كانون الثاني/يناير
    [feb] شباط/فبراير
    [mar] آذار/مارس
    [apr] نيسان/أبريل
    [may] أيار/مايو
    [jun] حزيران/يونيه
    [jul] تموز/يوليه
    [aug] آب/أغسطس
    [sep] أيلول/سبتمبر
    [oct] تشرين الأول/أكتوبر
    [nov] تشرين الثاني/نوفمبر
   *[dec] كانون الأول/ديسمبر
} { $year }

# Lengths of time as people say them. Other messages hold `time-spoken` and `time-age`, and give them their arguments. Two of
# a thing has the form that follows a preposition («دقيقتين»): so a message that holds one has «لمدة», «منذ», «على» before it.

time-seconds = { $seconds ->
    [zero] 0 ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوان
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}
time-minutes = { $minutes ->
    [zero] 0 دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
time-hours = { $hours ->
    [zero] 0 ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
}
time-days = { $days ->
    [zero] 0 يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يوما
   *[other] { $days } يوم
}
time-spoken = { $minutes ->
    [0] { time-seconds }
   *[other] { $seconds ->
        [0] { time-minutes }
       *[other] { time-minutes } و{ time-seconds }
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
   *[other] { time-days } و{ $hours } س
}
