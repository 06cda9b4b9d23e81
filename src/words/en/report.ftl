# The report of a session: what the rapporteur takes to the plenary.

report-under-the-rule = Held under the Chatham House Rule: what was said may be used; who said it, or for whom, may not be revealed.
report-points = Main points
report-proposals = Proposals and recommendations
report-follow-up = Follow-up: { $who }
report-answers = Answers to the guiding questions
report-covered = Guiding questions covered
report-open = Guiding questions left open
report-nothing-noted = No points were noted on this topic.
report-not-discussed = This topic was not discussed.
report-way-ahead = The way ahead
report-nobody-follows = Nobody is named yet to follow up:
report-no-proposals = No proposals were noted.
report-page = { $title } ({ $page } of { $pages })

# Its figures: in the speaker’s notes of a slide, and under each topic of a page.

report-figures = Figures
report-time = Time planned: { $planned }, used: { $used }
report-time-planned = Time planned: { $planned }
report-interventions = Interventions: { $count }
report-interventions-few = Interventions: not told where fewer than three delegations were heard
report-heard = Delegations heard: { $count } of { $of }
report-heard-none = Delegations heard: none of { $of }
report-heard-few = Delegations heard: fewer than three of { $of }
report-heard-nearly-all = Delegations heard: all but one or two of { $of }
report-overruns = Interventions over their limit: { $count }
report-limits = Limit of an intervention, as it was changed to: { $limits }
report-questions = Guiding questions covered: { $covered } of { $all }
report-question-open = Left open: { $question }
report-speakers = Who spoke, in this order
report-speaker = { $name }, { $kind ->
    [response] direct response
   *[intervention] intervention
}: { $spoken }{ $secs ->
    [0] {""}
   *[other] , { $over } over the limit
}

# The chart of planned and used time.

report-chart = Time planned and used
report-planned = planned { $time }
report-used = used { $time }

# The table for spreadsheets: its columns, and what a row is.

csv-item = Item
csv-kind = Kind
csv-text = Text
csv-follow-up = Follow-up
csv-planned = Planned (seconds)
csv-used = Used (seconds)
csv-interventions = Interventions
csv-heard = Delegations heard
csv-overruns = Over the limit
csv-limits = Limits set (seconds)
csv-over = Over by (seconds)
csv-discussed = discussed
csv-not-discussed = not discussed
csv-point = point
csv-proposal = proposal
csv-covered = question covered
csv-open = question open
csv-answer = answer
csv-intervention = intervention
csv-response = direct response
csv-not-told = not told
csv-few = fewer than three
csv-nearly-all = all but one or two

# Why there is no report of a session, and what to do.

report-running = The session “{ $id }” still runs. Close it first, then ask for its report.
report-unfinished = The session “{ $id }” was left unfinished. Go on with it by tribune run, and close it; then ask for its report.
report-not-opened = The session “{ $id }” was never opened: there is nothing to report.
report-bad-record = The record of “{ $id }” cannot be read: { $why }. It was left as it is.

# Names of the plan in notes: whoever passes the report on is asked about each.

report-named-line = { $item }: “{ $line }” names { $names }.
report-named-follow-up = { $item }: “{ $line }” follows up, and that names { $names }.
