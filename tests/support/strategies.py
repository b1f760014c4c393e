"""Hypothesis strategies that build recap files as text, and twins of them.

Twins are two files that agree in all that the format calls public, and in the sections that are going to be revealed
with what says `from` them; they differ in everything else: the headings, bodies, lengths, ids and markup of hidden
sections, the texts of inline spoilers and comments, gated roles, gated characters and notes and how many there are.

A file is drawn as a `Plan`: public facts, and for each hidden thing a seed. `render` fills the hidden things from the
seeds of one of the two sides; what is to be revealed is filled from the same seed on both sides.
"""

import random
from dataclasses import dataclass, field

from hypothesis import strategies as st

from recapreader.core.gate import Progress
from recapreader.core.marks import Mark, parse_mark

LEFT, RIGHT = "left", "right"
MARKS = (
    "S01E01", "S01E02", "S01E03", "S01E03 0:10:00", "S01", "S02E01", "S00E01", "ch 3", "ch 5.5", "ch 7", "0:30:00",
    "act 2", "ep 131", "book 1", "book 2 ch 5", "vol 3",
)  # fmt: skip
_LABELS = ("The house", "A visit", "第三章", "[Act I]", "50% {x}".replace("{x}", "off"))
_PUBLIC_WORDS = ("river", "lamp", "門", "winter", "[b]bold[/b]", "café", "and", "the", "x", "1917", "*soft*", "`code`")
_HIDDEN_WORDS = (
    "dagger",
    "poison",
    "Zoë",
    "毒",
    "heir",
    "[red]",
    "$blood",
    "a",
    "he was",
    "**dies**",
    "`key`",
    "dead|line",
    "—",
    "🗡",
)


@dataclass(frozen=True)
class Body:
    """The text of a section: some paragraphs, in which `spoilers` are hidden even when the section is shown."""

    seed: int
    spoilers: tuple[str, ...] = ()
    """How each is written: `bars`, `angles`, `details`, `comment` or `unended`."""


@dataclass(frozen=True)
class SectionPlan:
    """One section: its public attributes, and the seed of what is secret."""

    body: Body
    is_open: bool = False
    ending: bool = False
    damaged: bool = False
    after: str = ""
    label: str = ""
    named: bool = False
    """Whether it has an id."""


@dataclass(frozen=True)
class PartPlan:
    """One part: its public attributes, and the seed of its heading."""

    seed: int
    sections: tuple[SectionPlan, ...]
    is_open: bool = False
    after: str = ""
    label: str = ""
    opening: Body | None = None
    """The text before its first section."""


@dataclass(frozen=True)
class Plan:
    """A whole file."""

    premise: Body
    before: tuple[SectionPlan, ...]
    """The sections before the first part."""
    parts: tuple[PartPlan, ...]
    year: int | None = None
    advisories: tuple[str, ...] = ()
    gated_cast: tuple[int, ...] = ()
    """The seeds of cast entries with a gated role; each waits for one of the sections."""
    gated_people: tuple[int, ...] = ()
    """The seeds of gated characters and notes."""

    def numbered(self) -> list[tuple[str, SectionPlan | None]]:
        """Every section's number but the premise's; None for text before a part's first section."""
        prefix = "0." if self.parts else ""
        found: list[tuple[str, SectionPlan | None]] = [(f"{prefix}{n}", each) for n, each in enumerate(self.before, 1)]
        for number, part in enumerate(self.parts, 1):
            if part.opening:
                found.append((f"{number}.0", None))
            found.extend((f"{number}.{n}", each) for n, each in enumerate(part.sections, 1))
        return found

    def mark_of(self, number: str) -> Mark | None:
        """The mark after which a section may be shown."""
        part_number, _, _ = number.rpartition(".")
        part = self.parts[int(part_number) - 1] if part_number not in ("", "0") else None
        own = dict(self.numbered())[number]
        if own and (own.damaged or own.is_open):
            return None
        after = (own.after if own else "") or (part.after if part else "")
        return parse_mark(after) if after else None


@dataclass(frozen=True)
class Twins:
    """Two files, and the progresses a walk goes through in which they must look the same."""

    plan: Plan
    left: str
    right: str
    progresses: tuple[Progress, ...] = field(default=(Progress(),))

    @property
    def words(self) -> list[str]:
        """Words that stand in either file, for searching."""
        return sorted({*self.left.split(), *self.right.split()})


# Rendering.


