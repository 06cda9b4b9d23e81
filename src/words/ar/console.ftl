# What a key does, in a word or two; and, for a verb of the room, when. Acts are verbal nouns, as on Arabic keyboards and menus.

act-open = افتتاح الجلسة
    .when = قبل افتتاح الجلسة
act-start = تشغيل الساعة
    .when = عندما يبدأ من أعطي الكلمة
act-hold = إيقاف
    .when = ما دامت ساعة المتكلم جارية
act-resume = مواصلة
    .when = ما دامت الساعة متوقفة
act-next-speaker = المتكلم التالي
    .when = ما دام أحد ينتظر
act-finish = إنهاء المداخلة
    .when = بعد أن تبدأ ساعة المتكلم
act-thank-speaker = شكر المتكلم
    .when = بعد أن يبدأ المتكلم ولا أحد ينتظر
act-call-back = نودي خطأ
    .when = ما دامت الكلمة لمن نودي
act-not-present = غير حاضر
    .when = ما لم يبدأ من أعطي الكلمة
act-extend = وقت إضافي
    .when = ما دامت الكلمة لمن له حد زمني
act-shorten = وقت أقل
    .when = ما دامت الكلمة لمن له حد زمني
act-start-back = تقديم البدء { $step } ث
    .when = بعد أن تبدأ ساعة المتكلم
act-call-to-order = تنبيه المتكلم
    .when = حين يتجاوز المتكلم وقته
act-what-is-left = الباقي فقط
    .when = حين يكون حد من أعطي الكلمة أطول من الباقي من البند
act-chair-speaks = كلمة الرئيس
    .when = ما دامت الكلمة متاحة
act-point = نقطة نظام
    .when = ما لم تكن نقطة نظام أخرى مطروحة
act-uphold = قبول النقطة
    .when = ما دامت نقطة نظام مطروحة
act-not-uphold = رفض ثم مواصلة
    .when = ما دامت نقطة نظام مطروحة
act-response = رد مباشر
    .when = ما دامت الجلسة جارية
act-invite = دعوة
    .when = ما دامت الكلمة متاحة
act-add = إضافة
    .when = حتى اختتام الجلسة
act-other-representative = ممثل آخر
    .when = مع اسم محدد، أو متكلم
act-select-up = تحديد الأعلى
    .when = ما دام أحد ينتظر
act-select-down = تحديد الأسفل
    .when = ما دام أحد ينتظر
act-call-selected = الكلمة للمحدد
    .when = مع اسم محدد، ما دامت الكلمة متاحة
act-withdraw = شطب من القائمة
    .when = مع اسم محدد
act-move-up = إلى أعلى
    .when = مع اسم محدد
act-move-down = إلى أسفل
    .when = مع اسم محدد
act-close-list = إقفال القائمة
    .when = ما دامت القائمة مفتوحة
act-reopen-list = فتح القائمة
    .when = ما دامت القائمة مقفلة
act-shorter-limit = حد أقصر
    .when = حين لا يكفي الوقت جميع المنتظرين
act-set-limit = ضبط الحد
    .when = حتى اختتام الجلسة
act-next-item = البند التالي
    .when = قبل البند الأخير
act-close = اختتام الجلسة
    .when = في البند الأخير
act-suspend = تعليق
    .when = ما دامت الجلسة جارية
act-suspend-until = تعليق حتى
    .when = ما دامت الجلسة جارية
act-set-resumption = تغيير الموعد
    .when = ما دامت الجلسة معلقة
act-resume-meeting = استئناف الجلسة
    .when = ما دامت الجلسة معلقة
act-tick = وسم سؤال
    .when = في بند له أسئلة توجيهية
act-agenda = جدول الأعمال
    .when = حتى اختتام الجلسة
act-from-reserve = من الاحتياطي
    .when = حين ينقص أحد البنود وقت متاح في الاحتياطي
act-countdown = عد تنازلي
    .when = ما لم يعرض عد تنازلي
act-end-countdown = إنهاء العد التنازلي
    .when = ما دام العد التنازلي معروضا
act-note = ملاحظة
    .when = من افتتاح الجلسة حتى ختمها
act-report = التقرير
    .when = بعد اختتام الجلسة
act-other-kind = نوع آخر
act-notes-so-far = الملاحظات المدونة
act-add-note = ملاحظة أخرى
act-change-note = تعديل
act-remove-note = حذف
act-add-topic = إضافة موضوع
act-add-question = إضافة سؤال
act-set-end = ضبط الختام
act-own-line = سطرك الخاص
act-put-right = تصحيح الاسم
act-add-newcomers = إضافة المجهول أيضا
act-tally = من تكلم
    .when = في أي وقت
act-help = مساعدة
    .when = في أي وقت
