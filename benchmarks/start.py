"""How long until there is text to read: `recapreader ballerina` ÷ a bare Textual app, interleaved in one run.

    python benchmarks/start.py [--rounds 9]

Each program runs in a real terminal (a pty of 120×40) until its first text has been sent; the figures are medians.
"""

import argparse
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

BARE_APP = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("bodyguard")
Bare().run()
"""
FIRST_TEXT = b"bodyguard"
PROGRAMS = {
    "recapreader": ["-m", "recapreader", "ballerina"],
    "bare Textual app": ["-c", BARE_APP],
    "python -c pass": ["-c", "print('bodyguard')"],
}


def seconds_to_text(arguments: list[str], home: Path) -> float:
    """Seconds from starting Python with `arguments` to its first text."""
    main, side = pty.openpty()
    fcntl.ioctl(main, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments], stdin=side, stdout=side, stderr=side, env=environment, start_new_session=True
    )
    os.close(side)
    seen = b""
    try:
        while FIRST_TEXT not in seen:
            if not select.select([main], [], [], 30)[0]:
                raise SystemExit("no text within 30 seconds")
            seen += os.read(main, 65536)
        return time.perf_counter() - began
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(main)


def main() -> None:
    """Run the rounds and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    taken: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    with tempfile.TemporaryDirectory() as home:
        for number in range(rounds + 1):  # the first round warms the caches
            for name, arguments in PROGRAMS.items():
                seconds = seconds_to_text(arguments, Path(home))
                if number:
                    taken[name].append(seconds)
    bare = statistics.median(taken["bare Textual app"])
    for name, seconds in taken.items():
        median = statistics.median(seconds)
        print(f"{name:18} {median * 1000:6.0f} ms  {median / bare:5.2f} × bare Textual app")


if __name__ == "__main__":
    main()
