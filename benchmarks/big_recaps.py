"""Recaps and shelves of any size to measure on, the same ones every time."""

import random
from collections.abc import Iterator
from itertools import count
from pathlib import Path

FIRST_WORD = "bodyguard"
"""Stands in the first lines of every recap, as it does in Ballerina's."""
FIRST_TITLE = "Aardvark"
"""The recap that stands first on every shelf, before those that ship."""
LINE = "line-"
"""With a number of three digits, a word on every line of a `recap_of_lines`."""
_SECTIONS = 5
_PARAGRAPHS = 4
_EPISODES = 20
"""To a season."""
_SAID = """
about after again all and any back before behind boat brother by came come could day did door down each evening ever
every father few first for found from gave goes had hand has have he her here him his house how in into island it keeps
knows last leaves letter light little long made man many more most mother must never next night no not nothing of old
on one only or other out over own part place river road said same sea sees she so some stays street such takes tells
that the their them then there these they this three through time to town two under until up upon very waits was water
way were what when where which while who why will with woman year
"""
_NAMED = "Abel Ann Ben Brandt Castell Clara Dario Duarte Ekholm Elena Farid Farrow Greta Hugo Iris Jonas"
_TITLED = "Clock Empire Garden Harbour House Island Letter Mirror Orchard Promise River Road Station Witness"
_CALLED = "Broken Crimson Distant Glass Golden Hidden Hollow Iron Last Little Paper Second Silent Winter"
_SORTS = "Comedy Crime Drama Horror Mystery Romance Thriller Western"
_WORDS, _NAMES, _NOUNS = _SAID.split(), _NAMED.split(), _TITLED.split()
_ADJECTIVES, _GENRES = _CALLED.split(), _SORTS.split()


def marker(number: int) -> str:
    """A word that stands in section `number` alone, counted through the whole recap from 1."""
    return f"zq{number}zq"


def series(words: int, parts: int) -> str:
    """A recap of about so many words in so many parts, all hidden but the premise; each part is safe after an episode.

    "harbour" stands once in the premise and once in every section.
    """
    chosen = random.Random(parts)
    each = words // (parts * _SECTIONS * _PARAGRAPHS)
    numbers = count(1)
    lines = [_front(f"A Series of {parts}", "series"), _premise(chosen)]
    for part in range(parts):
        season, episode = divmod(part, _EPISODES)
        lines.append(f"# {_words(chosen, 3)} {{label=part-{part + 1} after=S{season + 1:02}E{episode + 1:02}}}")
        lines.extend(_sections(chosen, _SECTIONS, each, numbers))
    return "\n\n".join(lines) + "\n"


def one_part(words: int, *, is_open: bool) -> str:
    """A recap of so many words without parts, hidden but for the premise, or all open."""
    chosen = random.Random(words)
    each = 50
    sections = _sections(chosen, words // (each * _PARAGRAPHS), each, count(1), " {.open}" if is_open else "")
    return "\n\n".join([_front("One Part", "film"), _premise(chosen), *sections]) + "\n"


def hidden_sections(count_: int) -> str:
    """A recap of so many short sections, all hidden."""
    sections = (f"## Heading {number} {{label=part-{number}}}\n\nBody {number}." for number in range(count_))
    return "\n\n".join([_front("Many", "film"), "Premise.", *sections]) + "\n"


def recap_of_lines(lines: int) -> str:
    """A recap whose premise has one short line after another, each with a word of its own, from the first on."""
    told = "\n".join(f"{LINE}{number:03}" for number in range(1, lines + 1))
    return f"{_front('Lines', 'film')}\n\n```\n{told}\n```\n\n## Hidden\n\nWhat happened.\n"


def write_recap(folder: Path, slug: str, text: str) -> Path:
    """A library folder of its own with that recap alone."""
    folder.mkdir()
    (folder / f"{slug}.md").write_text(text, encoding="utf-8")
    return folder


def write_shelf(folder: Path, recaps: int) -> Path:
    """A library folder with so many recaps."""
    folder.mkdir()
    chosen = random.Random(recaps)
    for number in range(recaps):
        text = _small_recap(chosen, number)
        (folder / f"recap-{number:05}.md").write_text(text, encoding="utf-8")
    return folder


def _small_recap(chosen: random.Random, number: int) -> str:
    title = f"{chosen.choice(_ADJECTIVES)} {chosen.choice(_NOUNS)} of {chosen.choice(_NOUNS)} {number}"
    cast = [f"  - {chosen.choice(_NAMES)} {chosen.choice(_NAMES)} as {chosen.choice(_NAMES)}" for _ in range(4)]
    front = [
        "---",
        f"title: {title if number else FIRST_TITLE}",
        f"year: {chosen.randint(1920, 2024)}",
        f"genres: [{chosen.choice(_GENRES)}]",
        *["cast:", *cast, "---"],
    ]
    chapters = [f"## Chapter {chapter}\n\nWhat happened." for chapter in range(chosen.randint(3, 12))]
    return "\n".join(front) + "\n\n" + "\n\n".join(["A premise.", *chapters]) + "\n"


def _front(title: str, kind: str) -> str:
    return f"---\ntitle: {title}\nkind: {kind}\n---"


def _premise(chosen: random.Random) -> str:
    return f"A {FIRST_WORD} comes to the harbour. {_words(chosen, 30)}."


def _sections(
    chosen: random.Random, sections: int, words: int, numbers: Iterator[int], attributes: str = ""
) -> Iterator[str]:
    for _ in range(sections):
        yield f"## {_words(chosen, 4)}{attributes}"
        yield f"{marker(next(numbers))} at the harbour: {_words(chosen, words)}."
        for _ in range(_PARAGRAPHS - 1):
            yield f"{_words(chosen, words)}."


def _words(chosen: random.Random, words: int) -> str:
    return " ".join(chosen.choices(_WORDS, k=words)).capitalize()
