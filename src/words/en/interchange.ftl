# Plans from files of other programs. The remarks are comments in the plan, at the place of what they are about.

import-made = Made from { $files } by tribune plan import. A comment says what was guessed: read it, and change the plan as you like.
import-made-by-hand = Made by tribune plan new. Change it as you like.
import-topic = Discussion

remark-written = In the file: “{ $name }”.
remark-unknown = This name is not in the table of names: it stands as in the file.
remark-nearest = This name is not in the table of names: it stands as in the file. Perhaps { $name } is meant.
remark-other-code = The file’s code { $code } is that of { $name }: the name was taken, not the code.
remark-no-code = The file’s code “{ $code }” is too long, and was left out.
remark-repeated = It stands { $count } times in the file.
remark-persons = With: { $persons }.
remark-title = The files give no title: this is the name of the file.
remark-language = Guessed: the language of most names.
# $part is the name of a group or of a room, such as “Français” or “Room D (Arabic)”.
remark-language-of-part = Guessed: the name “{ $part }” tells the language.
remark-no-language = “{ $language }” in the column of languages is none that the program has: English, French or Arabic.
remark-other-languages = { $count ->
    [one] { $count } item of the agenda is in another language, and was left out.
   *[other] { $count } items of the agenda are in other languages, and were left out.
}
remark-rule-unclear = “{ $text }” says neither yes nor no of the Chatham House Rule: nothing was set.
remark-rule-of-words = Guessed: “{ $text }” means that the Chatham House Rule holds.
# $key is a key of plans, such as language.
remark-differs = The files say several things of { $key }: { $values }.
remark-hours = From the hours of the items.
remark-no-length = The files do not say how long the session is: this is a guess.
remark-no-agenda = The files have no agenda: this topic has all the time.
remark-kind = Guessed by the words of the title: its kind.
remark-length-to-next = Guessed: it lasts until the next item begins.
remark-minutes = The number behind the title was taken for minutes.
remark-length-taken = The files give no length: this is a guess.
remark-hours-too-short = The items take { $items }, and the hours in the file only { $hours }: the end was left out.
remark-gap = Before it, nothing is planned for { $gap }: this time goes into the reserve.
remark-overlap = In the file it begins before the item above it ends.
remark-day-first = Day and month may be the other way round in the file: { $day } was taken.
remark-zone = The time zone “{ $zone }” of the file is not known: the computer’s is taken.
remark-cut = The title was cut: it has { $found } characters, and { $most } are allowed.
remark-read-as = { $file } was read as { $encoding }.
remark-unused = Columns of { $file } that a plan has no place for: { $columns }.
remark-no-heading = { $file } has no heading: what its columns hold was guessed by their content.
remark-left-out = { $count ->
    [one] { $count } row of { $file } was left out: it has no name, or is a sum.
   *[other] { $count } rows of { $file } were left out: they have no name, or are sums.
}
remark-hidden = Hidden sheets of { $file } were left out: { $sheets }.
remark-formulas = { $count ->
    [one] { $count } cell of { $file } has a formula without a result, and was left out. Open the file in Excel or LibreOffice, and save it.
   *[other] { $count } cells of { $file } have a formula without a result, and were left out. Open the file in Excel or LibreOffice, and save it.
}
remark-repeats = { $count ->
    [one] { $count } event of { $file } is repeated: only the first time was taken.
   *[other] { $count } events of { $file } are repeated: only the first time was taken.
}
remark-part = Only what belongs to “{ $part }”.

# Why a file cannot be imported: behind its name and a colon.

import-too-large = this file is larger than { $mib } MiB, the most that can be imported. Save only the table of delegations, or the agenda, as a file of its own
import-no-text = this is neither text, nor an Excel workbook (.xlsx). Save it as CSV
import-damaged = a letter in line { $line } is damaged: the rest is UTF-8. Save the file anew, as “CSV UTF-8”
import-encoding = the encoding of this text cannot be told: see line { $line }. Save it anew, as “CSV UTF-8”
import-kind = { $kind ->
    [old-office] this is an Excel file of before 2007 (.xls), another old Office file, or one with a password
    [pdf] this is a PDF
    [html] this is a web page
    [rtf] this is rich text
   *[archive] this is an archive, and no Excel workbook (.xlsx)
}. What can be imported: CSV, Excel (.xlsx), iCalendar (.ics), Indico’s JSON, plain text. Save it as one of these; or copy the list and paste it into a text file
import-no-reader = this program was built without the reader of Excel workbooks. Save the sheet as “CSV UTF-8”, and import that
import-too-many-rows = this is too long: a table may have { $rows } rows and { $cells } cells, and a plan { $parties } delegations. Save only what the plan needs as a file of its own
import-nothing = neither delegations nor an agenda were found. A table needs a heading such as “Delegation”, “Topic”, “Minutes”; a text needs a line for each delegation or topic
import-no-part = there is no part “{ $part }”{ $known ->
    [none] {"."} The files are one whole: leave --part out
   *[some] {"."} There are: { $known }
}
import-several-parts = { $dimension ->
    [session] there are several sessions
    [room] there are several rooms
   *[day] there are several days
}, and a plan is for one. Choose it with --part: { $known }
import-faulty = what came of the files is no sound plan, and was not written. Mend the files where the faults are, or take fewer
import-bomb = unpacked, this workbook is larger than { $mib } MiB, the most that can be imported. Save only the sheet that the plan needs, as “CSV UTF-8”
import-workbook = this Excel workbook is damaged, or protected by a password. Open it, and save the sheet as “CSV UTF-8”
import-json = this is JSON, but no timetable or event as Indico exports it. In Indico: /export/timetable/NUMBER.json, or /export/event/NUMBER.json?detail=contributions
import-json-damaged = this begins as JSON, and line { $line } is none. Download it anew
import-calendar = this calendar has no event that was not cancelled

# Why a plan cannot be exported.

export-no-date = a calendar needs a date and an hour, and this plan has none. Add “date” and “time”, or export it as CSV