class _Pen:
    """Writes one side of a plan; `shared` are the sections that are the same on both sides."""

    def __init__(self, plan: Plan, side: str, shared: frozenset[str]) -> None:
        self._plan = plan
        self._side = side
        self._shared = shared

    def file(self) -> str:
        plan = self._plan
        lines = [*self._front(), "", self._text(plan.premise, "premise", is_public=True)]
        numbers = iter(plan.numbered())
        for section in plan.before:
            lines += self._section(next(numbers)[0], section)
        for index, part in enumerate(plan.parts, 1):
            lines += self._part(str(index), part)
            if part.opening:
                number = next(numbers)[0]
                lines += ["", self._text(part.opening, number, is_public=number in self._shared)]
            for section in part.sections:
                lines += self._section(next(numbers)[0], section)
        return "\n".join(lines) + "\n"

    def _dice(self, seed: int, *what: str, shared: bool) -> random.Random:
        return random.Random(repr((seed, what, "both" if shared else self._side)))

    def _words(self, dice: random.Random, *, hidden: bool, most: int = 12) -> str:
        chosen = [dice.choice(_HIDDEN_WORDS if hidden else _PUBLIC_WORDS) for _ in range(dice.randint(1, most))]
        # A word that stands on this side only, so that whatever of it is shown makes a difference.
        return " ".join([*chosen, f"w{dice.getrandbits(40):x}"] if hidden else chosen)

    def _text(self, body: Body, number: str, *, is_public: bool) -> str:
        """A body. What is public is the same on both sides but for what stands in its inline spoilers."""
        dice = self._dice(body.seed, "body", number, shared=is_public)
        paragraphs = [
            self._words(dice, hidden=not is_public, most=30) for _ in range(dice.randint(0 if is_public else 1, 4))
        ]
        paragraphs = [self._dressed(dice, paragraph) for paragraph in paragraphs]
        for index, form in enumerate(body.spoilers):
            spoiler = self._dice(body.seed, "spoiler", number, str(index), shared=False)
            at = dice.randint(0, len(paragraphs))
            paragraphs.insert(at, self._spoiler(form, dice, spoiler))
        if not is_public and dice.random() < 0.3:
            paragraphs.append(
                dice.choice(
                    ("```\nan unclosed fence", "> a quote", "||never ended", "[r]: http://x", "Setext\n---", "##Near")
                )
            )
        return "\n\n".join(paragraphs)

    @staticmethod
    def _dressed(dice: random.Random, paragraph: str) -> str:
        form = dice.randint(0, 9)
        return ("- " if form == 0 else "> " if form == 1 else "### " if form == 2 else "") + paragraph

    def _spoiler(self, form: str, dice: random.Random, secret: random.Random) -> str:
        hidden = self._words(secret, hidden=True).replace("|", "").replace("`", "")
        before, after = self._words(dice, hidden=False, most=3), self._words(dice, hidden=False, most=3)
        match form:
            case "bars":
                return f"{before} ||{hidden}|| {after}"
            case "angles":
                return f"{before} >!{hidden}!< {after}"
            case "details":
                extra = "\n\n".join(self._words(secret, hidden=True) for _ in range(secret.randint(0, 3)))
                return f"<details>\n<summary>{before}</summary>\n\n{hidden}\n\n{extra}\n</details>\n\n{after}"
            case "comment":
                return f"{before}<!-- {hidden} --> {after}"
            case _:
                return f"{before} >!{hidden}"

    def _heading(self, sign: str, words: str, attributes: list[str]) -> list[str]:
        braces = f" {{{' '.join(attributes)}}}" if attributes else ""
        return ["", f"{sign} {words}{braces}", ""]

    def _attributes(self, plan: SectionPlan | PartPlan, number: str) -> list[str]:
        found = [".open"] if plan.is_open else []
        if isinstance(plan, SectionPlan):
            found += [".ending"] * plan.ending + [".nonsense"] * plan.damaged
            found += [f"#{self.id_of(number)}"] * plan.named
        found += [f'after="{plan.after}"'] if plan.after else []
        return [*found, f'label="{plan.label}"'] if plan.label else found

    def id_of(self, number: str) -> str:
        """The id of a section: the same on both sides only where the section is."""
        is_same = number in self._shared
        return f"id-{number.replace('.', '-')}{'' if is_same else '-' + self._side}"

    def _part(self, number: str, part: PartPlan) -> list[str]:
        is_shared = part.is_open or any(each.startswith(f"{number}.") for each in self._shared)
        if part.after:
            is_shared = is_shared or f"part {number}" in self._shared
        words = self._words(self._dice(part.seed, "part", number, shared=is_shared), hidden=True)
        return self._heading("#", words.replace("|", ""), self._attributes(part, number))

    def _section(self, number: str, section: SectionPlan) -> list[str]:
        is_shared = number in self._shared or section.is_open
        words = self._words(
            self._dice(section.body.seed, "heading", number, shared=is_shared), hidden=not section.is_open
        )
        body = self._text(section.body, number, is_public=is_shared)
        return [*self._heading("##", words, self._attributes(section, number)), body]

    def _front(self) -> list[str]:
        plan = self._plan
        lines = ["---", "title: A recap", "genres: [Drama]", "cast:", "- Ann as Ada", "- Bob"]
        if plan.year:
            lines.insert(2, f"year: {plan.year}")
        if plan.advisories:
            lines.append(f"advisories: [{', '.join(plan.advisories)}]")
        places = [number for number, section in plan.numbered() if section and section.named]
        cast = [self._cast_entry(seed, places[seed % len(places)]) for seed in plan.gated_cast] if places else []
        at = lines.index("- Bob")
        lines[at:at] = cast
        return [*lines, *self._characters(places), "---"]

    def _is_told(self, place: str) -> bool:
        """Whether what waits for a section is told on the way, and must so be the same on both sides."""
        section = dict(self._plan.numbered())[place]
        return place in self._shared or bool(section and section.is_open)

    def _cast_entry(self, seed: int, place: str) -> str:
        is_shared = self._is_told(place)
        dice = self._dice(seed, "role", shared=is_shared)
        if not is_shared and dice.random() < 0.3:
            return f"- Actor {seed}"  # an entry without a role looks like one whose role is gated
        return f'- {{actor: Actor {seed}, role: "role w{dice.getrandbits(40):x}", from: {self.id_of(place)}}}'

    def _characters(self, places: list[str]) -> list[str]:
        lines = ["characters:", "- name: Ada", "  notes:", "  - An open note."]
        late: list[str] = []
        for seed in self._plan.gated_people if places else ():
            place = places[seed % len(places)]
            is_shared = self._is_told(place)
            dice = self._dice(seed, "people", shared=is_shared)
            count = 1 if is_shared else dice.randint(0, 3)
            for _ in range(count):
                word = f"w{dice.getrandbits(40):x}"
                if dice.random() < 0.5:
                    lines.append(f'  - {{text: "A note {word}", from: {self.id_of(place)}}}')
                else:
                    late.append(f'- {{name: "Late {word}", from: {self.id_of(place)}, notes: [{word}]}}')
        return lines + late


