#!/usr/bin/env python3
"""Measures what a rehearsal costs at each speed. Linux and Python.

    cargo build --profile dist && benches/rehearse.py

Each round begins a rehearsal of the English I room at level easy, without mishaps, opens the session, calls a speaker and
starts the clock. Then it watches the rehearsal at each speed for a while. It measures what measure.py measures, with the
same code.
"""

import argparse
import os
import statistics
import tempfile
from pathlib import Path

from measure import MS, NS, ROOT, Program, follow, watched

# Each with how often to press the key that leads there.
SPEEDS = {1: 0, 10: 3, 60: 6}
STEPS = [("-", "stands"), ("\r", "agree"), ("n\r", "FLOOR IS FREE"), ("acam\r", "Cambodia"), ("\r", "start"), (" ", "hold")]


def round_of(options, folder):
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    figures = {}
    for speed, faster in SPEEDS.items():
        environment["TRIBUNE_STATE_DIR"] = str(folder / str(speed))
        arguments = ["rehearse", str(options.plan), "--level", "easy", "--seed", "7"]
        program = Program([str(options.program), *arguments], (80, 24), environment)
        program.until("REHEARSAL")
        follow(program, STEPS, 60 * MS)
        program.press(">" * faster + "-")
        program.watch(NS)
        list(program.read())
        if options.show:
            print(program.cells.text())
        figures[speed] = watched(program, options.seconds)
        program.end()
    return figures


def main():
    parser = argparse.ArgumentParser(description="Measures what a rehearsal costs at each speed.")
    parser.add_argument("--program", type=Path, default=ROOT / "target/dist/tribune")
    parser.add_argument("--plan", type=Path, default=ROOT / "sessions/english-1.toml")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=10.0, help="length of a watch")
    parser.add_argument("--show", action="store_true", help="show the screens that are watched")
    options = parser.parse_args()
    rounds = []
    for _ in range(options.rounds):
        with tempfile.TemporaryDirectory(prefix="rehearse-", dir=options.program.parent) as folder:
            rounds.append(round_of(options, Path(folder)))
    print("| speed | processor, ms a second | wake-ups a second | bytes a second |\n| --- | ---: | ---: | ---: |")
    for speed in SPEEDS:
        columns = zip(*(figures[speed] for figures in rounds))
        cells = [f"{statistics.median(column):.2f} ({min(column):.2f} to {max(column):.2f})" for column in columns]
        print(f"| ×{speed} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
