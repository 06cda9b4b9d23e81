# What becomes of the broker that joins rooms.

broker-plain = Cette adresse n’est pas chiffrée et mène à une autre machine. Utilisez mqtts://, ou dites --broker-plain si le réseau lui-même est sûr.
broker-file = { $file } ne peut être lu : { $reason }.
broker-login-file = { $file } doit contenir un nom d’utilisateur et un mot de passe, un par ligne.
broker-half = TRIBUNE_BROKER_USER et TRIBUNE_BROKER_PASSWORD vont ensemble : l’une des deux manque.
broker-unnamed = --broker-ca et --broker-login concernent un courtier, et aucun n’est nommé : dites --broker, ou nommez-en un dans le plan ou les réglages.
broker-of-plan = Selon son plan, cette salle dit à { $address } où elle en est ; aucun nom d’orateur n’y passe.
broker-login = Pas de connexion au courtier : il n’accepte pas ce nom d’utilisateur et ce mot de passe.
broker-certificate = Pas de connexion au courtier : son certificat n’est pas reconnu, ou il ne parle pas TLS : { $reason }.
broker-certificate-file = Pas de connexion au courtier : les certificats reconnus sont inutilisables : { $reason }.
broker-refused = Pas de connexion au courtier : il refuse : { $reason }.
broker-silent = Pas de connexion au courtier : il ne répond pas. Un nouvel essai suit.
broker-lost = Pas de connexion au courtier : { $reason }. Un nouvel essai suit.
broker-not-built = Ce programme a été construit sans ce qui parle à un courtier. Les paquets l’ont ; cargo build --features broker le construit.