act-undo = تراجع
    .when = بعد أي إجراء
act-redo = إعادة
    .when = بعد التراجع عن إجراء
act-insist = السماح رغم ذلك
    .when = بعد رفض يجوز للرئيس تخطيه
act-settle = تسوية الساعة
    .when = بعد انقطاع متابعة الساعات، أو خلل في ساعة الحاسوب
act-seen = اطلعت
    .when = ما دامت رسالة من الميسر معروضة
act-bell = تشغيل/كتم الجرس
    .when = في أي وقت
act-save-elsewhere = حفظ في مجلد آخر
    .when = في أي وقت
act-message = رسالة إلى القاعة
    .when = ما لم تعرض الشاشات رسالة
act-take-message-back = سحب الرسالة
    .when = ما دامت الرسالة معروضة
act-ring = قرع جرس القاعة
    .when = في أي وقت
act-message-to = للقاعة أو للمتكلم
act-message-lasts = مدة بقائها
act-blank-screens = إخلاء شاشات القاعة
    .when = ما دامت تعرض شيئا
act-unblank-screens = إظهارها من جديد
    .when = ما دامت خالية
act-page = عنوان الصفحة
    .when = في جلسة لها صفحة
act-clock-alone = الساعة وحدها عليها
    .when = ما دامت تعرض كل شيء، أو لا شيء
act-show-all = عرض كل شيء عليها
    .when = ما دامت تعرض الساعة وحدها
act-faster = أسرع
    .when = ما دام الزمن يسير بأقل من السرعة القصوى
act-slower = أبطأ
    .when = ما دام الزمن يسير بأكثر من السرعة الدنيا
act-freeze = إيقاف الزمن
    .when = ما دام الزمن يسير
act-unfreeze = تسيير الزمن
    .when = ما دام الزمن متوقفا
act-lesson-on = خطوة الدرس التالية
    .when = أثناء قراءة خطوة
act-lesson-back = الخطوة السابقة
    .when = بعد الخطوة الأولى
act-step = خطوة واحدة
    .when = في التدريب
act-leave = خروج
    .when = في أي وقت
act-dismiss = رجوع
    .when = مع اسم محدد أو رسالة معروضة
act-select = تحديد
act-up = أعلى
act-down = أسفل
act-page-up = السابق
act-page-down = اللاحق
act-less = أقل
act-more = أكثر
act-yes = نعم
act-item-up = تقديم
act-item-down = تأخير
act-drop-item = حذف أو رد
act-share-out = توزيع متساو
act-agree = إقرار الجدول

# Keys, as they are written on keyboards.

key-enter = Enter
key-space = Space
key-tab = Tab
key-backspace = Backspace
key-delete = Del
key-insert = Ins
key-home = Home
key-end = End
key-page-up = PgUp
key-page-down = PgDn

# A clicker’s keys, in the help.

help-clicker-on = { $key }، دون مقاطعة أحد
help-clicker-back = إيقاف، مواصلة
key-shift = Shift+{ $key }

# The headings of the help.

help-now = الآن
help-floor = الكلمة
help-list = قائمة المتكلمين
help-agenda = جدول الأعمال
help-meeting = الجلسة
help-screens = شاشات القاعة
help-rehearsal = التدريب
help-program = البرنامج

# The table of keys.

manual-key = المفتاح
manual-act = ما يفعله
manual-when = متى
manual-ticks = من { $first } إلى { $last }

# A key that can do nothing now.

