# What is wrong with a session: what was found, and what to do.

files-none = There is no session yet. tribune run PLAN begins one.
files-misfit = The journal of “{ $id }” was changed by hand: { $why }. Nothing was changed.

# A journal whose lines are whole, and do not follow on one another.

misfit-number = line { $line } has entry number { $found }, where { $expected } follows
misfit-time = entry { $seq } is from before the entry before it
misfit-out-of-turn = entry { $seq } takes back or brings back entry { $of }, which is not the one in turn
misfit-unknown = entry { $seq } names a delegation or an item that the session does not have

# What tribune status tells.

status-headline = { $title } ({ $id }): { $stage ->
    [ahead] not open yet
    [open] open since { $hour }
    [suspended] suspended since { $hour }
   *[closed] closed at { $hour }
}
status-sealed = { $title } ({ $id }): closed under the Chatham House Rule; only its record is left.
status-item = Item: { $title }, { $left } left of { $of }
status-ends = Ends: { $hour }
status-point = Point of order: { $name }, { $over ->
    [yes] { $left } over
   *[no] { $left } left
}
status-limit = Limit: { $limit }
status-aside = Put aside: { $names }
status-agenda = Agenda: { $title }, { $progress ->
    [ahead] { $time }
    [present] now, of { $time }
    [done] took { $time }
   *[dropped] dropped
}
status-spoke = Spoke: { $name }, interventions: { $interventions }, direct responses: { $responses }, { $spoken }
status-floor = On the floor: { $name }, { $left } left
status-floor-over = On the floor: { $name }, { $left } over
status-floor-chair = On the floor: the chair
status-floor-free = On the floor: nobody
status-list = List of speakers ({ $open ->
    [open] open
   *[closed] closed
}): { $count ->
    [0] nobody
   *[other] { $names }
}
status-reserve = Reserve: { $reserve }
status-behind = Behind: { $reserve }
status-alert = Alert: { $alert }
status-torn = The journal’s last line is unfinished ({ $bytes } bytes): a write was cut short, or is under way.
status-left = These files still name speakers; the next start of tribune run removes them: { $files }
status-unsealed = Closed, and not yet sealed: the journal still names speakers. The next start of tribune run seals it.

# What tribune sessions lists.

sessions-row = { $id }: { $state ->
    [unreadable] cannot be read; tribune status { $id } tells why
    [running] { $title }, running
    [ahead] { $title }, never opened
    [open] { $title }, left open
    [closed] { $title }, closed
    [not-sealed] { $title }, closed under the Chatham House Rule, not yet sealed
   *[sealed] { $title }, sealed: only its record is left
}
