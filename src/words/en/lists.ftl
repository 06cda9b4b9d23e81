# Lists. `$before` is what stands in the list so far, `$next` what comes to it.

# Names in a sentence: “Iraq, Libya and Yemen”. A list of two has a pattern of its own.
list-two = { $before } and { $next }
list-comma = { $before }, { $next }
list-last = { $before } and { $next }

# What ends such a list where there are too many: “Iraq, Libya, Yemen and 9 others”.
list-others = { $count } others

# A name that stands in a list more than once: both representatives of one delegation wait.
list-counted = { $name } ({ $count })

# What can be chosen or typed, behind a colon: “text, json”.
list-choices = { $before }, { $next }

# Ways to choose from: “17:00 each for 5, or 21:15 for 4”.
list-or = { $before }, or { $next }

# What is added up: “5 + 10 + 20”.
list-plus = { $before } + { $next }

# Names that belong together: “NDM-UN27 · English I · Room C”.
list-beside = { $before } · { $next }

# Sentences, one behind the other.
list-sentences = { $before } { $next }
