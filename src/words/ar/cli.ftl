# What the commands and their arguments do.

cli-about = يضبط الوقت في قاعة لها رئيس: قائمة المتكلمين، والساعات، وجدول الأعمال. دون أمر، تعرض الخطط التي في المجلد «sessions» والجلسات التي لم تنته
cli-run = تشغيل جلسة من خطتها، أو مواصلة جلسة لم تنته
cli-run-plan = ملف الخطة
cli-run-new = البدء من جديد دون سؤال، إذا كانت هناك جلسة من الخطة لم تنته
cli-run-no-bell = إظهار الإنذارات دون جرس الطرفية
cli-run-light = الرسم لخلفية فاتحة، إذا لم تبين الطرفية خلفيتها
cli-run-bidi = من يرتب النص المكتوب من اليمين إلى اليسار: terminal أي الطرفية، أو tribune أي هذا البرنامج، أو auto: تسأل الطرفية
cli-run-web = تقديم صفحة لأي متصفح، على منفذ شاغر لا يبلغه إلا هذا الجهاز، أو على العنوان المعطى: 0.0.0.0:8080 للشبكة التي هو عليها
cli-run-trial-rate = لتجربة البرنامج: ساعة تجري أسرع بهذا العدد من المرات. توسم الجلسة بأنها ليست حقيقية
cli-run-trial-start = لتجربة البرنامج: اللحظة التي تبدأ منها الساعة، مثل 2024-04-30T10:15:00Z
cli-project = عرض ما يجوز للقاعة أن تراه على شاشة ثانية: يجد الجلسة الجارية على هذا الجهاز، أو ينتظر جلسة
cli-project-session = جزء من اسم الجلسة أو عنوانها، إذا كانت هناك جلسات عدة جارية
cli-project-room = قاعة الجلسة، إذا كانت هناك جلسات عدة جارية
cli-rooms = عرض كل القاعات التي تعمل لوحات تحكمها على هذا الجهاز في شاشة واحدة: من تأخر، ومتى تنتهي كل منها. لا يسمي أي متكلم
cli-rooms-pages = صفحات لوحات التحكم التي تتابع، على أي جهاز: http://192.0.2.7:8080/…، كما تعرض كل لوحة صفحتها
cli-rooms-web = عرض كل ذلك صفحة لأي متصفح أيضا، للممر: على منفذ شاغر لا يبلغه إلا هذا الجهاز، أو على العنوان المعطى: 0.0.0.0:8080 للشبكة التي هو عليها
cli-broker = إخبار القاعات الأخرى بحال هذه القاعة، أو قراءة ما تخبر به، عبر وسيط MQTT 5: mqtts://host:8883/meeting. لا يمر به اسم أي متكلم. اسم المستخدم وكلمة المرور في TRIBUNE_BROKER_USER و TRIBUNE_BROKER_PASSWORD، أو في ملف
cli-broker-ca = الشهادات الموثوقة، ملفا بصيغة PEM؛ شهادات النظام إن لم يعط ملف
cli-broker-login = ملف اسم المستخدم وكلمة المرور، كلا في سطر
cli-broker-plain = السماح بعنوان غير مشفر لجهاز آخر
cli-no-broker = عدم إخبار أي وسيط، مهما قالت الخطة والإعدادات
cli-no-messages = عدم قبول رسائل الميسرين عبر الوسيط
cli-follow = كتابة ما يجوز للقاعة أن تراه، لبرامج أخرى: سطر JSON لكل تغيير، حتى نهاية الجلسة. شكل السطر: «tribune schema --follow»
cli-follow-format = شكل الأسطر: «json»
cli-rehearse = التدرب على جلسة في قاعة محاكاة: لوحة التحكم نفسها، مع مندوبين يطلبون الكلمة، ويتجاوزون الوقت، ويغيبون
cli-rehearse-plan = ملف الخطة؛ وإن لم يعط، فالخطة التي يسميها السيناريو. دون كليهما، تعرض السيناريوهات والخطط
cli-rehearse-script = تدريب كتبه مدرب، في ملف؛ أو باسم تدريب مرفق بالبرنامج: first-steps، وهو الدرس الأول؛ too-little-time؛ everything-goes-wrong
cli-rehearse-speed = سرعة الزمن عند البدء، من 1 إلى 60؛ و1 إن لم تعط
cli-rehearse-seed = أي قاعة: الرقم نفسه يعطي القاعة نفسها كل مرة. وإن لم يعط، يختار عشوائيا ويعرض
cli-rehearse-level = مدى صعوبة رئاسة القاعة: «easy» سهلة، أو «usual» معتادة، وهي المفترضة، أو «hard» صعبة
cli-rehearse-new = البدء من جديد دون سؤال، إذا كان هناك تدريب على الخطة لم ينته
cli-status = بيان حالة جلسة من سجلها، جارية كانت أم لا
cli-status-session = الجلسة، كما يسميها «status»؛ وإن لم تعط، فآخر جلسة بدأت
cli-status-at = اللحظة المطلوب النظر إليها، مثل 2024-04-30T10:15:00Z؛ والآن إن لم تعط
cli-status-trial = النظر في التجارب، لا في الجلسات الحقيقية
cli-status-rehearsal = النظر في التدريبات، لا في الجلسات الحقيقية
cli-report = كتابة تقرير جلسة مختتمة: ما يحمله المقرر إلى الجلسة العامة. وبموجب قاعدة تشاتام هاوس لا يذكر أي متكلم
cli-report-session = الجلسة، كما يعددها «sessions»؛ وإن لم تعط، فآخر جلسة بدأت
cli-report-format = «md» لرسالة بريد، وهو المفترض إن لم يطلب غيره؛ «html» لوثيقة توزع، «csv» لجدول بيانات، «json» للبرامج، «pptx» للشرائح. وإن لم تعط، دلت عليها نهاية اسم الملف
cli-report-output = الملف؛ وإن لم يعط، فالمخرجات المعيارية
cli-report-force = الكتابة فوق الملف، إن كان موجودا
cli-report-names-are-meant = كتابته أو عرضه وإن ذكرت الملاحظات وفودا أو مراقبين أو أعضاء مكتب: فهي لا تقول من تكلم
cli-report-read = قراءته كاملا على هذه الطرفية: شرائحه، ولكل موضوع 3:00 مع علامة عند 2:00
cli-sessions = سرد الجلسات المحفوظة على هذا الجهاز: المفتوحة والمختتمة والمختومة؛ أو حذف إحداها
cli-sessions-delete = «delete»، لحذف جلسة وجميع ملفاتها
cli-sessions-session = الجلسة المراد حذفها، كما ترد في السرد
cli-sessions-yes = حذفها دون سؤال
cli-check = فحص الخطط وسيناريوهات التدريب: يبين كل خطأ في كل منها، أو حساباتها
cli-check-plans = الخطط والسيناريوهات، ملفات
cli-format = «text» للقراءة، وهو المفترض، أو «json» للبرامج: وفيه تكون المدد بالمللي ثانية
cli-plan = إعداد خطة: جديدة، أو من ملفات برامج أخرى؛ أو كتابة خطة جدولا أو تقويما
cli-plan-new = السؤال عما تحتاج إليه خطة، وكتابتها
cli-plan-new-file = ملف الخطة
cli-plan-import = إعداد خطة من جداول (CSV و Excel) وتقاويم (iCalendar) و JSON من Indico وقوائم نصية؛ وقد تكون الوفود في ملف وجدول الأعمال في آخر
cli-plan-import-files = الملفات
cli-plan-import-part = لأي جلسة أو قاعة أو يوم هي الخطة، إن كان في الملفات أكثر من واحد؛ ويجوز تكراره
cli-plan-export = كتابة خطة جدولا (CSV) يحويها كلها، أو تقويما (iCalendar) يحوي ساعاتها وبنودها وأسئلتها
cli-plan-export-format = «csv» أو «ics». وإن لم تعط، دلت عليها نهاية اسم الملف
cli-forecast = بيان ما ستؤول إليه خطة، بجلسات محاكاة كثيرة: متى تختتم، ومن يتكلم
cli-forecast-runs = عدد الجلسات التي تجرى من كل نوع؛ و500 إن لم يعط
cli-forecast-seed = بذرة الجلسة الأولى؛ البذرة نفسها تعطي التوقع نفسه؛ و1 إن لم تعط
cli-forecast-profile = القاعة: «easy» سهلة، أو «usual» معتادة، وهي المفترضة، أو «hard» صعبة؛ أو «full»، حيث يطلب الجميع الكلمة في آن واحد ويلتزمون بالحد تماما
cli-keys = كتابة المفاتيح في جداول، للطباعة أو القراءة
cli-config = يخبر أين إعداداتك وما يسري منها
cli-config-example = يكتب ملف إعدادات فيه كل إعداد وكل مفتاح، لتغيره
cli-config-file = ملف الإعدادات؛ ملفك إن لم يذكر غيره
cli-no-config = يترك ملف الإعدادات جانبا
cli-schema = كتابة JSON Schema للخطط، لبرامج التحرير
cli-schema-script = كتابة مخطط سيناريوهات التدريب
cli-schema-report = كتابة مخطط التقارير بصيغة JSON
cli-schema-follow = كتابة مخطط أسطر «tribune follow»
cli-help = بيان ما يفعله البرنامج، أو أحد أوامره
cli-help-command = الأمر
cli-help-flag = بيان طريقة استدعائه
cli-lang = لغة البرنامج: en أو fr أو ar. وإن لم تعط، فلغة الخطة، ثم لغة النظام
cli-room-lang = لغة شاشات القاعة، إذا كانت غير لغة لوحة التحكم: en أو fr أو ar
cli-version = بيان إصدار البرنامج

