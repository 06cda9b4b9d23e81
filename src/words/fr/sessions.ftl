# What is wrong with a session: what was found, and what to do.

files-none = Il n’y a pas encore de séance. tribune run PLAN en commence une.
files-misfit = Le journal de « { $id } » a été changé à la main : { $why }. Rien n’a été changé.

# A journal whose lines are whole, and do not follow on one another.

misfit-number = la ligne { $line } porte l’écriture { $found }, où vient { $expected }
misfit-time = l’écriture { $seq } est d’avant celle qui la précède
misfit-out-of-turn = l’écriture { $seq } annule ou rétablit l’écriture { $of }, dont ce n’est pas le tour
misfit-unknown = l’écriture { $seq } nomme une délégation ou un point que la séance n’a pas

# What tribune status tells.

status-headline = { $title } ({ $id }) : { $stage ->
    [ahead] pas encore ouverte
    [open] ouverte depuis { $hour }
    [suspended] suspendue depuis { $hour }
   *[closed] levée à { $hour }
}
status-sealed = { $title } ({ $id }) : close sous la règle de Chatham House ; il n’en reste que le relevé.
status-item = Point : { $title }, reste { $left } sur { $of }
status-ends = Fin : { $hour }
status-point = Motion d’ordre : { $name }, { $over ->
    [yes] { $left } de trop
   *[no] reste { $left }
}
status-limit = Limite : { $limit }
status-aside = De côté : { $names }
status-agenda = Ordre du jour : { $title }, { $progress ->
    [ahead] { $time }
    [present] en cours, sur { $time }
    [done] a pris { $time }
   *[dropped] retiré
}
status-spoke = A parlé : { $name }, interventions : { $interventions }, réponses directes : { $responses }, { $spoken }
status-floor = A la parole : { $name }, reste { $left }
status-floor-over = A la parole : { $name }, { $left } de trop
status-floor-chair = A la parole : la présidence
status-floor-free = A la parole : personne
status-list = Liste des orateurs et oratrices ({ $open ->
    [open] ouverte
   *[closed] close
}) : { $count ->
    [0] personne
   *[other] { $names }
}
status-reserve = Réserve : { $reserve }
status-behind = Retard : { $reserve }
status-alert = Alerte : { $alert }
status-torn = La dernière ligne du journal est inachevée ({ $bytes } octets) : une écriture a été coupée, ou est en cours.
status-left = Ces fichiers nomment encore qui a parlé ; le prochain lancement de tribune run les supprime : { $files }
status-unsealed = Close, et pas encore scellée : le journal nomme encore qui a parlé. Le prochain lancement de tribune run la scelle.

# What tribune sessions lists.

sessions-row = { $id } : { $state ->
    [unreadable] illisible ; tribune status { $id } dit pourquoi
    [running] { $title }, en cours
    [ahead] { $title }, jamais ouverte
    [open] { $title }, restée ouverte
    [closed] { $title }, close
    [not-sealed] { $title }, close sous la règle de Chatham House, pas encore scellée
   *[sealed] { $title }, scellée : il n’en reste que le relevé
}
