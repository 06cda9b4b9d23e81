# Why the system refused something.

reason-not-found = لا وجود لهذا الملف أو المجلد
reason-permission = لا يسمح النظام بذلك
reason-full = القرص ممتلئ
reason-read-only = القرص للقراءة فقط
reason-busy = يستخدمه برنامج آخر
reason-exists = هناك شيء آخر بهذا الاسم
reason-name = المسار طويل جدا أو غير صالح
reason-no-folder = هناك ملف حيث يلزم مجلد
reason-folder = هناك مجلد حيث يلزم ملف
reason-too-large = لا يسمح النظام لهذا البرنامج بملف أكبر (`ulimit -f`)
reason-no-threads = البرامج أو المسارات الجارية أكثر من أن يتيح النظام مزيدا؛ أغلق بعضها، أو ارفع `ulimit -u`
reason-other = يقول النظام: «{ $text }»
system-refused = رفض النظام: { $reason }.
system-unknown-zone = قيمة TZ هي «{ $found }»، وليست منطقة زمنية في هذا الحاسوب: الساعات بتوقيت UTC. ألغ TZ، أو اضبطه على اسم مثل Europe/Zurich.
