# The page in a browser, and its address.

web-full-screen = Full screen
web-bell = Bell
web-no-script = This page shows the room’s clock. For that the browser must run its script.
web-rooms-no-script = This page shows how far each room is. For that the browser must run its script.
web-rooms-lost = The overview does not answer. What goes on is not known.
web-too-many = As many pages follow this session as can. Try again when one has been closed.
web-taken = Another program has { $address } already. Give another port, or :0 for a free one.
web-not-here = { $address } is no address of this machine. Those that others reach it by: { $here }. 0.0.0.0 stands for all of them.
web-forbidden = The system does not let this program have { $address }. Give a port of 1024 or more.
web-failed = The page cannot answer on { $address }: { $reason }.

# Why the page of a room is not reached, and what to do. It has three lines of the overview.

web-page-unreachable = Nothing answers there: { $reason }. The console must run with “--web” and an address that this computer can reach.
web-page-silent = No answer came within { $seconds } seconds. It is tried again.
web-page-not-found = There is nothing at this address. The console shows the right one; an older version has nothing for an overview.
web-page-full = As many follow this page as can. It is tried again.
web-page-other = No page of Tribune is there, but { $found }. Give the address that the console shows.
web-page-none = What answers there is no page. Give the address that the console shows.
web-page-other-version = Its console is Tribune { $found }, and this is { $here }. Use one version on both.
