# What becomes of the broker that joins rooms.

broker-plain = This address is not encrypted, and leads to another machine. Use mqtts://, or say --broker-plain where the network itself is safe.
broker-file = { $file } cannot be read: { $reason }.
broker-login-file = { $file } must hold a user name and a password, a line each.
broker-half = TRIBUNE_BROKER_USER and TRIBUNE_BROKER_PASSWORD belong together: one of them is missing.
broker-unnamed = --broker-ca and --broker-login are for a broker, and none is named: say --broker, or name one in the plan or the settings.
broker-of-plan = By its plan, this room tells { $address } how far it is; no name of a speaker goes there.
broker-login = No connection to the broker: it does not take this user name and password.
broker-certificate = No connection to the broker: its certificate is not trusted, or it does not speak TLS: { $reason }.
broker-certificate-file = No connection to the broker: the trusted certificates cannot be used: { $reason }.
broker-refused = No connection to the broker: it refuses: { $reason }.
broker-silent = No connection to the broker: it does not answer. It is tried again.
broker-lost = No connection to the broker: { $reason }. It is tried again.
broker-not-built = This program was built without what speaks to a broker. Packages have it; cargo build --features broker builds it.
