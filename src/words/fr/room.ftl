# What the room sees: the projector and the page.

room-item = { $number }  { $title }
room-chair = La présidence
room-chair-speaks = a la parole
room-enough = peut conclure dès { $at }
room-left = restent
room-left-of = restent sur { $whole }
room-left-of-topic = restent sur les { $whole } du thème
room-over-word = de trop
room-over = au-delà de { $whole }
room-over-topic = au-delà des { $whole } du thème
room-topic-left = thème : reste { $time }
room-topic-over = thème : { $time } de trop
room-item-left = point : reste { $time }
room-item-over = point : { $time } de trop
room-time = TEMPS ÉCOULÉ
room-light-in-time = dans les temps
room-light-closing = veuillez conclure
room-last = dernière intervention : { $spoken } sur { $limit }
room-last-unlimited = dernière intervention : { $spoken }
room-ends = fin { $hour }
room-break = Reprise à { $hour }
room-next = à suivre : { $party }
room-list-open = inscriptions ouvertes
room-list-closed = inscriptions closes
room-ahead = La séance n’est pas ouverte
room-ahead-until = La séance commence à { $hour }
room-between = La parole est libre
room-countdown = Décompte
room-countdown-until = { $label } jusqu’à { $hour }
room-called = a la parole
room-response = réponse directe
room-held = Chronomètre arrêté
room-point = Motion d’ordre
room-suspended = La séance est suspendue
room-suspended-until = jusqu’à { $hour }
room-closed = La séance est levée
room-lost = La console ne répond pas. Les chronos continuent.

# The mark of a trial or a rehearsal, for the room and for the chair.

band-trial = ESSAI ×{ $rate }
band-rehearsal = RÉPÉTITION ×{ $rate }
band-rehearsal-stands = RÉPÉTITION · figée

# The slide of a report that is read through. The second says how many of its lines stand below.

room-slide-place = diapositive { $place } sur { $count }
room-slide-more = encore { $count }
