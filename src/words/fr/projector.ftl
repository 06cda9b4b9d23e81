# What the projector says of itself.

projector-waits = Aucune séance n’est en cours. La première à commencer sera montrée ici.
projector-waits-for = Aucune séance « { $asked } » n’est en cours. La première à commencer sera montrée ici.
projector-leaves = { $key } pour quitter
projector-asks = Plusieurs séances sont en cours. Laquelle montrer ?
projector-trial = { $session } (essai ou répétition, séance fictive)
projector-full = Autant d’écrans que possible suivent cette console. Fermez-en un, et celui-ci suivra.
projector-version = La console est tribune { $console }, cet écran tribune { $projector } : ils ne se comprennent pas. Lancez les deux avec le même programme.
