# What the chair should know now.

alert-gap-asleep = بقيت الساعات بلا متابعة لمدة { $lasted }: كان الحاسوب في وضع السكون، أو أوقف البرنامج.
alert-gap-asleep-ran = بقيت الساعات بلا متابعة لمدة { $lasted }: كان الحاسوب في وضع السكون، أو أوقف البرنامج. جرت ساعة المتكلم خلالها لمدة { $ran }.
alert-gap-ended = غاب البرنامج لمدة { $lasted }.
alert-gap-ended-ran = غاب البرنامج لمدة { $lasted }. جرت ساعة المتكلم خلالها لمدة { $ran }.
alert-clock-forward = تقدمت ساعة الحاسوب بمقدار { $by }.
alert-clock-back = تأخرت ساعة الحاسوب بمقدار { $by }.
alert-time = انتهى الوقت · { $party } · زيادة { $over }
alert-time-returns = انتهى الوقت · { $party } · زيادة { $over } · تعود الكلمة بعد { $within }
alert-called-to-order = تم التنبيه · { $party } · زيادة { $over }
alert-called-to-order-returns = تم التنبيه · { $party } · زيادة { $over } · تعود الكلمة بعد { $within }
alert-point-over = انتهى الوقت · نقطة نظام من { $party } · زيادة { $over }
alert-session-over = تجاوزت الجلسة وقتها بمقدار { $over }.
alert-item-over = الوقت · { $item } · زيادة { $over }
alert-item-over-next = الوقت · { $item } · زيادة { $over } · يلي { $next }
alert-not-started = { $party }: الساعة لم تبدأ.
alert-resume-due = كان موعد استئناف الجلسة قبل { $over }.
alert-late-to-open = كان موعد افتتاح الجلسة قبل { $late }.
alert-less-than-limit = { $party }: الباقي من البند { $left }، والحد { $limit }. الحد الكامل يكلف { $cost }.
alert-countdown-over = تجاوز العد التنازلي وقته بمقدار { $over }.
alert-countdown-over-of = تجاوز «{ $label }» وقته بمقدار { $over }.
alert-behind = تنقص البنود المقبلة { $missing }.
alert-too-many = { $waiting ->
    [zero] لا أحد ينتظر، بقي { $left }. بحد { $limit } يتكلم { $reached }، وبحد { $all } الجميع.
    [one] ينتظر واحد، بقي { $left }. لا يتكلم بحد { $limit }، ويتكلم بحد { $all }.
    [two] ينتظر اثنان، بقي { $left }. بحد { $limit } يتكلم { $reached }، وبحد { $all } كلاهما.
    [few] ينتظر { $waiting }، بقي { $left }. بحد { $limit } يتكلم { $reached }، وبحد { $all } الجميع.
    [many] ينتظر { $waiting }، بقي { $left }. بحد { $limit } يتكلم { $reached }، وبحد { $all } الجميع.
   *[other] ينتظر { $waiting }، بقي { $left }. بحد { $limit } يتكلم { $reached }، وبحد { $all } الجميع.
}
alert-too-many-short = { $waiting ->
    [zero] لا أحد ينتظر.
    [one] ينتظر واحد، ولا يتكلم.
    [two] ينتظر اثنان، يتكلم { $reached }.
    [few] ينتظر { $waiting }، يتكلم { $reached }.
    [many] ينتظر { $waiting }، يتكلم { $reached }.
   *[other] ينتظر { $waiting }، يتكلم { $reached }.
}
alert-far-too-many = { $waiting ->
    [zero] لا أحد ينتظر
    [one] ينتظر واحد
    [two] ينتظر اثنان
    [few] ينتظر { $waiting }
    [many] ينتظر { $waiting }
   *[other] ينتظر { $waiting }
}، بقي { $left }. بحد { $limit } يتكلم { $reached }؛ ولا حد يكفي الجميع.
alert-too-many-limits = { $waiting ->
    [zero] لا أحد ينتظر، بقي { $left }. بحدودهم يتكلم { $reached }، وبحد { $all } الجميع.
    [one] ينتظر واحد، بقي { $left }. لا يتكلم بحده، ويتكلم بحد { $all }.
    [two] ينتظر اثنان، بقي { $left }. بحديهما يتكلم { $reached }، وبحد { $all } كلاهما.
    [few] ينتظر { $waiting }، بقي { $left }. بحدودهم يتكلم { $reached }، وبحد { $all } الجميع.
    [many] ينتظر { $waiting }، بقي { $left }. بحدودهم يتكلم { $reached }، وبحد { $all } الجميع.
   *[other] ينتظر { $waiting }، بقي { $left }. بحدودهم يتكلم { $reached }، وبحد { $all } الجميع.
}
alert-far-too-many-limits = { $waiting ->
    [zero] لا أحد ينتظر
    [one] ينتظر واحد
    [two] ينتظر اثنان
    [few] ينتظر { $waiting }
    [many] ينتظر { $waiting }
   *[other] ينتظر { $waiting }
}، بقي { $left }. بالحدود الحالية يتكلم { $reached }؛ ولا حد يكفي الجميع.
alert-few-topics = { $topics ->
    [zero] لا مواضيع في جدول الأعمال؛ والمطلوب { $least } على الأقل.
    [one] في جدول الأعمال موضوع واحد؛ والمطلوب { $least } على الأقل.
    [two] في جدول الأعمال موضوعان؛ والمطلوب { $least } على الأقل.
    [few] في جدول الأعمال { $topics } مواضيع؛ والمطلوب { $least } على الأقل.
    [many] في جدول الأعمال { $topics } موضوعا؛ والمطلوب { $least } على الأقل.
   *[other] في جدول الأعمال { $topics } موضوع؛ والمطلوب { $least } على الأقل.
}
alert-nobody-waits = { $silent ->
    [zero] لا أحد ينتظر. تكلمت جميع الوفود في هذا البند.
    [one] لا أحد ينتظر. لم يتكلم وفد واحد في هذا البند.
    [two] لا أحد ينتظر. لم يتكلم وفدان في هذا البند.
    [few] لا أحد ينتظر. لم تتكلم { $silent } وفود في هذا البند.
    [many] لا أحد ينتظر. لم يتكلم { $silent } وفدا في هذا البند.
   *[other] لا أحد ينتظر. لم يتكلم { $silent } وفد في هذا البند.
}
alert-nobody-waits-now = لا أحد ينتظر.
alert-nobody-waits-all-heard = لا أحد ينتظر. تكلمت جميع الوفود في هذا البند.
