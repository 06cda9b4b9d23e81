# What stands in the way of reading a plan at all.

unread-not-found = لا وجود لهذا الملف. الخطط المرفقة بالبرنامج: { $plans }
unread-folder = هذا مجلد، وليس ملفا
unread-too-large = هذا الملف أكبر من { $kib } KiB، وهو أقصى ما يقرأ
unread-utf-16 = يبدو هذا بترميز UTF-16، لا UTF-8. احفظه من جديد: «حفظ باسم»، الترميز UTF-8 (لا Unicode ولا UTF-16)
unread-utf-32 = يبدو هذا بترميز UTF-32، لا UTF-8. احفظه من جديد: «حفظ باسم»، الترميز UTF-8
unread-windows-1252 = يبدو هذا بترميز Windows-1252 (ANSI أو Latin-1)، لا UTF-8: انظر السطر { $line }. احفظه من جديد: «حفظ باسم»، الترميز UTF-8
unread-older = يبدو هذا بترميز قديم للغته (Windows-1251 أو Windows-1256 أو ما شابه)، لا UTF-8: انظر السطر { $line }. احفظه من جديد: «حفظ باسم»، الترميز UTF-8
unread-damaged = في السطر { $line } حرف تالف: الباقي بترميز UTF-8. اكتب ذلك الحرف من جديد
unread-not-text = هذا ليس نصا: تتعذر قراءة البايت { $at }
unread-refused = تتعذر قراءة هذا الملف: { $reason }
unread-faulty = في هذه الخطة { $count ->
    [zero] لا أخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $count } أخطاء
    [many] { $count } خطأ
   *[other] { $count } خطأ
}

# The verdict on a plan.

check-unread = { $plan }: { $reason }
check-sound = { $plan }: سليمة
check-faults = { $plan }: { $count ->
    [zero] لا أخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $count } أخطاء
    [many] { $count } خطأ
   *[other] { $count } خطأ
}
check-more = { $count ->
    [zero] لا أخطاء أخرى
    [one] خطأ واحد آخر غير معروض
    [two] خطآن آخران غير معروضين
    [few] { $count } أخطاء أخرى غير معروضة
    [many] { $count } خطأ آخر غير معروض
   *[other] { $count } خطأ آخر غير معروض
}

# What there is to know of a plan’s hours: a line below its sums, and `.sentence` where a session begins.

sum-next-day = بعد منتصف الليل: تختتم في { $hour } من اليوم التالي
    .sentence = بعد منتصف الليل: تختتم في { $hour } من اليوم التالي.
sum-clock-forward = تقدم الساعة في هذه الأثناء، من { $before } إلى { $after }: لا تحسب إلا الدقائق الفعلية
    .sentence = تقدم الساعة في هذه الأثناء، من { $before } إلى { $after }: لا تحسب إلا الدقائق الفعلية.
sum-clock-back = تؤخر الساعة في هذه الأثناء، من { $before } إلى { $after }: تحسب كل دقيقة فعلية
    .sentence = تؤخر الساعة في هذه الأثناء، من { $before } إلى { $after }: تحسب كل دقيقة فعلية.
sum-twice-first = تأتي الساعة { $hour } مرتين في تلك الليلة: { $what ->
        [starts] تبدأ
       *[ends] تختتم
    } الجلسة في الأولى؛ أما `{ $hour } { $second }` في `time` فتعني الثانية
    .sentence = تأتي الساعة { $hour } مرتين في تلك الليلة: { $what ->
            [starts] تبدأ
           *[ends] تختتم
        } الجلسة في الأولى؛ أما `{ $hour } { $second }` في `time` فتعني الثانية.
sum-twice-second = تأتي الساعة { $hour } مرتين في تلك الليلة: { $what ->
        [starts] تبدأ
       *[ends] تختتم
    } الجلسة في الثانية؛ أما `{ $hour }` في `time` فتعني الأولى
    .sentence = تأتي الساعة { $hour } مرتين في تلك الليلة: { $what ->
            [starts] تبدأ
           *[ends] تختتم
        } الجلسة في الثانية؛ أما `{ $hour }` في `time` فتعني الأولى.
sum-no-such-hour = لا وجود للساعة { $hour } في تلك الليلة، لأن الساعة تقدم: تبدأ الجلسة في { $starts }
    .sentence = لا وجود للساعة { $hour } في تلك الليلة، لأن الساعة تقدم: تبدأ الجلسة في { $starts }.

# What stands before a fault, and before what is allowed and what was probably meant.

fault-level = خطأ
fault-allowed-level = المسموح به
fault-nearest-level = هل تقصد
fault-found = الموجود: { $what }
fault-other-name = الآخر هنا
fault-other-length = هذا { $time }