# How each is called, and what stands for a value.

usage-heading = الاستخدام:
usage-commands = الأوامر
usage-arguments = المعطيات
usage-options = الخيارات
usage-tribune = tribune [أمر]
usage-run = tribune run [خيارات] [خطة]
usage-project = tribune project [خيارات] [جلسة]
usage-rooms = tribune rooms [خيارات] [URL…]
usage-follow = tribune follow [خيارات] [جلسة]
usage-rehearse = tribune rehearse [خيارات] [خطة]
usage-status = tribune status [خيارات] [جلسة]
usage-report = tribune report [خيارات] [جلسة]
usage-sessions = tribune sessions [خيارات] [delete جلسة]
usage-check = tribune check [خيارات] خطة…
usage-plan = tribune plan أمر
usage-plan-new = tribune plan new [خيارات] ملف
usage-plan-import = tribune plan import [خيارات] ملف…
usage-plan-export = tribune plan export [خيارات] خطة
usage-forecast = tribune forecast [خيارات] خطة
usage-keys = tribune keys
usage-config = tribune config [خيارات]
usage-schema = tribune schema [خيارات]
usage-help = tribune help [أمر]
value-plan = خطة
value-part = جزء
value-session = جلسة
value-room = قاعة
value-script = ملف
value-moment = لحظة
value-times = مرات
value-address = عنوان:منفذ
value-broker = عنوان
value-url = URL
value-format = صيغة
value-act = delete
value-level = مستوى
value-bidi = جهة
value-number = رقم
value-language = لغة
value-command = أمر

