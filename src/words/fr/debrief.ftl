# The debrief of a rehearsal.

debrief-advice = À mieux faire
debrief-answers = En combien de temps vous avez agi
debrief-time = Le temps
debrief-room = La salle
debrief-chart-late = Retard à la limite, en moyenne : cette répétition et les précédentes
debrief-chart-overran = Dépassements, en tout
debrief-chart-between = Perdu entre les tours
debrief-chart-heard = Délégations entendues, sur celles qui ont demandé
debrief-chart-share = { $heard } sur { $asked }
debrief-this-one = celle-ci, tirage { $seed }
debrief-that-one = avant, tirage { $seed }
debrief-this-script = celle-ci
debrief-that-script = avant
debrief-speed = Tous les temps sont ceux de la salle : à ×{ $speed }, une de vos secondes en vaut { $speed }.
debrief-no-answers = Aucune alerte n’a été donnée.
debrief-took = { $what } : { $times ->
    [0] jamais suivi d’un acte
    [one] { $times } fois, { $mean }
   *[other] { $times } fois, { $mean } en moyenne, { $longest } au plus
}{ $passed ->
    [0] {""}
   *[other] {" "}({ $passed } fois, l’alerte a passé d’elle-même)
}
debrief-late-to-open = La séance devait s’ouvrir
debrief-not-started = Le chrono n’était pas lancé
debrief-less-than-limit = Il restait moins que la limite
debrief-time-up = Un temps de parole était écoulé
debrief-point-over = Le temps d’une motion d’ordre était écoulé
debrief-item-over = Le temps d’un point était écoulé
debrief-session-over = Le temps de la séance était écoulé
debrief-resume-due = La séance devait reprendre
debrief-gap = Les chronos n’ont pas été suivis
debrief-left-open = La séance est restée ouverte.
debrief-closed-early = La séance a été levée { $by } avant sa fin.
debrief-closed-late = La séance a été levée { $by } après sa fin.
debrief-closed-in-time = La séance a été levée à sa fin, à la seconde près.
debrief-overruns = { $count ->
    [0] Personne n’a dépassé la limite.
    [one] { $count } tour a dépassé la limite, de { $together }
   *[other] { $count } tours ont dépassé la limite, de { $together } en tout
}{ $count ->
    [0] {""}
   *[other] { $cost ->
        [0] .
        [one] {" "}: soit { $cost } intervention.
       *[other] {" "}: soit { $cost } interventions.
    }
}
debrief-between = { $count ->
    [0] La parole n’est jamais restée inoccupée alors que quelqu’un attendait.
   *[other] La parole est restée inoccupée pendant { $between } alors que quelqu’un attendait, en { $count } { $count ->
        [one] passage
       *[other] passages
    } de parole : { $lost } de plus que prévu.
}
debrief-summary-ahead = La synthèse n’a pas commencé.
debrief-summary = { $secs ->
    [0] La synthèse a eu tout son temps.
   *[other] La synthèse a perdu { $lost }.
}
debrief-topics = { $covered ->
    [one] { $covered } thème sur { $topics } a été examiné.
   *[other] { $covered } thèmes sur { $topics } ont été examinés.
}
debrief-heard = { $heard ->
    [one] { $heard } délégation sur { $asked } qui demandaient la parole a été entendue.
   *[other] { $heard } délégations sur { $asked } qui demandaient la parole ont été entendues.
}
debrief-overrides = { $overrides ->
    [0] Aucune règle n’a été écartée.
    [one] Une règle a été écartée une fois.
   *[other] Des règles ont été écartées { $overrides } fois.
}
debrief-undone = { $undone ->
    [0] Rien n’a été annulé.
    [one] { $undone } acte annulé
   *[other] { $undone } actes annulés
}{ $undone ->
    [0] {""}
   *[other] { $redone ->
        [one] , { $redone } rétabli.
       *[other] , { $redone } rétablis.
    }
}
