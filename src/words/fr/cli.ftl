# What the commands and their arguments do. Words that are typed (“easy”, “md”, options) stay as they are.

cli-about = Gérer le temps d’une séance : la liste des orateurs et oratrices, les chronos, l’ordre du jour. Sans commande, les plans du dossier « sessions » et les séances inachevées sont proposés
cli-run = Conduire une séance d’après son plan, ou reprendre celle qui est restée inachevée
cli-run-plan = Le fichier du plan
cli-run-new = Recommencer sans demander, si une séance du plan est restée inachevée
cli-run-no-bell = Afficher les alertes sans la sonnerie du terminal
cli-run-light = Dessiner pour un fond clair, si le terminal ne dit pas ce qu’il a
cli-run-bidi = Qui met en ordre le texte écrit de droite à gauche : terminal, tribune (ce programme) ou auto : la question est posée au terminal
cli-run-web = Servir une page à tout navigateur, sur un port libre que seule cette machine atteint, ou à l’adresse donnée : 0.0.0.0:8080 pour le réseau où elle est
cli-run-trial-rate = Pour essayer le programme : une horloge qui va autant de fois plus vite. La séance est marquée comme fictive
cli-run-trial-start = Pour essayer le programme : le moment où l’horloge commence, par exemple 2024-04-30T10:15:00Z
cli-project = Montrer ce que la salle peut voir, sur un second écran : trouve la séance en cours sur cette machine, ou en attend une
cli-project-session = Une partie du nom ou du titre de la séance, si plusieurs sont en cours
cli-project-room = La salle de la séance, si plusieurs sont en cours
cli-rooms = Montrer sur un écran toutes les salles dont la console tourne sur cette machine : qui est en retard, et quand chacune finira. Aucun orateur n’y est nommé
cli-rooms-pages = Les pages des consoles à suivre, sur n’importe quelle machine : http://192.0.2.7:8080/…, comme chaque console montre la sienne
cli-rooms-web = Montrer tout cela aussi en une page pour tout navigateur, pour le couloir : sur un port libre que seule cette machine atteint, ou à l’adresse donnée : 0.0.0.0:8080 pour le réseau où elle est
cli-broker = Dire aux autres salles où en est celle-ci, ou lire ce qu’elles disent, par un courtier MQTT 5 : mqtts://hôte:8883/réunion. Aucun nom d’orateur n’y passe. Le nom d’utilisateur et le mot de passe sont dans TRIBUNE_BROKER_USER et TRIBUNE_BROKER_PASSWORD, ou dans un fichier
cli-broker-ca = Les certificats reconnus, en un fichier PEM ; ceux du système si aucun n’est donné
cli-broker-login = Le fichier du nom d’utilisateur et du mot de passe, un par ligne
cli-broker-plain = Permettre l’adresse non chiffrée d’une autre machine
cli-no-broker = Ne rien dire à aucun courtier, quoi que disent le plan et les réglages
cli-no-messages = Ne prendre aucun mot de la facilitation par le courtier
cli-follow = Écrire ce que la salle peut voir, pour d’autres programmes : une ligne de JSON par changement, jusqu’à la fin de la séance. La forme d’une ligne : « tribune schema --follow »
cli-follow-format = La forme des lignes : « json »
cli-rehearse = Répéter une séance dans une salle simulée : la même console, avec des délégations qui demandent la parole, débordent, sont absentes
cli-rehearse-plan = Le fichier du plan ; sinon celui que nomme le scénario. Sans l’un ni l’autre, scénarios et plans sont proposés
cli-rehearse-script = Une répétition écrite pour la formation, en fichier ; ou, par son nom, une de celles du programme : first-steps, la première leçon ; too-little-time ; everything-goes-wrong
cli-rehearse-speed = La vitesse du temps au départ, de 1 à 60 ; 1 si rien n’est donné
cli-rehearse-seed = Quelle salle : le même nombre donne chaque fois la même. Tirée au sort, et affichée, si rien n’est donné
cli-rehearse-level = La difficulté de la salle : « easy » (facile), « usual » (ordinaire) si rien n’est donné, ou « hard » (difficile)
cli-rehearse-new = Recommencer sans demander, si une répétition du plan est restée inachevée
cli-status = Dire l’état d’une séance d’après son journal, en cours ou non
cli-status-session = La séance, comme « status » la nomme ; la dernière commencée si rien n’est donné
cli-status-at = Le moment à regarder, par exemple 2024-04-30T10:15:00Z ; maintenant si rien n’est donné
cli-status-trial = Chercher parmi les essais, et non parmi les vraies séances
cli-status-rehearsal = Chercher parmi les répétitions, et non parmi les vraies séances
cli-lang = La langue du programme : en, fr ou ar. Sans elle, celle du plan, puis celle du système
cli-room-lang = La langue des écrans de la salle, si elle n’est pas celle de la console : en, fr ou ar
cli-report = Écrire le rapport d’une séance levée : ce qui est rapporté à la plénière. Sous la règle de Chatham House, il ne nomme pas qui a parlé
cli-report-session = La séance, comme « sessions » la liste ; la dernière commencée si rien n’est donné
cli-report-format = « md » pour un courriel, si rien d’autre n’est demandé ; « html » pour une feuille à distribuer, « csv » pour un tableur, « json » pour des programmes, « pptx » pour des diapositives. Si rien n’est donné, la fin du nom de fichier décide
cli-report-output = Le fichier ; la sortie standard si rien n’est donné
cli-report-read = Le lire d’un bout à l’autre sur ce terminal : ses diapositives, avec 3:00 par thème et un repère à 2:00
cli-report-force = Remplacer le fichier, s’il existe
cli-report-names-are-meant = Écrire ou montrer même si des notes nomment des délégations, des observateurs ou des membres du bureau : elles ne disent pas qui a parlé
cli-sessions = Lister les séances gardées sur cette machine : ouvertes, levées, scellées ; ou en supprimer une
cli-sessions-delete = « delete », pour supprimer une séance et tous ses fichiers
cli-sessions-session = La séance à supprimer, comme elle est listée
cli-sessions-yes = La supprimer sans demander
cli-check = Vérifier des plans, et des scénarios de répétition : dire toutes les erreurs de chacun, ou ses sommes
cli-check-plans = Les plans et scénarios, en fichiers
cli-format = « text » pour des personnes, si rien n’est donné, ou « json » pour des programmes : les durées sont alors en millisecondes
cli-plan = Faire un plan : nouveau, ou à partir de fichiers d’autres programmes ; ou en écrire un comme table ou calendrier
cli-plan-new = Demander ce qu’il faut à un plan, et l’écrire
cli-plan-new-file = Le fichier du plan
cli-plan-import = Faire un plan à partir de tables (CSV, Excel), de calendriers (iCalendar), du JSON d’Indico, de listes en texte ; les délégations peuvent être dans un fichier, l’ordre du jour dans un autre
cli-plan-import-files = Les fichiers
cli-plan-import-part = Pour quelle séance, quelle salle ou quel jour est le plan, si les fichiers en ont plusieurs ; peut être donné plusieurs fois
cli-plan-export = Écrire un plan comme table (CSV), qui le contient en entier, ou comme calendrier (iCalendar), qui en contient les heures, les points et les questions
cli-plan-export-format = « csv » ou « ics ». Si rien n’est donné, la fin du nom de fichier décide
cli-forecast = Dire ce que donnera un plan, par beaucoup de séances simulées : quand il finit, et qui est entendu
cli-forecast-runs = Combien de séances de chaque sorte sont simulées ; 500 si rien n’est donné
cli-forecast-seed = Le tirage de la première séance ; le même tirage donne la même prévision ; 1 si rien n’est donné
cli-forecast-profile = La salle : « easy » (facile), « usual » (ordinaire) si rien n’est donné, ou « hard » (difficile) ; ou « full » (pleine), où toutes demandent à la fois et tiennent exactement la limite
cli-keys = Écrire les touches en tableaux, à imprimer ou à lire
cli-config = Dire où sont vos réglages, et ce qui vaut
cli-config-example = Écrire un fichier de réglages, avec chaque réglage et chaque touche, à modifier
cli-config-file = Le fichier de réglages ; le vôtre si aucun n’est donné
cli-no-config = Laisser de côté le fichier de réglages
cli-schema = Écrire le schéma JSON des plans, pour les éditeurs
cli-schema-script = Écrire celui des scénarios de répétition
cli-schema-report = Écrire celui des rapports en JSON
cli-schema-follow = Écrire celui des lignes de « tribune follow »
cli-help = Dire ce que fait le programme, ou une de ses commandes
cli-help-command = La commande
cli-help-flag = Dire comment l’appeler
cli-version = Dire la version du programme

