# What a note for the record is.

note-kind-point = a point
note-kind-proposal = a proposal
note-kind-answer = the answer to question { $number }
