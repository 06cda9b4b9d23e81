#!/usr/bin/env python3
"""Measures what the room's screens cost the chair: one console with none, and with many of both kinds at once, in one run.

    cargo build --profile dist && python3 benches/screens.py

Each round opens a session with `--web` and three running clocks, watches the console alone, and presses keys. Then 20
projectors follow, each in a pseudo-terminal, and 200 pages: connections that follow the events and answer as browsers do.
All is watched again. At last the meeting is suspended: nothing runs, all follow. Every program is on this machine, so the
console shares its processors with all viewers. The figures are those of measure.py. All threads of the console count, the
servers' too. Each figure is printed as it comes. Needs Linux and Python only.
"""

import argparse
import heapq
import os
import random
import re
import select
import selectors
import socket
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

from measure import MS, NS, ROOT, Program, key_to_screen, open_room, watched

PATIENT = 2000 * MS
# The time within which a page answers, as in page.js.
SPREAD = 0.5

FIGURES = {
    "processor, three clocks running": "ms/s",
    "wake-ups, three clocks running": "/s",
    "resident memory": "MiB",
    "key to screen, nothing to keep": "ms",
    "key to screen, an act kept and told": "ms",
}


def follow(host, port, count):
    """Is so many pages until its standard input ends; says so when all have the board."""
    waiting, tails, heard, due = selectors.DefaultSelector(), {}, set(), []

    def ask(head, events):
        connection = socket.create_connection((host, port))
        connection.sendall(f"{head} HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n".encode())
        waiting.register(connection, selectors.EVENT_READ, events)
        return connection.fileno()

    for _ in range(count):
        tails[ask("GET /events", True)] = b""
    waiting.register(sys.stdin, selectors.EVENT_READ)
    while True:
        for key, _ in waiting.select(max(0, due[0][0] - time.monotonic()) if due else None):
            if key.fileobj is sys.stdin:
                return
            data = key.fileobj.recv(1 << 16)
            if not data:
                waiting.unregister(key.fileobj)
                key.fileobj.close()
                if key.data:
                    raise SystemExit("a page lost its connection")
                continue
            if not key.data:
                continue
            *events, tails[key.fd] = (tails[key.fd] + data).split(b"\n\n")
            for event in events:
                if asked := re.search(rb'"ask":"([0-9-]+)"', event):
                    heapq.heappush(due, (time.monotonic() + random.uniform(0, SPREAD), asked[1].decode()))
                if b"event: board" in event and key.fd not in heard:
                    heard.add(key.fd)
                    if len(heard) == count:
                        print("all", flush=True)
        while due and due[0][0] <= time.monotonic():
            ask(f"HEAD /events?shown={heapq.heappop(due)[1]}", False)


class Pages:
    """So many pages, in a process of their own."""

    def __init__(self, url, count):
        host, port = re.fullmatch(r"http://([\d.]+):(\d+)/", url).groups()
        self.told, telling = os.pipe()
        held, self.hold = os.pipe()
        command = [sys.executable, __file__, "--follow", host, port, str(count)]
        self.pid = os.posix_spawn(sys.executable, command, os.environ, file_actions=[
            (os.POSIX_SPAWN_DUP2, held, 0), (os.POSIX_SPAWN_DUP2, telling, 1), (os.POSIX_SPAWN_CLOSE, self.hold)])
        os.close(telling)
        os.close(held)
        if os.read(self.told, 3) != b"all":
            raise SystemExit("not all pages can follow")

    def end(self):
        os.close(self.hold)
        os.close(self.told)
        os.waitpid(self.pid, 0)


class Drain:
    """Reads what programs write, and throws it away: terminals that somebody looks at."""

    def __init__(self, programs):
        self.programs, self.ends = programs, False
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        lines = [program.fd for program in self.programs]
        while not self.ends:
            for line in select.select(lines, [], [], 0.1)[0]:
                os.read(line, 1 << 16)

    def end(self):
        self.ends = True
        self.thread.join()


def settle(console, nanoseconds=2 * NS):
    console.watch(nanoseconds)
    list(console.read())


