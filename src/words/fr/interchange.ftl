# Plans from files of other programs. The remarks are comments in the plan, at the place of what they are about.

import-made = Fait à partir de { $files } par tribune plan import. Un commentaire dit ce qui a été deviné : lisez-le, et modifiez le plan à votre gré.
import-made-by-hand = Fait par tribune plan new. Modifiez-le à votre gré.
import-topic = Débat

remark-written = Dans le fichier : « { $name } ».
remark-unknown = Ce nom n’est pas dans la table des noms : il reste comme dans le fichier.
remark-nearest = Ce nom n’est pas dans la table des noms : il reste comme dans le fichier. Il s’agit peut-être de : { $name }.
remark-other-code = Le code { $code } du fichier est celui d’un autre État : { $name }. Le nom a été retenu, pas le code.
remark-no-code = Le code « { $code } » du fichier est trop long, et a été laissé de côté.
remark-repeated = Figure { $count } fois dans le fichier.
remark-persons = Avec : { $persons }.
remark-title = Les fichiers ne donnent pas de titre : c’est le nom du fichier.
remark-language = Deviné : la langue de la plupart des noms.
remark-language-of-part = Deviné : le nom « { $part } » dit la langue.
remark-no-language = « { $language } », dans la colonne des langues, n’est pas une langue du programme : français, anglais ou arabe.
remark-other-languages = { $count ->
    [one] { $count } point de l’ordre du jour est dans une autre langue, et a été laissé de côté.
   *[other] { $count } points de l’ordre du jour sont dans d’autres langues, et ont été laissés de côté.
}
remark-rule-unclear = « { $text } » ne dit ni oui ni non pour la règle de Chatham House : rien n’a été fixé.
remark-rule-of-words = Deviné : « { $text } » veut dire que la règle de Chatham House s’applique.
remark-differs = Les fichiers disent plusieurs choses pour { $key } : { $values }.
remark-hours = D’après les heures des points.
remark-no-length = Les fichiers ne disent pas combien de temps dure la séance : ceci est deviné.
remark-no-agenda = Les fichiers n’ont pas d’ordre du jour : ce sujet a tout le temps.
remark-kind = Deviné d’après les mots du titre : sa nature.
remark-length-to-next = Deviné : jusqu’au début du point suivant.
remark-minutes = Le nombre qui suit le titre a été pris pour des minutes.
remark-length-taken = Les fichiers ne donnent pas de durée : ceci est deviné.
remark-hours-too-short = Les points prennent { $items }, et les heures du fichier seulement { $hours } : la fin a été laissée de côté.
remark-gap = Avant ce point, rien n’est prévu pendant { $gap } : ce temps va dans la réserve.
remark-overlap = Dans le fichier, ce point commence avant la fin du précédent.
remark-day-first = Le jour et le mois sont peut-être inversés dans le fichier : { $day } a été retenu.
remark-zone = Le fuseau horaire « { $zone } » du fichier n’est pas connu : celui de l’ordinateur est retenu.
remark-cut = Le titre a été coupé : il a { $found } caractères, et { $most } sont permis.
remark-read-as = { $file } a été lu en { $encoding }.
remark-unused = Colonnes de { $file } pour lesquelles un plan n’a pas de place : { $columns }.
remark-no-heading = { $file } n’a pas d’en-tête : le contenu des colonnes a été deviné.
remark-left-out = { $count ->
    [one] { $count } ligne de { $file } a été laissée de côté : sans nom, ou une somme.
   *[other] { $count } lignes de { $file } ont été laissées de côté : sans nom, ou des sommes.
}
remark-hidden = Les feuilles masquées de { $file } ont été laissées de côté : { $sheets }.
remark-formulas = { $count ->
    [one] { $count } cellule de { $file } a une formule sans résultat, et a été laissée de côté. Ouvrez le fichier dans Excel ou LibreOffice, et enregistrez-le.
   *[other] { $count } cellules de { $file } ont une formule sans résultat, et ont été laissées de côté. Ouvrez le fichier dans Excel ou LibreOffice, et enregistrez-le.
}
remark-repeats = { $count ->
    [one] { $count } événement de { $file } se répète : seule la première fois a été retenue.
   *[other] { $count } événements de { $file } se répètent : seule la première fois a été retenue.
}
remark-part = Seulement ce qui appartient à « { $part } ».

