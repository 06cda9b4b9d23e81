# The program's own failures.

files-header = لا يمكن بدء السجل: الخطة أكبر مما يتسع له ({ $reason }).

# What is wrong with a session's file: what was found, and what to do.

files-io = تتعذر قراءة { $path }: { $reason }.
files-failure = { $path }: { $reason }
files-missing = لا وجود لجلسة «{ $id }».
files-distrusted = الملف { $path } غير موثوق به: { $why }. ترك كما هو؛ انقله بعيدا للمواصلة دونه.
files-too-large = الملف { $path } أكبر من { $mib } MiB: لا سجل بهذا الحجم. ترك كما هو؛ انقله بعيدا للمواصلة دونه.
files-empty = الملف { $path } فارغ: انتهت الجلسة قبل كتابة أول إجراء، وليس هناك ما يواصل. انقله بعيدا.
files-torn-header = ينتهي الملف { $path } في سطره الأول: انتهت الجلسة قبل كتابة أول إجراء، وليس هناك ما يواصل. انقله بعيدا.
files-not-a-journal = الملف { $path } ليس سجلا من سجلات Tribune. ترك كما هو.
files-newer = الملف { $path } كتبه إصدار أحدث من Tribune (صيغة السجل { $found }؛ وهذا البرنامج يقرأ حتى { $allowed }). استخدم البرنامج الأحدث. ترك الملف كما هو.
files-damaged = الملف { $path } تالف في السطر { $line }: { $fault }. السطور التي قبله سليمة. لم يتغير شيء؛ أصلح السطر، أو انقل الملف بعيدا لتبدأ من جديد.
files-held = { $pid ->
    [0] هذه الجلسة مفتوحة في نافذة أخرى. لا يكتبها إلا برنامج واحد في الوقت نفسه.
   *[other] هذه الجلسة مفتوحة في نافذة أخرى (العملية { $pid }). لا يكتبها إلا برنامج واحد في الوقت نفسه.
}
files-sealed = اختتمت هذه الجلسة بموجب قاعدة تشاتام هاوس: لم يبق إلا محضرها، في { $path }.
files-not-deleted = { $count ->
    [0] حذفت الجلسة، لكن القرص قد يعيدها: { $reason }.
   *[other] تعذر حذف هذه الملفات من الجلسة: { $files } ({ $reason }).
}
damage-frame = ليس طولا ومجموع تحقق ونصا بصيغة JSON
damage-cut-short = السطر مبتور
damage-length = فيه { $counted } بايت، ويقول { $written }
damage-checksum = نصه لا يطابق مجموع التحقق
damage-too-long = أطول من { $allowed } بايت
damage-payload = ليس فيه ما يعرفه هذا البرنامج
damage-text = فيه محرف يمكن أن يتحكم في طرفية
damage-session = هو محضر جلسة أخرى

# An unfinished last line, told when the session goes on.

torn-kept = السطر الأخير من السجل غير مكتمل: إجراء كان يكتب حين توقف البرنامج. لا يحتسب، وهو محفوظ في { $file }.
torn-left = السطر الأخير من السجل غير مكتمل، وتعذر عزله بعد: { $reason }. لا يحتسب.

# Why a session is not on disk.

saved-waiting = لم يستجب القرص بعد
seal-record = تعذر ختم الجلسة: { $reason }. سجلها لا يزال يذكر المتكلمين.
seal-left = المحضر جاهز، لكن هذه الملفات قد لا تزال تذكر المتكلمين وتعذر حذفها: { $files }.

# Why a payload cannot become a line.

line-too-long = { $found } بايت، والأقصى { $allowed }
line-payload = ليست له صيغة في JSON

# Why a file is not trusted.

distrust-no-file = هو وصلة أو أنبوب أو ما شابه، وليس ملفا قائما بذاته
distrust-others-file = يملكه مستخدم آخر