def figures(console, options, chance):
    settle(console)
    processor, wakes, _ = watched(console, options.seconds)
    list(console.read())
    memory = console.memory()
    # A first press that counts for nothing: what it selects, the others go on from.
    console.press("\x1b[B")
    settle(console, 300 * MS)
    moves = key_to_screen(console, ["\x1b[B", "\x1b[A"], options.presses, chance, patience=PATIENT)
    acts = key_to_screen(console, [" "], options.presses // 2 * 2, chance, patience=PATIENT)
    found = dict(zip(FIGURES, [processor, wakes, memory, statistics.median(moves), statistics.median(acts)]))
    for name, value in found.items():
        print(f"    {name}: {value:.2f} {FIGURES[name]}", flush=True)
    return found


def round_of(options, folder, chance):
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "COLORTERM": "truecolor",
                   "TRIBUNE_STATE_DIR": str(folder / "state"), "XDG_RUNTIME_DIR": str(folder)}
    (folder / "state/sessions").mkdir(parents=True, mode=0o700)
    size = tuple(int(number) for number in options.size.split("x"))
    console = Program([str(options.program), "run", str(options.plan), "--web"], size, environment)
    console.until("http://")
    url = re.search(r"http://[\d.:]+/", console.cells.text()).group()
    open_room(console)
    print("  the console alone", flush=True)
    alone = figures(console, options, chance)

    projectors = []
    for _ in range(options.projectors):
        projectors.append(Program([str(options.program), "project"], size, environment))
        projectors[-1].until("topic")
        settle(console, 20 * MS)
    drain = Drain(projectors)
    pages = Pages(url, options.pages)
    settle(console)
    screens = f"▣ {options.projectors + options.pages}"
    if screens not in console.cells.text():
        console.until(screens)
    print(f"  with {options.projectors} projectors and {options.pages} pages", flush=True)
    followed = figures(console, options, chance)
    late = "▼" in console.cells.text()
    print(f"    a screen was late at the end: {'yes' if late else 'no'}", flush=True)

    console.press("s")
    settle(console, 3 * NS)
    processor, wakes, _ = watched(console, options.seconds)
    print(f"  the same, suspended: {processor:.2f} ms/s, {wakes:.2f} wake-ups/s", flush=True)
    pages.end()
    drain.end()
    for program in [*projectors, console]:
        program.end()
    return alone, followed


def main():
    if sys.argv[1:2] == ["--follow"]:
        return follow(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    parser = argparse.ArgumentParser(description="Measures what the room's screens cost the chair.")
    parser.add_argument("--program", type=Path, default=ROOT / "target/dist/tribune")
    parser.add_argument("--plan", type=Path, default=ROOT / "sessions/english-1.toml")
    parser.add_argument("--projectors", type=int, default=20)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--size", default="80x24", help="of console and projectors: columns and rows, as 120x36")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=10.0, help="length of a watch")
    parser.add_argument("--presses", type=int, default=10, help="presses of each kind a watch")
    options = parser.parse_args()
    # The folder beside it goes into the environment, where only a whole path counts.
    options.program = options.program.resolve()
    chance = random.Random(1)
    rounds = []
    for number in range(options.rounds):
        print(f"round {number + 1} of {options.rounds}, load {os.getloadavg()[0]:.1f}", flush=True)
        # On the disk where the program is, since a temporary folder may lie in memory.
        with tempfile.TemporaryDirectory(prefix="screens-", dir=options.program.parent) as folder:
            rounds.append(round_of(options, Path(folder), chance))
    print(f"\n{options.size}, {options.rounds} rounds, {options.seconds:g} s a watch, {os.cpu_count()} cores, medians\n")
    print(f"| | console alone | {options.projectors} projectors and {options.pages} pages follow | times |")
    print("| --- | ---: | ---: | ---: |")
    for name, unit in FIGURES.items():
        alone, followed = (statistics.median(each[name] for each in half) for half in zip(*rounds))
        print(f"| {name} | {alone:.2f} {unit} | {followed:.2f} {unit} | {followed / alone:.1f} |")


if __name__ == "__main__":
    main()
