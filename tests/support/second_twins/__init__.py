"""Generate pairs of recaps that differ only in what their reader may not know: the second, nastier generator.

Both texts of a pair grow together on a `Sheet`. What is public is written once, into both; what is hidden is drawn
twice, once by the `Pen` of each twin, from tables of devices. No device knows what the other twin drew, so the two
differ in words, length, lines, markup and number of entries. Written from docs/FORMAT.md alone, without the program.
"""

from collections.abc import Iterator
from random import Random

from support.second_twins.front import write_front
from support.second_twins.pen import Pen, Sheet, TwinPair
from support.second_twins.plan import make_plan, write_text


def make_pair(rng: Random) -> TwinPair:
    """Make one pair."""
    plan = make_plan(rng)
    closed = [mark for rung, mark in enumerate(plan.ladder) if rung > plan.rung] + list(plan.foreign)
    pens = (Pen(Random(rng.random()), closed), Pen(Random(rng.random()), closed))
    for place in (place for part in plan.parts for place in (part, *part.sections)):
        if not place.shown and not place.damaged and not place.number.endswith(".0"):
            place.ids = (pens[0].word() if rng.random() < 0.7 else "", pens[1].word() if rng.random() < 0.7 else "")
    for twin, pen in enumerate(pens):
        named = [place.ids[twin] for part in plan.parts for place in part.sections if not place.shown]
        pen.ids += [name for name in named if name]
    sheet = Sheet(pens)
    write_front(sheet, plan)
    write_text(sheet, plan)
    start = rng.choice(("", "", "", "\ufeff"))
    a, b = (start + "".join(written) for written in sheet.texts)
    if rng.random() < 0.25:
        a, b = (text.replace("\r\n", "\n").replace("\n", "\r\n") for text in (a, b))
    mark = plan.ladder[plan.rung] if plan.rung >= 0 else None
    why = tuple(sorted(pens[0].why | pens[1].why))
    return TwinPair(a, b, tuple(plan.reveals), mark, why, (*pens[0].secrets, *pens[1].secrets))


def pairs(seed: int, count: int) -> Iterator[TwinPair]:
    """Make so many pairs; the same seed makes the same ones."""
    rng = Random(seed)
    for _ in range(count):
        yield make_pair(Random(rng.random()))