# How each is called, and what stands for a value. A colon is put behind the three headings: it has its blank here.

usage-heading = Usage :
usage-commands = Commandes{"\u00A0"}
usage-arguments = Arguments{"\u00A0"}
usage-options = Options{"\u00A0"}
usage-tribune = tribune [COMMANDE]
usage-run = tribune run [OPTIONS] [PLAN]
usage-project = tribune project [OPTIONS] [SÉANCE]
usage-rooms = tribune rooms [OPTIONS] [URL…]
usage-follow = tribune follow [OPTIONS] [SÉANCE]
usage-rehearse = tribune rehearse [OPTIONS] [PLAN]
usage-status = tribune status [OPTIONS] [SÉANCE]
usage-report = tribune report [OPTIONS] [SÉANCE]
usage-sessions = tribune sessions [OPTIONS] [delete SÉANCE]
usage-check = tribune check [OPTIONS] PLAN…
usage-plan = tribune plan COMMANDE
usage-plan-new = tribune plan new [OPTIONS] FICHIER
usage-plan-import = tribune plan import [OPTIONS] FICHIER…
usage-plan-export = tribune plan export [OPTIONS] PLAN
usage-forecast = tribune forecast [OPTIONS] PLAN
usage-keys = tribune keys
usage-config = tribune config [OPTIONS]
usage-schema = tribune schema [OPTIONS]
usage-help = tribune help [COMMANDE]
value-plan = PLAN
value-part = PARTIE
value-session = SÉANCE
value-room = SALLE
value-script = FICHIER
value-moment = MOMENT
value-times = FOIS
value-address = ADRESSE:PORT
value-broker = ADRESSE
value-url = URL
value-format = FORMAT
value-act = delete
value-level = NIVEAU
value-bidi = QUI
value-language = LANGUE
value-number = NOMBRE
value-command = COMMANDE

