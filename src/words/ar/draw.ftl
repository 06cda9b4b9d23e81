# Short texts of the screen that hold a number, a name or a time.

screen-ends = الختام { $hour }
screen-behind = تأخر { $by }
screen-ahead = متقدمة { $by }
screen-over = زيادة { $by }
screen-left = الباقي { $left }
screen-used = استخدم { $used }
screen-left-of = الباقي من { $whole }
screen-left-to-speak = باق من { $whole } للكلام
screen-over-limit = فوق { $whole }
screen-left-of-extended = باق من { $whole } = { $limit } + { $by }
screen-over-extended-limit = فوق { $whole } = { $limit } + { $by }
screen-heard-on-topic = تكلم في الموضوع { $heard } من { $all }
screen-heard-of-line-up = تكلم { $heard } من { $all } في الترتيب
screen-enough-at = يكفي بعد { $at }
screen-topics-discussed = { $topics ->
    [zero] لا مواضيع: نوقش { $discussed }
    [one] نوقش { $discussed } من موضوع واحد
    [two] نوقش { $discussed } من موضوعين
    [few] نوقش { $discussed } من { $topics } مواضيع
    [many] نوقش { $discussed } من { $topics } موضوعا
   *[other] نوقش { $discussed } من { $topics } موضوع
}
screen-of-topic = الموضوع
screen-of-item = البند
# When a topic or an item is to end, and when a suspended meeting is to go on.

screen-item-until = حتى { $hour }
screen-suspended-until = الاستئناف { $hour }
screen-carried-until = في الموعد حتى { $hour }
screen-since = منذ { $hour }
screen-representative = { $number ->
    [1] الممثل الأول
    [2] الممثل الثاني
    [3] الممثل الثالث
   *[other] الممثل رقم { $number }
}
screen-ordinal-representative = ممثل { number-ordinal }
screen-next = التالي: { $party }
screen-more = { $count } غيرها
screen-item-ends = { $hour } ينتهي الوقت
screen-reach = بحد { $limit } يتكلم { $reached } من { $waiting }
screen-reach-limits = بالحدود الحالية يتكلم { $reached } من { $waiting }
screen-reach-all = { $waiting ->
    [zero] بحد { $limit } لا أحد
    [one] بحد { $limit } يتكلم
    [two] بحد { $limit } كلاهما
    [few] بحد { $limit } الجميع ({ $waiting })
    [many] بحد { $limit } الجميع ({ $waiting })
   *[other] بحد { $limit } الجميع ({ $waiting })
}
screen-holds-at = { $party }: توقف عند { $left }
screen-limit = الحد { $now }، والمخطط { $planned }
screen-covered = نوقش { $covered } من { $all }
screen-screens-following = { $screens ->
    [zero] لا شاشات
    [one] شاشة واحدة
    [two] شاشتان
    [few] { $screens } شاشات
    [many] { $screens } شاشة
   *[other] { $screens } شاشة
}
screen-screens-lagging = تأخر { $lagging } من { $screens ->
    [zero] { $screens } شاشة
    [one] شاشة واحدة
    [two] شاشتين
    [few] { $screens } شاشات
    [many] { $screens } شاشة
   *[other] { $screens } شاشة
}
screen-points-noted = ثم نقطة نظام من { $parties }
