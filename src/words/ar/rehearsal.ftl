# What happens in the simulated room of a rehearsal.

rehearsal-seated = جلس الجميع في القاعة: يمكن افتتاح الجلسة
rehearsal-asks = { $representative ->
    [1] رفع وفد { $party } لوحته
    [2] رفع وفد { $party } لوحته، لممثله الثاني
   *[other] رفع وفد { $party } لوحته، لممثل إضافي
}
rehearsal-asks-unlisted = يطلب الكلمة شخص من { $party }، وهي جهة غير مدرجة
rehearsal-withdraws = أنزل وفد { $party } لوحته
rehearsal-arrives = وصل مندوب من وفد { $party } متأخرا
rehearsal-begins = بدأ وفد { $party } الكلام
rehearsal-not-there = لا أحد عند لوحة { $party }
rehearsal-stops = أنهى وفد { $party } مداخلته
rehearsal-stops-over = أنهى وفد { $party } مداخلته أخيرا
rehearsal-stops-called = يختتم وفد { $party } مداخلته
rehearsal-point = ينادي وفد { $party }: نقطة نظام
rehearsal-point-made = عرض وفد { $party } نقطة النظام: القاعة تنتظر القرار
rehearsal-asks-response = يطلب وفد { $party } ردا مباشرا
rehearsal-interrupted = لا يسمع المترجمون الشفويون شيئا: لا يمكن مواصلة الجلسة
rehearsal-restored = عاد الصوت: يمكن مواصلة الجلسة
rehearsal-asleep = دخل الحاسوب في وضع السكون لمدة { $lasted }
rehearsal-killed = أغلق البرنامج قسرا، ومضت { $lasted }
rehearsal-more = { $count ->
    [zero] لا مزيد
    [one] واحد آخر ينتظر
    [two] اثنان آخران ينتظران
    [few] { $count } آخرون ينتظرون
    [many] { $count } آخرون ينتظرون
   *[other] { $count } آخرون ينتظرون
}
rehearsal-level = { $level ->
    [easy] سهلة
    [usual] معتادة
    [hard] صعبة
   *[full] كاملة
}
