# The page in a browser, and its address.

web-full-screen = Plein écran
web-bell = Sonnerie
web-no-script = Cette page montre l’horloge de la salle. Pour cela, le navigateur doit exécuter son script.
web-too-many = Autant de pages que possible suivent cette séance. Réessayez quand l’une sera fermée.
web-taken = Un autre programme occupe déjà { $address }. Donnez un autre port, ou :0 pour un port libre.
web-not-here = { $address } n’est pas une adresse de cette machine. Celles par lesquelles on l’atteint : { $here }. 0.0.0.0 vaut pour toutes.
web-forbidden = Le système ne laisse pas ce programme prendre { $address }. Donnez un port à partir de 1024.
web-failed = La page ne peut pas répondre sur { $address } : { $reason }.
