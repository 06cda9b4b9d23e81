# What a key does, in a word or two; and, for a verb of the room, when. The foot of the screen at 80 columns holds four or five
# of them, a column of the help 23 characters.
#
# Words that stand for one thing: “tour”, a turn on the floor; “chrono”, a speaker’s clock; “point”, an item; “thème”, a topic.
# A delegation speaks by its first and its second “personne”: the word is feminine for everybody, so that no place in an order
# has to choose. A clock is “arrêté”, a meeting “suspendue”; “pause” is an item of the agenda.

act-open = ouvrir la séance
    .when = avant l’ouverture de la séance
act-start = lancer le chrono
    .when = quand la parole est donnée, au premier mot
act-hold = arrêter
    .when = pendant qu’un chrono tourne
act-resume = reprendre
    .when = pendant que le chrono est arrêté
act-report = rapport
    .when = une fois la séance levée
act-next-speaker = tour suivant
    .when = tant que la liste n’est pas vide
act-finish = finir le tour
    .when = une fois le chrono lancé
act-thank-speaker = remercier
    .when = une fois le chrono lancé, quand la liste est vide
act-call-back = appel par erreur
    .when = tant que la délégation appelée a la parole
act-not-present = n’est pas là
    .when = tant que le chrono n’est pas lancé
act-extend = prolonger
    .when = pendant un tour limité
act-shorten = raccourcir
    .when = pendant un tour limité
act-start-back = lancé { $step } s plus tôt
    .when = une fois le chrono lancé
act-call-to-order = rappel à l’ordre
    .when = quand le temps de parole est dépassé
act-what-is-left = le temps qui reste
    .when = quand le tour appelé est plus long que ce qui reste du point
act-chair-speaks = la présidence parle
    .when = quand personne n’a la parole
act-point = motion d’ordre
    .when = hors de toute autre motion d’ordre
act-uphold = motion retenue
    .when = pendant une motion d’ordre
act-not-uphold = motion rejetée
    .when = pendant une motion d’ordre
act-response = réponse directe
    .when = pendant la séance
act-invite = inviter
    .when = quand personne n’a la parole
act-add = inscrire
    .when = jusqu’à la levée de la séance
act-other-representative = autre personne
    .when = avec une sélection, ou pendant un tour
act-select-up = choisir au-dessus
    .when = tant que la liste n’est pas vide
act-select-down = choisir au-dessous
    .when = tant que la liste n’est pas vide
act-call-selected = parole à la sélection
    .when = avec une sélection, quand personne n’a la parole
act-withdraw = retirer de la liste
    .when = avec une sélection
act-move-up = monter
    .when = avec une sélection
act-move-down = descendre
    .when = avec une sélection
act-close-list = clore la liste
    .when = quand la liste est ouverte
act-reopen-list = rouvrir la liste
    .when = quand la liste est close
act-shorter-limit = limite réduite
    .when = quand tout le monde ne passera pas
act-set-limit = fixer la limite
    .when = jusqu’à la levée de la séance
act-next-item = point suivant
    .when = avant le dernier point
act-close = lever la séance
    .when = au dernier point
act-suspend = suspendre
    .when = pendant la séance
act-suspend-until = suspendre jusqu’à
    .when = pendant la séance
act-set-resumption = changer l’heure
    .when = pendant une suspension
act-resume-meeting = reprendre la séance
    .when = pendant une suspension
act-tick = cocher une question
    .when = sur un point avec des questions directrices
act-agenda = ordre du jour
    .when = jusqu’à la levée de la séance
act-from-reserve = de la réserve
    .when = quand un point manque d’un temps que la réserve a
act-countdown = décompte
    .when = quand aucun décompte n’est affiché
act-end-countdown = finir le décompte
    .when = quand un décompte est affiché
act-note = noter
    .when = de l’ouverture au scellement de la séance
act-other-kind = autre sorte
act-notes-so-far = notes déjà prises
act-add-note = autre note
act-change-note = modifier
act-remove-note = supprimer
act-add-topic = ajouter un thème
act-add-question = ajouter une question
act-set-end = fixer la fin
act-own-line = note privée
act-put-right = corriger le nom
act-add-newcomers = inscrire les inconnus
act-tally = qui a parlé
    .when = à tout moment
