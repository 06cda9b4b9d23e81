# The report of a session: what the rapporteur takes to the plenary.

# The rule in the words in which it is known in Arabic: «حرية استخدام المعلومات», «لا يجوز الكشف عن هوية المشاركين أو انتماءاتهم»
# (https://hbrarabic.com, «قاعدة تشاتام هاوس»).
report-under-the-rule = عقدت بموجب قاعدة تشاتام هاوس: يجوز استخدام ما قيل، ولا يجوز الكشف عن هوية المتكلمين أو انتمائهم.
report-points = النقاط الرئيسية
report-proposals = المقترحات والتوصيات
report-follow-up = المتابعة: { $who }
report-answers = أجوبة الأسئلة التوجيهية
report-covered = الأسئلة التوجيهية التي نوقشت
report-open = الأسئلة التوجيهية التي لم تناقش
report-nothing-noted = لم تدون أي نقطة في هذا الموضوع.
report-not-discussed = لم يناقش هذا الموضوع.
report-way-ahead = سبيل المضي قدما
report-nobody-follows = لم تحدد بعد جهة للمتابعة:
report-no-proposals = لم يدون أي مقترح.
report-page = { $title } ({ $page } من { $pages })

# Its figures: in the speaker’s notes of a slide, and under each topic of a page.

report-figures = الأرقام
report-time = الوقت المخطط: { $planned }، والمستخدم: { $used }
report-time-planned = الوقت المخطط: { $planned }
report-interventions = المداخلات: { $count }
report-interventions-few = المداخلات: لا يذكر عددها إذا تكلمت وفود أقل من ثلاثة
report-heard = الوفود التي تكلمت: { $count } من { $of }
report-heard-none = الوفود التي تكلمت: لا أحد من { $of }
report-heard-few = الوفود التي تكلمت: أقل من ثلاثة من { $of }
report-heard-nearly-all = الوفود التي تكلمت: الكل من { $of } ما عدا واحدا أو اثنين
report-overruns = المداخلات التي تجاوزت الحد: { $count }
report-limits = حد المداخلة، كما جرى تغييره: { $limits }
report-questions = الأسئلة التوجيهية التي نوقشت: { $covered } من { $all }
report-question-open = لم يناقش: { $question }
report-speakers = من تكلم، بهذا الترتيب
report-speaker = { $name }، { $kind ->
    [response] رد مباشر
   *[intervention] مداخلة
}: { $spoken }{ $secs ->
    [0] {""}
   *[other] ، زيادة على الحد { $over }
}

# The chart of planned and used time.

report-chart = الوقت المخطط والمستخدم
report-planned = المخطط { $time }
report-used = المستخدم { $time }

# The table for spreadsheets: its columns, and what a row is.

csv-item = البند
csv-kind = النوع
csv-text = النص
csv-follow-up = المتابعة
csv-planned = المخطط (بالثواني)
csv-used = المستخدم (بالثواني)
csv-interventions = المداخلات
csv-heard = الوفود التي تكلمت
csv-overruns = ما تجاوز الحد
csv-limits = الحدود المضبوطة (بالثواني)
csv-over = مقدار التجاوز (بالثواني)
csv-discussed = نوقش
csv-not-discussed = لم يناقش
csv-point = نقطة
csv-proposal = مقترح
csv-covered = سؤال نوقش
csv-open = سؤال لم يناقش
csv-answer = جواب
csv-intervention = مداخلة
csv-response = رد مباشر
csv-not-told = لا يذكر
csv-few = أقل من ثلاثة
csv-nearly-all = الكل ما عدا واحدا أو اثنين

# Why there is no report of a session, and what to do.

report-running = الجلسة «{ $id }» لا تزال جارية. اختتمها أولا، ثم اطلب تقريرها.
report-unfinished = تركت الجلسة «{ $id }» دون أن تنتهي. واصلها بالأمر tribune run واختتمها؛ ثم اطلب تقريرها.
report-not-opened = لم تفتتح الجلسة «{ $id }» قط: ليس هناك ما يرد في تقرير.
report-bad-record = تتعذر قراءة محضر «{ $id }»: { $why }. ترك كما هو.

# Names of the plan in notes: whoever passes the report on is asked about each.

report-named-line = { $item }: «{ $line }» يذكر { $names }.
report-named-follow-up = { $item }: المتابعة «{ $line }» تذكر { $names }.
