# Why an act is refused, with the way out where there is one.

refusal-not-open = لم تفتتح الجلسة.
refusal-open-already = الجلسة مفتتحة بالفعل.
refusal-closed = اختتمت الجلسة. يلغى الاختتام بالتراجع.
refusal-suspended = الجلسة معلقة: استأنفها أولا.
refusal-not-suspended = الجلسة ليست معلقة.
refusal-resumes-then-already = ذلك هو موعد استئناف الجلسة بالفعل.
refusal-resumes-in-the-past = لا يمكن أن تستأنف الجلسة قبل تعليقها.
refusal-ends-before-opening = فات موعد ختام الجلسة: لا يمكن افتتاحها.
refusal-agreed-already = جدول الأعمال مقر بالفعل.
refusal-no-such-item = لا وجود لهذا البند.
refusal-item-begun = بدأ «{ $item }»، ولم يعد يمكن تغييره.
refusal-item-passed = لم يعد «{ $item }» البند الحالي.
refusal-item-dropped = «{ $item }» محذوف من جدول الأعمال بالفعل.
refusal-item-not-dropped = «{ $item }» وارد في جدول الأعمال.
refusal-item-fixed = «{ $item }» ثابت في مكانه: لا تنقل إلا المواضيع التي لم تبدأ.
refusal-item-needed = لا يمكن حذف «{ $item }».
refusal-item-protected = وقت «{ $item }» المحدد، { $planned }، محمي.
refusal-allotment = وقت البند يزيد على صفر، ولا يتجاوز يوما.
refusal-nothing-to-share = لا وقت لتوزيعه.
refusal-nobody-to-share-with = لا موضوع مقبلا يوزع عليه الوقت.
refusal-too-little-to-share = إنقاص { $missing } من الجميع بالتساوي يترك لأحد المواضيع أقل من دقيقة. احذف موضوعا أولا.
refusal-no-item-ahead = هذا هو البند الأخير.
refusal-no-such-question = ليس في البند هذا السؤال.
refusal-empty-name = الاسم مطلوب.
refusal-name-taken = { $party } في القاعة بالفعل.
refusal-too-many-parties = القاعة مكتملة: لا تتسع لمزيد من الوفود أو المراقبين.
refusal-no-such-party = لا وجود لهذا الوفد أو المراقب.
refusal-list-closed = قائمة المتكلمين مقفلة: افتحها، أو أضف وفد { $party } وحده.
refusal-list-closed-already = قائمة المتكلمين مقفلة بالفعل.
refusal-list-open-already = قائمة المتكلمين مفتوحة بالفعل.
refusal-listed = وفد { $party } مدرج في القائمة بالفعل، وترتيبه { number-ordinal }.
refusal-response-granted = منح وفد { $party } ردا مباشرا بالفعل.
refusal-representatives = { $spoken ->
    [zero] لا يجوز لوفد { $party } ممثل آخر
    [one] تكلم شخص واحد باسم وفد { $party }
    [two] تكلم شخصان باسم وفد { $party }
    [few] تكلم { $spoken } أشخاص باسم وفد { $party }
    [many] تكلم { $spoken } شخصا باسم وفد { $party }
   *[other] تكلم { $spoken } شخص باسم وفد { $party }
}، والقاعدة { $allowed ->
    [zero] لا ممثلين
    [one] ممثل واحد
    [two] ممثلان
    [few] { $allowed } ممثلين
    [many] { $allowed } ممثلا
   *[other] { $allowed } ممثل
}.
refusal-no-such-request = لم يعد هذا الطلب في القائمة.
refusal-nowhere-to-move = لا يمكن نقله أبعد في هذا الاتجاه.
refusal-floor-passed-on = انتقلت الكلمة في هذه الأثناء: لم ينفذ شيء.
refusal-floor-taken = الكلمة لوفد { $party }.
refusal-floor-taken-by-chair = الكلمة للرئيس.
refusal-not-started = أعطي وفد { $party } الكلمة ولم يبدأ: يشغل المفتاح { $key } الساعة.
refusal-started-already = الساعة مشغلة بالفعل.
refusal-held-already = الساعة متوقفة بالفعل.
refusal-not-held = الساعة جارية.
refusal-back-too-far = يمكن تقديم البدء { $most } على الأكثر: قبل ذلك لم تكن الكلمة متاحة.
refusal-no-limit = ليس لهذه المداخلة حد زمني.
refusal-within-limit = لم يتجاوز المتكلم الحد.
refusal-called-to-order-already = تم تنبيه المتكلم بالفعل.
refusal-extension = التمديد يزيد على صفر، ولا يتجاوز ساعة.
refusal-turn-limit = يمكن أن يكون حد هذه المداخلة أكثر مما انقضى منها، وأقل من { $limit }.
refusal-limit = الحد من { $least } إلى { $plan } المحددة في الخطة.
refusal-limit-already = الحد { $limit } بالفعل.
refusal-point-pending = نقطة النظام التي أثارها وفد { $party } تنتظر قرارك.
refusal-point-raised-already = أثار وفد { $party } نقطة نظام بالفعل، وستأتي في دورها.
refusal-no-point = لا نقطة نظام مطروحة.
refusal-nothing-to-settle = ليس هناك ما يتطلب قرارا.
refusal-nothing-to-undo = ليس هناك ما يمكن التراجع عنه.
refusal-nothing-to-redo = ليس هناك ما يمكن إعادته.