act-help = aide
    .when = à tout moment
act-undo = annuler
    .when = après un acte
act-redo = rétablir
    .when = après une annulation
act-insist = passer outre
    .when = après un refus que la présidence peut écarter
act-settle = régler l’horloge
    .when = après une absence du programme, ou un saut de l’horloge de l’ordinateur
act-seen = vu
    .when = tant qu’un mot de la facilitation est affiché
act-bell = sonnerie oui ou non
    .when = à tout moment
act-save-elsewhere = enregistrer ailleurs
    .when = à tout moment
act-message = message à la salle
    .when = quand les écrans ne montrent aucun message
act-take-message-back = retirer le message
    .when = quand ils en montrent un
act-ring = sonner dans la salle
    .when = à tout moment
act-message-to = à la salle ou à qui parle
act-message-lasts = durée d’affichage
act-blank-screens = masquer les écrans
    .when = quand ils montrent quelque chose
act-unblank-screens = les réafficher
    .when = quand ils sont masqués
act-page = adresse de la page
    .when = dans une séance avec page
act-clock-alone = le chrono seul
    .when = quand les écrans montrent tout, ou rien
act-show-all = tout montrer
    .when = quand ils ne montrent que le chrono
act-faster = plus vite
    .when = pendant que le temps avance, sous la plus grande vitesse
act-slower = moins vite
    .when = pendant que le temps avance, au-dessus de la plus petite vitesse
act-freeze = figer le temps
    .when = pendant que le temps avance
act-unfreeze = relancer le temps
    .when = pendant que le temps est figé
act-lesson-on = étape suivante
    .when = pendant la lecture d’une étape de leçon
act-lesson-back = étape précédente
    .when = après la première étape
act-step = avancer d’un pas
    .when = dans une répétition
act-leave = quitter
    .when = à tout moment
act-dismiss = retour
    .when = avec une sélection ou un message
act-select = choisir
act-up = haut
act-down = bas
act-page-up = avant
act-page-down = après
act-less = moins
act-more = plus
act-yes = oui
act-item-up = plus tôt
act-item-down = plus tard
act-drop-item = ôter, remettre
act-share-out = répartir également
act-agree = adopter

# Keys, as French keyboards name them. A name holds no blank.

key-enter = Entrée
key-space = Espace
key-tab = Tab
key-backspace = RetArr
key-delete = Suppr
key-insert = Inser
key-home = Début
key-end = Fin
key-page-up = PgPréc
key-page-down = PgSuiv

# A clicker’s keys, in the help.

help-clicker-on = { $key }, sans couper la parole
help-clicker-back = arrêter, reprendre
key-shift = Maj+{ $key }

# The headings of the help.

help-now = MAINTENANT
help-floor = La parole
help-list = La liste
help-agenda = L’ordre du jour
help-meeting = La séance
help-screens = Les écrans de la salle
help-rehearsal = Une répétition
help-program = Le programme

# The table of keys.

manual-key = touche
manual-act = ce qu’elle fait
manual-when = quand
manual-ticks = { $first } à { $last }

# A key that can do nothing now.

not-now-nothing = Cette touche n’a rien à faire en ce moment.
not-now-select = Choisissez d’abord quelqu’un : { $up } { $down }.
not-now-nothing-to-settle = Il n’y a rien à décider.
not-now-at-the-end = Impossible d’aller plus loin de ce côté.
not-now-insist = Aucun refus ne peut être écarté.
not-now-what-is-left = Cela vaut pour un tour appelé et pas encore commencé, quand il reste moins sur le point que la limite.
not-now-all-reached = Toutes les demandes passeront.
not-now-reserve = Le point en cours n’a pas besoin de la réserve, ou la réserve ne suffit pas.
not-now-no-limit-reaches = Aucune limite ne permet d’entendre tout le monde.
not-now-no-facilitator-line = Aucun mot de la facilitation n’est affiché.
not-now-no-page = Il n’y a pas de page pour navigateurs : le programme a été lancé sans --web.
not-now-fastest = Le temps avance déjà aussi vite que possible.
not-now-slowest = Le temps avance déjà aussi lentement que possible : { $key } le fige.
not-now-no-pace = Le temps est figé jusqu’à ce que l’étape de la leçon soit faite.
not-now-not-open = La séance n’est pas ouverte : { $key } l’ouvre.
not-now-closed = La séance est levée : { $key } annule la levée.
not-now-suspended = La séance est suspendue : { $key } la reprend.
not-now-taken = La parole est prise ({ $party }) : finissez d’abord le tour, ou arrêtez le chrono avec { $key }.
not-now-nobody = Personne n’a la parole.
not-now-nothing-to-undo = Il n’y a rien à annuler.
not-now-nothing-to-redo = Il n’y a rien à rétablir.
not-now-agenda = L’ordre du jour est affiché : { $key } ramène à la salle.
not-now-empty-list = Personne n’attend la parole.
not-now-not-begun = { $party } : la parole est donnée, le chrono n’est pas lancé. { $key } le lance.
not-now-clicker = Il reste du temps de parole : { $key } finit le tour, { $clicker } non.
other-keyboard = Aucune touche pour `{ $letter }`. Sur tout clavier : { $start }, { $open }, { $back }, les flèches, { $first } à { $last }.
not-now-point = La motion d’ordre passe d’abord : { $upholds } la retient, { $not } la rejette.

