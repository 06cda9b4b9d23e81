# The debrief of a rehearsal.

debrief-advice = ما يمكن تحسينه
debrief-answers = كم مضى قبل أن تتصرف
debrief-time = الوقت
debrief-room = القاعة
debrief-chart-late = التأخر عند الحد، في المتوسط: هذا التدريب وما سبقه
debrief-chart-overran = مجموع تجاوز الوقت
debrief-chart-between = ما ضاع بين المتكلمين
debrief-chart-heard = من تكلم من الوفود التي طلبت الكلمة
debrief-chart-share = { $heard } من { $asked }
debrief-this-one = هذا، البذرة { $seed }
debrief-that-one = سابق، البذرة { $seed }
debrief-this-script = هذا
debrief-that-script = سابق
debrief-speed = جميع الأوقات أوقات القاعة: بسرعة ×{ $speed } تعادل ثانيتك { $speed } منها.
debrief-no-answers = لم يظهر أي إنذار.
debrief-took = { $what }: { $times ->
    [zero] لم تتصرف
    [one] مرة واحدة، { $mean }
    [two] مرتان، { $mean } في المتوسط، { $longest } على الأكثر
    [few] { $times } مرات، { $mean } في المتوسط، { $longest } على الأكثر
    [many] { $times } مرة، { $mean } في المتوسط، { $longest } على الأكثر
   *[other] { $times } مرة، { $mean } في المتوسط، { $longest } على الأكثر
}{ $passed ->
    [0] {""}
   *[other] {" "}(زال { $passed } منها تلقائيا)
}
debrief-late-to-open = حان موعد افتتاح الجلسة
debrief-not-started = لم تشغل الساعة
debrief-less-than-limit = الوقت الباقي أقل من الحد
debrief-time-up = انتهى وقت المتكلم
debrief-point-over = انتهى وقت نقطة النظام
debrief-item-over = انتهى وقت البند
debrief-session-over = انتهى وقت الجلسة
debrief-resume-due = حان موعد استئناف الجلسة
debrief-gap = بقيت الساعات بلا متابعة
debrief-left-open = تركت الجلسة مفتوحة.
debrief-closed-early = اختتمت الجلسة قبل موعدها بمقدار { $by }.
debrief-closed-late = اختتمت الجلسة بعد موعدها بمقدار { $by }.
debrief-closed-in-time = اختتمت الجلسة في موعدها بالثانية.
debrief-overruns = { $count ->
    [zero] لم يتجاوز أحد الحد.
    [one] تجاوزت مداخلة واحدة الحد بمقدار { $together }
    [two] تجاوزت مداخلتان الحد، ومجموع التجاوز { $together }
    [few] تجاوزت { $count } مداخلات الحد، ومجموع التجاوز { $together }
    [many] تجاوزت { $count } مداخلة الحد، ومجموع التجاوز { $together }
   *[other] تجاوزت { $count } مداخلة الحد، ومجموع التجاوز { $together }
}{ $count ->
    [0] {""}
   *[other] { $cost ->
        [zero] .
        [one] : أي وقت مداخلة واحدة.
        [two] : أي وقت مداخلتين.
        [few] : أي وقت { $cost } مداخلات.
        [many] : أي وقت { $cost } مداخلة.
       *[other] : أي وقت { $cost } مداخلة.
    }
}
debrief-between = { $count ->
    [zero] لم تبق الكلمة شاغرة قط وأحد ينتظر.
    [one] بقيت الكلمة شاغرة لمدة { $between } وأحد ينتظر، في انتقال واحد: { $lost } زيادة على المخطط.
    [two] بقيت الكلمة شاغرة لمدة { $between } وأحد ينتظر، في انتقالين: { $lost } زيادة على المخطط.
    [few] بقيت الكلمة شاغرة لمدة { $between } وأحد ينتظر، في { $count } انتقالات: { $lost } زيادة على المخطط.
    [many] بقيت الكلمة شاغرة لمدة { $between } وأحد ينتظر، في { $count } انتقالا: { $lost } زيادة على المخطط.
   *[other] بقيت الكلمة شاغرة لمدة { $between } وأحد ينتظر، في { $count } انتقال: { $lost } زيادة على المخطط.
}
debrief-summary-ahead = لم تبدأ الخلاصة.
debrief-summary = { $secs ->
    [0] حظيت الخلاصة بوقتها كله.
   *[other] خسرت الخلاصة { $lost }.
}
debrief-topics = المواضيع التي نوقشت: { $covered } من { $topics }.
debrief-heard = الوفود التي تكلمت: { $heard } من { $asked } طلبت الكلمة.
debrief-overrides = { $overrides ->
    [zero] لم تتخط أي قاعدة.
    [one] تخطيت قاعدة مرة واحدة.
    [two] تخطيت القواعد مرتين.
    [few] تخطيت القواعد { $overrides } مرات.
    [many] تخطيت القواعد { $overrides } مرة.
   *[other] تخطيت القواعد { $overrides } مرة.
}
debrief-undone = { $undone ->
    [zero] لم تتراجع عن أي إجراء.
    [one] تراجعت عن إجراء واحد
    [two] تراجعت عن إجراءين
    [few] تراجعت عن { $undone } إجراءات
    [many] تراجعت عن { $undone } إجراء
   *[other] تراجعت عن { $undone } إجراء
}{ $undone ->
    [0] {""}
   *[other] ، وأعدت منها { $redone }.
}
