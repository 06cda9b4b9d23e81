# What a plan will do, by many simulated sessions.

forecast-title = { $title } : { $delegations ->
    [one] { $delegations } délégation
   *[other] { $delegations } délégations
}, { $topics ->
    [one] { $topics } thème
   *[other] { $topics } thèmes
}, { $minutes } minutes
forecast-all = Toute délégation qui demande la parole sera entendue.
forecast-most = Toute délégation qui demande la parole sera probablement entendue, mais ce n’est pas certain.
forecast-some = Certaines délégations qui demandent la parole ne seront pas entendues.
forecast-nobody = Le plan ne nomme aucune délégation qui pourrait demander la parole.
forecast-as-planned = Comme prévu ({ $limit }) : sur { $delegations } délégations, { $asked } demandent la parole et { $heard } sont entendues ; toutes celles qui demandent, dans { $share } % des séances.
forecast-way-out = { $topics ->
    [0] Avec le même ordre du jour
    [one] Avec { $topics } thème
   *[other] Avec { $topics } thèmes
} à { $limit }, toutes celles qui demandent sont entendues dans { $share } % des séances.
forecast-way-out-as-needed = { $topics ->
    [0] Avec le même ordre du jour
    [one] Avec { $topics } thème
   *[other] Avec { $topics } thèmes
} et la limite réduite au besoin, toutes celles qui demandent sont entendues dans { $share } % des séances.
forecast-no-way-out = Aucune limite réduite ici, ni moins de thèmes, n’y change rien.
# Heads of columns: 10, 7, 12, 10 and 11 cells. “Passer”: to get the floor.
forecast-head-limit = limite
forecast-head-topics = thèmes
forecast-head-heard = passent/{ $count }
forecast-head-all = toutes
forecast-head-unheard = manquées
forecast-head-ends = fin
forecast-as-needed = au besoin
forecast-percent = { $share } %
forecast-key = Dans chaque colonne, le milieu des séances, et ce que 10 et 90 % d’entre elles ne dépassent pas ; les barres vont de { $low } à { $high } délégations. Toutes : combien de fois toutes celles qui demandent sont entendues. Manquées : les demandes restées sans suite. Au besoin : là où trop attendent, la présidence prend la plus longue limite à laquelle toutes passent.
forecast-covered = { $covered }/{ $topics }

# What it is based on.

forecast-assumed = Supposé, en { $runs ->
    [one] { $runs } séance
   *[other] { $runs } séances
} de chaque sorte depuis le tirage { $seed }, dans une salle { forecast-level } :
forecast-level = { $level ->
    [easy] facile
    [usual] ordinaire
    [hard] difficile
   *[full] pleine
}
forecast-assumed-asks = { $least } à { $most } % des délégations demandent la parole sur un thème, selon leur voix et la chaleur du thème ; { $again } % de celles qui ont été entendues redemandent
forecast-assumed-speaks = { $early } % des interventions finissent tôt, { $kept } % à la limite, { $over } % au rappel à l’ordre, { $later } % à leur gré
forecast-assumed-away = { $absent } % sont absentes à l’appel, { $late } % des délégations arrivent en retard, { $start } % des séances commencent en retard
forecast-assumed-chair = la présidence agit en quelques secondes, rappelle à l’ordre 2 à 40 s après la limite, répartit ce qui est gagné, et ramène un tour à ce qui reste du thème, si c’est { $least } ou plus
forecast-assumed-silence = là où personne ne demande la parole pendant { $silence }, la présidence passe au thème suivant
forecast-assumed-waits = qui attend à la fin d’un thème attend encore au suivant ; personne n’est invité sans demander
forecast-assumed-docs = Chaque chiffre est dans docs/rehearsal.md ; --profile prend une autre salle, --seed un autre tirage.
# A share with tenths of a percent: “2,5”.

forecast-tenths = { $whole },{ $tenths }
forecast-progress = { $done } séances sur { $total }
