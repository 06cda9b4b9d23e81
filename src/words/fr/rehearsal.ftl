# What happens in the simulated room of a rehearsal. Names stand bare, without an article, before a colon.

rehearsal-seated = La salle est installée : la séance peut s’ouvrir
rehearsal-asks = { $representative ->
    [1] { $party } : pancarte levée
    [2] { $party } : pancarte levée, pour une deuxième personne
   *[other] { $party } : pancarte levée, pour une personne de plus
}
rehearsal-asks-unlisted = { $party }, hors du plan, demande la parole
rehearsal-withdraws = { $party } : pancarte baissée
rehearsal-arrives = { $party } : quelqu’un arrive en retard
rehearsal-begins = { $party } : commence à parler
rehearsal-not-there = { $party } : personne derrière la pancarte
rehearsal-stops = { $party } : a terminé
rehearsal-stops-over = { $party } : a enfin terminé
rehearsal-stops-called = { $party } : conclut
rehearsal-point = { $party } : « Motion d’ordre ! »
rehearsal-point-made = { $party } : motion d’ordre présentée, la salle attend votre décision
rehearsal-asks-response = { $party } : demande une réponse directe
rehearsal-interrupted = Les interprètes n’entendent rien : la séance ne peut pas continuer
rehearsal-restored = Le son est revenu : la séance peut continuer
rehearsal-asleep = L’ordinateur s’est mis en veille, pendant { $lasted }
rehearsal-killed = Le programme a été tué, et { $lasted } ont passé
rehearsal-more = { $count ->
    [one] { $count } de plus attend
   *[other] { $count } de plus attendent
}
rehearsal-level = { $level ->
    [easy] facile
    [usual] ordinaire
    [hard] difficile
   *[full] pleine
}
