# What the chair should know now. One row, if possible at 80 columns, with the keys that answer.
# “Passer”: to get the floor before the item’s time is up.

alert-gap-asleep = Les chronos n’ont pas été suivis pendant { $lasted } : l’ordinateur était en veille, ou le programme arrêté.
alert-gap-asleep-ran = Les chronos n’ont pas été suivis pendant { $lasted } : l’ordinateur était en veille, ou le programme arrêté. Le chrono de parole en a compté { $ran }.
alert-gap-ended = Le programme a été absent pendant { $lasted }.
alert-gap-ended-ran = Le programme a été absent pendant { $lasted }. Le chrono de parole en a compté { $ran }.
alert-clock-forward = L’horloge de l’ordinateur a avancé de { $by }.
alert-clock-back = L’horloge de l’ordinateur a reculé de { $by }.
alert-time = TEMPS ÉCOULÉ · { $party } · { $over } de trop
alert-time-returns = TEMPS ÉCOULÉ · { $party } · { $over } de trop · fin du tour dans { $within }
alert-called-to-order = À L’ORDRE · { $party } · { $over } de trop
alert-called-to-order-returns = À L’ORDRE · { $party } · { $over } de trop · fin du tour dans { $within }
alert-point-over = TEMPS ÉCOULÉ · motion d’ordre : { $party } · { $over } de trop
alert-session-over = La séance dépasse sa fin de { $over }.
alert-item-over = TEMPS · { $item } · { $over } de trop
alert-item-over-next = TEMPS · { $item } · { $over } de trop · suit { $next }
alert-not-started = { $party } : le chrono n’est pas lancé.
alert-resume-due = Reprise en retard de { $over }.
alert-late-to-open = Ouverture en retard de { $late }.
alert-less-than-limit = { $party } : il reste { $left } sur le point, pour une limite de { $limit }. La limite entière coûte { $cost }.
alert-countdown-over = Le décompte est dépassé de { $over }.
alert-countdown-over-of = « { $label } » est dépassé de { $over }.
alert-behind = Il manque { $missing } aux points à venir.
alert-too-many = { $waiting ->
    [one] { $waiting } en attente, reste { $left } : ne passe pas à { $limit }, passe à { $all }.
   *[other] { $waiting } en attente, reste { $left } : { $reached ->
        [one] { $reached } passe
       *[other] { $reached } passent
    } à { $limit }, { $waiting } à { $all }.
}
alert-too-many-short = { $waiting ->
    [one] { $waiting } en attente, ne passe pas.
   *[other] { $waiting } en attente, { $reached ->
        [one] { $reached } passe.
       *[other] { $reached } passent.
    }
}
alert-far-too-many = { $waiting } en attente, reste { $left } : { $reached ->
    [one] { $reached } passe
   *[other] { $reached } passent
} à { $limit } ; aucune limite ne suffit.
alert-too-many-limits = { $waiting ->
    [one] { $waiting } en attente, reste { $left } : ne passe pas à sa propre limite, passe à { $all }.
   *[other] { $waiting } en attente, reste { $left } : { $reached ->
        [one] { $reached } passe
       *[other] { $reached } passent
    } aux limites propres, { $waiting } à { $all }.
}
alert-far-too-many-limits = { $waiting } en attente, reste { $left } : { $reached ->
    [one] { $reached } passe
   *[other] { $reached } passent
} aux limites propres ; aucune limite ne suffit.
alert-few-topics = { $topics ->
    [one] { $topics } thème à l’ordre du jour ; il en faudrait au moins { $least }.
   *[other] { $topics } thèmes à l’ordre du jour ; il en faudrait au moins { $least }.
}
alert-nobody-waits = { $silent ->
    [one] La liste est vide. { $silent } délégation n’a pas parlé sur ce point.
   *[other] La liste est vide. { $silent } délégations n’ont pas parlé sur ce point.
}
alert-nobody-waits-now = La liste est vide.
alert-nobody-waits-all-heard = La liste est vide. Toutes les délégations ont parlé sur ce point.
