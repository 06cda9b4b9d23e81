# Why the system refused something.

reason-not-found = there is no such file or folder
reason-permission = the system does not allow it
reason-full = the disk is full
reason-read-only = the disk can only be read
reason-busy = another program holds it
reason-exists = something else has that name
reason-name = the path is too long or not a valid one
reason-no-folder = a file stands where a folder is needed
reason-folder = a folder stands where a file is needed
reason-too-large = the system allows this program no larger file (`ulimit -f`)
reason-no-threads = too many programs or threads run for the system to give one more; close some, or raise `ulimit -u`
reason-other = the system says “{ $text }”
system-refused = The system refused: { $reason }.
system-unknown-zone = TZ is “{ $found }”, which is no time zone of this computer: hours are UTC’s. Unset TZ, or set it to a name such as Europe/Zurich.
