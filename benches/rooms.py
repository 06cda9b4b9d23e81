#!/usr/bin/env python3
"""Measures many rooms joined by a broker: what each program costs, and how long an act takes to every overview.

    cargo build --profile dist --features broker && benches/rooms.py

40 consoles run the English I room, each under a name of its own, each with three running clocks; 100 overviews show them
(`tribune rooms --broker`). Each program has a pseudo-terminal of 80x24, and a folder of its own for sockets, so that all that
they know of each other comes over the broker: a mosquitto of this machine, with TLS and a password. In the rooms somebody
holds a speaker's clock, or lets it go on, every ten seconds: four acts a second in all.

  processor, memory   of one console, of one overview, of the broker: medians of all of a kind, as in measure.py
  act to overview     from the key in a room to the first byte of the frame that shows it, on each of the overviews
  without a broker    the same console alone, before all others

Everything shares the processors of this machine, this script too. Needs Linux, Python, mosquitto and openssl.
"""

import argparse
import os
import random
import re
import select
import shutil
import socket
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from measure import MS, NS, ROOT, Program, open_room, watched

SIZE = (80, 24)
# Rooms that stand on an overview of this size, in the order of rooms.
SHOWN = 4
USER, PASSWORD = "rooms", "measured"


def broker(folder):
    """Starts a broker; returns its process and its address."""
    def openssl(*arguments):
        subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)

    new = ["-newkey", "rsa:2048", "-nodes", "-days", "2"]
    openssl("req", "-x509", *new, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=measure")
    openssl("req", *new[:3], "-keyout", "key.pem", "-out", "request.pem", "-subj", "/CN=localhost")
    (folder / "names").write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\n")
    openssl("x509", "-req", "-in", "request.pem", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2",
            "-extfile", "names", "-out", "cert.pem")
    subprocess.run(["mosquitto_passwd", "-b", "-c", "passwords", USER, PASSWORD], cwd=folder, check=True, capture_output=True)
    (folder / "login").write_text(f"{USER}\n{PASSWORD}\n")
    (folder / "login").chmod(0o600)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    lines = [f"listener {port} 127.0.0.1", "allow_anonymous false", f"password_file {folder}/passwords",
             f"certfile {folder}/cert.pem", f"keyfile {folder}/key.pem"] + (["user root"] if os.getuid() == 0 else [])
    (folder / "config").write_text("\n".join(lines) + "\n")
    process = subprocess.Popen(["mosquitto", "-c", str(folder / "config")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    end = time.monotonic() + 20
    while time.monotonic() < end:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return process, f"mqtts://localhost:{port}/measured"
        time.sleep(0.05)
    raise SystemExit("the broker does not listen")


def listen(programs, nanoseconds):
    """Stamps the output of all programs for so long."""
    lines = {program.fd: program for program in programs}
    end = time.monotonic_ns() + nanoseconds
    while (left := end - time.monotonic_ns()) > 0:
        for line in select.select(list(lines), [], [], left / NS)[0]:
            lines[line].wait(0)


def parsed(programs):
    for program in programs:
        for _ in program.read():
            pass


def state_of(text, room):
    """What goes on on the floor of a room, in the text of an overview."""
    lines = text.split("\n")
    begins = next((at for at, line in enumerate(lines) if f"Room {room:02} " in line), None)
    if begins is None:
        return None
    below = "\n".join(lines[begins:begins + 5])
    return next((state for state in ("SPEAKING", "HELD") if state in below), None)


def act_to_overviews(consoles, overviews, acts, chance):
    """Holds a clock, or lets it go on, so many times; returns the milliseconds until each overview shows it."""
    took = []
    for number in range(acts):
        room = number % SHOWN
        listen([*consoles, *overviews], int(chance.uniform(0.6, 1.4) * NS))
        parsed([*consoles, *overviews])
        before = state_of(overviews[0].cells.text(), room + 1)
        pressed = time.monotonic_ns()
        consoles[room].press(" ")
        listen([*consoles, *overviews], NS)
        for overview in overviews:
            seen = (stamp for stamp, text in overview.read() if state_of(text, room + 1) not in (before, None))
            first = next(seen, None)
            for _ in seen:
                pass
            if first is None:
                raise SystemExit(f"an overview does not show the act:\n{overview.cells.text()}")
            took.append((first - pressed) / MS)
    return took


def usage_of(pid):
    processor = sum(int((task / "schedstat").read_text().split()[0]) for task in Path(f"/proc/{pid}/task").iterdir())
    memory = int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())[1]) / 1024
    return processor, memory


def round_of(options, folder, chance):
    process, address = broker(folder)
    programs = []
    plan = options.plan.read_text()

    def start(name, arguments):
        environment = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "COLORTERM": "truecolor",
                       "TRIBUNE_STATE_DIR": str(folder / name / "state"), "XDG_RUNTIME_DIR": str(folder / name),
                       "XDG_CONFIG_HOME": str(folder / name)}
        (folder / name / "state/sessions").mkdir(parents=True, mode=0o700)
        program = Program([str(options.program), *arguments], SIZE, environment)
        programs.append(program)
        return program

    def console(number, arguments):
        path = folder / f"{number}.toml"
        own = re.sub(r'(?m)^room = .*$', f'room = "Room {number:02}"', plan)
        path.write_text(own)
        program = start(f"console-{number}", ["run", str(path), *arguments])
        program.until("English I", "Enter open")
        open_room(program)
        return program

    at = ["--broker", address, "--broker-ca", str(folder / "ca.pem"), "--broker-login", str(folder / "login")]
    try:
        alone = console(0, [])
        alone.watch(2 * NS)
        list(alone.read())
        processor, wakes, _ = watched(alone, options.seconds)
        figures = {"a console without a broker": (processor, alone.memory())}
        programs.remove(alone)
        alone.end()

        consoles = [console(number + 1, at) for number in range(options.rooms)]
        overviews = []
        for number in range(options.overviews):
            overviews.append(start(f"overview-{number}", ["rooms", *at]))
            listen(programs, 50 * MS)
        listen(programs, 3 * NS)
        parsed(programs)
        for overview in overviews:
            overview.press("o")
        listen(programs, 3 * NS)
        parsed(programs)
        shown = [overview for overview in overviews if f"{options.rooms} rooms" in overview.cells.text()]
        if len(shown) < len(overviews):
            raise SystemExit(f"{len(overviews) - len(shown)} overviews do not show all rooms\n{overviews[0].cells.text()}")
        if options.show:
            print(overviews[0].cells.text())

        before = {program.pid: usage_of(program.pid) for program in programs}
        before[process.pid] = usage_of(process.pid)
        begin = time.monotonic_ns()
        while time.monotonic_ns() - begin < options.seconds * NS:
            chance.choice(consoles).press(" ")
            listen(programs, int(10 * NS / options.rooms))
        span = (time.monotonic_ns() - begin) / NS

        def cost(pid):
            processor, memory = usage_of(pid)
            return (processor - before[pid][0]) / MS / span, memory

        for kind, some in ("each console", consoles), ("each overview", overviews):
            costs = [cost(program.pid) for program in some]
            figures[kind] = tuple(statistics.median(column) for column in zip(*costs))
        figures["the broker"] = cost(process.pid)
        parsed(programs)
        took = sorted(act_to_overviews(consoles, overviews, options.acts, chance))
        figures["act to overview"] = (statistics.median(took), took[len(took) * 99 // 100], took[-1])
        return figures
    finally:
        for program in programs:
            program.end()
        process.terminate()
        process.wait()


def main():
    parser = argparse.ArgumentParser(description="Measures many rooms joined by a broker.")
    parser.add_argument("--program", type=Path, default=ROOT / "target/dist/tribune")
    parser.add_argument("--plan", type=Path, default=ROOT / "sessions/english-1.toml")
    parser.add_argument("--rooms", type=int, default=40)
    parser.add_argument("--overviews", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=10.0, help="length of a watch")
    parser.add_argument("--acts", type=int, default=20, help="acts a round that are followed to the overviews")
    parser.add_argument("--show", action="store_true", help="show an overview")
    options = parser.parse_args()
    options.program = options.program.resolve()
    for needed in "mosquitto", "openssl":
        if not shutil.which(needed, path=os.environ["PATH"] + ":/usr/sbin"):
            raise SystemExit(f"needs {needed}")
    chance = random.Random(1)
    rounds = []
    for number in range(options.rounds):
        print(f"round {number + 1} of {options.rounds}, load {os.getloadavg()[0]:.1f}", flush=True)
        # On the disk where the program is, since a temporary folder may lie in memory.
        with tempfile.TemporaryDirectory(prefix="rooms-", dir=options.program.parent) as folder:
            rounds.append(round_of(options, Path(folder), chance))
        for name, values in rounds[-1].items():
            print(f"  {name}: {', '.join(f'{value:.2f}' for value in values)}", flush=True)
    print(f"\n{options.rooms} rooms, {options.overviews} overviews, {options.rounds} rounds, {os.cpu_count()} cores, medians\n")
    print("| | processor | resident memory |\n| --- | ---: | ---: |")
    middle = {name: [statistics.median(column) for column in zip(*(each[name] for each in rounds))] for name in rounds[0]}
    for name, values in middle.items():
        if name != "act to overview":
            print(f"| {name} | {values[0]:.2f} ms a second | {values[1]:.1f} MiB |")
    median, most, last = middle["act to overview"]
    print(f"\nact to overview: {median:.1f} ms; 99 of 100 within {most:.1f} ms; the slowest {last:.1f} ms")


if __name__ == "__main__":
    main()