# What is wrong with the arguments.

wrong-command = Il n’y a pas de commande « { $found } ».
wrong-argument = « { $argument } » n’a pas sa place ici.
wrong-no-value = « { $argument } » demande une valeur.
wrong-value = « { $found } » ne vaut pas pour « { $argument } ».
wrong-value-for-none = « { $argument } » ne prend pas de valeur, et « { $found } » s’y trouve.
wrong-missing = Il manque : { $argument }
wrong-twice = « { $argument } » ne peut figurer qu’une fois.
wrong-together = « { $argument } » et « { $other } » ne peuvent pas figurer ensemble.
wrong-text = Un argument n’est pas du texte en UTF-8.
wrong-arguments = Ces arguments ne peuvent pas être compris.
usage-allowed = Admis : { $allowed }
usage-nearest = Peut-être : { $nearest }
usage-called = Usage : { $usage }
usage-more = « --help » en dit plus.
allowed-broker = une adresse telle que mqtts://hôte:8883/réunion, ou mqtt://localhost/réunion sur cette machine ; sans nom d’utilisateur ni mot de passe
allowed-language = en, fr, ar
allowed-moment = un moment, par exemple 2024-04-30T10:15:00Z
allowed-runs = un nombre entier de 1 à 100000
allowed-seed = un nombre entier à partir de 0
allowed-speed = un nombre entier de 1 à 60
allowed-page = une adresse avec un port, par exemple 127.0.0.1:8080 pour cette machine seule ou 0.0.0.0:8080 pour son réseau ; rien pour un port libre de cette machine
allowed-page-address = l’adresse d’une page comme sa console la montre : http:// avec un hôte en chiffres, ou localhost ; par exemple http://192.0.2.7:8080/0123456789ABCDEF0123456789ABCDEF
allowed-rate = un nombre entier de 0 à { $most } ; à 0, l’horloge est figée

# The program's own failures.

cli-follow-several = Plusieurs séances sont en cours : { $sessions }. Nommez-en une, ou sa salle avec --room.
cli-not-written = La sortie ne peut pas être écrite : { $reason }.
forecast-stuck = Une séance simulée n’est pas arrivée à sa fin : c’est une erreur du programme.

# The report, and the kept sessions.

# The answer that means yes: one word.
cli-yes = oui
cli-report-ask = Écrire le rapport avec ces noms ? Il ne doit pas dire qui a parlé. (oui ou non)
cli-report-named = Rien n’a été écrit. Corrigez les notes ; ou demandez le rapport avec --names-are-meant, si aucun des noms n’est celui de qui a parlé.
cli-report-exists = { $file } existe déjà, et a été laissé tel quel. Choisissez un autre nom, ou remplacez-le avec --force.
cli-report-needs-file = Des diapositives ne sont pas du texte pour un terminal : nommez un fichier, par exemple -o rapport.pptx.
cli-report-read-needs-terminal = Pour lire un rapport d’un bout à l’autre, il faut un terminal : l’entrée ou la sortie est un fichier ou un tube.
cli-report-written = Le rapport de « { $title } » est dans { $file }.
cli-report-not-written = { $file } ne peut pas être écrit : { $reason }. Choisissez un autre dossier, ou faites de la place.
cli-no-sessions = Aucune séance n’est gardée ici.
cli-delete-ask = { $session }. La supprimer, avec ses notes ? Elle ne pourra pas revenir. (oui ou non)
cli-delete-kept = Rien n’a été supprimé.
cli-delete-needs-yes = Rien n’a été supprimé : personne n’est là pour répondre. Ajoutez --yes pour supprimer.
cli-deleted = Supprimée : { $session }

