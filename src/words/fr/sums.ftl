# The sums of a sound plan.

sum-session = { $sum } = { $total } minutes
sum-with-reserve = { $sum } = { $total } minutes sur { $length } ; { $reserve } en réserve
sum-topics-alike = { count-topics } : { $each } chacun
sum-topic = { $title } : { $time }
sum-announced-fits = annoncé : environ { $about } par thème × { $topics } = { $together }, qui tiennent dans { $available }
sum-announced = annoncé : environ { $about } par thème × { $topics } = { $together }, qui ne tiennent pas dans { $available } : { $ways }
sum-way = { $topics ->
    [one] { $topics } thème
   *[other] { $topics } thèmes
} de { $each }
sum-interventions = { $available } de débat : { $count ->
    [one] { $count } intervention
   *[other] { $count } interventions
} de { $limit }, avec { $handover } pour passer la parole
sum-per-topic = par thème de { $time } : { $count } de { $limit }
sum-per-topic-shorter = par thème de { $time } : { $count } de { $limit }, ou { $more } de { $shorter }
sum-all-heard = chaque délégation peut être entendue une fois : { $count } × { $limit } = { $speaking }, avec les passages de parole { $together }, sur { $available }
sum-not-all-heard = le temps ne suffit pas pour entendre chaque délégation une fois : { $count } × { $limit } = { $speaking }, avec les passages de parole { $together }, sur { $available }
sum-line-up = { $title } : { $count } × { $limit } = { $together }, ce qui laisse { $left } sur { $time } aux questions
sum-line-up-enough = { $title } : { $count } × { $enough } à { $limit } = { $least } à { $together }, ce qui laisse { $left } à { $most } sur { $time } aux questions
sum-line-up-over = { $title } : { $count } × { $limit } = { $together }, qui ne tiennent pas dans { $time }
sum-few-questions = moins de trois questions directrices : { $topics }
sum-to-confirm = à confirmer : { $officers }
sum-rule = sous la règle de Chatham House : à la levée de la séance, qui a parlé est oublié
sum-no-rule = sans la règle de Chatham House : qui a parlé, et combien de temps, est gardé
sum-broker = les autres salles voient celle-ci par { $address } ; aucun nom d’orateur n’y passe
