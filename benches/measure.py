#!/usr/bin/env python3
"""Measures the real program in a pseudo-terminal, as a person would meet it. Needs Linux and Python only.

    cargo build --profile dist && benches/measure.py

Each round starts the program anew in an empty state folder, opens the session, calls a speaker and starts the clock, so
that three clocks run on the screen; watches for a while; presses keys; suspends the meeting and watches again. A figure
is the median of the rounds, with the least and the greatest beside it.

  first screen     from the start of the process to the arrival of the first whole screen: plan read, journal opened.
                   Beside it: the start and end of a program that does nothing.
  processor        time on the processor of all threads, from /proc/PID/task/*/schedstat
  wake-ups         voluntary context switches of all threads
  key to screen    from the key to the first byte of the answer; keys are pressed between two ticks. An act of the room
                   is on the disk, synced, before it shows: beside it, what appending and syncing such a line costs here.
  second late      from the second of the computer's clock to the arrival of the frame that shows it. Drift: how much
                   later at the end of a watch than at its beginning, from the median slope between any two seconds.

Output is only stamped while it arrives, and parsed into cells afterwards.
"""

import argparse
import itertools
import json
import os
import platform
import random
import re
import select
import signal
import statistics
import struct
import tempfile
import termios
import time
from fcntl import ioctl
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NS = 1_000_000_000
MS = 1_000_000
QUIET = 60 * MS
PATIENCE = 20 * NS
CLOCK = re.compile(r"\d+:(\d\d):(\d\d)")

# Name, unit, the aim. `None`: no aim, but needed to judge another figure by.
FIGURES = {
    "first screen": ("ms", "≤ 6"),
    "a program that does nothing": ("ms", None),
    "processor, three clocks running": ("ms/s", "≤ 0.5"),
    "wake-ups, three clocks running": ("/s", "≤ 2.5"),
    "to the terminal, three clocks running": ("bytes/s", "≤ 450"),
    "processor, suspended": ("ms/s", None),
    "wake-ups, suspended": ("/s", "0"),
    "to the terminal, suspended": ("bytes/s", "0"),
    "resident memory": ("MiB", "≤ 6"),
    "key to screen, nothing to keep": ("ms", "≤ 1"),
    "key to screen, an act kept": ("ms", "≤ 1 and one sync"),
    "append and sync of one line here": ("ms", None),
    "second shown late": ("ms", "≤ 1"),
    "drift in a watch": ("ms", "0"),
    "seconds missed": ("", "0"),
}


class Cells:
    """As much of a terminal as the program uses: cursor and text. Attributes are ignored."""

    TOKEN = re.compile(rb"\x1b\[([0-9;?]*)([A-Za-z])|([\x20-\x7e\x80-\xff]+)|.", re.DOTALL)

    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.lines = [[" "] * columns for _ in range(rows)]
        self.x = self.y = 0

    def feed(self, data):
        for token in self.TOKEN.finditer(data):
            numbers, letter, text = token.groups()
            if letter == b"H":
                row, _, column = numbers.partition(b";")
                self.y, self.x = int(row or 1) - 1, int(column or 1) - 1
            elif letter == b"C":
                self.x += int(numbers or 1)
            elif letter == b"J":
                self.__init__(self.columns, self.rows)
            elif text:
                for letter in text.decode(errors="replace"):
                    if self.y < self.rows and self.x < self.columns:
                        self.lines[self.y][self.x] = letter
                    self.x += 1

    def text(self):
        return "\n".join("".join(line) for line in self.lines)