# What is wrong with the arguments.

wrong-command = لا وجود للأمر «{ $found }».
wrong-argument = لا يصح «{ $argument }» هنا.
wrong-no-value = يحتاج «{ $argument }» إلى قيمة.
wrong-value = لا تصح القيمة «{ $found }» للمعطى «{ $argument }».
wrong-value-for-none = لا يأخذ «{ $argument }» قيمة، وقد أعطي «{ $found }».
wrong-missing = ناقص: { $argument }
wrong-twice = لا يصح «{ $argument }» إلا مرة واحدة.
wrong-together = لا يصح أن يجتمع «{ $argument }» و«{ $other }».
wrong-text = أحد المعطيات ليس نصا بترميز UTF-8.
wrong-arguments = لا يمكن فهم هذه المعطيات.
usage-allowed = المسموح به: { $allowed }
usage-nearest = هل تقصد: { $nearest }
usage-called = الاستخدام: { $usage }
usage-more = للمزيد: --help
allowed-broker = عنوان مثل mqtts://host:8883/meeting، أو mqtt://localhost/meeting على هذا الجهاز؛ من دون اسم مستخدم وكلمة مرور
allowed-language = en أو fr أو ar
allowed-moment = لحظة مثل 2024-04-30T10:15:00Z
allowed-runs = عدد صحيح من 1 إلى 100000
allowed-seed = عدد صحيح من 0 فصاعدا
allowed-speed = عدد صحيح من 1 إلى 60
allowed-page = عنوان مع منفذ، مثل 127.0.0.1:8080 لهذا الجهاز وحده أو 0.0.0.0:8080 لشبكته؛ ولا شيء لمنفذ شاغر على هذا الجهاز
allowed-page-address = عنوان صفحة كما تعرضه لوحة تحكمها: http:// مع مضيف بالأرقام، أو localhost؛ مثل http://192.0.2.7:8080/0123456789ABCDEF0123456789ABCDEF
allowed-rate = عدد صحيح من 0 إلى { $most }؛ عند 0 تتوقف الساعة