# Plans from and to other files.

cli-plan-written = { $file } est écrit : { $delegations ->
    [one] { $delegations } délégation
   *[other] { $delegations } délégations
}, { $items ->
    [one] { $items } point
   *[other] { $items } points
}. { $remarks ->
    [0] Rien n’a été deviné.
    [one] { $remarks } commentaire du plan dit ce qui a été deviné ou laissé de côté.
   *[other] { $remarks } commentaires du plan disent ce qui a été deviné ou laissé de côté.
}
cli-plan-not-imported = { $file } : { $reason }.
cli-plan-not-made = Aucun plan n’a été écrit : { $reason }.
cli-plan-not-read = { $file } ne peut pas être lu : { $reason }.
cli-plan-new-needs-terminal = Pour demander ce qu’il faut à un plan, il faut un terminal : l’entrée ou la sortie est un fichier ou un tube. À partir de fichiers : tribune plan import.
cli-plan-exported = « { $title } » est dans { $file }.

# What “plan new” asks, and what an answer may be.

cli-new-title = Comment s’appelle la séance ?
cli-new-room = Dans quelle salle ? (rien : aucune)
cli-new-date = Quel jour ? Par exemple 2024-04-30. (rien : n’importe quel jour)
cli-new-hours = De quelle heure à quelle heure ? Par exemple 10:15-12:00 ; ou combien de temps, par exemple 90 min. (rien : aussi longtemps que les sujets)
cli-new-language = En quelle langue est la salle : en, fr ou ar ? (rien : celle de l’ordinateur)
cli-new-rule = La règle de Chatham House vaut-elle : nul ne doit révéler qui a dit quoi ? (oui ou non)
cli-new-topics = Quels sujets ? Une ligne chacun, avec ses minutes : Budget 20. Sans minutes, ils se partagent le temps. (rien : c’est tout)
cli-new-delegations = Quelles délégations ? Par nom ou code, plusieurs par ligne avec des virgules, ou une liste collée. (rien : c’est tout)
cli-new-so-far = { $count ->
    [one] { $count } délégation jusqu’ici.
   *[other] { $count } délégations jusqu’ici.
}
cli-new-so-far-unknown = { $count ->
    [one] { $count } délégation jusqu’ici.
   *[other] { $count } délégations jusqu’ici.
} Absentes de la table des noms, et prises telles quelles : { $names }
cli-new-wrong-title = Une séance a besoin d’un nom.
cli-new-wrong-date = Ce n’est pas une date. Permis : un jour tel que 2024-04-30 ou 30 avril 2024 ; ou rien.
cli-new-wrong-hours = Ce ne sont pas des heures. Permis : 10:15-12:00, ou 10:15, ou une durée telle que 90 min ; ou rien.
cli-new-wrong-language = Permis : en, fr, ar ; ou rien.
cli-new-wrong-rule = Permis : oui ou non ; rien veut dire non.
cli-plan-new-left = Les questions n’ont pas reçu toutes leurs réponses : rien n’a été écrit.

# The output of a command that shows a screen. $command: its name, "rooms".

cli-not-a-terminal = tribune { $command } a besoin d’un terminal : sa sortie va vers un fichier ou un tube.

# The settings.

config-go-on = Corrigez le fichier, ou laissez-le de côté : { $option }
config-not-used = Les réglages de { $file } ne servent pas : le fichier a des fautes. « tribune config » les dit.
config-missing = Il n’y a pas de fichier de réglages { $file }.
config-no-home = Il n’y a pas de dossier personnel pour des réglages
config-none = { $file } n’existe pas : « tribune config --example » en écrit un
config-read = { $file }
config-by = par { $by }
config-default = non réglé
config-example = Réglages de Tribune. Une ligne précédée de # est sans effet : enlevez le #, et changez la valeur.
config-allowed = Au choix : { $allowed }
config-example-keys = Les touches de chaque acte. Ce que vous écrivez remplace les siennes ; { $back } et { $on } restent, pour les télécommandes.
config-example-broker = Le courtier qui relie les salles, pour `run` et `rooms`. `ca` est le fichier des certificats reconnus, `login` celui du nom d’utilisateur et du mot de passe, un par ligne ; tous deux sont nommés à partir du dossier de ce fichier.