class Program:
    """One run in a pseudo-terminal of its own."""

    def __init__(self, command, size, environment):
        self.cells = Cells(*size)
        self.chunks = []
        self.fd, slave = os.openpty()
        ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        line = os.ttyname(slave)
        self.began = time.monotonic_ns()
        # The line is opened after the new session began, and so becomes its terminal.
        self.pid = os.posix_spawn(
            command[0], command, environment, setsid=True,
            file_actions=[(os.POSIX_SPAWN_OPEN, 0, line, os.O_RDWR, 0),
                          (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)])
        os.close(slave)

    def wait(self, nanoseconds):
        """Stamps the next output; returns whether any came in time."""
        if not select.select([self.fd], [], [], max(0, nanoseconds) / NS)[0]:
            return False
        stamp = time.monotonic_ns()
        try:
            data = os.read(self.fd, 1 << 16)
        except OSError:
            data = b""
        if not data:
            raise SystemExit(f"the program ended:\n{self.cells.text()}")
        self.chunks.append((stamp, data))
        return True

    def watch(self, nanoseconds):
        end = time.monotonic_ns() + nanoseconds
        while (left := end - time.monotonic_ns()) > 0:
            self.wait(left)

    def read(self):
        """Parses the stamped output into cells; yields the screen's text after each chunk, with its stamp."""
        chunks, self.chunks = self.chunks, []
        for stamp, data in chunks:
            self.cells.feed(data)
            yield stamp, self.cells.text()

    def until(self, *marks):
        """Waits until all marks are on the screen; returns the moment."""
        end = time.monotonic_ns() + PATIENCE
        while time.monotonic_ns() < end:
            while self.wait(QUIET):
                pass
            seen = [stamp for stamp, text in self.read() if all(mark in text for mark in marks)]
            if seen:
                return seen[0]
        raise SystemExit(f"never seen: {marks}\n{self.cells.text()}")

    def press(self, keys):
        os.write(self.fd, keys.encode())

    def usage(self):
        processor = wakes = 0
        for task in Path(f"/proc/{self.pid}/task").iterdir():
            processor += int((task / "schedstat").read_text().split()[0])
            wakes += int(re.search(r"\nvoluntary_ctxt_switches:\s+(\d+)", (task / "status").read_text())[1])
        return processor, wakes

    def memory(self):
        return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{self.pid}/status").read_text())[1]) / 1024

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def follow(program, steps, pause):
    """Presses the keys of each step, with a pause after each, and waits until the screen shows what it leads to."""
    for keys, seen in steps:
        for key in keys:
            program.press(key)
            program.watch(pause)
        list(program.read())
        if seen not in program.cells.text():
            program.until(seen)


def open_room(program):
    """Opens the session, puts three on the list, and has the first of them speak: three clocks run on the screen."""
    steps = [("\r", "agree"), ("n", "go on to it"), ("\r", "FLOOR IS FREE"), ("acam\r", "Cambodia"), ("aukr\r", "Ukraine"),
             ("aserb\r", "Serbia"), ("\r", "start"), (" ", "hold")]
    follow(program, steps, 30 * MS)


def watched(program, seconds):
    """Watches the program and leaves it alone; returns processor ms/s, wake-ups/s and bytes/s. Keeps the chunks."""
    before, begin = program.usage(), time.monotonic_ns()
    program.watch(int(seconds * NS))
    after, span = program.usage(), (time.monotonic_ns() - begin) / NS
    sent = sum(len(data) for _, data in program.chunks)
    return (after[0] - before[0]) / MS / span, (after[1] - before[1]) / span, sent / span


