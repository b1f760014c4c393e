"""The second generator's twins, compared in process in all that is printed, before and after an edit of the file.

    compared = compare_second(seed=7, folder=tmp_path)
    assert not compared.leaks

Beside equal results, it requires that no secret word is printed at all, by either of the two. A pair is compared in
everything, some fifty commands; or in a few of them, drawn with its seed, where it is the number of pairs that matters.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

from recapreader.core.known_marks import KnownMarks
from recapreader.core.prose.parse import parse_line
from recapreader.core.prose.tree import inline_text
from recapreader.core.recap import Recap
from recapreader.storage.library.load import load
from support.second_twins import pairs
from support.second_twins.pen import NAMES, TwinPair
from support.sides import Compared, Side

_FORMATS = ("text", "markdown", "html", "json")
_VARYING = re.compile(r'"(id|device|at)": ?"[^"]*"')
_TYPED = 0.35
_AFTERWARDS = "t\ni\ns\n0\n" + "]\n" * 9 + "q\n"
_Acts = Iterator[tuple[str, Sequence[str], str]]
"""What is done (its name, the arguments, what is typed)."""


def compare_second(seed: int, folder: Path, briefly: bool = False) -> Compared:
    """Compare the pair of a seed in everything, or, `briefly`, in five commands and some of the keys."""
    (pair,) = pairs(seed, 1)
    compared = Compared(seed)
    sides = [Side(folder / name, text, frozenset(pair.secrets)) for name, text in (("one", pair.a), ("two", pair.b))]
    for side in sides:
        side.settle_in("")
    recaps = [load(side.home / "tale.md").recap for side in sides]
    for name, text in _histories(recaps[0], pair).items():
        for side in sides:
            (side.home / name).write_text(text, encoding="utf-8")
    draw = Random(f"{seed} acts") if briefly else None
    _compare(compared, pair, sides, _drawn(_at_first(pair), draw, 3))
    _compare(compared, pair, sides, _drawn(_marking(recaps[0]), draw, 1))
    for side, other in zip(sides, (pair.b, pair.a), strict=True):
        (side.home / "tale.md").write_bytes(other.encode())  # its file is edited into the other twin
    _compare(compared, pair, sides, _drawn(_after_an_edit(), draw, 1))
    return compared


def _drawn(acts: _Acts, draw: Random | None, most: int) -> _Acts:
    """All the acts, or as many of them as are drawn, in their order; of what is typed, some."""
    every = list(acts)
    if draw is None:
        yield from every
        return
    for each in sorted(draw.sample(range(len(every)), min(most, len(every)))):
        name, arguments, typed = every[each]
        yield name, arguments, "".join(f"{line}\n" for line in _some(typed.splitlines(), draw))


def _some(lines: Sequence[str], draw: Random) -> Iterator[str]:
    """What opens something, all of it, for an Enter without its number opens another thing; some of the rest."""
    opening = max((at for at, line in enumerate(lines) if line in ("", "y")), default=-1)
    return (line for at, line in enumerate(lines) if at <= opening or line == "q" or draw.random() < _TYPED)


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


def _histories(recap: Recap, pair: TwinPair) -> Mapping[str, str]:
    """Histories of the twins' title: by numbers, counted through, finished, and by all that they call an episode."""
    title = '"' + recap.front.title.replace('"', '""') + '"'
    episodes = [f"episode,watch,{title},2024-01-01,{season},{each}" for season in (1, 2) for each in range(1, 11)]
    counted = [f"mal,manga,{title},,,5,In progress", f"manual,season,{title},1,,,Completed"]
    finished = [f"manual,{medium},{title},,,,Completed" for medium in ("movie", "book", "game")]
    hidden = [*(part.heading for part in recap.parts), *(section.heading for section in recap.sections.values())]
    headings = [inline_text(parse_line(each.open())).replace('"', '""') for each in hidden]  # of one twin alone
    # so that the second or tenth, by its name, adds to it
    numbered = [f"Episode {each}" for each in (1, *range(3, 10))]
    names = ("the latest", *numbered, *headings, *pair.secrets, *NAMES)
    words = [f'"{title[1:-1]}: Season 1: {name}",01.01.24' for name in names]
    header = "source,media_type,title,season_number,episode_number,progress,status"
    return {
        "numbers.csv": "\n".join(["type,action,title,watched_at,season,episode", *episodes]),
        "counted.csv": "\n".join([header, *counted]),
        "finished.csv": "\n".join([header, *finished]),
        "words.csv": "\n".join(["Title,Date", *words]),
    }


def _marking(recap: Recap) -> _Acts:
    """Every mark of the recap and some of none, and every history, apart from its journal: said before, then done."""
    for mark in (*map(str, KnownMarks.of(recap).marks), "S09E09", "ch 99", "9:59:59", "0:42", "season 1-3"):
        for more in ([mark], [mark, "--yes"], [], ["--clear"]):
            yield " ".join(["mark", *more]), ["--journal", "marks.db", "mark", "./tale.md", *more], ""
    for name in ("numbers.csv", "counted.csv", "finished.csv", "words.csv"):
        watched = ["--journal", f"{name}.db", "--library", ".", "watched", name]
        for more in (["--dry-run"], ["--dry-run", "--json"], ["--yes"], ["--finished"]):
            yield " ".join(["watched", name, *more]), [*watched, *more], ""


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
