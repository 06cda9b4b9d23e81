# The page in a browser, and its address.

web-full-screen = Plein écran
web-bell = Sonnerie
web-no-script = Cette page montre l’horloge de la salle. Pour cela, le navigateur doit exécuter son script.
web-rooms-no-script = Cette page montre où en est chaque salle. Pour cela, le navigateur doit exécuter son script.
web-rooms-lost = La vue d’ensemble ne répond pas. On ne sait pas ce qui se passe.
web-too-many = Autant de pages que possible suivent cette séance. Réessayez quand l’une sera fermée.
web-taken = Un autre programme occupe déjà { $address }. Donnez un autre port, ou :0 pour un port libre.
web-not-here = { $address } n’est pas une adresse de cette machine. Celles par lesquelles on l’atteint : { $here }. 0.0.0.0 vaut pour toutes.
web-forbidden = Le système ne laisse pas ce programme prendre { $address }. Donnez un port à partir de 1024.
web-failed = La page ne peut pas répondre sur { $address } : { $reason }.

# Why the page of a room is not reached, and what to do. It has three lines of the overview.

web-page-unreachable = Rien ne répond à cette adresse : { $reason }. La console doit tourner avec « --web » et une adresse que cet ordinateur peut atteindre.
web-page-silent = Aucune réponse en { $seconds } secondes. Un nouvel essai suit.
web-page-not-found = Il n’y a rien à cette adresse. La console montre la bonne ; une version plus ancienne n’a rien pour une vue d’ensemble.
web-page-full = Autant de lecteurs que possible suivent cette page. Un nouvel essai suit.
web-page-other = Ce n’est pas une page de Tribune, mais { $found }. Donnez l’adresse que la console montre.
web-page-none = Ce qui répond n’est pas une page. Donnez l’adresse que la console montre.
web-page-other-version = Sa console est Tribune { $found }, et ceci { $here }. Utilisez la même version des deux côtés.