# Why a file cannot be imported: behind its name and a colon.

import-too-large = ce fichier dépasse { $mib } MiB, le maximum pour un import. Enregistrez seulement la table des délégations, ou l’ordre du jour, dans un fichier à part
import-no-text = ce n’est ni du texte, ni un classeur Excel (.xlsx). Enregistrez-le en CSV
import-damaged = une lettre de la ligne { $line } est abîmée : le reste est en UTF-8. Enregistrez le fichier de nouveau, en « CSV UTF-8 »
import-encoding = l’encodage de ce texte ne peut pas être reconnu : voir la ligne { $line }. Enregistrez-le de nouveau, en « CSV UTF-8 »
import-kind = { $kind ->
    [old-office] c’est un fichier Excel d’avant 2007 (.xls), un autre ancien fichier Office, ou un fichier protégé par un mot de passe
    [pdf] c’est un PDF
    [html] c’est une page web
    [rtf] c’est du texte enrichi
   *[archive] c’est une archive, et pas un classeur Excel (.xlsx)
}. Ce qui peut être importé : CSV, Excel (.xlsx), iCalendar (.ics), le JSON d’Indico, du texte. Enregistrez-le sous l’une de ces formes ; ou copiez la liste dans un fichier texte
import-no-reader = ce programme a été construit sans le lecteur de classeurs Excel. Enregistrez la feuille en « CSV UTF-8 », et importez celle-ci
import-too-many-rows = c’est trop long : une table peut avoir { $rows } lignes et { $cells } cellules, et un plan { $parties } délégations. Enregistrez seulement ce qu’il faut au plan dans un fichier à part
import-nothing = ni délégations ni ordre du jour n’ont été trouvés. Une table doit avoir un en-tête, par exemple « Délégation », « Sujet », « Minutes » ; un texte, une ligne par délégation ou par sujet
import-no-part = aucune partie ne s’appelle « { $part } »{ $known ->
    [none] {"."} Les fichiers forment un tout : retirez --part
   *[some] {"."} Les parties : { $known }
}
import-several-parts = { $dimension ->
    [session] les fichiers ont plusieurs séances
    [room] les fichiers ont plusieurs salles
   *[day] les fichiers ont plusieurs jours
}, et un plan est pour une seule partie. Choisissez-la avec --part : { $known }
import-faulty = ce qui résulte des fichiers n’est pas un plan valable, et n’a pas été écrit. Corrigez les fichiers là où sont les erreurs, ou prenez-en moins
import-bomb = décompressé, ce classeur dépasse { $mib } MiB, le maximum pour un import. Enregistrez seulement la feuille qu’il faut au plan, en « CSV UTF-8 »
import-workbook = ce classeur Excel est abîmé, ou protégé par un mot de passe. Ouvrez-le, et enregistrez la feuille en « CSV UTF-8 »
import-json = c’est du JSON, mais pas un programme ni un événement tel qu’Indico l’exporte. Dans Indico : /export/timetable/NUMÉRO.json, ou /export/event/NUMÉRO.json?detail=contributions
import-json-damaged = cela commence comme du JSON, et la ligne { $line } n’en est pas. Téléchargez-le de nouveau
import-calendar = ce calendrier n’a aucun événement qui ne soit annulé

# Why a plan cannot be exported.

export-no-date = un calendrier a besoin d’une date et d’une heure, et ce plan n’en a pas. Ajoutez « date » et « time », ou exportez-le en CSV
