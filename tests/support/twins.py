"""Twins: two recaps that agree in all that is public and in what a walk may open, and differ in everything else.

`make_twins(seed)` is deterministic. What docs/format.md calls public is written once and goes into both; everything
else is written separately for each: headings, bodies, their lengths and markup, ids, inline spoilers, gated roles,
characters and notes and how many there are, comments, and how a damaged heading is damaged.

Twins keep one rule more than docs/format.md asks for: nothing hidden in them has the id, or the heading, of anything
that may be opened. If two sections of a file share their key, the format lets neither be restored.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from recapreader.core.marks import Mark, parse_mark
from support import secrets

_TITLES = ("The Long Ferry", "Nocturne [Act I]", "港の手紙", "No", "1917", "Émile & Co: “a tale”")
_KINDS = {"film": "0:{:02}:00", "book": "ch {}", "play": "act {}", "series": "S01E{:02}"}
_DAMAGED = (
    *("{.opne}", "{after=soon}", "{.ending", "{.open .ending}", "{x=1}", "{.ending} after"),
    '{label="a" label="b"}',
)
_NEAR_MISSES = ("##Near", "＃ Near", "Near\n---", "#Near", "##\u00a0Near")
_FIRST, _SECOND = "first", "second"
_OPTIONAL = (
    "runtime: 1h 33m",
    "genres: [Action, 'Mystery & Thriller']",
    "creators:\n  director: Ana Example\n  writer: [Ana Example, Bo Example]",
    "advisories: [violence, 'a death']",
    "links:\n  Wikipedia: https://en.wikipedia.org/wiki/Ferry\n  IMDb:",
    "watch: [Netflix, {name: Kiosk, url: 'https://kiosk.example/1'}]",
    "related: [another-tale]",
    "source: {name: Wikipedia, url: 'https://en.wikipedia.org/wiki/Ferry', license: CC BY-SA 4.0}",
    "original_title: 'Le Bac'",
)


@dataclass(frozen=True)
class Place:
    """What is public of one section, and what a walk may do with it."""

    number: str
    label: str = ""
    """The label that the author gave it; empty where it has the usual one."""
    is_open: bool = False
    ending: bool = False
    after: Mark | None = None
    may_open: bool = False
    """Its text is the same in both twins, so that a walk may reveal it."""
    may_unfold: bool = False
    """So are its inline spoilers."""
    steps: int = 0
    """How many steps of it are the same in both twins, where it may not be opened; something follows in both."""

    @property
    def may_reveal(self) -> bool:
        """Whether it is hidden, and may be revealed."""
        return self.may_open and not self.is_open


@dataclass(frozen=True)
class Twins:
    """Two recap files, and what a walk over them may do."""

    first: str
    second: str
    places: tuple[Place, ...]
    """Every section in order, the premise first."""
    marks: tuple[str, ...]
    """Marks that open nothing in which the twins differ."""
    hidden_words: tuple[str, ...]
    public_words: tuple[str, ...]
    gates: tuple[tuple[Mark, bool], ...]

    @property
    def has_parts(self) -> bool:
        """Whether there are parts."""
        return any("." in place.number for place in self.places)

    def is_safe(self, mark: Mark) -> bool:
        """Whether a mark opens nothing in which the twins differ."""
        return all(is_told for after, is_told in self.gates if mark.reaches(after))


@dataclass
class _Section:
    place: Place
    attributes: str = ""
    anchor: str = ""
    heading: str = ""
    """The heading and the body of a section that may open; any other gets them when a twin is written."""
    body: str = ""
    """Of one that may be opened by steps, its beginning."""
    damaged: bool = False


@dataclass
class _Part:
    number: str
    heading: str = ""
    """Empty where each twin gets one of its own."""
    attributes: str = ""
    anchor: str = ""
    after: Mark | None = None
    sections: list[_Section] = field(default_factory=list)


def make_twins(seed: int | str) -> Twins:
    """The twins of a seed."""
    plan = _Plan(Random(f"{seed} public"))
    front, parts = plan.front(), plan.parts()
    texts = [_Writer(seed, name).write(front, parts) for name in (_FIRST, _SECOND)]
    told = set(re.findall(r"\w+", "\n".join(_told(parts))))
    hidden = {word for text in texts for word in re.findall(r"[a-z]{4,}[0-9]{2,3}", text)} - told
    sections = [section.place for part in parts for section in part.sections]
    gates = [(place.after, place.may_open) for place in sections if place.after]
    gates += [(part.after, bool(part.heading)) for part in parts if part.after]
    twins = Twins(
        texts[0],
        texts[1],
        tuple(sections),
        (),
        tuple(sorted(hidden)),
        tuple(sorted(told)) or ("ferry",),
        tuple(gates),
    )
    marks = tuple(mark for mark in plan.marks() if twins.is_safe(parse_mark(mark)))
    return Twins(**{**vars(twins), "marks": marks})


def another_twin(seed: int | str, name: str) -> str:
    """One more recap that agrees with the twins of a seed wherever they do, and differs from them elsewhere."""
    plan = _Plan(Random(f"{seed} public"))
    return _Writer(seed, name).write(plan.front(), plan.parts())


def _told(parts: list[_Part]) -> Iterator[str]:
    for part in parts:
        yield part.heading
        for section in part.sections:
            yield from (section.place.label, section.heading, section.body)


class _Plan:
    """What both twins have in common."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._kind = random.choice(tuple(_KINDS))
        self._horizon = random.randint(0, 6)
        """Up to the mark of this number everything is told."""

    def _chance(self, share: float) -> bool:
        return self._random.random() < share

    def _mark(self, number: int) -> str:
        return _KINDS[self._kind].format(number)

    def marks(self) -> Iterator[str]:
        """Marks that a reader may type."""
        yield from map(self._mark, range(12))
        yield from ("ch 99", "S09", "9:59:59", "act 9 scene 9", "S00E01")

    def front(self) -> str:
        """The public front matter."""
        random = self._random
        lines = [f'title: "{random.choice(_TITLES)}"', f"kind: {self._kind}", f"year: {random.randint(1915, 2026)}"]
        lines += [line for line in _OPTIONAL if self._chance(0.5)]
        return "\n".join([*lines, f"language: {random.choice(('en', 'de', 'ja', 'xx'))}"])

    def parts(self) -> list[_Part]:
        """The parts with their sections."""
        premise = Place("0", is_open=True, may_open=True, may_unfold=self._chance(0.5))
        opening = _Part("0", sections=[_Section(premise, body=self._body())])
        count = self._random.choice((0, 0, 2, 3)) if self._kind != "film" else 0
        if not count:
            opening.sections.extend(self._sections("", None, first_mark=1))
        return [opening, *map(self._part, range(1, count + 1))]

    def _part(self, number: int) -> _Part:
        mark = self._mark(number) if self._chance(0.7) else None
        part = _Part(str(number), anchor=f"part-{number}", after=parse_mark(mark) if mark else None)
        part.sections = list(self._sections(f"{number}.", mark, first_mark=number))
        if self._chance(0.3):
            place = Place(f"{number}.0", after=part.after, may_open=self._may_open(part.after))
            part.sections.insert(0, _Section(place, body=f"So it begins.\n\n{self._body()}"))
        is_open = self._chance(0.2)
        opens = [each.place.may_open for each in part.sections]
        reveals = [each.place.may_reveal for each in part.sections]
        reveals += [bool(each.place.steps) for each in part.sections]
        if is_open or self._is_passed(part.after) or any(reveals) or all(opens):
            part.heading = secrets.heading(self._random, secret=False)
        after = f' after="{mark}"' if mark else ""
        label = f' label="Round {number}"' if self._chance(0.3) else ""
        part.attributes = f"{after}{' .open' if is_open else ''}{label}"
        return part

    def _sections(self, prefix: str, inherited: str | None, first_mark: int) -> Iterator[_Section]:
        count = self._random.randint(1, 4) if prefix else self._random.randint(2, 8)
        has_marks = self._chance(0.6)
        for index in range(1, count + 1):
            own = self._mark(first_mark + index // 2) if has_marks and self._chance(0.5) else None
            ending = self._chance(0.5 if index == count else 0.1)
            yield self._section(f"{prefix}{index}", inherited, own, ending=ending)

    def _section(self, number: str, inherited: str | None, own: str | None, *, ending: bool) -> _Section:
        damaged = self._chance(0.08)
        is_open = not (damaged or own or ending) and self._chance(0.15)
        mark = None if damaged else own or inherited
        after = parse_mark(mark) if mark else None
        label = f"Scene {secrets.secret_word(self._random)}" if not damaged and self._chance(0.5) else ""
        may_open = is_open or self._may_open(after)
        steps, beginning = 0, ""
        if not may_open and not damaged and self._chance(0.6):
            steps, beginning = secrets.beginning(self._random)
        may_unfold = may_open and self._chance(0.6)
        place = Place(number, label, is_open, ending or damaged, after, may_open, may_unfold, steps)
        attributes = f' after="{own}"' if own else ""
        attributes += " .ending" if ending else " .open" if is_open else ""
        section = _Section(place, attributes + (f' label="{label}"' if label else ""), damaged=damaged)
        if steps:
            section.heading, section.body = secrets.heading(self._random, secret=False), beginning
        if may_open:
            section.heading, section.body = secrets.heading(self._random, secret=False), self._body()
            section.anchor = f"told-{number.replace('.', '-')}" if self._chance(0.5) else ""
        return section

    def _may_open(self, after: Mark | None) -> bool:
        return self._is_passed(after) or self._chance(0.45)

    def _is_passed(self, after: Mark | None) -> bool:
        steps = range(self._horizon + 1)
        return after is not None and any(parse_mark(self._mark(step)).reaches(after) for step in steps)

    def _body(self) -> str:
        return secrets.body(self._random, secret=False)


class _Writer:
    """Writes one of the twins."""

    def __init__(self, seed: int | str, name: str) -> None:
        self._own = Random(f"{seed} {name}")
        self._shared = Random(f"{seed} shared")
        self._hidden_ids: list[str] = []

    def write(self, front: str, parts: list[_Part]) -> str:
        """The file's text."""
        text = "".join(map(self._part, parts))
        told_ids = [section.anchor for part in parts for section in part.sections if section.anchor]
        closed_parts = [part.anchor for part in parts if not all(each.place.may_open for each in part.sections)]
        people = self._people(told_ids, [*self._hidden_ids, *filter(None, closed_parts)])
        return f"---\n{front}\n{people}---\n{text}"

    def _part(self, part: _Part) -> str:
        text = ""
        if part.number != "0":
            heading = part.heading or secrets.heading(self._own, secret=True)
            text = f"# {heading} {{ #{part.anchor}{part.attributes} }}\n\n"
        return text + "".join(map(self._section, part.sections))

    def _section(self, section: _Section) -> str:
        text = self._open_body(section) if section.place.may_open else self._hidden_body(section)
        if section.place.steps:
            text = section.body + secrets.rest(self._own, section.body, text)
        if section.place.number.rpartition(".")[2] == "0":
            return f"{text}\n\n"
        heading, anchor = section.heading, section.anchor
        attributes = "{.damaged}"
        if not section.place.may_open:
            heading = section.heading or self._hidden_heading()
            anchor = "" if section.damaged else self._hidden_id()
            attributes = self._own.choice(_DAMAGED)
        if not section.damaged:
            attributes = f"{{{f' #{anchor}' if anchor else ''}{section.attributes} }}"
        return f"## {heading} {attributes}\n\n{text}\n\n"

    def _open_body(self, section: _Section) -> str:
        """The same text in both twins, but for comments and for inline spoilers that may not be unfolded."""
        may_unfold = section.place.may_unfold
        text = section.body
        if self._own.random() < 0.3:
            text = f"<!-- {secrets.words(self._own, 5, secret=True)} -->\n{text}"
        if self._shared.random() < 0.6:
            form = Random(self._shared.getrandbits(32))
            text += f"\n\nAnd {secrets.spoiler(form, self._spoiled(may_unfold=may_unfold))} so it goes."
        if section.place.is_open and self._shared.random() < 0.2:
            text += f"\n\n{self._shared.choice(_NEAR_MISSES)}\n\n{self._spoiled(may_unfold=may_unfold)}"
        return text

    def _spoiled(self, *, may_unfold: bool) -> str:
        random = self._shared if may_unfold else self._own
        content = secrets.words(random, random.choice((1, 3, 20)), secret=True)
        return content + random.choice(("", " *so*", " 港の", " [x](http://s.example)"))

    def _hidden_heading(self) -> str:
        heading = secrets.heading(self._own, secret=True)
        more = f" {secrets.spoiler(self._own, 'more').strip()}" if self._own.random() < 0.3 else ""
        return heading + more

    def _hidden_id(self) -> str:
        if self._own.random() < 0.4:
            return ""
        self._hidden_ids.append(f"kept-{secrets.secret_word(self._own)}")
        return self._hidden_ids[-1]

    def _hidden_body(self, section: _Section) -> str:
        random = self._own
        spoiled = secrets.spoiler(random, secrets.phrase(random, secret=True)) if random.random() < 0.3 else None
        text = secrets.body(random, secret=True, spoiler=spoiled)
        return f"{secrets.secret_word(random)} {text}" if section.place.number.endswith(".0") else text

    def _people(self, told_ids: list[str], hidden_ids: list[str]) -> str:
        """Cast and characters: actors and open roles are public, gated ones and entries hidden whole are not."""
        own = self._own
        lines = ["cast:", "  - Cleo Public as the Captain", "  - Someone Without"]
        lines += [f"  - {self._role(hidden_ids, f'Actor {n}')}" for n in range(self._shared.randint(0, 3))]
        lines += [f"  - {{actor: Known {each}, role: role of {each}, from: {each}}}" for each in told_ids[:2]]
        lines += [f"  - {{actor: {secrets.secret_word(own)}, role: x, wrong: y}}" for _ in range(own.randint(0, 2))]
        lines += ["characters:", "  - {name: Public Person, aliases: [Captain], notes: ['An open note.']}"]
        lines += [f"  - {{name: Known {each}, from: {each}, notes: [one]}}" for each in told_ids[:2]]
        gated = [f"{{text: then, from: {each}}}" for each in told_ids[:3]]
        gated += [f"{{text: {secrets.words(own, 3, secret=True)}, from: {each}}}" for each in hidden_ids[:2]]
        lines += [f"  - {{name: The Ferryman, aliases: [letter], notes: [first, {', '.join(gated)}]}}"]
        lines += [f"  - {self._character([*hidden_ids, 'names-nothing'])}" for _ in range(own.randint(0, 4))]
        return "\n".join(lines) + "\n"

    def _role(self, hidden_ids: list[str], actor: str) -> str:
        """An actor whose role is hidden: it looks like one who has none."""
        if not hidden_ids or self._own.random() < 0.3:
            return actor
        return f"{{actor: {actor}, role: {secrets.secret_word(self._own)}, from: {self._own.choice(hidden_ids)}}}"

    def _character(self, ids: list[str]) -> str:
        own = self._own
        gate, word = own.choice(ids), secrets.secret_word(own)
        notes = ", ".join(f"{{text: {word} {n}, from: {own.choice(ids)}}}" for n in range(own.randint(0, 3)))
        return f"{{name: {word}, actor: {word}, from: {gate}, notes: [{notes}]}}"
