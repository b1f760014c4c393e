"""The plan: which parts and sections there are, and which of them this reader sees."""

from dataclasses import dataclass, field
from random import Random

from support.second_twins.bodies import ghosts, hidden_body, write_shown
from support.second_twins.pen import Device, Pen, Sheet

HEADINGS: dict[str, Device] = {
    "heading of words": Pen.words,
    "heading with a spoiler": lambda pen: f"{pen.word()} >!{pen.words()}!< {pen.word()}",
    "heading with a link": lambda pen: f"[{pen.word()}](https://example.org/{pen.word()}) {pen.words()}",
    "heading with markup": lambda pen: f"**{pen.word()} `{pen.word()}` <i>{pen.word()} &amp; | {pen.word()} #",
    "heading with a comment": lambda pen: f"{pen.word()} <!-- {pen.words()} --> {pen.word()}",
}
DAMAGE: dict[str, Device] = {
    "unknown class": lambda pen: f"{{.{pen.word()}}}",
    "unknown key": lambda pen: f"{{{pen.word()}=1}}",
    "repeated id": lambda pen: f"{{#{pen.word()} #{pen.word()}}}",
    "repeated class": lambda _: "{.open .open}",
    "open and ending": lambda pen: f"{{.ending .open #{pen.word()}}}",
    "open and after": lambda _: "{.open after=S01E01}",
    "mark unreadable": lambda pen: f'{{after="{pen.word()}"}}',
    "mark ambiguous": lambda _: "{after=0:42}",
    "text after the brace": lambda pen: f"{{.open}} {pen.word()}",
}

LADDERS = (  # marks in their order; the last list entry of each pair is of a kind that never compares with them
    ("series", ("S01E01", "S01E02 0:12:30", "S01E02", "S01E10", "S02E01"), ("S00E01", "ep 7", "ch 3")),
    ("book", ("ch 1", "ch 5", "ch 5.9", "ch 5.10", "ch 12"), ("act 1", "0:42:10")),
    ("book", ("book 1 ch 2", "vol 1 ch 9", "book 2", "vol 3 ch 1"), ("ep 4", "S01E01")),
    ("play", ("act 1 scene 2", "act 1", "act 2 scene 3", "act 3"), ("42 min", "book 2")),
    ("film", ("0:02:10", "42 min", "0:59:59", "1:20:00"), ("S01E01", "ch 1")),
)


@dataclass
class Place:
    """Plan a heading: a part, a section, or the text before a part's first section."""

    number: str
    attributes: list[str]  # public, in any order
    rung: int | None = None  # of the mark that opens it
    everyone: bool = False
    damaged: bool = False
    shown: bool = False
    ids: tuple[str, str] = ("", "")
    sections: "list[Place]" = field(default_factory=list)


@dataclass
class Plan:
    """Plan a whole recap."""

    rng: Random
    kind: str
    ladder: tuple[str, ...]
    foreign: tuple[str, ...]
    parts: list[Place] = field(default_factory=list)
    rung: int = -1  # of the reader's mark
    reveals: list[str] = field(default_factory=list)

    def after(self) -> tuple[int | None, list[str]]:
        """Choose a mark, seldom a foreign one, or none."""
        if self.rng.random() < 0.4:
            return None, []
        if self.rng.random() < 0.15:
            return None, [f'after="{self.rng.choice(self.foreign)}"']
        rung = self.rng.randrange(len(self.ladder))
        return rung, [f'after="{self.ladder[rung]}"']

    def section(self, number: str, part: Place) -> Place:
        """Plan a section of any sort."""
        sort = self.rng.choice(("open", "damaged", "ending", "hidden", "hidden", "hidden"))
        if sort == "open":
            return Place(number, [".open"], everyone=True)
        if sort == "damaged":
            return Place(number, [], damaged=True)
        rung, attributes = self.after()
        if not attributes:
            rung = part.rung
        attributes += [".ending"] if sort == "ending" else []
        attributes += [f'label="The place {number}"'] if self.rng.random() < 0.3 else []
        return Place(number, attributes, rung)

    def part(self, number: int, text_first: bool) -> Place:
        """Plan a part, perhaps with text before its first section."""
        rung, attributes = self.after()
        part = Place(str(number), attributes, rung)
        if text_first:
            part.sections.append(Place(f"{number}.0", [], rung))
        part.sections += [self.section(f"{number}.{n}", part) for n in range(1, self.rng.randint(2, 4))]
        part.everyone = self.rng.random() < 0.2
        part.attributes += [".open"] if part.everyone and not attributes else []
        part.everyone = ".open" in part.attributes
        return part

    def open(self) -> None:
        """Choose the reader's mark and reveals, and settle what is shown."""
        public = [place.rung for part in self.parts for place in (part, *part.sections) if place.rung is not None]
        if public and self.rng.random() < 0.6:
            self.rung = self.rng.choice(public)
        for part in self.parts:
            for place in (part, *part.sections):
                place.shown = place.everyone or (place.rung is not None and place.rung <= self.rung)
            for place in part.sections:
                if not place.shown and self.rng.random() < 0.3:
                    self.reveals.append(place.number)
                    place.shown = part.shown = True
        for place in (place for part in self.parts for place in (part, *part.sections)):
            own = f"id-{place.number.replace('.', '-')}"
            place.ids = (own, own) if place.shown else ("", "")