not-now-nothing = ليس لهذا المفتاح عمل الآن.
not-now-select = حدد اسما أولا: { $up } { $down }.
not-now-nothing-to-settle = ليس هناك ما يتطلب قرارا.
not-now-at-the-end = لا يمكن التقدم أكثر في هذا الاتجاه.
not-now-insist = ليس هناك رفض يمكن تخطيه.
not-now-what-is-left = هذا لمن أعطي الكلمة ولم يبدأ، حين يكون الباقي من البند أقل من الحد.
not-now-all-reached = الوقت يكفي جميع المنتظرين.
not-now-reserve = البند الحالي لا يحتاج إلى الاحتياطي، أو الاحتياطي لا يكفيه.
not-now-no-limit-reaches = لا حد يكفي جميع المنتظرين.
not-now-no-facilitator-line = لا رسالة معروضة من الميسر.
not-now-no-page = ليست هناك صفحة للمتصفحات: جرى تشغيل البرنامج دون الخيار --web.
not-now-fastest = الزمن يسير بأقصى سرعة.
not-now-slowest = الزمن يسير بأدنى سرعة: يوقفه المفتاح { $key }.
not-now-no-pace = الزمن متوقف حتى تنجز خطوة الدرس.
not-now-not-open = لم تفتتح الجلسة: يفتتحها المفتاح { $key }.
not-now-closed = اختتمت الجلسة: يتراجع المفتاح { $key } عن اختتامها.
not-now-suspended = الجلسة معلقة: يستأنفها المفتاح { $key }.
not-now-taken = الكلمة لوفد { $party }: يلزم إنهاء المداخلة أولا، أو إيقاف الساعة بالمفتاح { $key }.
not-now-nobody = ليس لأحد الكلمة الآن.
not-now-nothing-to-undo = ليس هناك ما يمكن التراجع عنه.
not-now-nothing-to-redo = ليس هناك ما يمكن إعادته.
not-now-agenda = جدول الأعمال معروض: يعود المفتاح { $key } إلى القاعة.
not-now-empty-list = لا أحد ينتظر الكلمة.
not-now-not-begun = أعطي وفد { $party } الكلمة ولم يبدأ: يشغل المفتاح { $key } الساعة.
not-now-clicker = بقي وقت للكلام: المفتاح { $key } ينهي المداخلة، لا المفتاح { $clicker }.
other-keyboard = لا مفتاح للحرف `{ $letter }`. على كل لوحة مفاتيح: { $start }، { $open }، { $back }، الأسهم، من { $first } إلى { $last }.
not-now-point = نقطة النظام أولا: تقبل بالمفتاح { $upholds }، وترفض بالمفتاح { $not }.

# The bell.

bell-on = الجرس يعمل.
bell-off = الجرس مكتوم: الإنذارات تظهر ولا تسمع.

# What the room’s screens show.

screens-message = تعرض شاشات القاعة: «{ $message }»
screens-speaker-message = بجانب ساعة المتكلم: «{ $message }»
screens-speaker-message-shown = الرسالة معروضة بجانب ساعة المتكلم.
screens-rung = رن الجرس في الصفحات المفعل فيها.
screens-message-shown = تعرض شاشات القاعة الرسالة.
screens-message-back = أزيلت الرسالة عن شاشات القاعة.
screens-blank = شاشات القاعة خالية.
screens-clock-alone = تعرض شاشات القاعة الساعة وحدها.
screens-page = صفحة المتصفحات: { $url }
screens-page-title = صفحة المتصفحات
screens-pages = { $pages ->
    [zero] لا يتابعها أحد بعد.
    [one] تتابعها صفحة واحدة.
    [two] تتابعها صفحتان.
    [few] تتابعها { $pages } صفحات.
    [many] تتابعها { $pages } صفحة.
   *[other] تتابعها { $pages } صفحة.
}
screens-page-too-small = النافذة أصغر من أن تعرض رمز هذا العنوان.
screens-no-projectors = لا تستطيع أي شاشة عرض أن تتابع؛ وتستطيع صفحة بالخيار --web: { $reason }.
screens-no-projectors-but-pages = لا تستطيع أي شاشة عرض أن تتابع؛ وتستطيع الصفحة: { $reason }.
screens-no-pages = لا تستطيع أي صفحة أن تتابع؛ وتستطيع شاشة عرض: { $reason }.
screens-none = لا تستطيع أي شاشة أخرى أن تتابع: { $reason }.
screens-crowd = الجهاز { $address } يبقي اتصالات بالصفحة مفتوحة دون عنوانها؛ الصفحة مستمرة. ابحث عن ذلك الجهاز، أو افصله عن الشبكة.
screens-whole = عادت شاشات القاعة تعرض كل شيء.

# A line from a facilitator at the broker, which stands in one row: it must be short around the line.

console-facilitator = الميسر، { $hour }: { $line }
console-facilitator-seen = اطلعت وأجبت: { $line }

# A finder in which Enter names nobody.

finder-empty = اكتب حرفين أو ثلاثة من الاسم، أو اختر بالمفتاح { $down }.
finder-unsure = «{ $name }» قد يكون أحد هؤلاء أو اسما جديدا: اختر بالمفتاح { $down } ثم { $yes }.
several-unknown = ليس في القاعة: لا يضاف
several-for = مقابل «{ $written }»
several-none = لم يضف أحد: { $left }.
several-added = { $count ->
    [zero] لم يضف أحد: { $added }. للتراجع { $undo }.
    [one] أضيف: { $added }. للتراجع { $undo }.
    [two] أضيف اسمان: { $added }. للتراجع { $undo }.
    [few] أضيفت { $count } أسماء: { $added }. للتراجع { $undo }.
    [many] أضيف { $count } اسما: { $added }. للتراجع { $undo }.
   *[other] أضيف { $count } اسم: { $added }. للتراجع { $undo }.
  }
several-some = أضيف { $count }: { $added }. ولم يضف: { $left }.
finder-unknown = لا وفد في هذه القاعة يطابق «{ $name }». لإضافته { $down } ثم { $yes }.

