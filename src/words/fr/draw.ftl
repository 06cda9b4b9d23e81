# Short texts of the screen that hold a number, a name or a time. A row at 80 columns holds several.

screen-ends = fin { $hour }
# These two: fifteen cells with their sign.
screen-behind = retard { $by }
screen-ahead = { $by } d’avance
screen-over = { $by } de trop
screen-left = reste { $left }
screen-used = pris { $used }
screen-left-of = restent sur { $whole }
screen-left-to-speak = sur { $whole } de parole
screen-over-limit = au-delà de { $whole }
screen-left-of-extended = restent sur { $whole } = { $limit } + { $by } de parole
screen-over-extended-limit = au-delà de { $whole } = { $limit } + { $by }
screen-heard-on-topic = { $heard } sur { $all } ont parlé sur ce thème
screen-heard-of-line-up = { $heard } sur { $all } de l’ordre de passage
screen-enough-at = peut conclure dès { $at }
screen-topics-discussed = { $discussed ->
    [one] { $discussed } thème examiné sur { $topics }
   *[other] { $discussed } thèmes examinés sur { $topics }
}
screen-of-topic = thème
screen-of-item = point
# When a topic or an item is to end, and when a suspended meeting is to go on.

screen-item-until = jusqu’à { $hour }
screen-suspended-until = reprise à { $hour }
screen-carried-until = tient jusqu’à { $hour }
screen-since = depuis { $hour }
screen-representative = { $number ->
    [1] première personne
    [2] deuxième personne
    [3] troisième personne
   *[other] { number-ordinal } personne
}
screen-ordinal-representative = { number-ordinal } pers.
screen-next = suit : { $party }
screen-more = { $count ->
    [one] { $count } de plus
   *[other] { $count } de plus
}
screen-item-ends = { $hour } temps écoulé
screen-reach = à { $limit }, { $reached } sur { $waiting } passent
screen-reach-limits = aux limites propres, { $reached } sur { $waiting } passent
screen-reach-all = { $waiting ->
    [one] à { $limit }, elle passe
   *[other] à { $limit }, les { $waiting }
}
screen-holds-at = { $party } : arrêt à { $left }
screen-limit = limite { $now }, prévue { $planned }
screen-covered = { $covered ->
    [one] { $covered } traitée sur { $all }
   *[other] { $covered } traitées sur { $all }
}
screen-screens-following = { $screens ->
    [one] { $screens } écran
   *[other] { $screens } écrans
}
screen-screens-lagging = { $lagging ->
    [one] { $lagging } écran en retard sur { $screens }
   *[other] { $lagging } écrans en retard sur { $screens }
}
screen-points-noted = ensuite, motion d’ordre : { $parties }
