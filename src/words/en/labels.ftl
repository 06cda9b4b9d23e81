# Lists of names.

list-comma = { $before }, { $next }
list-last = { $before } and { $last }

# Counts of things.

count-delegations = { $count ->
    [one] { $count } delegation
   *[other] { $count } delegations
}
count-interventions = { $count ->
    [one] { $count } intervention
   *[other] { $count } interventions
}
count-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
count-observers = { $count ->
    [one] { $count } observer
   *[other] { $count } observers
}
count-questions = { $count ->
    [one] { $count } guiding question
   *[other] { $count } guiding questions
}
count-representatives = { $count ->
    [one] { $count } representative
   *[other] { $count } representatives
}
count-topics = { $count ->
    [one] { $count } topic
   *[other] { $count } topics
}

# The parts that people have.

role-chair = Chair
role-facilitator = Facilitator
role-presenter = Presenter
role-rapporteur = Rapporteur