# The same, beside a name in the finder.

note-listed = مدرج: { number-ordinal }
note-people = { $spoken ->
    [zero] لم يتكلم أحد
    [one] تكلم واحد
    [two] تكلم اثنان
    [few] تكلم { $spoken }
    [many] تكلم { $spoken }
   *[other] تكلم { $spoken }
}
note-list-closed = القائمة مقفلة
note-response-granted = منح بالفعل
note-refused = ليس الآن
note-has-floor = صاحب الكلمة
note-not-heard = لم يتكلم بعد
note-heard = تكلم { $times ->
    [zero] 0 مرة
    [one] مرة
    [two] مرتين
    [few] { $times } مرات
    [many] { $times } مرة
   *[other] { $times } مرة
}، { $spoken }
note-new-delegation = إضافة بصفة وفد
note-new-observer = إضافة بصفة مراقب
refusal-ends-in-the-past = مضت تلك الساعة: اكتب ساعة لاحقة.
refusal-ends-then-already = تختتم الجلسة في تلك الساعة بالفعل.
refusal-too-many-items = بلغ جدول الأعمال أقصى عدد من البنود: 99.
refusal-empty-text = لم يكتب شيء: اكتب بضع كلمات، أو ارجع.
refusal-own-line-already = ذلك هو سطرك في «{ $item }» بالفعل.
refusal-no-such-note = لم تعد تلك الملاحظة موجودة.
refusal-note-unchanged = ذلك هو نص الملاحظة بالفعل.
refusal-note-there-already = الملاحظة مدرجة في «{ $item }» بالفعل.
refusal-note-too-long = عدد الحروف { $found }، والمسموح به { $most }: اختصرها، أو اجعلها ملاحظتين.
refusal-notes-full = لا متسع لمزيد من الملاحظات: الحد الأقصى في الجلسة { $notes }، وعدد حروفها جميعا { $characters }. اختصر بعضها أو احذفه.
refusal-named-already = { $party } هو الاسم بالفعل.
refusal-nobody-to-add = لا أحد لإضافته.
refusal-countdown = العد التنازلي يزيد على صفر، ولا يتجاوز يوما: اكتب الدقائق، مثل 5 أو 2:30.
refusal-countdown-already = هناك عد تنازلي جار: أزله أولا.
refusal-no-countdown = ليس هناك عد تنازلي.
