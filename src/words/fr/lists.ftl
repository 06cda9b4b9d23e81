# Lists. `$before` is what stands in the list so far, `$next` what comes to it.

# Names in a sentence: “Iraq, Libye et Yémen”. A list of two has a pattern of its own.
list-two = { $before } et { $next }
list-comma = { $before }, { $next }
list-last = { $before } et { $next }

# What ends such a list where there are too many: “Iraq, Libye, Yémen et 9 autres”.
list-others = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}

# A name that stands in a list more than once: both representatives of one delegation wait.
list-counted = { $name } ({ $count })

# What can be chosen or typed, behind a colon: “text, json”.
list-choices = { $before }, { $next }

# Ways to choose from: “5 thèmes de 17:00, ou 4 thèmes de 21:15”.
list-or = { $before }, ou { $next }

# What is added up: “5 + 10 + 20”.
list-plus = { $before } + { $next }

# Names that belong together: “NDM-UN27 · Groupe francophone · Salle B”.
list-beside = { $before } · { $next }

# Sentences, one behind the other.
list-sentences = { $before } { $next }
