# Plans from files of other programs. The remarks are comments in the plan, at the place of what they are about.

import-made = أعد من { $files } بالأمر tribune plan import. يبين تعليق كل ما خمن: اقرأه، وغير الخطة كما تشاء.
import-made-by-hand = أعد بالأمر tribune plan new. غيره كما تشاء.
import-topic = مناقشة

remark-written = في الملف: «{ $name }».
remark-unknown = هذا الاسم ليس في جدول الأسماء: ترك كما هو في الملف.
remark-nearest = هذا الاسم ليس في جدول الأسماء: ترك كما هو في الملف. لعل المقصود: { $name }.
remark-other-code = الرمز { $code } في الملف لدولة أخرى: { $name }. أخذ الاسم، لا الرمز.
remark-no-code = الرمز «{ $code }» في الملف أطول مما يسمح به، فترك.
remark-repeated = عدد المرات في الملف: { $count }.
remark-persons = معه: { $persons }.
remark-title = لا عنوان في الملفات: هذا اسم الملف.
remark-language = تخمين: لغة معظم الأسماء.
remark-language-of-part = تخمين: الاسم «{ $part }» يدل على اللغة.
remark-no-language = «{ $language }» في عمود اللغات ليست من لغات البرنامج: الإنجليزية والفرنسية والعربية.
remark-other-languages = { $count ->
    [zero] لم يترك أي بند بلغة أخرى.
    [one] ترك بند واحد من جدول الأعمال: هو بلغة أخرى.
    [two] ترك بندان من جدول الأعمال: هما بلغة أخرى.
    [few] تركت { $count } بنود من جدول الأعمال: هي بلغات أخرى.
    [many] ترك { $count } بندا من جدول الأعمال: هي بلغات أخرى.
   *[other] ترك { $count } بند من جدول الأعمال: هي بلغات أخرى.
}
remark-rule-unclear = «{ $text }» لا يقول نعم ولا لا عن قاعدة تشاتام هاوس: لم يحدد شيء.
remark-rule-of-words = تخمين: «{ $text }» يعني أن قاعدة تشاتام هاوس تسري.
remark-differs = تقول الملفات أشياء مختلفة عن { $key }: { $values }.
remark-hours = من ساعات البنود.
remark-no-length = لا تذكر الملفات مدة الجلسة: هذا تخمين.
remark-no-agenda = لا جدول أعمال في الملفات: لهذا الموضوع الوقت كله.
remark-kind = تخمين من كلمات العنوان: نوعه.
remark-length-to-next = تخمين: حتى بداية البند التالي.
remark-minutes = العدد بعد العنوان أخذ على أنه دقائق.
remark-length-taken = لا تذكر الملفات المدة: هذا تخمين.
remark-hours-too-short = تستغرق البنود { $items }، وساعات الملف { $hours } فقط: تركت النهاية.
remark-gap = لا شيء قبله لمدة { $gap }: يذهب هذا الوقت إلى الاحتياطي.
remark-overlap = في الملف يبدأ قبل نهاية البند الذي فوقه.
remark-day-first = لعل اليوم والشهر معكوسان في الملف: أخذ { $day }.
remark-zone = المنطقة الزمنية «{ $zone }» في الملف غير معروفة: تؤخذ منطقة الحاسوب.
remark-cut = قطع العنوان: عدد حروفه { $found }، والمسموح به { $most }.
remark-read-as = قرئ { $file } بترميز { $encoding }.
remark-unused = أعمدة في { $file } لا مكان لها في خطة: { $columns }.
remark-no-heading = لا عناوين أعمدة في { $file }: خمن ما تحويه من محتواها.
remark-left-out = { $count ->
    [zero] لم يترك أي صف من { $file }.
    [one] ترك صف واحد من { $file }: بلا اسم، أو مجموع.
    [two] ترك صفان من { $file }: بلا اسم، أو مجموع.
    [few] تركت { $count } صفوف من { $file }: بلا اسم، أو مجاميع.
    [many] ترك { $count } صفا من { $file }: بلا اسم، أو مجاميع.
   *[other] ترك { $count } صف من { $file }: بلا اسم، أو مجاميع.
}
remark-hidden = أوراق مخفية في { $file } تركت: { $sheets }.
remark-formulas = { $count ->
    [zero] لا صيغ بلا نتيجة في { $file }.
    [one] في { $file } خلية واحدة فيها صيغة بلا نتيجة، وتركت. افتح الملف في Excel أو LibreOffice واحفظه.
    [two] في { $file } خليتان فيهما صيغة بلا نتيجة، وتركتا. افتح الملف في Excel أو LibreOffice واحفظه.
    [few] في { $file } { $count } خلايا فيها صيغ بلا نتيجة، وتركت. افتح الملف في Excel أو LibreOffice واحفظه.
    [many] في { $file } { $count } خلية فيها صيغ بلا نتيجة، وتركت. افتح الملف في Excel أو LibreOffice واحفظه.
   *[other] في { $file } { $count } خلية فيها صيغ بلا نتيجة، وتركت. افتح الملف في Excel أو LibreOffice واحفظه.
}
remark-repeats = { $count ->
    [zero] لا حدث متكررا في { $file }.
    [one] في { $file } حدث واحد متكرر: أخذت المرة الأولى فقط.
    [two] في { $file } حدثان متكرران: أخذت المرة الأولى فقط.
    [few] في { $file } { $count } أحداث متكررة: أخذت المرة الأولى فقط.
    [many] في { $file } { $count } حدثا متكررا: أخذت المرة الأولى فقط.
   *[other] في { $file } { $count } حدث متكرر: أخذت المرة الأولى فقط.
}
remark-part = ما يخص «{ $part }» فقط.