# The program's own failures.

cli-follow-several = هناك جلسات عدة جارية: { $sessions }. سم إحداها، أو قاعتها بالخيار --room.
cli-not-written = تتعذر كتابة المخرجات: { $reason }.
forecast-stuck = لم تصل جلسة محاكاة إلى نهايتها: هذا خطأ في البرنامج.

# The report, and the kept sessions.

cli-yes = نعم
cli-report-ask = كتابة التقرير بهذه الأسماء؟ يجب ألا يقول من تكلم. (نعم أو لا)
cli-report-named = لم يكتب شيء. أصلح الملاحظات؛ أو اطلب التقرير بالخيار --names-are-meant، إذا لم يكن أي من الأسماء اسم متكلم.
cli-report-exists = الملف { $file } موجود بالفعل، وترك كما هو. اختر اسما آخر، أو اكتب فوقه بالخيار --force.
cli-report-needs-file = الشرائح ليست نصا لطرفية: سم ملفا، مثل -o report.pptx.
cli-report-read-needs-terminal = قراءة التقرير تحتاج إلى طرفية: المدخلات أو المخرجات ملف أو أنبوب.
cli-report-written = تقرير «{ $title }» في { $file }.
cli-report-not-written = تتعذر كتابة { $file }: { $reason }. اختر مجلدا آخر، أو أفرغ مكانا.
cli-no-sessions = لا جلسة محفوظة هنا.
cli-delete-ask = { $session }. هل تحذف مع ملاحظاتها؟ لا يمكن استرجاعها. (نعم أو لا)
cli-delete-kept = لم يحذف شيء.
cli-delete-needs-yes = لم يحذف شيء: لا أحد هنا ليسأل. لحذفها استخدم الخيار --yes.
cli-deleted = حذفت: { $session }

# Plans from and to other files.

cli-plan-written = كتب { $file }: { $delegations ->
    [zero] لا وفود
    [one] وفد واحد
    [two] وفدان
    [few] { $delegations } وفود
    [many] { $delegations } وفدا
   *[other] { $delegations } وفد
}، { $items ->
    [zero] لا بنود
    [one] بند واحد
    [two] بندان
    [few] { $items } بنود
    [many] { $items } بندا
   *[other] { $items } بند
}. { $remarks ->
    [zero] لم يخمن شيء.
    [one] فيه تعليق واحد يبين ما خمن أو ترك.
    [two] فيه تعليقان يبينان ما خمن أو ترك.
    [few] فيه { $remarks } تعليقات تبين ما خمن أو ترك.
    [many] فيه { $remarks } تعليقا تبين ما خمن أو ترك.
   *[other] فيه { $remarks } تعليق تبين ما خمن أو ترك.
}
cli-plan-not-imported = { $file }: { $reason }.
cli-plan-not-made = لم تكتب خطة: { $reason }.
cli-plan-not-read = تتعذر قراءة { $file }: { $reason }.
cli-plan-new-needs-terminal = السؤال عما تحتاج إليه خطة يحتاج إلى طرفية: المدخلات أو المخرجات ملف أو أنبوب. من الملفات: tribune plan import.
cli-plan-exported = «{ $title }» في { $file }.

