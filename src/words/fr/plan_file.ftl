# What stands in the way of reading a plan at all.

unread-not-found = ce fichier n’existe pas. Les plans fournis avec le programme : { $plans }
unread-folder = c’est un dossier, pas un fichier
unread-too-large = ce fichier dépasse { $kib } KiB, le plus qui soit lu
unread-utf-16 = cela ressemble à de l’UTF-16, pas à de l’UTF-8. Enregistrez-le de nouveau : « Enregistrer sous », encodage UTF-8 (ni Unicode ni UTF-16)
unread-utf-32 = cela ressemble à de l’UTF-32, pas à de l’UTF-8. Enregistrez-le de nouveau : « Enregistrer sous », encodage UTF-8
unread-windows-1252 = cela ressemble à du Windows-1252 (ANSI, Latin-1), pas à de l’UTF-8 : voir la ligne { $line }. Enregistrez-le de nouveau : « Enregistrer sous », encodage UTF-8
unread-older = cela ressemble à un ancien encodage de sa langue (Windows-1251, Windows-1256 ou autre), pas à de l’UTF-8 : voir la ligne { $line }. Enregistrez-le de nouveau : « Enregistrer sous », encodage UTF-8
unread-damaged = une lettre de la ligne { $line } est abîmée : le reste est en UTF-8. Écrivez-la de nouveau
unread-not-text = ce n’est pas du texte : l’octet { $at } ne peut pas être lu
unread-refused = ce fichier ne peut pas être lu : { $reason }
unread-faulty = ce plan a { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}

# The verdict on a plan.