def make_plan(rng: Random) -> Plan:
    """Plan a recap with parts or without."""
    plan = Plan(rng, *rng.choice(LADDERS))
    if rng.random() < 0.35:
        bare = Place("", [])
        bare.sections = [plan.section(str(n), bare) for n in range(1, rng.randint(3, 6))]
        plan.parts.append(bare)
    else:
        plan.parts += [plan.part(n, rng.random() < 0.4) for n in range(1, rng.randint(2, 4))]
    plan.open()
    return plan


def heading(pen: Pen, place: Place, mine: str, level: str) -> str:
    """Write a heading that the reader does not see: its attributes in any order, its id and its words its own."""
    if place.damaged:
        return f"{level} {pen.words()} {pen.device(DAMAGE)}\n"
    attributes = [*place.attributes, *([f"#{mine}"] if mine else [])]
    pen.rng.shuffle(attributes)
    braces = f" {{{'  '.join(attributes)}}}" if attributes else ""
    return (
        " " * pen.rng.randrange(4) + f"{level} {pen.device(HEADINGS)}{braces}" + pen.rng.choice(("", " ", "\r")) + "\n"
    )


def write_place(sheet: Sheet, rng: Random, place: Place, level: str) -> None:
    """Write the heading of a part or a section, as this reader may see it."""
    mine = iter(place.ids)
    if place.shown and place.damaged:
        sheet.public(f"{level} Heading {place.number} {{.bogus}}\n\n")
    elif place.shown:
        sheet.public(f"{level} Heading {place.number}")
        if rng.random() < 0.3:
            sheet.hidden(lambda pen: f" {spoiler_on_a_line(pen)} on")
        sheet.public(f" {{{' '.join([*place.attributes, '#' + place.ids[0]])}}}\n\n")
    else:
        sheet.hidden(lambda pen: heading(pen, place, next(mine), level) + "\n" * pen.rng.randrange(3))


def spoiler_on_a_line(pen: Pen) -> str:
    """Write an inline spoiler for a heading."""
    return pen.rng.choice((f">!{pen.words()}!<", f"||{pen.word()}||"))


def write_text(sheet: Sheet, plan: Plan) -> None:
    """Write the premise, the parts and the sections."""
    rng = plan.rng
    if rng.random() < 0.8:
        write_shown(sheet, rng, everyone=True)
    else:
        sheet.hidden(ghosts)
    for part in plan.parts:
        if part.number:
            sheet.public("\n")
            write_place(sheet, rng, part, "#")
        if part.number and not part.sections[0].number.endswith(".0"):
            sheet.hidden(ghosts)
        for place in part.sections:
            sheet.public("\n")
            if not place.number.endswith(".0"):
                write_place(sheet, rng, place, "##")
            if place.shown:
                write_shown(sheet, rng, place.everyone)
            elif place.number.endswith(".0") or rng.random() < 0.9:
                sheet.hidden(hidden_body)
            else:
                sheet.hidden(lambda pen: hidden_body(pen) if pen.chance(0.5) else "\n")