# What “plan new” asks, and what an answer may be.

cli-new-title = ما اسم الجلسة؟
cli-new-room = في أي قاعة؟ (لا شيء، إن لم توجد)
cli-new-date = في أي يوم؟ مثلا 2024-04-30. (لا شيء: أي يوم)
cli-new-hours = من أي ساعة إلى أي ساعة؟ مثلا 10:15-12:00؛ أو كم تدوم، مثلا 90 دقيقة. (لا شيء: ما تستغرقه المواضيع)
cli-new-language = بأي لغة القاعة: en أم fr أم ar؟ (لا شيء: لغة الحاسوب)
cli-new-rule = هل تسري قاعدة تشاتام هاوس: ألا يكشف أحد من قال ماذا؟ (نعم أو لا)
cli-new-topics = ما المواضيع؟ سطر لكل منها مع دقائقه: الميزانية 20. وما لا دقائق له يقتسم الوقت بالتساوي. (لا شيء: انتهت)
cli-new-delegations = ما الوفود؟ بالاسم أو الرمز، عدة وفود في سطر بينها فواصل، أو قائمة ملصقة. (لا شيء: انتهت)
cli-new-so-far = { $count ->
    [zero] لا وفود حتى الآن.
    [one] وفد واحد حتى الآن.
    [two] وفدان حتى الآن.
    [few] { $count } وفود حتى الآن.
    [many] { $count } وفدا حتى الآن.
   *[other] { $count } وفد حتى الآن.
}
cli-new-so-far-unknown = { $count ->
    [zero] لا وفود حتى الآن.
    [one] وفد واحد حتى الآن.
    [two] وفدان حتى الآن.
    [few] { $count } وفود حتى الآن.
    [many] { $count } وفدا حتى الآن.
   *[other] { $count } وفد حتى الآن.
} ليست في جدول الأسماء، وأخذت كما هي: { $names }
cli-new-wrong-title = لا بد للجلسة من اسم.
cli-new-wrong-date = هذا ليس تاريخا. المسموح به: يوم مثل 2024-04-30 أو 30 أبريل 2024؛ أو لا شيء.
cli-new-wrong-hours = هذه ليست ساعات. المسموح به: 10:15-12:00 أو 10:15 أو مدة مثل 90 دقيقة؛ أو لا شيء.
cli-new-wrong-language = المسموح به: en و fr و ar؛ أو لا شيء.
cli-new-wrong-rule = المسموح به: نعم أو لا؛ ولا شيء يعني لا.
cli-plan-new-left = لم يجب عن كل الأسئلة: لم يكتب شيء.

# The output of a command that shows a screen. $command: its name, "rooms".

cli-not-a-terminal = يحتاج tribune { $command } إلى طرفية: مخرجاته تذهب إلى ملف أو أنبوب.

# The settings.

config-go-on = أصلح الملف، أو اتركه جانبا: { $option }
config-not-used = لا تستعمل الإعدادات في { $file }: في الملف أخطاء. «tribune config» يذكرها.
config-missing = لا يوجد ملف إعدادات { $file }.
config-no-home = لا يوجد مجلد شخصي للإعدادات
config-none = لا وجود لـ{ $file }: «tribune config --example» يكتب واحدا
config-read = { $file }
config-by = بسبب { $by }
config-default = لم يضبط
config-example = إعدادات Tribune. السطر الذي يسبقه # لا أثر له: احذف # وغير القيمة.
config-allowed = واحد من: { $allowed }
config-example-keys = مفاتيح كل فعل. ما تكتبه يحل محل مفاتيحه؛ أما { $back } و{ $on } فيبقيان كما هما لجهاز التحكم بالشرائح.
config-example-broker = الوسيط الذي يصل القاعات، للأمرين `run` و `rooms`. `ca` ملف الشهادات الموثوقة، و `login` ملف اسم المستخدم وكلمة المرور، كلا في سطر؛ ويسمى كلاهما انطلاقا من مجلد هذا الملف.
