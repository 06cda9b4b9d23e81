# Counts of things.

count-delegations = { $count ->
    [one] { $count } délégation
   *[other] { $count } délégations
}
count-interventions = { $count ->
    [one] { $count } intervention
   *[other] { $count } interventions
}
count-items = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
count-observers = { $count ->
    [one] { $count } observateur
   *[other] { $count } observateurs
}
count-questions = { $count ->
    [one] { $count } question directrice
   *[other] { $count } questions directrices
}
count-representatives = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
count-topics = { $count ->
    [one] { $count } thème
   *[other] { $count } thèmes
}

# A place in an order, in short. Always a feminine: “1re personne”, “à la 1re place”.

number-ordinal = { NUMBER($number, type: "ordinal") ->
    [one] { $number }re
   *[other] { $number }e
}

# The parts that people have; `.inside` stands in a sentence. Names of tasks, which have no gender, where there is one.

role-chair = Présidence
    .inside = présidence
role-facilitator = Facilitation
    .inside = facilitation
role-presenter = Présentation
    .inside = présentation
role-rapporteur = Rapporteur ou rapporteuse
    .inside = rapporteur ou rapporteuse

# What the console’s screen calls things. At 80 columns a state shares 38 cells with a name.

heading-agenda = ORDRE DU JOUR
agenda-agreed = adopté
agenda-proposed = proposé
agenda-reserve = réserve
agenda-dropped = retiré
agenda-passed-over = non abordé
agenda-planned = prévu
agenda-allotted = actuel
heading-list = INSCRIPTIONS
speakers-open = ouvertes
speakers-closed = closes
speakers-none = liste vide
speakers-all-reached = toutes passeront
speakers-aside = absences à l’appel
speakers-next = suit
heading-questions = QUESTIONS DIRECTRICES
heading-tally = QUI A PARLÉ
tally-not-yet = N’ONT PAS PARLÉ
tally-elsewhere = ONT PARLÉ AVANT
tally-here = ONT PARLÉ SUR CE POINT
tally-heard = ONT PARLÉ
# Above a column of six cells.
tally-times = fois
heading-help = TOUCHES
help-bright = clair : possible maintenant
help-dim = sombre : à un autre moment
state-live = EN COURS
state-not-open = À OUVRIR
state-suspended = SUSPENDUE
state-closed = LEVÉE
state-trial = séance fictive
state-moved = décalée à maintenant
state-chatham-house = règle de Chatham House
state-on-time = à l’heure
state-to-opening = avant l’ouverture
state-late = de retard
turn-called = A LA PAROLE
turn-speaking = PARLE
turn-closing = FIN PROCHE
turn-last-minute = DERNIÈRE MINUTE
turn-last-seconds = DERNIÈRES SECONDES
turn-over = TEMPS ÉCOULÉ
turn-held = ARRÊTÉ
turn-enough = PEUT CONCLURE
turn-enough-said = peut conclure
turn-order = RAPPEL À L’ORDRE
turn-point = MOTION D’ORDRE
turn-free = PAROLE LIBRE
# Also above a column of seven cells.
turn-spoken = durée
turn-not-started = chrono non lancé
turn-introduce = doit se présenter
turn-line-up = ordre de passage
turn-response = réponse directe
turn-chair = La présidence
mark-response = réponse
mark-observer = observateur
mark-absent = absence
mark-not-yet-heard = n’a pas parlé
mark-by-leave = dérogation
mark-over-representatives = au-delà de la règle sur le nombre de personnes
mark-over-closed-list = malgré la clôture de la liste
mark-over-protected = sur un temps protégé
label-topic-left = restent sur le thème
label-topic-over = au-delà du temps du thème
label-item-left = restent sur le point
label-item-over = au-delà du temps du point

# Keys, as French keyboards name them.

key-esc = Échap

# What happens in the simulated room of a rehearsal.

rehearsal-heading = DANS LA SALLE

# The lesson of a script.

lesson-heading = LEÇON
