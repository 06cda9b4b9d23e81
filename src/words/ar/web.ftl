# The page in a browser, and its address.

web-full-screen = ملء الشاشة
web-bell = الجرس
web-no-script = تعرض هذه الصفحة ساعة القاعة. يحتاج ذلك إلى أن يشغل المتصفح برنامجها النصي.
web-rooms-no-script = تعرض هذه الصفحة إلى أين وصلت كل قاعة. يحتاج ذلك إلى أن يشغل المتصفح برنامجها النصي.
web-rooms-lost = شاشة القاعات لا تجيب. ما يجري الآن غير معروف.
web-too-many = يتابع هذه الجلسة أقصى عدد من الصفحات. أعد المحاولة بعد إغلاق إحداها.
web-taken = العنوان { $address } يستخدمه برنامج آخر. اختر منفذا آخر، أو :0 لمنفذ شاغر.
web-not-here = العنوان { $address } ليس من عناوين هذا الجهاز. العناوين التي يبلغه بها الآخرون: { $here }. أما 0.0.0.0 فتعنيها جميعا.
web-forbidden = لا يسمح النظام لهذا البرنامج بالعنوان { $address }. اختر منفذا رقمه 1024 أو أكثر.
web-failed = لا تستطيع الصفحة أن تجيب على { $address }: { $reason }.

# Why the page of a room is not reached, and what to do. It has three lines of the overview.

web-page-unreachable = لا شيء يجيب هناك: { $reason }. يجب أن تعمل لوحة التحكم مع «--web» وعنوان يبلغه هذا الحاسوب.
web-page-silent = لم يأت جواب خلال { $seconds } ثوان. تعاد المحاولة.
web-page-not-found = لا شيء عند هذا العنوان. تعرض لوحة التحكم العنوان الصحيح؛ وليس لدى إصدار أقدم ما يقدمه لشاشة القاعات.
web-page-full = يتابع هذه الصفحة أقصى عدد ممكن. تعاد المحاولة.
web-page-other = ليست هناك صفحة من Tribune، بل { $found }. اكتب العنوان الذي تعرضه لوحة التحكم.
web-page-none = ما يجيب هناك ليس صفحة. اكتب العنوان الذي تعرضه لوحة التحكم.
web-page-other-version = لوحة تحكمها من Tribune { $found }، وهذا { $here }. استخدم الإصدار نفسه على الجهازين.
