#!/usr/bin/env python3
"""Measures what the room's screens cost: the console with none and with many projectors, in one run. Linux and Python.

    cargo build --release && benches/viewers.py

Each round opens a session, gives a speaker the floor, and watches the console alone; then it starts the projectors, each in a
pseudo-terminal of its own, and watches console and projectors; then it suspends the meeting and watches again. What is
measured is what measure.py measures, by its own means.
"""

import argparse
import os
import random
import select
import statistics
import tempfile
import threading
from pathlib import Path

from measure import MS, NS, ROOT, Program, key_to_screen, watched

STEPS = [("\r", "agree"), ("n", "go on to it"), ("\r", "Who else"), ("acam\r", "Cambodia"), ("aukr\r", "Ukraine"),
         ("\r", "start"), (" ", "hold")]


class Drain:
    """Reads what programs write, and throws it away: a terminal that somebody looks at."""

    def __init__(self, programs):
        self.programs = programs
        self.ends = False
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        lines = [program.fd for program in self.programs]
        while not self.ends:
            for line in select.select(lines, [], [], 0.1)[0]:
                os.read(line, 1 << 16)

    def end(self):
        self.ends = True
        self.thread.join()


def usages(programs):
    return [sum(column) for column in zip(*(program.usage() for program in programs))]


def watched_all(console, projectors, seconds):
    """Returns the console's processor and wake-ups a second, and the mean of the projectors'."""
    before = usages(projectors)
    console_used = watched(console, seconds)
    list(console.read())
    after = usages(projectors)
    each = len(projectors) * seconds
    return *console_used[:2], (after[0] - before[0]) / MS / each, (after[1] - before[1]) / each


def round_of(options, folder, chance):
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "COLORTERM": "truecolor",
                   "TRIBUNE_STATE_DIR": str(folder / "state"), "XDG_RUNTIME_DIR": str(folder)}
    (folder / "state/sessions").mkdir(parents=True, mode=0o700)
    console = Program([str(options.program), "run", str(options.plan)], (80, 24), environment)
    console.until("English I", "Enter open")
    for keys, seen in STEPS:
        for key in keys:
            console.press(key)
            console.watch(30 * MS)
        list(console.read())
        if seen not in console.cells.text():
            console.until(seen)
    console.watch(2 * NS)
    list(console.read())

    figures = {}
    alone = watched(console, options.seconds)
    list(console.read())
    figures["console, processor, alone (ms/s)"], figures["console, wake-ups, alone (/s)"] = alone[:2]
    figures["console, key to screen, alone (ms)"] = statistics.median(
        key_to_screen(console, [" "], options.presses, chance))
    figures["console, memory, alone (MiB)"] = console.memory()

    size = tuple(int(number) for number in options.size.split("x"))
    projectors = [Program([str(options.program), "project"], size, environment) for _ in range(options.projectors)]
    for projector in projectors:
        projector.until("topic")
    drain = Drain(projectors)
    console.watch(3 * NS)
    list(console.read())
    used = watched_all(console, projectors, options.seconds)
    figures["console, processor, with projectors (ms/s)"], figures["console, wake-ups, with projectors (/s)"] = used[:2]
    figures["a projector, processor (ms/s)"], figures["a projector, wake-ups (/s)"] = used[2:]
    figures["console, key to screen, with projectors (ms)"] = statistics.median(
        key_to_screen(console, [" "], options.presses, chance))
    figures["console, memory, with projectors (MiB)"] = console.memory()
    figures["a projector, memory (MiB)"] = statistics.median(projector.memory() for projector in projectors)

    console.press("s")
    console.watch(3 * NS)
    list(console.read())
    used = watched_all(console, projectors, options.seconds)
    figures["console, wake-ups, suspended, with projectors (/s)"] = used[1]
    figures["a projector, wake-ups, suspended (/s)"] = used[3]
    drain.end()
    for program in [console, *projectors]:
        program.end()
    return figures


def main():
    parser = argparse.ArgumentParser(description="Measures what the room's screens cost the console.")
    parser.add_argument("--program", type=Path, default=ROOT / "target/release/tribune")
    parser.add_argument("--plan", type=Path, default=ROOT / "sessions/english-1.toml")
    parser.add_argument("--projectors", type=int, default=20)
    parser.add_argument("--size", default="80x24", help="of the projectors, as 200x60")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=12.0, help="length of a watch")
    parser.add_argument("--presses", type=int, default=10)
    options = parser.parse_args()
    chance = random.Random(1)
    rounds = []
    for _ in range(options.rounds):
        with tempfile.TemporaryDirectory(prefix="viewers-") as folder:
            rounds.append(round_of(options, Path(folder), chance))
    print(f"{options.projectors} projectors of {options.size}, {options.rounds} rounds, {options.seconds:g} s a watch\n")
    print("| figure | median | least to greatest |\n| --- | ---: | ---: |")
    for name in rounds[0]:
        values = [figures[name] for figures in rounds]
        print(f"| {name} | {statistics.median(values):.2f} | {min(values):.2f} to {max(values):.2f} |")


if __name__ == "__main__":
    main()
