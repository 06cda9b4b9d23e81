#!/usr/bin/env python3
"""Measures what pages in browsers cost the chair: the same console with none and with many that follow, in turn.

    cargo build --release && benches/pages.py

One program runs with `--web`, a speaker's clock, the topic's and the room's on its screen. Each round watches it and presses
keys while nobody follows, then while 200 connections follow the events as browsers do; they are read by a process of their own.
The figures are those of `measure.py`: of all threads, so that what the server does is in them. Linux; nothing but Python.
"""

import argparse
import os
import random
import re
import selectors
import signal
import socket
import statistics
import sys
import tempfile
import time
from pathlib import Path

from measure import MS, ROOT, Program, key_to_screen, watched

FIGURES = {
    "processor, three clocks running": "ms/s",
    "wake-ups, three clocks running": "/s",
    "resident memory": "MiB",
    "key to screen, nothing to keep": "ms",
    "key to screen, an act kept and told": "ms",
}


def follow(host, port, count):
    """Follows the events on so many connections until it is ended; says so when all have their first."""
    waiting = selectors.DefaultSelector()
    for _ in range(count):
        connection = socket.create_connection((host, port))
        connection.sendall(f"GET /events HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n".encode())
        waiting.register(connection, selectors.EVENT_READ)
    heard = set()
    while True:
        for key, _ in waiting.select():
            data = key.fileobj.recv(1 << 16)
            if not data:
                raise SystemExit("the page is gone")
            if b"event: board" in data and key.fd not in heard:
                heard.add(key.fd)
                if len(heard) == count:
                    print("all", flush=True)


def followers(url, count):
    """Starts the followers, and returns their process once each has the board."""
    host, port = re.fullmatch(r"http://([\d.]+):(\d+)/", url).groups()
    told, telling = os.pipe()
    command = [sys.executable, __file__, "--follow", host, port, str(count)]
    pid = os.posix_spawn(sys.executable, command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, telling, 1)])
    os.close(telling)
    if os.read(told, 3) != b"all":
        raise SystemExit("not all can follow")
    os.close(told)
    return pid


def figures(program, options, chance):
    program.watch(2_000_000_000)
    list(program.read())
    processor, wakes, _ = watched(program, options.seconds)
    list(program.read())
    memory = program.memory()
    program.press("\x1b[B")
    moves = key_to_screen(program, ["\x1b[B", "\x1b[A"], options.presses, chance, patience=1000 * MS)
    acts = key_to_screen(program, [" "], options.presses // 2 * 2, chance, patience=1000 * MS)
    return dict(zip(FIGURES, [processor, wakes, memory, statistics.median(moves), statistics.median(acts)]))


def begin(options, folder):
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "COLORTERM": "truecolor",
                   "TRIBUNE_STATE_DIR": str(folder)}
    program = Program([str(options.program), "run", str(options.plan), "--web"], (120, 36), environment)
    program.until("http://")
    url = re.search(r"http://[\d.:]+/", program.cells.text()).group()
    steps = [("\r", "agree"), ("n", "go on to it"), ("\r", "Who else"), ("acam\r", "Cambodia"), ("aukr\r", "Ukraine"),
             ("aserb\r", "Serbia"), ("\r", "start"), (" ", "hold")]
    for keys, seen in steps:
        for key in keys:
            program.press(key)
            program.watch(30_000_000)
        list(program.read())
        if seen not in program.cells.text():
            program.until(seen)
    return program, url


def main():
    if sys.argv[1:2] == ["--follow"]:
        follow(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    parser = argparse.ArgumentParser(description="Measures what pages that follow cost the chair.")
    parser.add_argument("--program", type=Path, default=ROOT / "target/release/tribune")
    parser.add_argument("--plan", type=Path, default=ROOT / "sessions/english-1.toml")
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=10.0, help="length of a watch")
    parser.add_argument("--presses", type=int, default=10, help="presses of each kind a round")
    options = parser.parse_args()
    chance = random.Random(1)
    without, following = [], []
    with tempfile.TemporaryDirectory(prefix="pages-", dir=options.program.parent) as folder:
        program, url = begin(options, Path(folder))
        for _ in range(options.rounds):
            without.append(figures(program, options, chance))
            pid = followers(url, options.pages)
            following.append(figures(program, options, chance))
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            time.sleep(1)
        program.end()
    print(f"{options.rounds} rounds, {options.seconds:g} s a watch, {os.cpu_count()} cores, medians\n")
    print(f"| figure | nobody follows | {options.pages} pages follow | times |\n| --- | ---: | ---: | ---: |")
    for name, unit in FIGURES.items():
        one, many = (statistics.median(each[name] for each in rounds) for rounds in (without, following))
        print(f"| {name} | {one:.2f} {unit} | {many:.2f} {unit} | {many / one:.2f} |")


if __name__ == "__main__":
    main()
