# What a note for the record is.

note-kind-point = un élément
note-kind-proposal = une proposition
note-kind-answer = la réponse à la question { $number }
