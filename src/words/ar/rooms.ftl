# The overview of rooms.

rooms-title = { $count ->
    [zero] لا قاعات
    [one] قاعة واحدة
    [two] قاعتان
    [few] { $count } قاعات
    [many] { $count } قاعة
   *[other] { $count } قاعة
}
rooms-slowest-first = الأبطأ أولا
rooms-by-room = حسب القاعة
rooms-scroll = تمرير
rooms-leave = خروج
rooms-left-out = قاعات أخرى لا تعرض
rooms-page = الصفحة: { $address }
rooms-page-follow = { $count ->
    [zero] لا أحد يتابعها
    [one] واحد يتابعها
    [two] اثنان يتابعانها
    [few] { $count } يتابعونها
    [many] { $count } يتابعونها
   *[other] { $count } يتابعونها
}
rooms-page-crowd = { $address } يبقي اتصالات بالصفحة مفتوحة دون عنوانها؛ والصفحة مستمرة.
rooms-page-failed = الصفحة غير متاحة: { $reason }.
rooms-none = لا لوحة تحكم تعمل على هذا الجهاز. ستعرض هنا كل لوحة تبدأ.
rooms-none-at-broker = لم تخبر أي لوحة تحكم الوسيط بشيء بعد. ستعرض هنا كل لوحة تفعل.
rooms-kept = لا علامة حياة بعد
rooms-gone-before = انقطعت
rooms-not-reached = لم يبلغها الاتصال
rooms-topic = { $number }  { $title }
rooms-silent = صامتة منذ { $hour }
rooms-gone = انقطعت منذ { $hour }
rooms-left = أغلقت في { $hour }
rooms-other-version = من إصدار آخر
rooms-ends = تنتهي { $hour }
rooms-will-end = ستنتهي { $will } لا { $hour }
rooms-break = استراحة حتى { $hour }
rooms-waiting = { $count ->
    [zero] لا أحد ينتظر
    [one] واحد ينتظر
    [two] اثنان ينتظران
    [few] { $count } ينتظرون
    [many] { $count } ينتظرون
   *[other] { $count } ينتظرون
}
rooms-covered = غطي { $covered } من { $all }: { $numbers }
rooms-none-covered = غطي 0 من { $all }

# What stands as an alert in a room, in few words; it names nobody.

rooms-alert-gap = لم تكن الساعات مراقبة
rooms-alert-clock-step = تغيرت ساعة الحاسوب
rooms-alert-time = انتهى وقت المتكلم
rooms-alert-point-over = تجاوزت نقطة النظام وقتها
rooms-alert-session-over = تجاوزت الجلسة وقتها
rooms-alert-item-over = تجاوز البند وقته
rooms-alert-countdown-over = انتهى العد التنازلي
rooms-alert-not-started = لم تشغل ساعة المتكلم
rooms-alert-resume-due = حان وقت الاستئناف
rooms-alert-late-to-open = تأخر الافتتاح
rooms-alert-less-than-limit = بقي أقل من حد الكلام
rooms-alert-behind = الوقت لا يكفي للبنود المقبلة
rooms-alert-too-many = لن يصل الدور إلى كل المنتظرين
rooms-alert-few-topics = مواضيع قليلة في جدول الأعمال
rooms-alert-nobody-waits = لا أحد ينتظر
rooms-clock-ahead = ساعة حاسوبها تسبق هذه بمقدار { $by }
rooms-clock-behind = ساعة حاسوبها تتأخر عن هذه بمقدار { $by }

# A line to chairs, and what became of the last one. What became of it must be short.

rooms-line-write = رسالة إلى الرؤساء
rooms-line-to-all = إلى كل القاعات:
rooms-line-to = إلى { $room }:
rooms-line-send = إرسال
rooms-line-other = قاعة أخرى
rooms-line-drop = إلغاء
rooms-line-refused = لا تقبل الرسائل
rooms-line-too-many = رسائل كثيرة: لا تقبل المزيد
rooms-line-sent = أرسلت الرسالة
rooms-line-not-shown = لم تعرض الرسالة
rooms-line-shown = الرسالة معروضة
rooms-line-seen = اطلع عليها الرئيس
