"""A fuzzer of our own for all that reads what an author or a user may write.

`Fuzzer(seed).run(inputs)` makes texts out of the signs that our parsers look for, changes what it kept before, and
requires of each target that it raises nothing of its own making, takes no longer than `_LONGEST` seconds, gives nothing
that steers a terminal, and never tells what stands in a hidden section. With `guided` it keeps what reached a line of
`src/recapreader` that nothing before had reached, and changes that; it is much slower then.
"""

import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random
from types import FrameType
from typing import Any

from recapreader.core import gate
from recapreader.core.gate import Progress
from recapreader.core.marks import NotAMark, parse_mark
from recapreader.core.prose.parse import parse, parse_line
from recapreader.core.prose.tree import block_texts, close_spoilers
from recapreader.core.sanitize import clean, one_line
from recapreader.render.json_document import to_json
from recapreader.render.text import to_text
from recapreader.render.wrap import wrap
from recapreader.storage.library.attributes import parse_heading_line
from recapreader.storage.library.load import decode, parse_recap
from recapreader.storage.library.problems import Unreadable

SECRET = "qzsecretqz"
_LONGEST = 2
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_SIGNS = (
    *("# ", "## ", "### ", "---", "===", "\n", "\n\n", "    ", "\t", "{", "}", ".open", ".ending", "#id", "after="),
    *('label="', '"', "S01E02", "0:42:10", "ch 5", "act 2 scene 3", "<!--", "-->", "<details>", "</details>"),
    *(">!", "!<", "||", "`", "```", "~~~", "*", "**", "_", "[", "](", ")", "![", "[x]: y", "> ", "- ", "1. ", "| a |"),
    *("|---|", "&amp;", "&#27;", "&#x202e;", "\\", "\x1b[31m", "\x1b]52;c;eA==\x07", "\u202e", "\ufeff", "\u200b"),
    *("日本", "👩\u200d👧", "e\u0301", "\x00", "\r", "\u2028", "\ud800", "title: T\n", "cast:\n", "  - ", "from: id"),
    *("!!python/object:os.system", "'", "? ", "|\n", "%", "@", "a", "word ", "0", "-1", "١", "  \n", "<summary>"),
    *(": ", "&a", "*a", "S01", "\\#", "＃ ", "##\u00a0x"),
)
_HIDDEN = f"\n\n## h\n\n{SECRET}\n\n"


@dataclass
class Found:
    """What a run came to."""

    inputs: int = 0
    kept: int = 0
    faults: list[str] = field(default_factory=list)


class TooLongError(Exception):
    """An input took too long."""


class Fuzzer:
    """Runs texts through the targets."""

    def __init__(self, seed: int, *, guided: bool = False) -> None:
        self._random = Random(seed)
        self._guided = guided
        self._reached: set[tuple[str, int]] = set()
        self._corpus: list[str] = ["a", "## h {.ending}", "||x|| >!y!<", "S01E02"]
        self.found = Found()

    def run(self, inputs: int) -> Found:
        """Try so many inputs, up to ten faults."""
        names = tuple(TARGETS)
        with _alarm():
            for _ in range(inputs):
                if len(self.found.faults) >= 10:
                    break
                self._try(self._random.choice(names), self._text())
        return self.found

    def _text(self) -> str:
        random = self._random
        text = random.choice(self._corpus) if random.random() < 0.5 else ""
        for _ in range(random.choice((1, 2, 4, 8, 24))):
            at = random.randint(0, len(text))
            piece = random.choice(_SIGNS)
            cut = random.choice((0, 0, 0, 1, 3))
            text = text[:at] + piece * random.choice((1, 1, 1, 2, 40)) + text[at + cut :]
        return text[:4000]

    def _try(self, name: str, text: str) -> None:
        self.found.inputs += 1
        signal.setitimer(signal.ITIMER_REAL, _LONGEST)
        try:
            with self._watched(text):
                TARGETS[name](text)
        except Exception as error:  # noqa: BLE001 - whatever a target raises is what is looked for
            self.found.faults.append(f"{name}: {type(error).__name__} {error!s:.200} for {text!r}")
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        if not self._guided and self._random.random() < 0.002:
            self._corpus = [*self._corpus[-400:], text]

    @contextmanager
    def _watched(self, text: str) -> Iterator[None]:
        if not self._guided:
            yield
            return
        reached: set[tuple[str, int]] = set()

        def trace(frame: FrameType, event: str, _: Any) -> Any:  # noqa: ANN401 - as sys.settrace has it
            if "/recapreader/" not in frame.f_code.co_filename:
                return None
            if event == "line":
                reached.add((frame.f_code.co_filename, frame.f_lineno))
            return trace

        sys.settrace(trace)
        try:
            yield
        finally:
            sys.settrace(None)
            if reached - self._reached:
                self._reached |= reached
                self._corpus.append(text)
                self.found.kept += 1


@contextmanager
def _alarm() -> Iterator[None]:
    def too_long(_: int, __: FrameType | None) -> None:
        raise TooLongError(f"it takes more than {_LONGEST} seconds")

    before = signal.signal(signal.SIGALRM, too_long)
    try:
        yield
    finally:
        signal.signal(signal.SIGALRM, before)


def _harmless(text: str) -> None:
    if found := _STEERING.search(text):
        raise AssertionError(f"it lets {found.group()!r} through")


def _file(text: str) -> None:
    """A file with a secret in a hidden section, whatever stands around it."""
    data = text.encode("utf-8", "surrogatepass")
    middle = len(text) // 2
    hidden = f"---\ntitle: T\n---\n{text[:middle]}{_HIDDEN}{text[middle:]}".encode("utf-8", "replace")
    for each in (data, b"---\ntitle: T\n" + data + b"\n---\n", hidden):
        try:
            recap = parse_recap(decode(each), "slug").recap
        except Unreadable as reason:
            _harmless(str(reason))
            if not str(reason).isprintable():
                raise AssertionError("the reason is not printable") from None
            continue
        progress = Progress(mark=parse_mark("S09"))
        pages = [gate.page(recap, progress, part.number) for part in recap.parts]
        told = to_json(gate.summary(recap, progress), pages) + "\n".join(
            to_text(gate.summary(recap, progress), pages, width=40)
        )
        _harmless(told)
        if SECRET in told + repr(pages):
            raise AssertionError("it tells what is hidden")


def _prose(text: str) -> None:
    tree = parse(clean(text), sealing=True)
    for closed in (tree, close_spoilers(tree)):
        _harmless("".join(word for block in closed for word in block_texts(block)))
    parse_line(one_line(text))


def _attributes(text: str) -> None:
    heading = parse_heading_line(one_line(text), of_part=False)
    if heading.is_open and ".open" not in text:
        raise AssertionError("it opened by itself")


def _mark(text: str) -> None:
    try:
        mark = parse_mark(text)
    except NotAMark:
        return
    if parse_mark(str(mark)) != mark or not mark.reaches(mark):
        raise AssertionError("it is not the mark that it says")


def _lines(text: str) -> None:
    cleaned = clean(text)
    _harmless(cleaned)
    if clean(cleaned) != cleaned:
        raise AssertionError("cleaning twice is not cleaning once")
    kept = "".join(cleaned[start:end] for start, end in wrap(cleaned, 13))
    if kept.replace(" ", "") != cleaned.replace(" ", "").replace("\n", ""):
        raise AssertionError("wrapping loses text")


TARGETS: dict[str, Callable[[str], None]] = {
    "file": _file,
    "prose": _prose,
    "attributes": _attributes,
    "mark": _mark,
    "lines": _lines,
}
