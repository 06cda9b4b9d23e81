# What the projector says of itself.

projector-waits = No session is running. The first that begins will be shown here.
projector-waits-for = No session of “{ $asked }” is running. The first that begins will be shown here.
projector-leaves = { $key } leaves
projector-asks = Several sessions are running. Which is to be shown?
projector-trial = { $session } (a trial or rehearsal, no real session)
projector-full = As many screens follow this console as may. Close one, and this one follows.
projector-version = The console is tribune { $console }, this screen tribune { $projector }: they do not understand one another. Start both from the same program.
