# The words for the chair to say.
#
# The phrases are those of meetings of the United Nations:
#
# - “Je donne la parole à”, “Je remercie”, “Puis-je considérer que”, “il en est ainsi décidé”, “La séance est levée”: verbatim
#   records of the General Assembly. The UN gives A/65/PV.88 and A/C.1/59/PV.17 as examples of what a chair says
#   (“Exemples de documents”, https://www.un.org/fr/node/43742).
# - “motion d’ordre”, “limiter le temps de parole”, “rappeler à l’ordre”, “clôture de la liste”, “suspension de la séance”:
#   Règlement intérieur de l’Assemblée générale (A/520), rules 68, 71 to 73, and 76
#   (https://static.un.org/fr/ga/about/ropga/ropga_plenary.shtml). It has “liste des orateurs”; to name women too, and “la
#   présidence” for who presides, is the advice of the UN’s Orientations pour un langage inclusif en français
#   (https://www.un.org/fr/gender-inclusive-language/guidelines.shtml).
# - In formal debate, a delegation is spoken of in the third person (“Les formes de prise de parole”,
#   https://www.un.org/ht/node/233294): “Je prie le Liban de conclure”, not “Liban, concluez”. What else is the chair’s to do:
#   “Présider une conférence”, https://www.un.org/hi/node/233278. Both are in French.
#
# `$party`, `$to` and `$then` have their article, as within a sentence (“le Niger”, “la République centrafricaine”, “les
# Philippines”, “Cuba”), and the form of address that the plan asks for. A and DE join à and de with the article: “au Niger”,
# “aux Philippines”, “du Niger”. No sentence begins with a name: no article needs a capital.

# Forms of address. A delegation has no gender to agree with; a representative would.
address-name = { $party }
address-representative = la délégation { DE($party) }
address-distinguished = l’honorable délégation { DE($party) }

# The lines.

line-open = Je déclare ouverte la séance : { $title }.
line-propose-agenda = { $topics ->
    [one] Je propose que nous examinions le thème affiché. Puis-je considérer qu’il en est ainsi décidé ?
   *[other] Je propose que nous examinions { $topics } thèmes, dans l’ordre affiché. Puis-je considérer qu’il en est ainsi décidé ?
}
line-give-floor = Je donne la parole { A($to) }.
line-give-floor-then = Je donne la parole { A($to) }, puis { A($then) }.
line-give-floor-again = Je donne de nouveau la parole { A($to) }.
line-give-floor-again-then = Je donne de nouveau la parole { A($to) }, puis { A($then) }.
line-give-response = Je donne la parole { A($to) } pour une réponse directe.
line-thank-give-floor = Je remercie { $party }. Je donne la parole { A($to) }.
line-thank-give-floor-then = Je remercie { $party }. Je donne la parole { A($to) }, puis { A($then) }.
line-thank-give-response = Je remercie { $party }. Je donne la parole { A($to) } pour une réponse directe.
line-begin = La parole est { A($party) } pour { time-spoken }.
line-begin-introduce = La parole est { A($party) } pour { time-spoken }. Je vous prie de vous présenter.
line-begin-unlimited = La parole est { A($party) }.
line-begin-unlimited-introduce = La parole est { A($party) }. Je vous prie de vous présenter.
line-extended = J’accorde { time-spoken } de plus { A($party) }.
line-conclude = Je prie { $party } de conclure.
line-go-on = Je prie { $party } de poursuivre.
line-hear-point = Je donne la parole { A($party) } pour une motion d’ordre.
line-ask = Qui souhaite prendre la parole ?
line-ask-else = Qui d’autre souhaite prendre la parole ?
line-thank-ask = Je remercie { $party }. Qui souhaite prendre la parole ?
line-thank-ask-else = Je remercie { $party }. Qui d’autre souhaite prendre la parole ?
line-thank = Je remercie { $party }.
line-announce-limit = Désormais, le temps de parole est limité à { time-spoken }.
line-announce-limit-for-all = Afin que chaque délégation inscrite puisse être entendue, le temps de parole est désormais limité à { time-spoken }.
line-upheld = Je fais droit à la motion d’ordre.
line-upheld-go-on = Je fais droit à la motion d’ordre. Je prie { $party } de poursuivre.
line-not-upheld = La motion d’ordre n’est pas retenue.
line-not-upheld-go-on = La motion d’ordre n’est pas retenue. Je prie { $party } de poursuivre.
line-announce-list-closed = La liste des orateurs et oratrices est close.
line-take-up = Nous abordons le point intitulé « { $title } », qui nous occupera jusqu’à { $hour }.
line-thank-take-up = Je remercie { $party }. Nous abordons le point intitulé « { $title } », qui nous occupera jusqu’à { $hour }.
line-go-on-with = Nous poursuivons avec le point intitulé « { $title } », qui nous occupera jusqu’à { $hour }.
line-break = Nous faisons une pause ; la séance reprendra à { $hour }.
line-thank-break = Je remercie { $party }. Nous faisons une pause ; la séance reprendra à { $hour }.
line-announce-suspension = La séance est suspendue.
line-announce-suspension-until = La séance est suspendue jusqu’à { $hour }.
line-resume-meeting = La séance est reprise.
line-resume-meeting-go-on = La séance est reprise. Je prie { $party } de poursuivre.
line-close = Je vous remercie toutes et tous. La séance est levée.
line-thank-close = Je remercie { $party }, et je vous remercie toutes et tous. La séance est levée.