# Why a file cannot be imported: behind its name and a colon.

import-too-large = هذا الملف أكبر من { $mib } MiB، وهو أقصى ما يمكن استيراده. احفظ جدول الوفود وحده، أو جدول الأعمال وحده، في ملف مستقل
import-no-text = هذا ليس نصا ولا مصنف Excel (.xlsx). احفظه بصيغة CSV
import-damaged = في السطر { $line } حرف تالف: الباقي بترميز UTF-8. احفظ الملف من جديد بصيغة «CSV UTF-8»
import-encoding = تتعذر معرفة ترميز هذا النص: انظر السطر { $line }. احفظه من جديد بصيغة «CSV UTF-8»
import-kind = { $kind ->
    [old-office] هذا ملف Excel من قبل عام 2007 (xls)، أو ملف Office قديم آخر، أو ملف محمي بكلمة سر
    [pdf] هذا ملف PDF
    [html] هذه صفحة ويب
    [rtf] هذا نص منسق
   *[archive] هذا ملف مضغوط، وليس مصنف Excel (xlsx)
}. ما يمكن استيراده: CSV و Excel (xlsx) و iCalendar (ics) و JSON من Indico والنص. احفظه بإحدى هذه الصيغ؛ أو انسخ القائمة إلى ملف نصي
import-no-reader = بني هذا البرنامج دون قارئ مصنفات Excel. احفظ الورقة بصيغة «CSV UTF-8»، واستورد ذلك الملف
import-too-many-rows = هذا أطول مما يسمح به: للجدول { $rows } صف و { $cells } خلية على الأكثر، وللخطة { $parties } وفد. احفظ ما تحتاج إليه الخطة وحده في ملف مستقل
import-nothing = لم يعثر على وفود ولا على جدول أعمال. يحتاج الجدول إلى عناوين مثل «الوفد» و «الموضوع» و «الدقائق»؛ ويحتاج النص إلى سطر لكل وفد أو موضوع
import-no-part = لا وجود لجزء باسم «{ $part }»{ $known ->
    [none] {"."} الملفات جزء واحد: احذف --part
   *[some] {"."} الأجزاء: { $known }
}
import-several-parts = { $dimension ->
    [session] توجد عدة جلسات
    [room] توجد عدة قاعات
   *[day] توجد عدة أيام
}، والخطة لواحدة. اختر بالخيار --part: { $known }
import-faulty = ما نتج من الملفات ليس خطة سليمة، ولم يكتب. صحح الملفات حيث الأخطاء، أو خذ عددا أقل منها
import-bomb = بعد فك الضغط يتجاوز هذا المصنف { $mib } MiB، وهو أقصى ما يمكن استيراده. احفظ الورقة التي تحتاج إليها الخطة وحدها بصيغة «CSV UTF-8»
import-workbook = مصنف Excel هذا تالف، أو محمي بكلمة سر. افتحه، واحفظ الورقة بصيغة «CSV UTF-8»
import-json = هذا JSON، لكنه ليس برنامجا ولا حدثا كما يصدره Indico. في Indico: /export/timetable/NUMBER.json أو /export/event/NUMBER.json?detail=contributions
import-json-damaged = يبدأ هذا كأنه JSON، والسطر { $line } ليس منه. نزله من جديد
import-calendar = لا حدث في هذا التقويم إلا ما ألغي

# Why a plan cannot be exported.

export-no-date = يحتاج التقويم إلى تاريخ وساعة، وليس في هذه الخطة شيء منهما. أضف «date» و «time»، أو صدرها بصيغة CSV
