# What the projector says of itself.

projector-waits = لا جلسة جارية. ستعرض هنا أول جلسة تبدأ.
projector-waits-for = لا جلسة جارية باسم «{ $asked }». ستعرض هنا أول جلسة تبدأ به.
projector-leaves = للخروج { $key }
projector-asks = هناك جلسات عدة جارية. أيها يعرض؟
projector-trial = { $session } (تجربة أو تدريب، وليست جلسة حقيقية)
projector-full = يتابع لوحة التحكم هذه أقصى عدد من الشاشات. أغلق إحداها، فتتابعها هذه.
projector-version = لوحة التحكم tribune { $console }، وهذه الشاشة tribune { $projector }: لا تتفاهمان. شغلهما من البرنامج نفسه.