def render(plan: Plan, side: str, shared: frozenset[str] = frozenset()) -> str:
    """One side of a plan as a file; `shared` are the numbers that both sides have in common."""
    return _Pen(plan, side, shared).file()


# Drawing.

_SEEDS = st.integers(0, 10_000)
_SPOILERS = st.lists(st.sampled_from(["bars", "angles", "details", "comment", "unended"]), max_size=3).map(tuple)
BODIES = st.builds(Body, _SEEDS, _SPOILERS)
_AFTER = st.one_of(st.just(""), st.sampled_from(MARKS))
_LABEL = st.one_of(st.just(""), st.sampled_from(_LABELS))


@st.composite
def sections(draw: st.DrawFn) -> SectionPlan:
    kind = draw(st.sampled_from(["plain", "plain", "plain", "open", "ending", "after", "damaged"]))
    return SectionPlan(
        draw(BODIES),
        is_open=kind == "open",
        ending=kind == "ending",
        damaged=kind == "damaged",
        after=draw(st.sampled_from(MARKS)) if kind == "after" else draw(_AFTER) if kind == "ending" else "",
        label=draw(_LABEL) if kind != "damaged" else "",
        named=draw(st.booleans()),
    )


_SECTIONS = st.lists(sections(), max_size=4).map(tuple)
_PARTS = st.builds(
    PartPlan, _SEEDS, _SECTIONS, is_open=st.booleans(), after=_AFTER, label=_LABEL, opening=st.one_of(st.none(), BODIES)
)


def plans() -> st.SearchStrategy[Plan]:
    """Files with and without parts, of every kind of section."""
    people = st.lists(_SEEDS, max_size=3).map(tuple)
    return st.builds(
        Plan,
        BODIES,
        _SECTIONS,
        st.lists(_PARTS, max_size=3).map(tuple),
        year=st.one_of(st.none(), st.integers(1880, 2030)),
        advisories=st.lists(st.sampled_from(["violence", "blood", "grief"]), max_size=2, unique=True).map(tuple),
        gated_cast=people,
        gated_people=people,
    )


MARK_PROGRESSES = st.one_of(st.none(), st.sampled_from(MARKS).map(parse_mark))


@st.composite
def progresses(draw: st.DrawFn, plan: Plan) -> Progress:
    """Any progress of a reader of this plan, unknown numbers left out."""
    numbers = [number for number, _ in plan.numbered()]
    some = st.frozensets(st.sampled_from(numbers)) if numbers else st.just(frozenset[str]())
    peeked = draw(st.one_of(st.none(), st.sampled_from(numbers))) if numbers else None
    return Progress(draw(some), frozenset(), peeked, draw(MARK_PROGRESSES))


def shared_by(plan: Plan, *walk: Progress) -> frozenset[str]:
    """What must be the same on both sides for a walk through these progresses: all that it shows."""
    found: set[str] = set()
    for progress in walk:
        found |= progress.revealed | ({progress.peeked} if progress.peeked else set())
        if progress.mark:
            marks = {number: plan.mark_of(number) for number, _ in plan.numbered()}
            found |= {number for number, mark in marks.items() if mark and progress.mark.reaches(mark)}
            for number, part in enumerate(plan.parts, 1):
                if part.after and progress.mark.reaches(parse_mark(part.after)):
                    found.add(f"part {number}")
    return frozenset(found)


@st.composite
def twins(draw: st.DrawFn) -> Twins:
    """Two files that differ only in what the progresses drawn with them leave hidden."""
    plan = draw(plans())
    walk = (Progress(), *draw(st.lists(progresses(plan), max_size=3)))
    shared = shared_by(plan, *walk)
    return Twins(plan, render(plan, LEFT, shared), render(plan, RIGHT, shared), walk)
