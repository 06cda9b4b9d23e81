# Counts of things.

count-delegations = { $count ->
    [zero] لا وفود
    [one] وفد واحد
    [two] وفدان
    [few] { $count } وفود
    [many] { $count } وفدا
   *[other] { $count } وفد
}
count-interventions = { $count ->
    [zero] لا مداخلات
    [one] مداخلة واحدة
    [two] مداخلتان
    [few] { $count } مداخلات
    [many] { $count } مداخلة
   *[other] { $count } مداخلة
}
count-items = { $count ->
    [zero] لا بنود
    [one] بند واحد
    [two] بندان
    [few] { $count } بنود
    [many] { $count } بندا
   *[other] { $count } بند
}
count-observers = { $count ->
    [zero] لا مراقبين
    [one] مراقب واحد
    [two] مراقبان
    [few] { $count } مراقبين
    [many] { $count } مراقبا
   *[other] { $count } مراقب
}
count-questions = { $count ->
    [zero] لا أسئلة توجيهية
    [one] سؤال توجيهي واحد
    [two] سؤالان توجيهيان
    [few] { $count } أسئلة توجيهية
    [many] { $count } سؤالا توجيهيا
   *[other] { $count } سؤال توجيهي
}
count-representatives = { $count ->
    [zero] لا ممثلين
    [one] ممثل واحد
    [two] ممثلان
    [few] { $count } ممثلين
    [many] { $count } ممثلا
   *[other] { $count } ممثل
}
count-topics = { $count ->
    [zero] لا مواضيع
    [one] موضوع واحد
    [two] موضوعان
    [few] { $count } مواضيع
    [many] { $count } موضوعا
   *[other] { $count } موضوع
}

# A place in an order, in short. Arabic has no ending for it: a message says «الترتيب» or «رقم» before it.

number-ordinal = { $number }

# The parts that people have; `.inside` stands in a sentence.

role-chair = الرئيس
    .inside = الرئيس
role-facilitator = الميسر
    .inside = الميسر
role-presenter = مقدم العرض
    .inside = مقدم العرض
role-rapporteur = المقرر
    .inside = المقرر

# What the console’s screen calls things.

heading-agenda = جدول الأعمال
agenda-agreed = معتمد
agenda-proposed = مقترح
agenda-reserve = الاحتياطي
agenda-dropped = محذوف
agenda-passed-over = تم تجاوزه
agenda-planned = المخطط
agenda-allotted = الآن
heading-list = قائمة المتكلمين
speakers-open = مفتوحة
speakers-closed = مقفلة
speakers-none = لا أحد ينتظر
speakers-all-reached = الوقت يكفي الجميع
speakers-aside = غابوا عند النداء
speakers-next = التالي
heading-questions = الأسئلة التوجيهية
heading-tally = تكلموا حتى الآن
tally-not-yet = لم يتكلموا بعد
tally-elsewhere = تكلموا سابقا
tally-here = تكلموا في هذا البند
tally-heard = تكلموا
tally-times = مرات
heading-help = المفاتيح
help-bright = المضيء: متاح الآن
help-dim = الخافت: في وقت آخر
state-live = جارية
state-not-open = لم تفتتح
state-suspended = معلقة
state-closed = مختتمة
state-trial = ليست جلسة حقيقية
state-moved = نقلت إلى الآن
state-chatham-house = قاعدة تشاتام هاوس
state-on-time = في الموعد
state-to-opening = حتى الافتتاح
state-late = تأخير
turn-called = أعطي الكلمة
turn-speaking = يتكلم
turn-closing = قرب النهاية
turn-last-minute = آخر دقيقة
turn-last-seconds = آخر 30 ثانية
turn-over = انتهى الوقت
turn-held = متوقفة
turn-enough = قيل ما يكفي
turn-enough-said = قيل ما يكفي
turn-order = تم تنبيهه
turn-point = نقطة نظام
turn-free = الكلمة متاحة
turn-spoken = المدة
turn-not-started = لم تبدأ الساعة
turn-introduce = يرجى التعريف بالنفس
turn-line-up = ضمن الترتيب
turn-response = رد مباشر
turn-chair = الرئيس
mark-response = رد
mark-observer = مراقب
mark-absent = كان غائبا
mark-not-yet-heard = لم يتكلم بعد
mark-by-leave = بإذن
mark-over-representatives = فوق العدد المسموح به من الممثلين
mark-over-closed-list = رغم إقفال القائمة
mark-over-protected = من الوقت المحمي
label-topic-left = الباقي من الموضوع
label-topic-over = فوق وقت الموضوع
label-item-left = الباقي من البند
label-item-over = فوق وقت البند

# Keys, as they are written on keyboards.

key-esc = Esc

# What happens in the simulated room of a rehearsal.

rehearsal-heading = في القاعة

# The lesson of a script.

lesson-heading = الدرس