# What a finder, a question or a line of input asks.

ask-several = { $count ->
    [zero] لا يمكن إضافة أي من هذه الأسماء
    [one] إضافة اسم واحد إلى قائمة المتكلمين
    [two] إضافة اسمين إلى قائمة المتكلمين
    [few] إضافة { $count } أسماء إلى قائمة المتكلمين
    [many] إضافة { $count } اسما إلى قائمة المتكلمين
   *[other] إضافة { $count } اسم إلى قائمة المتكلمين
  }{ $left ->
    [0] {""}
   *[other] {" "}· عدا { $left }
  }
ask-request = إضافة · الممثل { $representative }
ask-invite = دعوة · الممثل { $representative }
ask-point = من أثار نقطة النظام
ask-response = رد مباشر · الممثل { $representative }
ask-extend = إضافة { $by } لوفد { $party }؟
ask-extend-from-now = إضافة { $by } من الآن لوفد { $party }؟
ask-extend-left = فيبقى له { $left } من الآن.
ask-extend-was-over = تجاوز وفد { $party } وقته بمقدار { $over }: يصبح التمديد { $granted }.
ask-extend-say = العبارة: «{ $party }، أمنحكم وقتا إضافيا لمدة { time-spoken }.»
ask-extend-lost = قد لا يصل الدور إلى: { $parties }.
ask-extend-free = كل من يصل إليه الدور الآن سيصل إليه.
ask-shorten = إنقاص { $by } من وقت وفد { $party }؟
ask-shorten-to = المجموع { $to }، والباقي منه { $left }.
ask-shorten-reached = سيصل الدور إلى: { $parties }.
ask-extend-over = سيتجاوز البند وقته بمقدار { $over }.
ask-limit = حد { $to } للمداخلات المقبلة؟
ask-limit-reach = { $waiting ->
    [zero] لا أحد ينتظر.
    [one] متكلم واحد ينتظر، والباقي { $left }: سيتكلم { $reached }.
    [two] متكلمان ينتظران، والباقي { $left }: سيتكلم { $reached }.
    [few] { $waiting } متكلمين ينتظرون، والباقي { $left }: سيتكلم { $reached }.
    [many] { $waiting } متكلما ينتظرون، والباقي { $left }: سيتكلم { $reached }.
   *[other] { $waiting } متكلم ينتظرون، والباقي { $left }: سيتكلم { $reached }.
}
ask-limit-plan = يمكن أن يكون أي قدر حتى { $plan } المحددة في الخطة.
ask-gap-asleep = بقيت الساعات بلا متابعة لمدة { $lasted }: كان الحاسوب في وضع السكون، أو أوقف البرنامج.
ask-gap-ended = غاب البرنامج لمدة { $lasted }. كل شيء كما كان.
ask-gap-ran = جرت ساعة المتكلم خلالها لمدة { $ran }.
ask-gap-none = لم تجر ساعة أي متكلم.
ask-gap-question = هل استمر وقت المتكلم؟
ask-clock-step = { $direction ->
    [forward] تقدمت
   *[back] تأخرت
} ساعة الحاسوب بمقدار { $by }.
ask-clock-follow = اتباعها يبقي الختام في ساعته. الساعات الجارية تبقى كما هي.
ask-clock-question = اتباع الساعة الجديدة؟
ask-leave = الخروج؟ تبقى الجلسة مفتوحة، وساعاتها جارية.
ask-leave-back = لمواصلتها: «tribune run» مع الخطة نفسها.
ask-leave-rehearsal = الخروج؟ يبقى التدريب مفتوحا، وزمنه متوقفا.
ask-leave-rehearsal-back = لمواصلته: «tribune rehearse» مع الخطة نفسها.
ask-next = الانتقال إلى «{ $item }»؟
ask-next-last = اختتام الجلسة؟
ask-next-speaking = الكلمة لوفد { $party }، والباقي { $left }: تنتهي المداخلة.
ask-next-speaking-over = الكلمة لوفد { $party }، وقد تجاوز وقته بمقدار { $over }: تنتهي المداخلة.
ask-next-waiting = { $waiting ->
    [zero] لا وفد ينتظر.
    [one] وفد واحد ينتظر، ويبقى في القائمة.
    [two] وفدان ينتظران، ويبقيان في القائمة.
    [few] { $waiting } وفود تنتظر، وتبقى في القائمة.
    [many] { $waiting } وفدا تنتظر، وتبقى في القائمة.
   *[other] { $waiting } وفد تنتظر، وتبقى في القائمة.
}
ask-next-soon = لم يكد «{ $item }» يبدأ.
ask-close-topics = { $topics ->
    [zero] لا مواضيع: نوقش { $discussed }.
    [one] { $discussed ->
        [0] لم يناقش الموضوع الوحيد.
       *[other] نوقش الموضوع الوحيد.
    }
    [two] نوقش { $discussed } من أصل موضوعين.
    [few] نوقش { $discussed } من أصل { $topics } مواضيع.
    [many] نوقش { $discussed } من أصل { $topics } موضوعا.
   *[other] نوقش { $discussed } من أصل { $topics } موضوع.
}
ask-close-waiting = { $waiting ->
    [zero] لا أحد ينتظر: { $parties }.
    [one] متكلم واحد لا يزال ينتظر: { $parties }.
    [two] متكلمان لا يزالان ينتظران: { $parties }.
    [few] { $waiting } متكلمين لا يزالون ينتظرون: { $parties }.
    [many] { $waiting } متكلما لا يزالون ينتظرون: { $parties }.
   *[other] { $waiting } متكلم لا يزالون ينتظرون: { $parties }.
}
ask-close-unheard = { $unheard ->
    [zero] تكلمت جميع الوفود: { $parties }.
    [one] وفد واحد لم يتكلم: { $parties }.
    [two] وفدان لم يتكلما: { $parties }.
    [few] { $unheard } وفود لم تتكلم: { $parties }.
    [many] { $unheard } وفدا لم تتكلم: { $parties }.
   *[other] { $unheard } وفد لم تتكلم: { $parties }.
}
ask-close-left = بقي من الجلسة { $left }.
ask-close-rule = الخروج بعد ذلك يختمها: محضرها لا يذكر أي متكلم.
ask-leave-lost = { $acts ->
    [zero] الخروج؟ منذ { $hour } لا شيء في الذاكرة وحدها.
    [one] الخروج؟ إجراء واحد، من { $hour }، في الذاكرة وحدها: يضيع ما لم يحفظه القرص في اللحظة الأخيرة.
    [two] الخروج؟ إجراءان، منذ { $hour }، في الذاكرة وحدها: يضيعان ما لم يحفظهما القرص في اللحظة الأخيرة.
    [few] الخروج؟ { $acts } إجراءات، منذ { $hour }، في الذاكرة وحدها: تضيع ما لم يحفظها القرص في اللحظة الأخيرة.
    [many] الخروج؟ { $acts } إجراء، منذ { $hour }، في الذاكرة وحدها: تضيع ما لم يحفظها القرص في اللحظة الأخيرة.
   *[other] الخروج؟ { $acts } إجراء، منذ { $hour }، في الذاكرة وحدها: تضيع ما لم يحفظها القرص في اللحظة الأخيرة.
}
ask-leave-lost-way-out = ابق، والمفتاح { $key } يحفظ الجلسة كلها في مجلد آخر.
ask-leave-note = الخروج؟ هناك ملاحظة لم تكتمل ولم تدرج.
ask-leave-note-way-out = الملاحظة التي لم تكتمل تضيع: ابق، فيواصلها المفتاح { $key }.
ask-leave-closed = الخروج؟ لا يمكن بعده التراجع عن الاختتام.
ask-leave-closed-rule = يحل محل السجل محضر لا يذكر أي متكلم.
question-first = السؤال أولا: أجب عنه أو ارجع. لم يؤخذ بما كتب.
ask-message = رسالة إلى القاعة، حتى تسحبها
ask-message-for = رسالة إلى القاعة، لمدة { $minutes ->
    [zero] 0 دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
ask-speaker-message = رسالة إلى المتكلم، حتى تسحبها. إن تركت فارغة: «{ $preset }»
ask-speaker-message-for = رسالة إلى المتكلم، لمدة { $minutes ->
    [zero] 0 دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}. إن تركت فارغة: «{ $preset }»
speaker-message-preset = بقيت دقيقة، من فضلكم
ask-hour = تعليق حتى الساعة (مثل 11:05)
ask-resumption = تعليق حتى الساعة (مثل 11:05؛ واتركها فارغة إن لم تعرف)
ask-end = تختتم الجلسة في الساعة (مثل 11:50)
ask-topic = الموضوع المقترح، ودقائقه إن شئت (مثل التوعية بالمخاطر 10m)
ask-question = السؤال التوجيهي المقترح
ask-own-line = سطرك الخاص في هذا البند: لا تعرضه أي شاشة في القاعة، ويزيله ختم الجلسة
ask-countdown = كم دقيقة، ولأي غرض (مثل 5 عمل ثنائي)
ask-countdown-fault = «{ $found }» لا يبدأ بالدقائق. اكتبها أولا، مثل 5 أو 2:30.
ask-name = الاسم، ورمزه بعد خط مائل (مثل لاوس / LAO)
console-to-say = «{ $line }»
console-countdown = العد التنازلي: الباقي { $left }.
console-countdown-of = «{ $label }»: الباقي { $left }.
console-note = لك وحدك: { $note }
ask-early = الافتتاح قبل الموعد بمقدار { $early }؟
ask-early-length = لإبقاء مدتها: تختتم في { $hour }، بعد { $lasting }.
ask-early-end = لإبقاء ختامها: تختتم في { $hour }، بعد { $lasting }.
hint-limit-for-all = { $limit } للجميع
hint-from-reserve = { $more } من الاحتياطي
ask-hour-passed = مضت الساعة { $hour }، وهي الآن { $now }. اكتب ساعة لاحقة، أو للغد { $hour }+1.
ask-hour-skipped = لا وجود للساعة { $hour } اليوم، إذ تقدم الساعة فيها. اكتب ساعة أخرى.
ask-hour-fault = «{ $found }» ليست ساعة من ساعات اليوم. اكتب الساعات والدقائق، مثل 11:05.
answer-ran-on = استمر
answer-held = توقف
answer-keep-length = إبقاء المدة
answer-keep-end = إبقاء الختام
answer-follow = اتباعها
answer-keep = مواصلة العد
answer-grant = منح
answer-set = ضبط
answer-leave = خروج
answer-lose = خروج رغم ذلك
answer-stay = بقاء
answer-names-are-meant = كتابته بهذه الأسماء
answer-back = رجوع
answer-later = قرار لاحق
answer-add = إضافة
answer-add-several = إضافة { $count }
answer-go-on = الانتقال إليه
answer-close = اختتام الجلسة
ordinal-representative = { $number ->
    [1] الأول
    [2] الثاني
    [3] الثالث
   *[other] رقم { number-ordinal }
}

# The standing alert when the session is not safe on disk.

alert-not-saved = { $acts ->
    [zero] غير محفوظة منذ { $hour } · { $why }
    [one] غير محفوظة منذ { $hour } · إجراء واحد: { $why }
    [two] غير محفوظة منذ { $hour } · إجراءان: { $why }
    [few] غير محفوظة منذ { $hour } · { $acts } إجراءات: { $why }
    [many] غير محفوظة منذ { $hour } · { $acts } إجراء: { $why }
   *[other] غير محفوظة منذ { $hour } · { $acts } إجراء: { $why }
}
not-saved-yet = في الذاكرة وحدها حتى يحفظها القرص: أفرغ مكانا عليه، أو اضغط { $key } للحفظ في مجلد آخر.
not-seen = لا يمكن عرض الجلسات المتروكة: { $why }
not-seen-hangs = القرص الذي هي عليه لا يستجيب.

# The session saved in another folder.

ask-folder = حفظ الجلسة في هذا المجلد، ومواصلتها فيه
ask-folder-fault = «{ $found }» ليس مجلدا موجودا. اكتب المسار كاملا، مثل /media/stick أو ~/Documents.
saving-elsewhere = يجري حفظ الجلسة في { $folder } …
saved-elsewhere = حفظت الجلسة في { $folder } وتتواصل هناك. للعثور عليها لاحقا، اضبط TRIBUNE_STATE_DIR على ذلك المجلد.
saved-elsewhere-left = حفظت في المجلد الجديد؛ وتعذر حذف نسخة أقدم: { $files }.
saved-elsewhere-not = لا يقبل { $folder } الجلسة: { $reason }. لم يفقد أي شيء: بقيت حيث كانت.
saved-elsewhere-here = الجلسة محفوظة في ذلك المجلد بالفعل.

# The choice before a session.

menu-what = ما الذي تريد تشغيله؟
menu-rehearse = ما الذي تريد التدرب عليه؟
menu-unfinished = تركت جلسة من هذه الخطة دون أن تنتهي.
menu-go-on = مواصلة جلسة «{ $title }»
menu-left = بدأت { $day } في { $hour }، وهي الآن في «{ $item }»، { $acts ->
    [zero] بلا قيود
    [one] قيد واحد
    [two] قيدان
    [few] { $acts } قيود
    [many] { $acts } قيدا
   *[other] { $acts } قيد
}
menu-anew = جلسة جديدة
menu-script = تدريب: { $title }
menu-lesson = درس: { $title }
menu-own = { $name }، مرفق بالبرنامج
menu-hours = { $start }–{ $end }
menu-practise = التدرب
menu-practise-note = دروس وتدريبات في قاعة محاكاة: لا شيء حقيقي
menu-faulty = في هذه الخطة أخطاء: يبينها tribune check
menu-faulty-script = في هذا السيناريو أخطاء: يبينها tribune check
menu-broken = تتعذر مواصلة { $id }
menu-choose = اختيار
menu-close = اختتام جلسة «{ $title }»
menu-close-left = تركت منذ { time-age }؛ تذكر المتكلمين حتى تختتم
menu-close-trial = تذكر المتكلمين حتى تختتم
menu-close-question = اختتام جلسة «{ $title }» كما تركت، وختمها؟
menu-report = تقرير «{ $title }»
menu-report-note = اقرأه كاملا، شريحة شريحة؛ ويكتبه tribune report في ملف
menu-older = جلسات أقدم
menu-older-note = تلك التي تركت قبل هذه
menu-leave-open = تركها كما هي
menu-leave-open-note = تذكر المتكلمين، ويمكن مواصلتها
menu-seal = اختتامها وختمها
menu-seal-note = تمحى أسماء المتكلمين نهائيا؛ ولا يمكن لأحد مواصلتها
menu-sealed = اختتمت جلسة «{ $title }» وختمت: محضرها لا يذكر أي متكلم.

# Why a session cannot be run, or is not saved at its end.

run-not-saved = { $acts ->
    [zero] لم يحفظ شيء من هذه الجلسة: { $why }.
    [one] لم تحفظ نهاية هذه الجلسة، وضاعت: إجراء واحد؛ { $why }.
    [two] لم تحفظ نهاية هذه الجلسة، وضاعت: إجراءان؛ { $why }.
    [few] لم تحفظ نهاية هذه الجلسة، وضاعت: { $acts } إجراءات؛ { $why }.
    [many] لم تحفظ نهاية هذه الجلسة، وضاعت: { $acts } إجراء؛ { $why }.
   *[other] لم تحفظ نهاية هذه الجلسة، وضاعت: { $acts } إجراء؛ { $why }.
}
run-saved-elsewhere = هذه الجلسة محفوظة في { $folder }. للعثور عليها من جديد: TRIBUNE_STATE_DIR={ $folder }
run-left-elsewhere = قد تكون نسخة أقدم منها باقية في { $folder }.
run-not-a-terminal = يحتاج tribune run إلى طرفية: مخرجاته تذهب إلى ملف أو أنبوب.
run-terminal = لا يمكن استخدام الطرفية: { $reason }.
run-no-rehearsal = الجلسة «{ $id }» بين التدريبات، وليست تدريبا. لم يتغير شيء؛ انقل ملفها لتبدأ من جديد.
run-hangs = القرص لا يستجيب: لا يمكن قراءة الجلسة. لم يتغير شيء.
run-not-closed = القرص لا يستجيب: ربما لم تختتم الجلسة. تحقق بالأمر tribune status.
run-not-sealed = القرص لا يستجيب: اختتمت الجلسة ولم تختم بعد. سجلها لا يزال يذكر المتكلمين؛ يختمها تشغيل tribune run في المرة القادمة.

# The debrief of a rehearsal.

debrief-title = تقييم تدريب · { $title } · { $room }
debrief-file = هذا التقييم محفوظ في { $file }
debrief-not-kept = تعذر حفظ هذا التقييم: { $reason }

# Which room a rehearsal takes place in.

rehearsal-room = { rehearsal-level }، البذرة { $seed }
rehearsal-script = «{ $title }»

# How fast a rehearsal goes.

rehearsal-goes = يسير التدريب { $rate ->
    [zero] بسرعة { $rate }.
    [one] بسرعة الزمن الحقيقي.
    [two] بضعف سرعة الزمن.
    [few] بسرعة تعادل { $rate } أضعاف سرعة الزمن.
    [many] بسرعة تعادل { $rate } ضعفا من سرعة الزمن.
   *[other] بسرعة تعادل { $rate } ضعف من سرعة الزمن.
}
rehearsal-stands = الزمن متوقف. سيواصل بسرعة ×{ $rate }.
rehearsal-steps = تقدم الزمن بمقدار { $by }.

# The program was killed, as a mishap of the rehearsal.

rehearsal-was-killed = أغلق البرنامج قسرا، كما قد يغلقه الجهاز: ذلك جزء من هذا التدريب. لم يفقد أي شيء.
rehearsal-go-on = للمواصلة: tribune rehearse { $plan }
rehearsal-go-on-script = للمواصلة: tribune rehearse --script { $script }

# The lesson of a script.

lesson-step = الخطوة { $number } من { $count }
lesson-first = يبدأ الدرس بعد لحظة.
lesson-go-on = متابعة
lesson-skip = تخط
lesson-back = رجوع
lesson-goes-on = الخطوة التالية تأتي تلقائيا
lesson-over = انتهى الدرس
lesson-read-again = إعادة قراءة: الخطوة الحالية تنتظر
lesson-out-of-reach = غير ممكن الآن: تخطها
lesson-time-stands = الزمن متوقف حتى تنجز هذه الخطوة أو تتخطاها.
lesson-between = لحظة: الدرس يتواصل تلقائيا.
lesson-read-first = لحظة: اقرأ هذه الخطوة أولا، ثم تابع بالمفتاح { $key }.
lesson-not-yet = ذلك يأتي لاحقا: هذه الخطوة تنتظر { $key } { $act }.
lesson-not-yet-of = ذلك يأتي لاحقا: هذه الخطوة تنتظر { $key } { $act }، لوفد { $party }.

# Notes for the record.

ask-note = ملاحظة عن «{ $item }»
ask-notes-offered = الملاحظة { $number } من { $most } عن «{ $item }»
ask-follow-up = من سيتابعها؟
answer-note = تدوين
notes-so-far = الملاحظات المدونة
closed-report-title = التقرير
closed-report-not-sealed = لم يختم السجل بعد: عند خروجك يحل محله محضر لا يسمي أحدا. وقد تبقى منه نسخ احتياطية أو ملفات محذوفة.
note-names = تذكر { $names }
note-nobody = لا أحد بعد
note-kept = لم تدرج الملاحظة بعد، وهي محفوظة: يواصلها المفتاح { $key }.
console-not-sealed = لم يختم السجل بعد: يذكر من تكلم حتى تخرج.
console-note-offer = { $key }: حتى { $most } ملاحظات، «{ $item }» · { $left }

# The read-through of a report, for the rapporteur to practise with.

act-next-slide = التالية
act-slide-back = رجوع
act-hold-countdown = إيقاف، مواصلة
act-countdown-anew = الموضوع من جديد
act-show-to-room = تراها القاعة أيضا
act-show-only-here = هنا فقط
read-heading = قراءة التقرير · { $title }
read-place = الشريحة { $place } من { $count }
read-clock = { $state ->
    [over] زيادة { $time } على { $of }
    [enough] الباقي { $time } من { $of }: بلغ الكفاية عند { $enough }
    [held] الباقي { $time } من { $of }، والعد متوقف
   *[in-time] الباقي { $time } من { $of }، والكفاية عند { $enough }
}
read-took = { $title }: { $taken }

# The report, written from the console.

act-write-report = كتابة في ملف
act-read-through = قراءة كاملة
ask-report-file = الملف الذي يكتب فيه التقرير؛ نهاية اسمه تحدد الصيغة: { $endings }
ask-report-file-fault = «{ $found }» لا ينتهي بصيغة. اكتب إحدى هذه بعد نقطة: { $endings }
ask-named = { $count ->
    [zero] كتابة التقرير؟ لا سطر يذكر أحدا:
    [one] كتابة التقرير؟ هذا السطر يذكر أحدا:
    [two] كتابة التقرير؟ هذان السطران يذكران أحدا:
    [few] كتابة التقرير؟ هذه السطور، وعددها { $count }، تذكر أحدا:
    [many] كتابة التقرير؟ هذه السطور، وعددها { $count }، تذكر أحدا:
   *[other] كتابة التقرير؟ هذه السطور، وعددها { $count }، تذكر أحدا:
}
ask-named-read = { $count ->
    [zero] عرض الشرائح على شاشات القاعة أيضا؟ لا سطر يذكر أحدا:
    [one] عرض الشرائح على شاشات القاعة أيضا؟ هذا السطر يذكر أحدا:
    [two] عرض الشرائح على شاشات القاعة أيضا؟ هذان السطران يذكران أحدا:
    [few] عرض الشرائح على شاشات القاعة أيضا؟ هذه السطور، وعددها { $count }، تذكر أحدا:
    [many] عرض الشرائح على شاشات القاعة أيضا؟ هذه السطور، وعددها { $count }، تذكر أحدا:
   *[other] عرض الشرائح على شاشات القاعة أيضا؟ هذه السطور، وعددها { $count }، تذكر أحدا:
}
ask-named-more = و{ $count } غيرها.
ask-named-rule = بموجب قاعدة تشاتام هاوس يجب ألا يقول من تكلم. وتجوز تسمية من يتولى المتابعة.
report-is-in = التقرير في { $file }.
report-file-exists = الملف { $file } موجود بالفعل، وترك كما هو. اختر اسما آخر.
report-not-written = تعذرت كتابة التقرير في { $file }: { $reason }.
report-file-hangs = القرص لا يستجيب: ربما ليس التقرير في { $file }.

## من يرتب النص المكتوب من اليمين إلى اليسار

order-asks = أي السطرين يقرأ صحيحا؟
order-keys = اضغط { $first } أو { $second }: يحفظ الاختيار لهذه الطرفية. أي مفتاح آخر يواصل، وترتب الطرفية النص.
