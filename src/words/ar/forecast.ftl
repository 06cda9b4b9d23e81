# What a plan will do, by many simulated sessions.

forecast-title = { $title }: { $delegations ->
    [zero] لا وفود
    [one] وفد واحد
    [two] وفدان
    [few] { $delegations } وفود
    [many] { $delegations } وفدا
   *[other] { $delegations } وفد
}، { $topics ->
    [zero] لا مواضيع
    [one] موضوع واحد
    [two] موضوعان
    [few] { $topics } مواضيع
    [many] { $topics } موضوعا
   *[other] { $topics } موضوع
}، { $minutes ->
    [zero] 0 دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
forecast-all = كل من يطلب الكلمة سيتكلم.
forecast-most = كل من يطلب الكلمة سيتكلم على الأرجح، لا على وجه اليقين.
forecast-some = لن يتكلم كل من يطلب الكلمة.
forecast-nobody = لا تسمي الخطة أي وفد يمكن أن يطلب الكلمة.
forecast-as-planned = وفق الخطة ({ $limit }): عدد الوفود { $delegations }، يطلب الكلمة منها { $asked } ويتكلم { $heard }؛ ويتكلم كل من طلب في { $share } في المائة من الجلسات.
forecast-way-out = { $topics ->
    [zero] مع جدول الأعمال نفسه
    [one] مع موضوع واحد
    [two] مع موضوعين
    [few] مع { $topics } مواضيع
    [many] مع { $topics } موضوعا
   *[other] مع { $topics } موضوع
} وبحد { $limit } يتكلم كل من طلب في { $share } في المائة من الجلسات.
forecast-way-out-as-needed = { $topics ->
    [zero] مع جدول الأعمال نفسه
    [one] مع موضوع واحد
    [two] مع موضوعين
    [few] مع { $topics } مواضيع
    [many] مع { $topics } موضوعا
   *[other] مع { $topics } موضوع
} وبحد يقصر عند الحاجة يتكلم كل من طلب في { $share } في المائة من الجلسات.
forecast-no-way-out = لا يغير ذلك هنا حد أقصر ولا مواضيع أقل.
forecast-head-limit = الحد
forecast-head-topics = مواضيع
forecast-head-heard = تكلم من { $count }
forecast-head-all = تكلم الكل
forecast-head-unheard = لم يتكلموا
forecast-head-ends = الختام
forecast-as-needed = مرن
forecast-percent = { $share }%
forecast-key = في كل عمود القيمة الوسطى للجلسات، وما لا يتجاوزه 10 و90 في المائة منها؛ والأعمدة البيانية من { $low } إلى { $high } من الوفود. «تكلم الكل»: كم مرة يتكلم كل من طلب. «لم يتكلموا»: طلبات لم تلب. «مرن»: حين يكثر المنتظرون، يأخذ الرئيس أطول حد يصل به الدور إلى الجميع.
forecast-covered = { $covered } من { $topics }

# What it is based on.

forecast-assumed = المفترض، في { $runs ->
    [zero] 0 جلسة
    [one] جلسة واحدة
    [two] جلستين
    [few] { $runs } جلسات
    [many] { $runs } جلسة
   *[other] { $runs } جلسة
} من كل نوع بدءا من البذرة { $seed }، في قاعة { forecast-level }:
forecast-level = { $level ->
    [easy] سهلة
    [usual] معتادة
    [hard] صعبة
   *[full] كاملة
}
forecast-assumed-asks = من الوفود، يطلب الكلمة في الموضوع { $least } إلى { $most } في المائة، بحسب ميلها إلى الكلام وسخونة الموضوع؛ ويعيد الطلب { $again } في المائة ممن تكلموا
forecast-assumed-speaks = من المتكلمين، ينهي { $early } في المائة مبكرا، و{ $kept } في المائة عند الحد، و{ $over } في المائة عند تنبيههم، و{ $later } في المائة متى شاؤوا
forecast-assumed-away = لا يحضر { $absent } في المائة عند النداء، ويتأخر { $late } في المائة من الوفود، وتبدأ { $start } في المائة من الجلسات متأخرة
forecast-assumed-chair = يتصرف الرئيس في غضون ثوان، وينبه المتكلم بعد الحد بما بين 2 و40 ثانية، ويوزع ما يوفر من وقت، ويقصر المداخلة على الباقي من الموضوع إذا كان { $least } أو أكثر
forecast-assumed-silence = إذا لم يطلب أحد الكلمة لمدة { $silence }، ينتقل الرئيس إلى الموضوع التالي
forecast-assumed-waits = من ينتظر عند انتهاء موضوع يواصل الانتظار في الموضوع التالي؛ ولا يدعى من لم يطلب
forecast-assumed-docs = كل الأرقام مبينة في docs/rehearsal.md؛ والخيار --profile لقاعة أخرى، و--seed لمصادفات أخرى.
# A share with tenths of a percent: “2.5”.

forecast-tenths = { $whole }.{ $tenths }
forecast-progress = { $done } من { $total } من الجلسات
