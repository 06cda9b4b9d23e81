# Why an act is refused, with the way out where there is one. Names stand bare, without an article, before a colon.

refusal-not-open = La séance n’est pas ouverte.
refusal-open-already = La séance est déjà ouverte.
refusal-closed = La séance est levée. L’annulation la rouvre.
refusal-suspended = La séance est suspendue : reprenez-la d’abord.
refusal-not-suspended = La séance n’est pas suspendue.
refusal-resumes-then-already = La reprise est déjà fixée à cette heure.
refusal-resumes-in-the-past = La séance ne peut pas reprendre avant d’être suspendue.
refusal-ends-before-opening = La fin prévue est passée : la séance ne peut pas s’ouvrir.
refusal-agreed-already = L’ordre du jour est déjà adopté.
refusal-no-such-item = Ce point n’existe pas.
refusal-item-begun = « { $item } » a commencé, et ne peut plus changer.
refusal-item-passed = « { $item } » n’est plus le point en cours.
refusal-item-dropped = « { $item } » est déjà retiré de l’ordre du jour.
refusal-item-not-dropped = « { $item } » est à l’ordre du jour.
refusal-item-fixed = « { $item } » garde sa place : seuls les thèmes pas encore commencés en changent.
refusal-item-needed = « { $item } » ne peut pas être retiré.
refusal-item-protected = Le temps de « { $item } » ({ $planned }) est protégé.
refusal-allotment = Le temps d’un point est de plus de zéro, et d’un jour au plus.
refusal-nothing-to-share = Il n’y a pas de temps à répartir.
refusal-nobody-to-share-with = Aucun thème à venir ne peut recevoir ce temps.
refusal-too-little-to-share = Raccourcir également de { $missing } laisserait moins d’une minute à un thème. Retirez d’abord un thème.
refusal-no-item-ahead = C’est le dernier point.
refusal-no-such-question = Ce point n’a pas cette question.
refusal-empty-name = Il faut un nom.
refusal-name-taken = { $party } : ce nom est déjà dans la salle.
refusal-too-many-parties = La salle est pleine : elle ne peut pas avoir plus de délégations ni d’observateurs.
refusal-no-such-party = Cette délégation ou cet observateur n’existe pas.
refusal-list-closed = La liste est close : rouvrez-la, ou passez outre pour un seul nom ({ $party }).
refusal-list-closed-already = La liste est déjà close.
refusal-list-open-already = La liste est déjà ouverte.
refusal-listed = { $party } : déjà à la { number-ordinal } place de la liste.
refusal-response-granted = { $party } : une réponse directe est déjà accordée.
refusal-representatives = { $spoken ->
    [0] { $party } : la règle admet { $allowed ->
        [1] une personne
        [2] deux personnes
       *[other] { $allowed } personnes
    }, pas une de plus.
    [one] { $party } : une personne a parlé, la règle en admet { $allowed ->
        [1] une
        [2] deux
       *[other] { $allowed }
    }.
    [2] { $party } : deux personnes ont parlé, la règle en admet { $allowed ->
        [1] une
        [2] deux
       *[other] { $allowed }
    }.
   *[other] { $party } : { $spoken } personnes ont parlé, la règle en admet { $allowed ->
        [1] une
        [2] deux
       *[other] { $allowed }
    }.
}
refusal-no-such-request = Cette demande n’est plus sur la liste.
refusal-nowhere-to-move = Impossible d’aller plus loin de ce côté.
refusal-floor-passed-on = La parole a changé entre-temps : rien n’a été fait.
refusal-floor-taken = La parole est prise : { $party }.
refusal-floor-taken-by-chair = La présidence a la parole.
refusal-not-started = { $party } : la parole est donnée, le chrono n’est pas lancé. { $key } le lance.
refusal-started-already = Le chrono est déjà lancé.
refusal-held-already = Le chrono est déjà arrêté.
refusal-not-held = Le chrono tourne.
refusal-back-too-far = Le départ ne peut pas reculer de plus de { $most } : la parole était prise avant.
refusal-no-limit = Ce tour n’a pas de limite.
refusal-within-limit = Le temps de parole n’est pas écoulé.
refusal-called-to-order-already = Le rappel à l’ordre a déjà été fait.
refusal-extension = Une prolongation est de plus de zéro, et d’une heure au plus.
refusal-turn-limit = La limite de ce tour doit dépasser le temps déjà pris, et rester sous { $limit }.
refusal-limit = La limite va de { $least } à celle du plan, { $plan }.
refusal-limit-already = La limite est déjà de { $limit }.
refusal-point-pending = { $party } : la motion d’ordre attend votre décision.
refusal-point-raised-already = { $party } : une motion d’ordre est déjà présentée, et viendra à son tour.
refusal-no-point = Il n’y a pas de motion d’ordre.
refusal-nothing-to-settle = Il n’y a rien à décider.
refusal-nothing-to-undo = Il n’y a rien à annuler.
refusal-nothing-to-redo = Il n’y a rien à rétablir.

# The same, beside a name in the finder: short.

note-listed = déjà { number-ordinal }
note-people = { $spoken ->
    [1] une a parlé
    [2] deux ont parlé
   *[other] { $spoken } ont parlé
}
note-list-closed = liste close
note-response-granted = déjà accordée
note-refused = impossible
note-has-floor = a la parole
note-not-heard = n’a pas parlé
note-heard = a parlé { $times } fois, { $spoken }
note-new-delegation = ajouter : délégation
note-new-observer = ajouter : observateur
refusal-ends-in-the-past = Cette heure est passée : écrivez-en une à venir.
refusal-ends-then-already = La fin est déjà fixée à cette heure.
refusal-too-many-items = L’ordre du jour a autant de points que possible : 99.
refusal-empty-text = Rien n’a été écrit : écrivez quelques mots, ou revenez.
refusal-own-line-already = « { $item } » : votre note privée dit déjà cela.
refusal-no-such-note = Cette note n’est plus là.
refusal-note-unchanged = La note dit déjà cela.
refusal-note-there-already = La note est déjà sous « { $item } ».
refusal-note-too-long = Cela fait { $found } caractères, et { $most } sont admis : raccourcissez, ou faites-en deux notes.
refusal-notes-full = Plus de place pour des notes : une séance en a { $notes } au plus, de { $characters } caractères en tout. Raccourcissez-en ou supprimez-en.
refusal-named-already = { $party } : c’est déjà ce nom.
refusal-nobody-to-add = Il n’y a personne à inscrire.
refusal-countdown = Un décompte est de plus de zéro, et d’un jour au plus : écrivez des minutes, par exemple 5 ou 2:30.
refusal-countdown-already = Un décompte est en cours : retirez-le d’abord.
refusal-no-countdown = Il n’y a pas de décompte.