# Faults of a plan. `$key` is the key that the fault is about; `$reason`, what the parser says, in English.

fault-syntax = هذا ليس بصيغة TOML: { $reason }
fault-key-twice = هذا ليس بصيغة TOML: هذا المفتاح مكتوب من قبل
fault-no-toml = هذا ليس بصيغة TOML
fault-typographic-quote = العلامة `{ $found }` علامة تنصيص طباعية، كالتي تضعها برامج معالجة النصوص{ $more ->
    [0] {""}
   *[other] {" "}(و{ $more } غيرها)
  }
fault-typographic-blank = هذه المسافة ليست مسافة عادية{ $more ->
    [0] {""}
   *[other] {" "}(و{ $more } غيرها)
  }
fault-typographic-mark = العلامة `{ $found }` ليست العلامة العادية{ $more ->
    [0] {""}
   *[other] {" "}(و{ $more } غيرها)
  }
fault-unknown-key = لا وجود هنا للمفتاح `{ $found }`
fault-missing = ينقص المفتاح `{ $key }`
fault-kind = لا تصح للمفتاح `{ $key }` قيمة من هذا النوع: { kind-name }
fault-form = تتعذر قراءة `{ $key }`
fault-word = لا يصح أن تكون قيمة `{ $key }` هي `{ $found }`
fault-zone = لا وجود للمنطقة الزمنية `{ $found }`
fault-speaker = يسمي ترتيب المتكلمين `{ $found }`، وليس لأي وفد أو مراقب هذا الاسم
fault-code = ليس لأي عضو في الأمم المتحدة الرمز `{ $found }`
fault-near-code = { $code } ({ $name })
fault-empty = ليس في `{ $key }` ما يرى
fault-too-long = عدد حروف `{ $key }` هو { $found }
fault-character = في `{ $key }` محرف لا يمكن عرضه
fault-marks = في `{ $key }` علامات أكثر مما يجوز على حرف واحد
fault-backwards = ختام الجلسة ليس بعد بدئها
fault-no-such-hour = لا وجود للساعة { $hour } في تلك الليلة: يوم { $day } تنتقل الساعة من { $before } إلى { $after }
fault-no-such-hour-in = لا وجود للساعة { $hour } في تلك الليلة في { $zone }: يوم { $day } تنتقل الساعة من { $before } إلى { $after }
fault-once = تأتي الساعة { $hour } مرة واحدة في ذلك اليوم
fault-two-lengths = المفتاحان `length` و`time` غير متفقين
fault-no-length = ليس لهذا البند `length`
fault-no-session-length = ليس لهذا الموضوع `length`، وليس للجلسة مدة توزع
fault-nothing-left = لم يبق وقت لهذا الموضوع: تأخذ البنود الأخرى { $taken } من { $length }
fault-without = لا أثر للمفتاح `{ $key }` دون `{ $other }`
fault-no-items = ليس في الخطة أي بند
fault-too-many-items = عدد البنود في الخطة { $found }
fault-too-many-parties = عدد الوفود والمراقبين في الخطة { $found }
fault-time = قيمة `{ $key }` خارج الحدود
fault-too-long-items = تأخذ البنود { $items }، ومدة الجلسة { $length }
fault-warning = التحذير حين يبقى { $found } يسبق بدء مداخلة حدها { $limit }
fault-no-representatives = لا يجوز لأحد أخذ الكلمة
fault-same-name = لا يمكن تمييز `{ $name }` من اسم آخر
fault-same-member = `{ $found }` هو نفسه { $name }، وهو مشارك من قبل
fault-twice = يسمي ترتيب المتكلمين المتكلم نفسه مرتين
fault-line-up-time = قيمة `{ $key }` خارج الحدود في ترتيب المتكلمين هذا

# What stands where a text is not TOML.

stands-line-end = نهاية السطر
stands-file-end = نهاية الملف

# Kinds of value.

kind-name = { $kind ->
    [text] نص
    [number] عدد
    [flag] true أو false
    [moment] تاريخ أو وقت
    [list] قائمة
   *[table] جدول
}

# What is allowed.