def seconds_shown(program):
    """Returns (second, lateness in ms) of each second that showed in the last watch."""
    ahead = time.time_ns() - time.monotonic_ns()
    shown, out = None, []
    for stamp, text in program.read():
        clock = CLOCK.search(text)
        if clock and clock.group() != shown:
            shown = clock.group()
            # The room's hours may be those of another zone: only the minute counts.
            late = (stamp + ahead - int(clock[2]) * NS) % (60 * NS)
            out.append(((stamp + ahead - late) // NS, (late if late < 30 * NS else late - 60 * NS) / MS))
    return out


def drift(seconds):
    """Returns the growth of lateness over the watch, by the median slope: single late seconds do not move it."""
    slopes = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in itertools.combinations(seconds, 2)]
    return statistics.median(slopes) * (seconds[-1][0] - seconds[0][0])


def key_to_screen(program, keys, presses, chance, between=lambda: None, patience=200 * MS):
    """Presses the keys in turn, each 150 to 700 ms after a tick; returns the milliseconds to each answer."""
    took = []
    for key in itertools.islice(itertools.cycle(keys), presses):
        while not program.wait(2 * NS):
            raise SystemExit("the clocks stand still")
        program.watch(int(chance.uniform(0.15, 0.7) * NS))
        pressed = time.monotonic_ns()
        program.press(key)
        if not program.wait(patience):
            raise SystemExit(f"no answer to {key!r}:\n{program.cells.text()}")
        took.append((program.chunks[-1][0] - pressed) / MS)
        program.watch(20 * MS)
        list(program.read())
        between()
    return took


def sync(folder):
    """Returns how long it takes to append a journal's line to a file in the folder and sync it, in milliseconds."""
    with open(folder / "sync", "ab", buffering=0) as file:
        begin = time.monotonic_ns()
        file.write(b"x" * 200 + b"\n")
        os.fdatasync(file.fileno())
        return (time.monotonic_ns() - begin) / MS


def nothing(environment):
    """Returns how long a program that does nothing takes, from its start to its end, in milliseconds."""
    begin = time.monotonic_ns()
    os.waitpid(os.posix_spawn("/bin/true", ["/bin/true"], environment), 0)
    return (time.monotonic_ns() - begin) / MS


def round_of(options, size, folder, chance):
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    command = [str(options.program), "run", str(options.plan)]

    def start(name):
        environment["TRIBUNE_STATE_DIR"] = str(folder / name)
        # As at every start but the very first, which makes the folder and syncs its name.
        (folder / name / "sessions").mkdir(parents=True, mode=0o700)
        program = Program(command, size, environment)
        return program, (program.until("English I", "Enter open") - program.began) / MS

    firsts, nothings = [], []
    for number in range(options.starts):
        nothings.append(nothing(environment))
        program, first = start(f"start-{number}")
        firsts.append(first)
        program.end()

    program, _ = start("session")
    open_room(program)
    program.watch(2 * NS)
    list(program.read())
    if options.show:
        print(program.cells.text())
    running = watched(program, options.seconds)
    seconds = seconds_shown(program)
    memory = program.memory()
    program.press("\x1b[B")
    select_keys = key_to_screen(program, ["\x1b[B", "\x1b[A"], options.presses, chance)
    synced = []
    acts = key_to_screen(program, [" "], options.presses // 2 * 2, chance, lambda: synced.append(sync(folder)))
    program.press("s")
    program.watch(3 * NS)
    list(program.read())
    if options.show:
        print(program.cells.text())
    suspended = watched(program, options.seconds)
    program.end()

    late = [late for _, late in seconds]
    figures = zip(FIGURES, [
        statistics.median(firsts), statistics.median(nothings), *running, *suspended, memory,
        statistics.median(select_keys), statistics.median(acts), statistics.median(synced),
        statistics.median(late), drift(seconds), seconds[-1][0] - seconds[0][0] + 1 - len(seconds),
    ])
    return dict(figures)


def parse():
    parser = argparse.ArgumentParser(description="Measures the program in a pseudo-terminal.")
    parser.add_argument("--program", type=Path, default=ROOT / "target/dist/tribune")
    parser.add_argument("--plan", type=Path, default=ROOT / "sessions/english-1.toml")
    parser.add_argument("--size", default="80x24", help="columns and rows, as 120x36")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=20.0, help="length of a watch")
    parser.add_argument("--starts", type=int, default=15, help="starts a round")
    parser.add_argument("--presses", type=int, default=20, help="presses of each kind a round")
    parser.add_argument("--json", type=Path, help="a file to write all rounds to")
    parser.add_argument("--show", action="store_true", help="show the screens that are watched")
    return parser.parse_args()


def main():
    options = parse()
    size = tuple(int(number) for number in options.size.split("x"))
    chance = random.Random(1)
    rounds = []
    for _ in range(options.rounds):
        # On the disk where the program is, since a temporary folder may lie in memory.
        with tempfile.TemporaryDirectory(prefix="measure-", dir=options.program.parent) as folder:
            rounds.append(round_of(options, size, Path(folder), chance))
    report = {
        "machine": platform.machine(), "system": platform.system(), "cores": os.cpu_count(), "size": options.size,
        "rounds": options.rounds, "seconds": options.seconds, "starts": options.starts, "presses": options.presses,
        "figures": {
            name: {"unit": unit, "aim": aim, "median": statistics.median(r[name] for r in rounds),
                   "least": min(r[name] for r in rounds), "greatest": max(r[name] for r in rounds)}
            for name, (unit, aim) in FIGURES.items()
        },
        "each_round": rounds,
    }
    if options.json:
        options.json.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n")
    print(f"{options.size}, {options.rounds} rounds, {options.seconds:g} s a watch, {os.cpu_count()} cores\n")
    print("| figure | median | least to greatest | aim |\n| --- | ---: | ---: | ---: |")
    for name, figure in report["figures"].items():
        number, least, greatest = (f"{figure[key] + 0.0:.2f}" for key in ("median", "least", "greatest"))
        print(f"| {name} | {number} {figure['unit']} | {least} to {greatest} | {figure['aim'] or ''} |")


if __name__ == "__main__":
    main()
