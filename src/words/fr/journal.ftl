# The program's own failures.

files-header = Le journal ne peut pas être commencé : le plan est trop grand pour lui ({ $reason }).

# What is wrong with a session's file: what was found, and what to do.

files-io = { $path } ne peut pas être lu : { $reason }.
files-failure = { $path } : { $reason }
files-missing = Il n’y a pas de séance « { $id } ».
files-distrusted = { $path } n’est pas sûr : { $why }. Il a été laissé tel quel ; déplacez-le pour continuer sans lui.
files-too-large = { $path } dépasse { $mib } MiB : aucun journal n’est si grand. Il a été laissé tel quel ; déplacez-le pour continuer sans lui.
files-empty = { $path } est vide : la séance a pris fin avant que son premier acte soit écrit, et il n’y a rien à reprendre. Déplacez-le.
files-torn-header = { $path } finit dans sa première ligne : la séance a pris fin avant que son premier acte soit écrit, et il n’y a rien à reprendre. Déplacez-le.
files-not-a-journal = { $path } n’est pas un journal de Tribune. Il a été laissé tel quel.
files-newer = { $path } a été écrit par un Tribune plus récent (version { $found } du journal ; ce programme lit jusqu’à { $allowed }). Employez le programme plus récent. Le fichier a été laissé tel quel.
files-damaged = { $path } est abîmé à la ligne { $line } : { $fault }. Les lignes d’avant sont intactes. Rien n’a été changé ; réparez la ligne, ou déplacez le fichier pour recommencer.
files-held = { $pid ->
    [0] Cette séance est ouverte dans une autre fenêtre. Un seul programme à la fois peut l’écrire.
   *[other] Cette séance est ouverte dans une autre fenêtre (processus { $pid }). Un seul programme à la fois peut l’écrire.
}
files-sealed = Cette séance a été close sous la règle de Chatham House : il n’en reste que le relevé, dans { $path }.
files-not-deleted = { $count ->
    [0] La séance est supprimée, mais le disque peut encore la faire revenir : { $reason }.
   *[other] Ces fichiers de la séance n’ont pas pu être supprimés : { $files } ({ $reason }).
}
damage-frame = ce n’est pas une longueur, une somme de contrôle et un texte en JSON
damage-cut-short = elle est coupée
damage-length = elle contient { $counted } octets, et en annonce { $written }
damage-checksum = son texte ne répond pas à sa somme de contrôle
damage-too-long = elle dépasse { $allowed } octets
damage-payload = elle ne contient rien que ce programme connaisse
damage-text = elle contient un caractère qui pourrait commander un terminal
damage-session = c’est le relevé d’une autre séance

# An unfinished last line, told when the session goes on.

torn-kept = La dernière ligne du journal était inachevée : un acte s’écrivait quand le programme a pris fin. Il ne compte pas, et est gardé dans { $file }.
torn-left = La dernière ligne du journal est inachevée, et n’a pas encore pu être mise de côté : { $reason }. Elle ne compte pas.

# Why a session is not on disk.

saved-waiting = le disque n’a pas encore répondu
seal-record = La séance n’a pas pu être scellée : { $reason }. Son journal nomme encore qui a parlé.
seal-left = Le relevé est en place, mais ces fichiers peuvent encore nommer qui a parlé et n’ont pas pu être supprimés : { $files }.

# Why a payload cannot become a line.

line-too-long = { $found } octets, { $allowed } au plus
line-payload = cela n’a pas de forme en JSON

# Why a file is not trusted.

distrust-no-file = c’est un lien, un tube ou autre chose, et pas un fichier à part
distrust-others-file = il appartient à quelqu’un d’autre
