"""The second generator's twins, compared in process in all that is printed, before and after an edit of the file.

    compared = compare_second(seed=7, folder=tmp_path)
    assert not compared.leaks

Beside equal results, it requires that no secret word is printed at all, by either of the two.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from support.second_twins import pairs
from support.second_twins.pen import NAMES, TwinPair
from support.sides import Compared, Side

_FORMATS = ("text", "markdown", "html", "json")
_VARYING = re.compile(r'"(id|device|at)": ?"[^"]*"')
_AFTERWARDS = "t\ni\ns\n0\n" + "]\n" * 9 + "q\n"
_Acts = Iterator[tuple[str, Sequence[str], str]]
"""What is done (its name, the arguments, what is typed)."""


def compare_second(seed: int, folder: Path) -> Compared:
    """Compare the pair of a seed."""
    (pair,) = pairs(seed, 1)
    compared = Compared(seed)
    sides = [Side(folder / name, text, frozenset(pair.secrets)) for name, text in (("one", pair.a), ("two", pair.b))]
    for side in sides:
        side.settle_in("")
    _compare(compared, pair, sides, _at_first(pair))
    for side, other in zip(sides, (pair.b, pair.a), strict=True):
        (side.home / "tale.md").write_bytes(other.encode())  # its file is edited into the other twin
    _compare(compared, pair, sides, _after_an_edit())
    return compared


def _compare(compared: Compared, pair: TwinPair, sides: Sequence[Side], acts: _Acts) -> None:
    for name, arguments, typed in acts:
        first, second = (_masked(side.run(arguments, typed)) for side in sides)
        compared.compare(f"{name} ({', '.join(pair.why)})", first, second)
        printed = "\n".join(map(str, (*first, *second)))
        compared.compare(f"secrets in {name}", [word for word in pair.secrets if word in printed][:3], [])


def _at_first(pair: TwinPair) -> _Acts:
    show = ["show", "./tale.md"]
    opened = [word for number in pair.reveals for word in ("--reveal", number)]
    opened += ["--seen", pair.mark] if pair.mark else []
    for form in _FORMATS:
        yield f"show as {form}", [*show, *opened, "--format", form], ""
    yield "show narrow", [*show, *opened, "--width", "31", "--advisories"], ""
    yield "show unopened", show, ""
    yield "list", ["--library", ".", "list"], ""
    yield "list as JSON", ["--library", ".", "list", "--json"], ""
    yield "--plain", ["--plain", "./tale.md"], "\n".join([*_keys(pair), ""])
    yield "journal export", ["journal", "export"], ""
    yield "show --mine", [*show, "--mine", "--format", "json"], ""


def _after_an_edit() -> _Acts:
    yield "--plain after an edit", ["--plain", "./tale.md"], _AFTERWARDS
    yield "show --mine after an edit", ["show", "./tale.md", "--mine"], ""
    yield "journal export after an edit", ["journal", "export"], ""


def _keys(pair: TwinPair) -> list[str]:
    """Reveal, set the mark, ask for everything that can be asked for, and read through."""
    keys = [key for number in pair.reveals for key in (number, "", "y")]
    keys += ["W", pair.mark, "y"] if pair.mark else []
    for word in ("box", "Vermilion", pair.secrets[0], pair.secrets[-1]):
        keys += ["/" + word, "n", "N"]
    keys += [f"c {name}" for name in (*NAMES, "Otty", "Cy Public", pair.secrets[1])]
    return [*keys, "t", "i", "a", "s", "c", "?", "o", "?", "0", *"]" * 16, *"[" * 3, "g", "G", "}", "{", "m a", "q"]


def _masked(result: tuple[int, str, str]) -> tuple[int, str, str]:
    code, out, err = result
    return code, _VARYING.sub(r'"\1": "-"', out), err
