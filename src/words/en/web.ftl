# The page in a browser, and its address.

web-full-screen = Full screen
web-bell = Bell
web-no-script = This page shows the room’s clock. For that the browser must run its script.
web-too-many = As many pages follow this session as can. Try again when one has been closed.
web-taken = Another program has { $address } already. Give another port, or :0 for a free one.
web-not-here = { $address } is no address of this machine. Those that others reach it by: { $here }. 0.0.0.0 stands for all of them.
web-forbidden = The system does not let this program have { $address }. Give a port of 1024 or more.
web-failed = The page cannot answer on { $address }: { $reason }.
