# The words for the chair to say.
#
# Sources. Rules of procedure of the General Assembly (A/520), in Arabic https://www.un.org/ar/ga/about/ropga/ropga_plenary.shtml:
# what a chair opens, suspends and closes is a «جلسة» (rules 35, 76); a speaker is called to order, «ينبه المتكلم إلى مراعاة
# النظام» (68); a «نقطة نظام» is raised, «يثير», and ruled on at once, «يبت فيها فورا» (71); a list is closed, «إقفال القائمة» (73).
# United Nations Office at Geneva, on taking part in a meeting, «أخذ الكلمة» and «المداخلات»:
# https://www.ungeneva.org/ar/meetings-events/official-meetings/participants/during-the-meeting.
# «أعطي الكلمة الآن إلى», «أشكر», «هل لي أن أعتبر» are what presidents of the Assembly say in its verbatim records (A/…/PV.…).
#
# `$party`, `$to` and `$then` are those who have the floor, had it, or will, in the form of address that the plan asks for, below.
# All forms can follow «إلى» and «أشكر», and stand first where somebody is spoken to: so no function is needed (CALLED changes
# nothing in Arabic). What the plan itself says of a body (`spoken`) may be feminine: no verb agrees with it. Whoever is spoken to
# is addressed in the plural, as courtesy has it. `time-spoken` has the form that follows a preposition.

# Forms of address. A body for which the plan has its own words (`spoken`) takes no `address-name`.
address-name = وفد { $party }
address-representative = ممثل { $party }
address-distinguished = وفد { $party } الموقر

# The lines.

line-open = أعلن افتتاح الجلسة: { $title }.
line-propose-agenda = { $topics ->
    [zero] أقترح أن نمضي في جدول الأعمال كما هو معروض. هل لي أن أعتبر أنكم موافقون على ذلك؟
    [one] أقترح أن ننظر في موضوع واحد، كما هو معروض. هل لي أن أعتبر أنكم موافقون على ذلك؟
    [two] أقترح أن ننظر في موضوعين، بالترتيب المعروض. هل لي أن أعتبر أنكم موافقون على ذلك؟
    [few] أقترح أن ننظر في { $topics } مواضيع، بالترتيب المعروض. هل لي أن أعتبر أنكم موافقون على ذلك؟
    [many] أقترح أن ننظر في { $topics } موضوعا، بالترتيب المعروض. هل لي أن أعتبر أنكم موافقون على ذلك؟
   *[other] أقترح أن ننظر في { $topics } موضوع، بالترتيب المعروض. هل لي أن أعتبر أنكم موافقون على ذلك؟
}
line-give-floor = أعطي الكلمة إلى { $to }.
line-give-floor-then = أعطي الكلمة إلى { $to }، ثم إلى { $then }.
line-give-floor-again = أعطي الكلمة من جديد إلى { $to }.
line-give-floor-again-then = أعطي الكلمة من جديد إلى { $to }، ثم إلى { $then }.
line-give-response = أعطي الكلمة إلى { $to } للرد مباشرة.
line-thank-give-floor = أشكر { $party }. أعطي الكلمة الآن إلى { $to }.
line-thank-give-floor-then = أشكر { $party }. أعطي الكلمة الآن إلى { $to }، ثم إلى { $then }.
line-thank-give-response = أشكر { $party }. أعطي الكلمة الآن إلى { $to } للرد مباشرة.
line-begin = { $party }، لكم الكلمة لمدة { time-spoken }.
line-begin-introduce = { $party }، لكم الكلمة لمدة { time-spoken }. أرجو أن تبدؤوا بالتعريف بأنفسكم.
line-begin-unlimited = { $party }، لكم الكلمة.
line-begin-unlimited-introduce = { $party }، لكم الكلمة. أرجو أن تبدؤوا بالتعريف بأنفسكم.
line-conclude = { $party }، أرجو أن تختتموا مداخلتكم.
line-go-on = { $party }، تفضلوا بمواصلة مداخلتكم.
line-extended = { $party }، أمنحكم وقتا إضافيا لمدة { time-spoken }.
line-hear-point = { $party }، تفضلوا بعرض نقطة النظام.
line-ask = هل من وفد يرغب في أخذ الكلمة؟
line-ask-else = هل من وفد آخر يرغب في أخذ الكلمة؟
line-thank-ask = أشكر { $party }. هل من وفد يرغب في أخذ الكلمة؟
line-thank-ask-else = أشكر { $party }. هل من وفد آخر يرغب في أخذ الكلمة؟
line-thank = أشكر { $party }.
line-announce-limit = ابتداء من الآن، تقتصر مدة كل مداخلة على { time-spoken }.
line-announce-limit-for-all = لكي يتسنى الاستماع إلى الجميع، تقتصر مدة كل مداخلة من الآن على { time-spoken }.
line-upheld = نقطة النظام مقبولة.
line-upheld-go-on = نقطة النظام مقبولة. { $party }، تفضلوا بمواصلة مداخلتكم.
line-not-upheld = نقطة النظام غير مقبولة.
line-not-upheld-go-on = نقطة النظام غير مقبولة. { $party }، تفضلوا بمواصلة مداخلتكم.
line-announce-list-closed = أعلن إقفال قائمة المتكلمين.
line-take-up = ننتقل إلى البند المعنون «{ $title }»، وننظر فيه حتى الساعة { $hour }.
line-thank-take-up = أشكر { $party }. ننتقل إلى البند المعنون «{ $title }»، وننظر فيه حتى الساعة { $hour }.
line-go-on-with = نستأنف أعمالنا، وننظر في البند المعنون «{ $title }» حتى الساعة { $hour }.
line-break = نأخذ استراحة، ونستأنف أعمالنا في الساعة { $hour }.
line-thank-break = أشكر { $party }. نأخذ استراحة، ونستأنف أعمالنا في الساعة { $hour }.
line-announce-suspension = أعلن تعليق الجلسة.
line-announce-suspension-until = أعلن تعليق الجلسة حتى الساعة { $hour }.
line-resume-meeting = أعلن استئناف الجلسة.
line-resume-meeting-go-on = أعلن استئناف الجلسة. { $party }، تفضلوا بمواصلة مداخلتكم.
line-close = أشكركم جميعا، وأعلن اختتام الجلسة.
line-thank-close = أشكر { $party }، وأشكركم جميعا. أعلن اختتام الجلسة.
