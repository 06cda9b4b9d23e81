# The overview of rooms.

rooms-title = { $count ->
    [one] { $count } salle
   *[other] { $count } salles
}
rooms-slowest-first = la plus lente d’abord
rooms-by-room = par salle
rooms-scroll = défiler
rooms-leave = quitter
rooms-left-out = d’autres ne sont pas montrées
rooms-page = page : { $address }
rooms-page-follow = { $count ->
    [0] personne ne la suit
    [one] { $count } la suit
   *[other] { $count } la suivent
}
rooms-page-crowd = { $address } garde des connexions à la page ouvertes sans son adresse ; la page continue.
rooms-page-failed = La page n’est pas servie : { $reason }.
rooms-none = Aucune console n’est ouverte sur cette machine. Chacune qui s’ouvrira sera montrée ici.
rooms-none-at-broker = Aucune console ne dit encore rien au courtier. Chacune qui le fera sera montrée ici.
rooms-kept = pas encore de signe de vie
rooms-gone-before = perdue
rooms-not-reached = pas atteinte
rooms-topic = { $number }  { $title }
rooms-silent = muette depuis { $hour }
rooms-gone = perdue depuis { $hour }
rooms-left = quittée à { $hour }
rooms-other-version = d’une autre version
rooms-ends = fin { $hour }
rooms-will-end = finira à { $will }, non { $hour }
rooms-break = pause jusqu’à { $hour }
rooms-waiting = { $count ->
    [one] { $count } attend
   *[other] { $count } attendent
}
rooms-covered = traité { $covered } sur { $all } : { $numbers }
rooms-none-covered = traité 0 sur { $all }

# What stands as an alert in a room, in few words; it names nobody.

rooms-alert-gap = horloges sans surveillance
rooms-alert-clock-step = l’horloge de l’ordinateur a changé
rooms-alert-time = temps de parole écoulé
rooms-alert-point-over = motion d’ordre trop longue
rooms-alert-session-over = la séance dépasse son temps
rooms-alert-item-over = le point dépasse son temps
rooms-alert-countdown-over = compte à rebours écoulé
rooms-alert-not-started = horloge de l’orateur non lancée
rooms-alert-resume-due = reprise attendue
rooms-alert-late-to-open = ouverture en retard
rooms-alert-less-than-limit = il reste moins que la limite
rooms-alert-behind = le temps manque pour la suite
rooms-alert-too-many = tous ne prendront pas la parole
rooms-alert-few-topics = peu de sujets à l’ordre du jour
rooms-alert-nobody-waits = personne n’attend
rooms-clock-ahead = l’horloge de son ordinateur avance de { $by } sur celle-ci
rooms-clock-behind = l’horloge de son ordinateur retarde de { $by } sur celle-ci

# A line to chairs, and what became of the last one. What became of it must be short.

rooms-line-write = écrire aux présidents
rooms-line-to-all = À toutes les salles :
rooms-line-to = À { $room } :
rooms-line-send = envoyer
rooms-line-other = autre salle
rooms-line-drop = abandonner
rooms-line-refused = n’accepte pas de mots
rooms-line-too-many = trop de mots : n’en accepte plus
rooms-line-sent = mot envoyé
rooms-line-not-shown = mot non affiché
rooms-line-shown = mot affiché
rooms-line-seen = mot vu
