# The sums of a sound plan. No noun follows a length of time: it is a clock, or a bare number.

sum-session = بالدقائق: { $sum } = { $total }
sum-with-reserve = بالدقائق: { $sum } = { $total } من { $length }؛ الاحتياطي { $reserve }
sum-topics-alike = { count-topics }: لكل منها { $each }
sum-topic = { $title }: { $time }
sum-announced-fits = المعلن: نحو { $about } للموضوع × { $topics } = { $together }، وهو ما تتسع له { $available }
sum-announced = المعلن: نحو { $about } للموضوع × { $topics } = { $together }، وهو ما لا تتسع له { $available }: { $ways }
sum-way = { $topics ->
    [zero] { $each } دون مواضيع
    [one] { $each } لموضوع واحد
    [two] { $each } لكل من موضوعين
    [few] { $each } لكل من { $topics } مواضيع
    [many] { $each } لكل من { $topics } موضوعا
   *[other] { $each } لكل من { $topics } موضوع
}
sum-interventions = في { $available } من المناقشة { $count ->
    [zero] لا مداخلات
    [one] مداخلة واحدة
    [two] مداخلتان
    [few] { $count } مداخلات
    [many] { $count } مداخلة
   *[other] { $count } مداخلة
} بحد { $limit }، مع { $handover } للانتقال بينها
sum-per-topic = في موضوع مدته { $time }: { $count ->
    [zero] لا مداخلات
    [one] مداخلة واحدة
    [two] مداخلتان
    [few] { $count } مداخلات
    [many] { $count } مداخلة
   *[other] { $count } مداخلة
} بحد { $limit }
sum-per-topic-shorter = في موضوع مدته { $time }: { $count ->
    [zero] لا مداخلات
    [one] مداخلة واحدة
    [two] مداخلتان
    [few] { $count } مداخلات
    [many] { $count } مداخلة
   *[other] { $count } مداخلة
} بحد { $limit }، أو { $more ->
    [zero] لا مداخلات
    [one] مداخلة واحدة
    [two] مداخلتان
    [few] { $more } مداخلات
    [many] { $more } مداخلة
   *[other] { $more } مداخلة
} بحد { $shorter }
sum-all-heard = يمكن أن يتكلم كل وفد مرة: { $count } × { $limit } = { $speaking }، ومع الانتقال { $together }، من { $available }
sum-not-all-heard = لا يمكن أن يتكلم كل وفد مرة: { $count } × { $limit } = { $speaking }، ومع الانتقال { $together }، من { $available }
sum-line-up = { $title }: { $count } × { $limit } = { $together }، ويبقى للأسئلة { $left } من { $time }
sum-line-up-enough = { $title }: { $count } × { $enough } إلى { $limit } = { $least } إلى { $together }، ويبقى للأسئلة { $left } إلى { $most } من { $time }
sum-line-up-over = { $title }: { $count } × { $limit } = { $together }، وهو ما لا تتسع له { $time }
sum-few-questions = أقل من ثلاثة أسئلة توجيهية: { $topics }
sum-to-confirm = يؤكد لاحقا: { $officers }
sum-rule = بموجب قاعدة تشاتام هاوس: عند اختتام الجلسة تمحى أسماء من تكلم
sum-no-rule = خارج قاعدة تشاتام هاوس: يحفظ من تكلم، وكم تكلم
sum-broker = ترى القاعات الأخرى هذه القاعة عبر { $address }؛ ولا يمر به اسم أي متكلم
