# Why the system refused something.

reason-not-found = ce fichier ou dossier n’existe pas
reason-permission = le système ne le permet pas
reason-full = le disque est plein
reason-read-only = le disque est en lecture seule
reason-busy = un autre programme le tient
reason-exists = autre chose porte ce nom
reason-name = le chemin est trop long, ou n’en est pas un
reason-no-folder = un fichier est là où il faut un dossier
reason-folder = un dossier est là où il faut un fichier
reason-too-large = le système ne permet pas à ce programme un fichier plus grand (`ulimit -f`)
reason-no-threads = trop de programmes ou de fils d’exécution tournent pour que le système en donne un de plus ; fermez-en, ou relevez `ulimit -u`
reason-other = le système dit « { $text } »
system-refused = Le système a refusé : { $reason }.
system-unknown-zone = TZ vaut « { $found } », qui n’est pas un fuseau horaire de cet ordinateur : les heures sont celles d’UTC. Retirez TZ, ou donnez-lui un nom tel que Europe/Zurich.
