# The report of a session: what the rapporteur takes to the plenary.

report-under-the-rule = Séance tenue sous la règle de Chatham House : ce qui a été dit peut servir ; qui l’a dit, ou au nom de qui, ne peut pas être révélé.
report-points = Principaux éléments
report-proposals = Propositions et recommandations
report-follow-up = Suivi : { $who }
report-answers = Réponses aux questions directrices
report-covered = Questions directrices traitées
report-open = Questions directrices restées ouvertes
report-nothing-noted = Aucun élément n’a été noté sur ce thème.
report-not-discussed = Ce thème n’a pas été examiné.
report-way-ahead = La suite
report-nobody-follows = Personne n’est encore désigné pour le suivi :
report-no-proposals = Aucune proposition n’a été notée.
report-page = { $title } ({ $page } sur { $pages })

# Its figures: in the speaker’s notes of a slide, and under each topic of a page.

report-figures = Chiffres
report-time = Temps prévu : { $planned }, pris : { $used }
report-time-planned = Temps prévu : { $planned }
report-interventions = Interventions : { $count }
report-interventions-few = Interventions : non dit quand moins de trois délégations ont été entendues
report-heard = Délégations entendues : { $count } sur { $of }
report-heard-none = Délégations entendues : aucune sur { $of }
report-heard-few = Délégations entendues : moins de trois sur { $of }
report-heard-nearly-all = Délégations entendues : toutes sauf une ou deux, sur { $of }
report-overruns = Interventions au-delà de leur limite : { $count }
report-limits = Limite d’une intervention, telle que changée : { $limits }
report-questions = Questions directrices traitées : { $covered } sur { $all }
report-question-open = Restée ouverte : { $question }
report-speakers = Qui a parlé, dans cet ordre
report-speaker = { $name }, { $kind ->
    [response] réponse directe
   *[intervention] intervention
} : { $spoken }{ $secs ->
    [0] {""}
   *[other] , { $over } de trop
}

# The chart of planned and used time.

report-chart = Temps prévu et pris
report-planned = prévu { $time }
report-used = pris { $time }

# The table for spreadsheets: its columns, and what a row is.

csv-item = Point
csv-kind = Sorte
csv-text = Texte
csv-follow-up = Suivi
csv-planned = Prévu (secondes)
csv-used = Pris (secondes)
csv-interventions = Interventions
csv-heard = Délégations entendues
csv-overruns = Au-delà de la limite
csv-limits = Limites fixées (secondes)
csv-over = Dépassement (secondes)
csv-discussed = examiné
csv-not-discussed = non examiné
csv-point = élément
csv-proposal = proposition
csv-covered = question traitée
csv-open = question ouverte
csv-answer = réponse
csv-intervention = intervention
csv-response = réponse directe
csv-not-told = non dit
csv-few = moins de trois
csv-nearly-all = toutes sauf une ou deux

# Why there is no report of a session, and what to do.

report-running = La séance « { $id } » est encore en cours. Levez-la d’abord, puis demandez son rapport.
report-unfinished = La séance « { $id } » est restée inachevée. Reprenez-la par tribune run, et levez-la ; puis demandez son rapport.
report-not-opened = La séance « { $id } » n’a jamais été ouverte : il n’y a rien à rapporter.
report-bad-record = Le relevé de « { $id } » ne peut pas être lu : { $why }. Il a été laissé tel quel.

# Names of the plan in notes: whoever passes the report on is asked about each.

report-named-line = { $item } : « { $line } » nomme { $names }.
report-named-follow-up = { $item } : « { $line } » pour le suivi, ce qui nomme { $names }.
