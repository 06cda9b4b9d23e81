# What a note for the record is. It stands by itself.

note-kind-point = نقطة
note-kind-proposal = مقترح
note-kind-answer = جواب السؤال { $number }