# The bell.

bell-on = La sonnerie est active.
bell-off = La sonnerie est coupée : les alertes s’affichent sans bruit.

# What the room's screens show.

screens-message = Les écrans de la salle montrent : « { $message } »
screens-speaker-message = À côté du chrono de qui parle : « { $message } »
screens-speaker-message-shown = Le message est à côté du chrono de qui parle.
screens-rung = La sonnerie a retenti sur les pages où elle est activée.
screens-message-shown = Les écrans de la salle montrent le message.
screens-message-back = Le message est retiré des écrans de la salle.
screens-blank = Les écrans de la salle sont masqués.
screens-clock-alone = Les écrans de la salle ne montrent que le chrono.
screens-page = La page pour navigateurs : { $url }
screens-page-title = La page pour navigateurs
screens-pages = { $pages ->
    [0] Personne ne la suit encore.
    [one] Une page suit.
   *[other] { $pages } pages suivent.
}
screens-page-too-small = La fenêtre est trop petite pour le code de cette adresse.
screens-no-projectors = Aucun projecteur ne peut suivre ; avec --web, une page le peut : { $reason }.
screens-no-projectors-but-pages = Aucun projecteur ne peut suivre ; la page le peut : { $reason }.
screens-no-pages = Aucune page ne peut suivre ; un projecteur le peut : { $reason }.
screens-none = Aucun autre écran ne peut suivre : { $reason }.
screens-crowd = { $address } garde ouvertes des connexions à la page sans son adresse ; la page continue. Trouvez cette machine, ou retirez-la du réseau.
screens-whole = Les écrans de la salle montrent de nouveau tout.

# A line from a facilitator at the broker, which stands in one row: it must be short around the line.

console-facilitator = Facilitation, { $hour } : { $line }
console-facilitator-seen = Vu, et répondu : { $line }

# A finder in which Enter names nobody.

finder-empty = Tapez deux ou trois lettres du nom, ou choisissez avec { $down }.
finder-unsure = « { $name } » peut être l’un de ceux-ci, ou être nouveau : choisissez avec { $down } et { $yes }.
several-unknown = pas dans la salle : sans inscription
several-for = pour « { $written } »
several-none = Aucune inscription : { $left }.
several-added = { $count ->
    [one] Inscription : { $added }. { $undo } l’annule.
   *[other] { $count } inscriptions : { $added }. { $undo } les annule.
  }
several-some = { $count ->
    [one] { $count } inscription
   *[other] { $count } inscriptions
  } : { $added }. Sans inscription : { $left }.
finder-unknown = Aucune délégation de cette salle ne répond à « { $name } ». { $down } et { $yes } l’ajoutent.

# What a finder, a question or a line of input asks.

ask-several = { $count ->
    [0] Personne à inscrire parmi ces noms
    [one] Inscrire un nom sur la liste
   *[other] Inscrire { $count } noms sur la liste
  }{ $left ->
    [0] {""}
   *[other] {" "}· sauf { $left }
  }
