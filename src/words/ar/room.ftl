# What the room sees: the projector and the page.

room-item = { $number }  { $title }
room-chair = الرئيس
room-chair-speaks = صاحب الكلمة
room-enough = يكفي بعد { $at }
room-left = الباقي
room-left-of = الباقي من { $whole }
room-left-of-topic = الباقي من { $whole } للموضوع
room-over-word = زيادة
room-over = فوق { $whole }
room-over-topic = فوق { $whole } للموضوع
room-topic-left = باقي الموضوع { $time }
room-topic-over = تجاوز الموضوع { $time }
room-item-left = باقي البند { $time }
room-item-over = تجاوز البند { $time }
room-time = انتهى الوقت
room-light-in-time = ضمن الوقت
room-light-closing = يرجى الاختتام
room-last = آخر مداخلة: { $spoken } من { $limit }
room-last-unlimited = آخر مداخلة: { $spoken }
room-ends = الختام { $hour }
room-break = نعود في الساعة { $hour }
room-next = التالي: { $party }
room-list-open = قائمة المتكلمين مفتوحة
room-list-closed = قائمة المتكلمين مقفلة
room-ahead = لم تبدأ الجلسة بعد
room-ahead-until = تبدأ الجلسة في الساعة { $hour }
room-between = الكلمة متاحة
room-countdown = عد تنازلي
room-countdown-until = { $label } حتى الساعة { $hour }
room-called = صاحب الكلمة
room-response = رد مباشر
room-held = الساعة متوقفة
room-point = نقطة نظام
room-suspended = الجلسة معلقة
room-suspended-until = حتى الساعة { $hour }
room-closed = اختتمت الجلسة
room-lost = لوحة التحكم لا تستجيب. الساعات مستمرة.

# The mark of a trial or a rehearsal, for the room and for the chair.

band-trial = تجربة ×{ $rate }
band-rehearsal = تدريب ×{ $rate }
band-rehearsal-stands = تدريب · متوقف

# The slide of a report that is read through. The second says how many of its lines stand below.

room-slide-place = الشريحة { $place } من { $count }
room-slide-more = { $count } غيرها