form-toml = في كل سطر مفتاح ثم `=` ثم قيمته (والنص بين علامتي تنصيص)، أو عنوان بين قوسين مربعين، أو تعليق بعد `#`
form-text = نص بين علامتي تنصيص
form-flag = `true` أو `false`
form-count = عدد صحيح من { $least } إلى { $most }
form-representatives = عدد صحيح من 1 إلى 16، أو "any"
form-list = قائمة بين قوسين مربعين
form-table = جدول من مفاتيح وقيم
form-length = مدة مثل "4m" أو "2m30s" أو "1h 15m"
form-hours = بدء مثل "10:15"، أو بدء وختام مثل "10:15–12:00"
form-date = تاريخ مثل "2024-04-30"
form-zone = منطقة زمنية من IANA مثل "Europe/Paris"
form-language = رمز لغة مثل "en" أو "fr" أو "ar"
form-broker = عنوان مثل "mqtts://broker.example:8883/ndm-un27"؛ ولا يبدأ بـ mqtt:// إلا عنوان على هذا الجهاز
form-person = اسم، أو جدول فيه `name` و`post`
form-party = اسم، أو رمز مثل "LAO"، أو جدول فيه `name` و`code` و`also` و`spoken`
form-speaker = اسم وفد أو مراقب في هذه الخطة، أو رمزه، أو اسم آخر له
form-member-code = الرمز المكون من ثلاثة حروف لعضو في الأمم المتحدة أو لدولة لها مركز المراقب، كما في ISO 3166؛ ولأي جهة أخرى جدول فيه `name`، و`spoken` كما يقوله الرئيس: { "{" } name = "EU", spoken = "الاتحاد الأوروبي" { "}" }
form-short = لا أكثر من { $most } من الحروف
form-visible = حروف وأرقام وعلامات ترى، في سطر واحد
form-marks = لا أكثر من { $most } من العلامات المتتالية
form-later = ختام بعد البدء؛ وبعد منتصف الليل لا أكثر من 12 ساعة بعده
form-hour-that-is = ساعة قبل { $before }، أو من { $after } فصاعدا
form-without-second = الساعة وحدها؛ أما `2nd` بعدها فلليلة التي تؤخر فيها الساعة عن تلك الساعة
form-some-text = حرف واحد على الأقل
form-missing = `{ $key }` وقيمته هنا
form-one-length = أحدهما، أو كلاهما مع { $hours }
form-without = `{ $other }` بجانبه، أو دون `{ $key }`
form-own-length = للبند الذي ليس موضوعا `length`؛ المواضيع وحدها تتقاسم الوقت الباقي
form-session-length = `length` هنا، أو للجلسة `length` أو ختام في `time`
form-items = من 1 إلى { $most } من البنود، يبدأ كل منها بالسطر `[[item]]`
form-parties = { $most } على الأكثر
form-time = أكثر من 0:00، و{ $most } على الأكثر
form-time-or-none = من 0:00 إلى { $most }
form-warning = أقل من الحد
form-representatives-some = 1 أو أكثر، أو "any"
form-straight-quotes = علامات تنصيص مستقيمة حول النص: " و "، أو ' و '
form-plain-blank = مسافات كالتي يكتبها مفتاح المسافة
form-plain-mark = `{ $write }`
form-own-name = أسماء ورموز وأسماء أخرى ليست لأحد غيره، أيا كانت الحركات والحروف الكبيرة والمسافات والواصلات وأدوات التعريف فيها
form-one-member = كل عضو في الأمم المتحدة مرة واحدة، وأسماؤه الأخرى في `also`
form-once = كل متكلم مرة واحدة
form-enough = حد أكثر من 0:00 ولا يتجاوز { $most }؛ و`enough` لا يتجاوز الحد
form-items-time = بنود لا يتجاوز مجموعها مدة الجلسة

# Faults of a rehearsal's script.

script-no-plan = خطة السيناريو غير موجودة
script-faulty-plan = في خطة السيناريو نفسها { $count ->
    [zero] 0 من الأخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $count } أخطاء
    [many] { $count } خطأ
   *[other] { $count } خطأ
}
script-unread-plan = تتعذر قراءة خطة السيناريو
script-no-such-party = لا أحد باسم `{ $found }`
script-no-such-item = ليس في الخطة البند `{ $found }`
script-no-such-key = لا مفتاح يقابل `{ $found }`
script-nothing = لا تقول هذه الإشارة ما الذي يحدث
script-two-things = تقول هذه الإشارة إن أمرين يحدثان
script-two-moments = لهذه الإشارة لحظتان
script-earlier = يأتي هذا قبل إشارة فوقه: { $found } أسبق من { $above }
script-item-again = يعود هذا البند بعد بند آخر
script-speaks-absent = لا أحد هناك ليتكلم
script-not-yet-there = لم يصل هذا الوفد بعد
script-there-already = هذا الوفد موجود بالفعل
script-never-asked = ليس لهذا الوفد لوحة مرفوعة لينزلها
script-two-on-floor = لا تزال نقطة نظام قيد العرض
script-about-nobody = لا يتعلق `{ $act }` بأي وفد

# What is said at a fault's other place.