check-unread = { $plan } : { $reason }
check-sound = { $plan } : sans erreur
check-faults = { $plan } : { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
check-more = { $count ->
    [one] { $count } erreur de plus n’est pas montrée
   *[other] { $count } erreurs de plus ne sont pas montrées
}

# What there is to know of a plan’s hours: a line below its sums, and `.sentence` where a session begins. Hours are written as
# in the plan: “10:15”.

sum-next-day = au-delà de minuit : la fin est à { $hour } le lendemain
    .sentence = Au-delà de minuit : la fin est à { $hour } le lendemain.
sum-clock-forward = l’horloge avance entre-temps, de { $before } à { $after } : seules les vraies minutes comptent
    .sentence = L’horloge avance entre-temps, de { $before } à { $after } : seules les vraies minutes comptent.
sum-clock-back = l’horloge recule entre-temps, de { $before } à { $after } : chaque vraie minute compte
    .sentence = L’horloge recule entre-temps, de { $before } à { $after } : chaque vraie minute compte.
sum-twice-first = { $hour } vient deux fois cette nuit-là : la séance { $what ->
        [starts] commence
       *[ends] finit
    } à la première ; `{ $hour } { $second }` dans `time` dit la seconde
    .sentence = { $hour } vient deux fois cette nuit-là : la séance { $what ->
            [starts] commence
           *[ends] finit
        } à la première ; `{ $hour } { $second }` dans `time` dit la seconde.
sum-twice-second = { $hour } vient deux fois cette nuit-là : la séance { $what ->
        [starts] commence
       *[ends] finit
    } à la seconde ; `{ $hour }` dans `time` dit la première
    .sentence = { $hour } vient deux fois cette nuit-là : la séance { $what ->
            [starts] commence
           *[ends] finit
        } à la seconde ; `{ $hour }` dans `time` dit la première.
sum-no-such-hour = { $hour } n’existe pas cette nuit-là, car l’horloge avance : la séance commence à { $starts }
    .sentence = { $hour } n’existe pas cette nuit-là, car l’horloge avance : la séance commence à { $starts }.

# What stands before a fault, and before what is allowed and what was probably meant. A colon is put behind: it has its blank here.

fault-level = erreur{"\u00A0"}
fault-allowed-level = admis{"\u00A0"}
fault-nearest-level = peut-être{"\u00A0"}
fault-found = trouvé { $what }
fault-other-name = l’autre est ici
fault-other-length = ici, { $time }

# Faults of a plan. `$key` is the key that the fault is about; `$reason`, what the parser says, in English.

fault-syntax = ce n’est pas du TOML : { $reason }
fault-key-twice = ce n’est pas du TOML : cette clé s’y trouve déjà
fault-no-toml = ce n’est pas du TOML
fault-typographic-quote = `{ $found }` est un guillemet d’imprimerie, comme en mettent les traitements de texte{ $more ->
    [0] {""}
    [one] {" "}(et { $more } autre)
   *[other] {" "}(et { $more } autres)
  }
fault-typographic-blank = cet espace n’est pas un espace ordinaire{ $more ->
    [0] {""}
    [one] {" "}(et { $more } autre)
   *[other] {" "}(et { $more } autres)
  }
fault-typographic-mark = `{ $found }` n’est pas le signe ordinaire{ $more ->
    [0] {""}
    [one] {" "}(et { $more } autre)
   *[other] {" "}(et { $more } autres)
  }
fault-unknown-key = il n’y a pas de clé `{ $found }` ici
fault-missing = il manque `{ $key }`
fault-kind = `{ $key }` ne peut pas être { kind-name }
fault-form = `{ $key }` ne peut pas être lu
fault-word = `{ $key }` ne peut pas être `{ $found }`
fault-code = aucun Membre de l’ONU n’a le code `{ $found }`
fault-near-code = { $code } ({ $name })
fault-zone = il n’y a pas de fuseau horaire `{ $found }`
fault-speaker = l’ordre de passage nomme `{ $found }`, et aucune délégation ni aucun observateur n’a ce nom
fault-empty = `{ $key }` n’a rien de visible
fault-too-long = `{ $key }` a { $found } caractères
fault-character = `{ $key }` contient un caractère qui ne peut pas être montré
fault-marks = `{ $key }` contient trop de signes sur une même lettre
fault-backwards = la séance ne finit pas après avoir commencé
fault-no-such-hour = { $hour } n’existe pas cette nuit-là : le { $day }, l’horloge passe de { $before } à { $after }
fault-no-such-hour-in = { $hour } n’existe pas cette nuit-là à { $zone } : le { $day }, l’horloge passe de { $before } à { $after }
fault-once = { $hour } ne vient qu’une fois ce jour-là
fault-two-lengths = `length` et `time` ne s’accordent pas
fault-no-length = ce point n’a pas de `length`
fault-no-session-length = ce thème n’a pas de `length`, et la séance n’en a pas à répartir
fault-nothing-left = il ne reste pas de temps pour ce thème : les autres points prennent { $taken } sur { $length }
fault-without = `{ $key }` est sans effet sans `{ $other }`
fault-no-items = le plan n’a pas de point
fault-too-many-items = le plan a { $found } points
fault-too-many-parties = le plan a { $found } délégations et observateurs
fault-time = `{ $key }` est hors limites
fault-too-long-items = les points prennent { $items }, et la séance dure { $length }
fault-warning = un avertissement à { $found } de la fin vient avant le début d’une intervention de { $limit }
fault-no-representatives = personne ne peut prendre la parole
fault-same-name = `{ $name }` ne se distingue pas d’un autre nom
fault-same-member = `{ $found }` désigne le même Membre que plus haut : { $name }
fault-twice = l’ordre de passage nomme deux fois le même nom
fault-line-up-time = `{ $key }` est hors limites dans cet ordre de passage

# What stands where a text is not TOML.

stands-line-end = la fin de la ligne
stands-file-end = la fin du fichier

# Kinds of value.

kind-name = { $kind ->
    [text] du texte
    [number] un nombre
    [flag] vrai ou faux
    [moment] une date ou une heure
    [list] une liste
   *[table] une table
}

# What is allowed.

form-toml = à chaque ligne une clé, `=` et sa valeur (le texte entre guillemets droits), un titre entre crochets, ou un commentaire après `#`
form-text = du texte entre guillemets droits
form-flag = `true` ou `false`
form-count = un nombre entier de { $least } à { $most }
form-representatives = un nombre entier de 1 à 16, ou "any"
form-list = une liste entre crochets
form-table = une table de clés et de valeurs
form-length = une durée telle que "4m", "2m30s", "1h 15m"
form-hours = un début tel que "10:15" ou "10h15", ou un début et une fin tels que "10:15–12:00"
form-date = une date telle que "2024-04-30"
form-zone = un fuseau horaire IANA tel que "Europe/Paris"
form-language = le code d’une langue, tel que "en", "fr", "ar"
form-broker = une adresse telle que "mqtts://broker.example:8883/ndm-un27" ; seule celle de cette machine peut commencer par mqtt://
form-member-code = le code de trois lettres d’un Membre de l’ONU ou d’un État observateur, selon la norme ISO 3166 ; pour toute autre entité, une table avec son `name`, et `spoken` comme le dit la présidence : { "{" } name = "UE", spoken = "l’Union européenne" { "}" }
form-person = un nom, ou une table avec `name` et `post`
form-party = un nom, un code tel que "LAO", ou une table avec `name`, `code`, `also` et `spoken`
form-speaker = le nom d’une délégation ou d’un observateur de ce plan, son code, ou un autre de ses noms
form-short = { $most } caractères au plus
form-visible = des lettres, chiffres et signes visibles, sur une seule ligne
form-marks = { $most } signes de suite au plus
form-later = une fin après le début ; au-delà de minuit, 12 heures plus tard au plus
form-hour-that-is = une heure avant { $before }, ou à partir de { $after }
form-without-second = l’heure seule ; `2nd` derrière elle est pour la nuit où l’horloge la repasse
form-some-text = au moins une lettre
form-missing = `{ $key }` et sa valeur ici
form-one-length = l’un des deux, ou les deux avec { $hours }
form-without = `{ $other }` à côté, ou pas de `{ $key }`
form-own-length = un point qui n’est pas un thème a une `length` ; seuls les thèmes se répartissent le temps restant
form-session-length = une `length` ici, ou pour la séance une `length` ou une fin dans `time`
form-items = de 1 à { $most } points, commençant chacun par une ligne `[[item]]`
form-parties = { $most } au plus
form-time = plus de 0:00, { $most } au plus
form-time-or-none = de 0:00 à { $most }
form-warning = moins que la limite
form-representatives-some = 1 ou plus, ou "any"
form-straight-quotes = des guillemets droits autour du texte : " et ", ou ' et '
form-plain-blank = des espaces comme la barre d’espacement les écrit
form-plain-mark = `{ $write }`
form-own-name = des noms, codes et autres noms que rien d’autre ne porte, sans compter accents, majuscules, espaces, traits d’union et articles
form-one-member = chaque Membre de l’ONU une fois, et ses autres noms dans `also`
form-once = chaque nom une fois
form-enough = une limite de plus de 0:00 et de { $most } au plus ; `enough` pas au-dessus de la limite
form-items-time = des points qui ensemble ne prennent pas plus que la séance

# Faults of a rehearsal's script.

script-no-plan = le plan du scénario n’est pas là
script-faulty-plan = le plan du scénario a { $count } { $count ->
    [one] erreur
   *[other] erreurs
} à lui
script-unread-plan = le plan du scénario ne peut pas être lu
script-no-such-party = personne ne s’appelle `{ $found }`
script-no-such-item = le plan n’a pas de point `{ $found }`
script-no-such-key = il n’y a pas de touche pour `{ $found }`
script-nothing = cette indication ne dit pas ce qui arrive
script-two-things = cette indication dit deux choses qui arrivent
script-two-moments = cette indication a deux moments
script-earlier = ceci vient avant une indication plus haut : { $found } est avant { $above }
script-item-again = ce point revient après un autre
script-speaks-absent = personne n’est là pour parler
script-not-yet-there = cette délégation n’est pas encore arrivée
script-there-already = cette délégation est déjà là
script-never-asked = cette délégation n’a pas de pancarte levée à baisser
script-two-on-floor = une motion d’ordre est encore en cours de présentation
script-about-nobody = `{ $act }` ne concerne aucune délégation

# What is said at a fault's other place.

script-other-thing = voici la première
script-other-moment = voici l’autre
script-other-earlier = ceci est { $above } après le début du point
script-other-absent = personne n’est là
script-other-comes = elle arrive ici
script-other-point = celle-ci a la parole
script-other-act = voici l’acte

# What is allowed.

script-a-plan = le fichier d’un plan, vu du dossier du scénario
script-sound-plan = un plan sans erreur : tribune check les dit
script-a-party = le nom d’une délégation ou d’un observateur du plan, son code, ou un autre de ses noms ; ou qui est arrivé par `unlisted` plus haut
script-one-thing = une clé qui dit ce qui arrive ; une indication pour chaque chose
script-one-moment = `at`, ou bien `after`, `when` ou les deux
script-in-order = des indications dans l’ordre où les choses arrivent
script-item-once = toutes les indications d’un point ensemble
script-absent-or-speaks = `absent`, ou bien `speaks` et `ignores_call`
script-after-arrival = ce que fait une délégation, sous son `arrives`
script-a-newcomer = pour `arrives`, une délégation qui arrive une fois en retard ; pour `unlisted`, un nom que rien ne porte
script-after-asking = une délégation qui `asks` plus haut, une fois pour chaque
script-one-on-floor = une motion d’ordre après la fin de la précédente : `lasts` dit quand

# What is said of a sound script.

script-sound = { $script } : sans erreur
script-sums = « { $title } » pour { $plan } : { $steps } { $steps ->
    [one] étape
   *[other] étapes
}, { $others } { $others ->
    [one] événement
   *[other] événements
}

# Faults of settings. `$verb` and `$other` are acts by the names that the settings have for them; `$act` is what a key does in a panel.

setting-no-verb = il n’y a pas d’acte `{ $found }`
setting-count = `{ $verb }` a { $count ->
    [0] zéro touche
    [one] { $count } touche
   *[other] { $count } touches
}
setting-no-key = il n’y a pas de touche `{ $found }`
setting-clicker = `{ $found }` est un bouton de télécommande, et ne peut être donnée à `{ $verb }`
setting-answers = `{ $found }` répond aux questions ou ferme les panneaux, et ne peut être donnée à `{ $verb }`
setting-twice = `{ $verb }` a déjà la touche `{ $found }`
setting-taken = `{ $found }` ne peut être donnée à `{ $verb }` : c’est une touche de `{ $other }`, qui peut se faire au même moment
setting-held = `{ $found }` ne peut être donnée à `{ $verb }` : restée enfoncée, elle agirait dans le panneau qui s’ouvre, où elle veut dire « { $act } »
setting-in-panel = `{ $found }` ne peut être donnée à `{ $verb }` : dans un panneau qui a aussi cet acte, elle veut dire « { $act } »
setting-other = `{ $other }` est donné ici
setting-a-verb = les actes que liste `tribune config --example`
setting-some-keys = de 1 à { $most } touches ; sans cette ligne, l’acte a les siennes
setting-a-key = une lettre ou un signe, ou l’un de ces noms : { $names }
setting-once = chaque touche une fois
setting-free-it = une touche que rien d’autre n’a ; ou une autre touche aussi pour `{ $other }`
setting-another = une autre touche

# What each setting is, in the example.

setting-language = La langue du programme. « auto » : celle du plan, puis celle du système. Les écrans de la salle gardent celle du plan.
setting-colours = Combien de couleurs ont les écrans. « auto » : autant que le terminal le dit.
setting-ground = Le fond du terminal. « auto » : ce que dit le terminal, sombre s’il ne dit rien.
setting-bell = Si les alertes font sonner le terminal.
setting-bidi = Qui met en ordre le texte de droite à gauche : le terminal ou ce programme. « auto » : on demande au terminal.
