# Lists. `$before` is what stands in the list so far, `$next` what comes to it.

# Names in a sentence: «العراق وليبيا». A list of two has a pattern of its own.
list-two = { $before } و{ $next }
list-comma = { $before }، { $next }
list-last = { $before } و{ $next }

# What ends such a list where there are too many: «العراق، ليبيا، اليمن و9 غيرها». The count has no noun, so that it takes any name.
list-others = { $count } غيرها

# A name that stands in a list more than once: both representatives of one delegation wait.
list-counted = { $name } ({ $count })

# What can be chosen or typed, behind a colon.
list-choices = { $before }، { $next }

# Ways to choose from.
list-or = { $before }، أو { $next }

# What is added up: “5 + 10 + 20”.
list-plus = { $before } + { $next }

# Names that belong together: “NDM-UN27 · English I · Room C”.
list-beside = { $before } · { $next }

# Sentences, one behind the other.
list-sentences = { $before } { $next }
