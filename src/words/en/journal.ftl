# The program's own failures.

files-header = The journal cannot be begun: the plan is too large for it ({ $reason }).

# What is wrong with a session's file: what was found, and what to do.

files-io = { $path } cannot be read: { $reason }.
files-failure = { $path }: { $reason }
files-missing = There is no session “{ $id }”.
files-distrusted = { $path } is not trusted: { $why }. It was left as it is; move it away to go on without it.
files-too-large = { $path } is larger than { $mib } MiB: no journal is. It was left as it is; move it away to go on without it.
files-empty = { $path } is empty: the session ended before its first act was written, and there is nothing to go on with. Move it away.
files-torn-header = { $path } ends in its first line: the session ended before its first act was written, and there is nothing to go on with. Move it away.
files-not-a-journal = { $path } is no journal of Tribune. It was left as it is.
files-newer = { $path } was written by a newer Tribune (version { $found } of the journal; this program reads up to { $allowed }). Use the newer program. The file was left as it is.
files-damaged = { $path } is damaged in line { $line }: { $fault }. The lines before it are whole. Nothing was changed; mend the line, or move the file away to begin anew.
files-held = { $pid ->
    [0] This session is open in another window. Only one program may write it at a time.
   *[other] This session is open in another window (process { $pid }). Only one program may write it at a time.
}
files-sealed = This session was closed under the Chatham House Rule: only its record is left, in { $path }.
files-not-deleted = { $count ->
    [0] The session was deleted, but the disk may still bring it back: { $reason }.
   *[other] These files of the session could not be deleted: { $files } ({ $reason }).
}
damage-frame = it is not a length, a checksum and a text in JSON
damage-cut-short = it is cut short
damage-length = it holds { $counted } bytes, and says { $written }
damage-checksum = its text does not match its checksum
damage-too-long = it is longer than { $allowed } bytes
damage-payload = it holds nothing that this program knows
damage-text = it holds a character that could command a terminal
damage-session = it is the record of another session

# An unfinished last line, told when the session goes on.

torn-kept = The journal’s last line was unfinished: an act that was being written when the program ended. It does not count, and is kept in { $file }.
torn-left = The journal’s last line is unfinished, and could not be set aside yet: { $reason }. It does not count.

# Why a session is not on disk.

saved-waiting = the disk has not answered yet
seal-record = The session could not be sealed: { $reason }. Its journal still names speakers.
seal-left = The record is in place, but these files may still name speakers and could not be removed: { $files }.

# Why a payload cannot become a line.

line-too-long = { $found } bytes, at most { $allowed }
line-payload = it has no form in JSON

# Why a file is not trusted.

distrust-no-file = it is a link, a pipe or the like, and no file of its own
distrust-others-file = it belongs to another user
