# What is wrong with a session: what was found, and what to do.

files-none = لا توجد جلسة بعد. الأمر tribune run مع خطة يبدأ جلسة.
files-misfit = جرى تعديل سجل «{ $id }» يدويا: { $why }. لم يتغير شيء.

# A journal whose lines are whole, and do not follow on one another.

misfit-number = في السطر { $line } القيد رقم { $found }، والمنتظر { $expected }
misfit-time = القيد { $seq } أقدم من القيد الذي قبله
misfit-out-of-turn = القيد { $seq } يتراجع عن القيد { $of } أو يعيده، وليس دوره
misfit-unknown = القيد { $seq } يذكر وفدا أو بندا ليس في الجلسة

# What tribune status tells.

status-headline = { $title } ({ $id }): { $stage ->
    [ahead] لم تفتتح بعد
    [open] مفتوحة منذ { $hour }
    [suspended] معلقة منذ { $hour }
   *[closed] اختتمت في { $hour }
}
status-sealed = { $title } ({ $id }): اختتمت بموجب قاعدة تشاتام هاوس؛ لم يبق إلا محضرها.
status-item = البند: { $title }، الباقي { $left } من { $of }
status-ends = الختام: { $hour }
status-point = نقطة نظام: { $name }، { $over ->
    [yes] زيادة { $left }
   *[no] الباقي { $left }
}
status-limit = الحد: { $limit }
status-aside = غابوا عند النداء: { $names }
status-agenda = جدول الأعمال: { $title }، { $progress ->
    [ahead] { $time }
    [present] الآن، من { $time }
    [done] استغرق { $time }
   *[dropped] محذوف
}
status-spoke = تكلم: { $name }، المداخلات: { $interventions }، الردود المباشرة: { $responses }، { $spoken }
status-floor = صاحب الكلمة: { $name }، الباقي { $left }
status-floor-over = صاحب الكلمة: { $name }، زيادة { $left }
status-floor-chair = صاحب الكلمة: الرئيس
status-floor-free = صاحب الكلمة: لا أحد
status-list = قائمة المتكلمين ({ $open ->
    [open] مفتوحة
   *[closed] مقفلة
}): { $count ->
    [0] لا أحد
   *[other] { $names }
}
status-reserve = الاحتياطي: { $reserve }
status-behind = التأخر: { $reserve }
status-alert = إنذار: { $alert }
status-torn = السطر الأخير من السجل غير مكتمل ({ $bytes } بايت): كتابة بترت، أو لا تزال جارية.
status-left = هذه الملفات لا تزال تذكر المتكلمين؛ يحذفها تشغيل tribune run في المرة القادمة: { $files }
status-unsealed = اختتمت ولم تختم بعد: السجل لا يزال يذكر المتكلمين. يختمها تشغيل tribune run في المرة القادمة.

# What tribune sessions lists.

sessions-row = { $id }: { $state ->
    [unreadable] تتعذر قراءتها؛ يبين السبب tribune status { $id }
    [running] { $title }، جارية
    [ahead] { $title }، لم تفتتح قط
    [open] { $title }، تركت مفتوحة
    [closed] { $title }، مختتمة
    [not-sealed] { $title }، اختتمت بموجب قاعدة تشاتام هاوس، ولم تختم بعد
   *[sealed] { $title }، مختومة: لم يبق إلا محضرها
}