ask-request = Inscrire · { $representative } personne
ask-invite = Inviter · { $representative } personne
ask-point = Qui présente une motion d’ordre
ask-response = Réponse directe · { $representative } personne
ask-extend = { $party } : prolonger de { $by } ?
ask-extend-from-now = { $party } : prolonger de { $by } à partir de maintenant ?
ask-extend-left = Soit { $left } à partir de maintenant.
ask-extend-was-over = { $party } : dépassement de { $over }, soit une prolongation de { $granted }.
# As line-extended says it.
ask-extend-say = À dire : « J’accorde { time-spoken } de plus { A($party) }. »
ask-extend-lost = Risquent de ne pas passer : { $parties }.
ask-extend-free = Toutes celles qui passent maintenant passeront encore.
ask-shorten = { $party } : raccourcir de { $by } ?
ask-shorten-to = { $to } en tout, dont il reste { $left }.
ask-shorten-reached = Passeront de ce fait : { $parties }.
ask-extend-over = Le point dépasserait son temps de { $over }.
ask-limit = Limiter à { $to } les interventions à venir ?
ask-limit-reach = { $waiting ->
    [0] Personne n’attend.
   *[other] { $waiting } en attente, reste { $left } : { $reached ->
        [0] personne ne passera.
        [one] { $reached } passera.
       *[other] { $reached } passeront.
    }
}
ask-limit-plan = Elle peut aller jusqu’à celle du plan, { $plan }.
ask-gap-asleep = Les chronos n’ont pas été suivis pendant { $lasted } : l’ordinateur était en veille, ou le programme arrêté.
ask-gap-ended = Le programme a été absent pendant { $lasted }. Tout est resté en l’état.
ask-gap-ran = Le chrono de parole en a compté { $ran }.
ask-gap-none = Aucun chrono de parole ne tournait.
ask-gap-question = Le temps de parole a-t-il couru ?
ask-clock-step = L’horloge de l’ordinateur a { $direction ->
    [forward] avancé
   *[back] reculé
} de { $by }.
ask-clock-follow = La suivre laisse la fin à son heure. Les chronos en marche ne changent pas.
ask-clock-question = Suivre la nouvelle horloge ?
ask-leave = Quitter ? La séance reste ouverte, et ses chronos tournent.
ask-leave-back = « tribune run » avec le même plan la reprend.
ask-leave-rehearsal = Quitter ? La répétition reste ouverte, et son temps est figé.
ask-leave-rehearsal-back = « tribune rehearse » avec le même plan la reprend.
ask-next = Passer à « { $item } » ?
ask-next-last = Lever la séance ?
ask-next-speaking = { $party } : il reste { $left }, le tour prend fin.
ask-next-speaking-over = { $party } : dépassement de { $over }, le tour prend fin.
ask-next-waiting = { $waiting ->
    [one] { $waiting } délégation attend, et reste sur la liste.
   *[other] { $waiting } délégations attendent, et restent sur la liste.
}
ask-next-soon = « { $item } » vient de commencer.
ask-close-topics = { $topics ->
    [one] { $discussed } thème examiné sur { $topics }.
   *[other] { $discussed ->
        [one] { $discussed } thème examiné sur { $topics }.
       *[other] { $discussed } thèmes examinés sur { $topics }.
    }
}
ask-close-waiting = { $waiting ->
    [one] { $waiting } délégation attend encore : { $parties }.
   *[other] { $waiting } délégations attendent encore : { $parties }.
}
ask-close-unheard = { $unheard ->
    [one] { $unheard } délégation n’a pas été entendue : { $parties }.
   *[other] { $unheard } délégations n’ont pas été entendues : { $parties }.
}
ask-close-left = Il reste { $left } de séance.
ask-close-rule = Quitter ensuite la scelle : son relevé ne nomme personne.
ask-leave-lost = { $acts ->
    [one] Quitter ? 1 acte, de { $hour }, n’est qu’en mémoire : si le disque ne l’accepte pas au dernier moment, il est perdu.
   *[other] Quitter ? { $acts } actes, depuis { $hour }, ne sont qu’en mémoire : si le disque ne les accepte pas au dernier moment, ils sont perdus.
}
ask-leave-lost-way-out = Restez, et { $key } enregistre toute la séance dans un autre dossier.
ask-leave-note = Quitter ? Une note commencée n’est pas classée.
ask-leave-note-way-out = Une note commencée est perdue : restez, et { $key } la reprend.
ask-leave-closed = Quitter ? La levée ne pourra plus être annulée ensuite.
ask-leave-closed-rule = Le journal fait place à un relevé qui ne nomme personne.
question-first = La question passe d’abord : répondez, ou revenez. Ce qui a été tapé n’est pas pris en compte.
ask-message = Message à la salle, jusqu’à son retrait
ask-message-for = Message à la salle, pendant { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
ask-speaker-message = Message à qui parle, jusqu’à son retrait. Vide : « { $preset } »
ask-speaker-message-for = Message à qui parle, pendant { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}. Vide : « { $preset } »
# The room reads it in large letters: no œ and no narrow blank, which their font does not have.
speaker-message-preset = Plus qu’une minute, merci
ask-hour = Suspension jusqu’à (ex. 11h05)
ask-resumption = Suspension jusqu’à (ex. 11h05, ou rien)
ask-end = Fin de la séance à (par exemple 11h50)
ask-topic = Le thème proposé et, au besoin, ses minutes (par exemple Éducation aux risques 10m)
ask-question = La question directrice proposée
ask-own-line = Votre note privée sur ce point : aucun écran de la salle ne la montre, le scellement l’efface
ask-countdown = Combien de minutes, et pour quoi (par exemple 5 par deux)
ask-countdown-fault = « { $found } » ne commence pas par des minutes. Écrivez-les d’abord, par exemple 5 ou 2:30.
ask-name = Le nom, et son code après une barre oblique (par exemple Liban / LBN)
console-to-say = « { $line } »
console-countdown = Décompte : reste { $left }.
console-countdown-of = « { $label } » : reste { $left }.
console-note = Pour vous seulement : { $note }
ask-early = Ouvrir avec { $early } d’avance ?
ask-early-length = Garder la durée : fin à { $hour }, après { $lasting }.
ask-early-end = Garder la fin : fin à { $hour }, après { $lasting }.
hint-limit-for-all = { $limit } pour tous
hint-from-reserve = { $more } de la réserve
ask-hour-passed = { $hour } est passé : il est { $now }. Écrivez une heure à venir ; pour demain, { $hour }+1.
ask-hour-skipped = { $hour } n’existe pas aujourd’hui : l’horloge avance et saute cette heure. Écrivez-en une autre.
ask-hour-fault = « { $found } » n’est pas une heure. Écrivez heures et minutes, par exemple 11h05.
answer-ran-on = oui, il a couru
answer-held = non, arrêté
answer-keep-length = garder la durée
answer-keep-end = garder la fin
answer-follow = suivre
answer-keep = garder le compte
answer-grant = accorder
answer-set = fixer
answer-leave = quitter
answer-lose = quitter quand même
answer-stay = rester
answer-later = plus tard
answer-add = inscrire
answer-add-several = en inscrire { $count }
answer-go-on = passer au point
answer-close = lever la séance
answer-names-are-meant = écrire avec ces noms
answer-back = retour
# Before “personne”, a feminine.
ordinal-representative = { $number ->
    [1] première
    [2] deuxième
    [3] troisième
   *[other] { number-ordinal }
}

# The standing alert when the session is not safe on disk.

alert-not-saved = { $acts ->
    [0] NON ENREGISTRÉ depuis { $hour } · { $why }
    [one] NON ENREGISTRÉ depuis { $hour } · 1 acte : { $why }
   *[other] NON ENREGISTRÉ depuis { $hour } · { $acts } actes : { $why }
}
not-saved-yet = En mémoire seulement tant que le disque ne l’accepte pas : libérez le disque, ou { $key } pour enregistrer dans un autre dossier.
not-seen = Les séances quittées ne sont pas visibles : { $why }
not-seen-hangs = le disque où elles sont ne répond pas.

# The session saved in another folder.

ask-folder = Enregistrer la séance dans ce dossier, et continuer là
ask-folder-fault = « { $found } » n’est pas un dossier existant. Écrivez un chemin complet, par exemple /media/cle ou ~/Documents.
saving-elsewhere = La séance s’écrit dans { $folder } …
saved-elsewhere = La séance est enregistrée dans { $folder } et continue là. Pour la retrouver, donnez plus tard ce dossier à TRIBUNE_STATE_DIR.
saved-elsewhere-left = Elle est dans le nouveau dossier ; une copie plus ancienne n’a pas pu être supprimée : { $files }.
saved-elsewhere-not = { $folder } n’accepte pas la séance : { $reason }. Rien n’est perdu : elle reste où elle était.
saved-elsewhere-here = La séance est déjà dans ce dossier.

# The choice before a session.

menu-what = Quelle séance conduire ?
menu-rehearse = Que répéter ?
menu-unfinished = Une séance de ce plan est restée inachevée.
menu-go-on = Reprendre { $title }
menu-left = commencée le { $day } à { $hour }, en est à « { $item } », { $acts ->
    [one] { $acts } écriture
   *[other] { $acts } écritures
}
menu-anew = Recommencer
menu-script = Répéter : { $title }
menu-lesson = Leçon : { $title }
menu-own = { $name }, fourni avec le programme
menu-hours = { $start }–{ $end }
menu-practise = S’exercer
menu-practise-note = leçons et répétitions dans une salle simulée : rien n’est réel
menu-faulty = Ce plan a des erreurs : tribune check les dit
menu-faulty-script = Ce scénario a des erreurs : tribune check les dit
menu-broken = Impossible de reprendre { $id }
menu-choose = choisir
menu-close = Clore { $title }
menu-close-left = séance quittée depuis { time-age } ; elle nomme qui a parlé jusqu’à sa clôture
menu-close-trial = la séance nomme qui a parlé jusqu’à sa clôture
menu-close-question = Clore { $title } en l’état, et sceller ?
menu-report = Le rapport de « { $title } »
menu-report-note = à lire, diapositive par diapositive ; tribune report l’écrit dans un fichier
menu-older = Séances plus anciennes
menu-older-note = celles quittées avant celles-ci
menu-leave-open = Laisser en l’état
menu-leave-open-note = la séance nomme qui a parlé, et peut être reprise
menu-seal = Clore et sceller
menu-seal-note = qui a parlé est effacé pour toujours ; personne ne peut reprendre la séance
menu-sealed = { $title } : séance close et scellée, son relevé ne nomme personne.

# Why a session cannot be run, or is not saved at its end.

run-not-saved = { $acts ->
    [0] Rien de cette séance n’est enregistré : { $why }.
    [one] La fin de cette séance n’est pas enregistrée, et est perdue : 1 acte ; { $why }.
   *[other] La fin de cette séance n’est pas enregistrée, et est perdue : { $acts } actes ; { $why }.
}
run-saved-elsewhere = Cette séance est dans { $folder }. Pour la retrouver : TRIBUNE_STATE_DIR={ $folder }
run-left-elsewhere = Une copie plus ancienne peut rester dans { $folder }.
run-not-a-terminal = tribune run a besoin d’un terminal : sa sortie va vers un fichier ou un tube.
run-terminal = Le terminal ne peut pas être utilisé : { $reason }.
run-no-rehearsal = La séance « { $id } » est parmi les répétitions, et n’en est pas une. Rien n’a été changé ; déplacez son fichier pour recommencer.
run-hangs = Le disque ne répond pas : la séance ne peut pas être lue. Rien n’a été changé.
run-not-closed = Le disque ne répond pas : la séance n’est peut-être pas close. Vérifiez avec tribune status.
run-not-sealed = Le disque ne répond pas : la séance est close, mais pas encore scellée. Son journal nomme encore qui a parlé ; le prochain lancement de tribune run la scelle.

# The debrief of a rehearsal.

debrief-title = Bilan d’une répétition · { $title } · { $room }
debrief-file = Ce bilan est gardé dans { $file }
debrief-not-kept = Ce bilan n’a pas pu être gardé : { $reason }

# Which room a rehearsal takes place in.

rehearsal-room = { rehearsal-level }, tirage { $seed }
rehearsal-script = « { $title } »

# How fast a rehearsal goes.

rehearsal-goes = La répétition va { $rate ->
    [1] à la vitesse du temps réel.
   *[other] { $rate } fois plus vite que le temps réel.
}
rehearsal-stands = Le temps est figé. Il reprendra à ×{ $rate }.
rehearsal-steps = Le temps a avancé de { $by }.

# The program was killed, as a mishap of the rehearsal.

rehearsal-was-killed = Le programme a été tué, comme la machine peut le faire : c’est dans la répétition. Rien n’est perdu.
rehearsal-go-on = Continuer par : tribune rehearse { $plan }
rehearsal-go-on-script = Continuer par : tribune rehearse --script { $script }

# The lesson of a script.

lesson-step = étape { $number } sur { $count }
lesson-first = La leçon commence dans un instant.
lesson-go-on = continuer
lesson-skip = sauter
lesson-back = retour
lesson-goes-on = l’étape suivante vient d’elle-même
lesson-over = la leçon est finie
lesson-read-again = relecture : l’étape en cours attend
lesson-out-of-reach = impossible en ce moment : sautez-la
lesson-time-stands = Le temps est figé jusqu’à ce que cette étape soit faite, ou sautée.
lesson-between = Un instant : la leçon continue d’elle-même.
lesson-read-first = Un instant : lisez d’abord cette étape, puis continuez avec { $key }.
lesson-not-yet = C’est pour plus tard : cette étape attend { $key } { $act }.
lesson-not-yet-of = C’est pour plus tard : cette étape attend { $key } { $act }, pour { $party }.

# Notes for the record.

ask-note = Note sur « { $item } »
ask-notes-offered = Note { $number } sur { $most } : « { $item } »
ask-follow-up = Qui en assurera le suivi ?
answer-note = noter
notes-so-far = Les notes déjà prises
note-names = nomme { $names }
note-nobody = personne encore
note-kept = La note n’est pas encore classée, mais elle est gardée : { $key } la reprend.
console-not-sealed = Journal non scellé : il nomme qui a parlé jusqu’à votre départ.
closed-report-title = Le rapport
closed-report-not-sealed = Pas encore scellé : à votre départ, un relevé sans noms prendra la place du journal. Sauvegardes et disques peuvent encore l’avoir.
console-note-offer = { $key } : { $most } notes au plus, { $item } · { $left }

ask-report-file = Le fichier où écrire le rapport ; sa terminaison donne le format : { $endings }
ask-report-file-fault = « { $found } » ne se termine pas par un format. Écrivez-en un après un point : { $endings }
ask-named = { $count ->
    [one] Écrire le rapport ? Cette ligne nomme quelqu’un :
   *[other] Écrire le rapport ? Ces { $count } lignes nomment quelqu’un :
}
ask-named-read = { $count ->
    [one] Montrer les diapositives sur les écrans de la salle aussi ? Cette ligne nomme quelqu’un :
   *[other] Montrer les diapositives sur les écrans de la salle aussi ? Ces { $count } lignes nomment quelqu’un :
}
ask-named-more = Et { $count } de plus.
ask-named-rule = Sous la règle de Chatham House, il ne doit pas dire qui a parlé. Qui assure un suivi peut être nommé.
report-is-in = Le rapport est dans { $file }.
report-file-exists = { $file } existe déjà, et a été laissé tel quel. Choisissez un autre nom.
report-not-written = Le rapport n’a pas pu être écrit dans { $file } : { $reason }.
report-file-hangs = Le disque ne répond pas : le rapport n’est peut-être pas dans { $file }.

# The read-through of a report, for the rapporteur to practise with.

act-write-report = écrire dans un fichier
act-read-through = lecture d’essai
act-next-slide = suivante
act-slide-back = retour
act-hold-countdown = pause
act-countdown-anew = reprendre le thème
act-show-to-room = la salle les voit aussi
act-show-only-here = ici seulement
read-heading = Lecture d’essai · { $title }
read-place = diapositive { $place } sur { $count }
read-clock = { $state ->
    [over] { $time } de trop sur { $of }
    [enough] reste { $time } sur { $of } : l’essentiel devait être dit à { $enough }
    [held] reste { $time } sur { $of }, arrêté
   *[in-time] reste { $time } sur { $of }, l’essentiel est à dire en { $enough }
}
read-took = { $title } : { $taken }

## Qui met en ordre le texte écrit de droite à gauche

order-asks = Quelle ligne se lit correctement ?
order-keys = Appuyez sur { $first } ou { $second } : le choix est retenu pour ce terminal. Toute autre touche continue, et le terminal met le texte en ordre.
