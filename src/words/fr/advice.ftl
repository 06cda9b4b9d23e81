# What a chair could do better.

advice-call-sooner = { $times ->
    [one] Vous avez agi { $late } après la fin d’un temps de parole
   *[other] Vous avez agi { $late } après la fin du temps de parole, en moyenne sur { $times } fois
} : rappelez à l’ordre aussitôt.
advice-overruns = Les dépassements ont pris { $together }{ $cost ->
    [0] {""}
    [one] , le temps d’une intervention
   *[other] , le temps de { $cost } interventions
} : rappelez à l’ordre, et mettez fin au tour de qui continue.
advice-start-clocks = Les chronos ont été lancés { $late } après l’alerte, en moyenne : lancez-les au premier mot.
advice-hand-over = La parole est restée inoccupée { $lost } de plus que prévu, en { $times ->
    [one] { $times } passage de parole
   *[other] { $times } passages de parole
}, alors que quelqu’un attendait : en remerciant, appelez aussitôt la suite.
advice-end-items = { $items ->
    [one] Un point a dépassé son temps de { $late }
   *[other] { $items } points ont dépassé leur temps, de { $late } en moyenne
} : faites clore la liste avant, puis passez au suivant.
advice-summary = La synthèse a perdu { $lost } : raccourcissez ou retirez un thème tant qu’il est temps.
advice-few-topics = { $topics ->
    [0] Aucun thème n’a été examiné
    [one] { $topics } thème a été examiné
   *[other] { $topics } thèmes ont été examinés
}, là où le plan en demande { $wanted } : tenez chacun dans ses minutes.
advice-unheard = { $count ->
    [one] { $count } délégation sur { $asked } qui demandaient la parole n’a pas été entendue
   *[other] { $count } délégations sur { $asked } qui demandaient la parole n’ont pas été entendues
} : une limite réduite, prise tôt, en fait passer davantage.
advice-ended-late = La séance a été levée avec { $by } de retard : retirez ce qui reste plutôt que de déborder.
advice-rules = { $times ->
    [one] Une règle a été écartée une fois.
   *[other] Des règles ont été écartées { $times } fois.
}
advice-nothing = Les chiffres ne montrent aucune perte.