script-other-thing = هذا هو الأول
script-other-moment = هذه هي الأخرى
script-other-earlier = هذا بعد بدء البند بمقدار { $above }
script-other-absent = لا أحد هناك
script-other-comes = يصل هنا
script-other-point = لهذا الكلمة
script-other-act = هذا هو الإجراء

# What is allowed.

script-a-plan = ملف خطة، كما يرى من مجلد السيناريو
script-sound-plan = خطة بلا أخطاء: يبينها tribune check
script-a-party = اسم وفد أو مراقب في الخطة، أو رمزه، أو اسم آخر له؛ أو من جاء بالمفتاح `unlisted` أعلاه
script-one-thing = مفتاح واحد يقول ما الذي يحدث؛ وإشارة مستقلة لكل أمر
script-one-moment = `at`، وإلا `after` أو `when` أو كلاهما
script-in-order = إشارات بالترتيب الذي تحدث به
script-item-once = جميع إشارات البند معا
script-absent-or-speaks = `absent`، وإلا `speaks` و`ignores_call`
script-after-arrival = ما يفعله الوفد أسفل `arrives` الخاص به
script-a-newcomer = للمفتاح `arrives` وفد يتأخر مرة واحدة، وللمفتاح `unlisted` اسم ليس لأحد
script-after-asking = وفد له `asks` أعلاه، مرة لكل إشارة
script-one-on-floor = نقطة نظام بعد عرض التي قبلها: `lasts` يقول متى

# What is said of a sound script.

script-sound = { $script }: سليم
script-sums = «{ $title }» للخطة { $plan }: { $steps ->
    [zero] لا خطوات
    [one] خطوة واحدة
    [two] خطوتان
    [few] { $steps } خطوات
    [many] { $steps } خطوة
   *[other] { $steps } خطوة
}، { $others ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $others } أحداث
    [many] { $others } حدثا
   *[other] { $others } حدث
}

# Faults of settings. `$verb` and `$other` are acts by the names that the settings have for them; `$act` is what a key does in a panel.

setting-no-verb = لا يوجد فعل `{ $found }`
setting-count = { $count ->
    [0] ليس لـ`{ $verb }` أي مفتاح
    [zero] ليس لـ`{ $verb }` أي مفتاح
    [one] لـ`{ $verb }` مفتاح واحد
    [two] لـ`{ $verb }` مفتاحان
    [few] لـ`{ $verb }` { $count } مفاتيح
    [many] لـ`{ $verb }` { $count } مفتاحا
   *[other] لـ`{ $verb }` { $count } مفتاح
}
setting-no-key = لا يوجد مفتاح `{ $found }`
setting-clicker = `{ $found }` زر في جهاز التحكم بالشرائح، ولا يمكن إعطاؤه لـ`{ $verb }`
setting-answers = `{ $found }` يجيب عن الأسئلة أو يغلق اللوحات، ولا يمكن إعطاؤه لـ`{ $verb }`
setting-twice = لـ`{ $verb }` المفتاح `{ $found }` من قبل
setting-taken = لا يمكن إعطاء `{ $found }` لـ`{ $verb }`: فهو مفتاح `{ $other }`، وقد يفعل في اللحظة نفسها
setting-held = لا يمكن إعطاء `{ $found }` لـ`{ $verb }`: إذا بقي مضغوطا عمل في اللوحة التي تفتح، وهو فيها «{ $act }»
setting-in-panel = لا يمكن إعطاء `{ $found }` لـ`{ $verb }`: فهو «{ $act }» في لوحة فيها هذا الفعل أيضا
setting-other = أعطي `{ $other }` هنا
setting-a-verb = الأفعال التي يسردها `tribune config --example`
setting-some-keys = من 1 إلى { $most } مفاتيح؛ ومن دون هذا السطر تبقى للفعل مفاتيحه
setting-a-key = حرف أو علامة، أو واحد من: { $names }
setting-once = كل مفتاح مرة واحدة
setting-free-it = مفتاح لا يملكه غيره؛ أو مفتاح آخر لـ`{ $other }` أيضا
setting-another = مفتاح آخر

# What each setting is, in the example.

setting-language = لغة البرنامج. «auto»: لغة الخطة ثم لغة النظام. وتبقى شاشات القاعة بلغة الخطة.
setting-colours = عدد ألوان الشاشات. «auto»: كما تقول الطرفية.
setting-ground = خلفية الطرفية. «auto»: كما تقول الطرفية، وداكنة إن لم تقل شيئا.
setting-bell = هل ترن التنبيهات جرس الطرفية.
setting-bidi = من يرتب النص المكتوب من اليمين إلى اليسار: الطرفية أو هذا البرنامج. «auto»: تسأل الطرفية.
