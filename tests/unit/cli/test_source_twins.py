"""Twins that are fetched: two pages that differ only in what is hidden give the same bytes, names and requests."""

import argparse
import io
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from recapreader.cli.main import main
from recapreader.importing import importer
from recapreader.session.review.editor import Review
from recapreader.storage.journal import Journal
from support.captured import captured
from support.import_server import Server, running

_OF_ITS_OWN = re.compile(
    r"\b[0-9a-f]{32}\b|\b[b-df-hjkmnp-tv-xz]{10}(?:[b-df-hjkmnp-tv-xz]{6})?\b|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"
)
"""Ids, devices and times."""
_DIGEST = re.compile(r"^  digest: .*$", re.MULTILINE)
_PAGE = (
    "<html lang='en'><head><title>The Weir (2011) Movie Ending Explained</title>"
    "<meta property='og:title' content='The Weir'></head><body><article>"
    "<p>The Weir is a 2011 Irish horror film directed by Orla Tennant, and it stars Finn Adeyemi.</p>"
    "<p>Spoilers ahead!</p>{}</article></body></html>"
)
_TEXT = (
    "The Weir (2011) Movie Ending Explained\n\nThe Weir is a 2011 Irish horror film on the river and the sea.\n\n"
    "Spoilers ahead!\n\n{}\n"
)
_DOUBTFUL = (
    "<html lang='en'><body><article><p>We talk about a film that we saw.</p><p>It stars Finn Adeyemi.</p>"
    "<p>Spoilers ahead!</p>{}</article></body></html>"
)
"""A page that does not say what its work is called."""
STORIES = {
    "headings": (
        "<h2>Who is the keeper?</h2><p>The keeper is his lost sister.</p><h2>Ending</h2><p>Ice.</p>",
        "<h2>What is the river?</h2><p>It was a dream, and they marry.</p><h2>Ending</h2><p>The long spring came.</p>",
    ),
    "lengths": (
        "<h2>One?</h2><p>He dies.</p>",
        "<h2>Another one, far longer?</h2>" + "<p>They live on, and keep bees for years and years.</p>" * 4,
    ),
    "lists and quotations": (
        "<h2>One?</h2><ul><li>Ada dies</li><li>Bo lives</li></ul>",
        "<h2>Two?</h2><blockquote>“Ada lives,” said Bo. ||He lied.||</blockquote>",
    ),
}
_OPEN = (
    "<p>It is a drama <span class='spoiler'>{0}</span> about a river.</p><h2>The Weir</h2>"
    "<p>The keeper waits <span style='color:black;background:black'>{0}</span> at the weir.</p>"
    "<details><summary>Spoiler</summary><p>{0}</p></details>"
)
STORIES["marks of the page's own"] = (_OPEN.format("where he drowns"), _OPEN.format("and both of them live. For long."))
COMMANDS = (
    ["{}"],
    *(["show", "{}", "--format", form] for form in ("text", "json", "html", "markdown")),
    ["show", "{}", "--refresh"],
    ["show", "the-weir"],
    ["list"],
    ["list", "--json"],
    ["mark", "the-weir"],
    ["journal", "export"],
)


@pytest.fixture(scope="module")
def web() -> Iterator[Server]:
    with running() as server:
        yield server


@dataclass(frozen=True)
class Side:
    """One reader with a home of their own."""

    home: Path

    def run(self, arguments: list[str]) -> tuple[int, str, str]:
        """Exit code, stdout and stderr of a command."""
        code, out, err = captured(lambda: main(arguments), {"HOME": str(self.home)})
        return code, self.masked(out), self.masked(err)

    def masked(self, text: str) -> str:
        """A text without what is this home's own."""
        return _OF_ITS_OWN.sub("#", text).replace(str(self.home), "HOME")

    def names(self) -> list[str]:
        """The names of all files that there are now."""
        return sorted(self.masked(str(path.relative_to(self.home))) for path in self.home.rglob("*") if path.is_file())

    def front_matters(self) -> list[str]:
        """What import says of each work, its digests left out."""
        files = sorted(self.home.rglob("library/*.md"))
        return [_DIGEST.sub("", self.masked(path.read_text(encoding="utf-8").split("\n---\n")[0])) for path in files]

    def addresses(self) -> str:
        """What is kept of addresses."""
        return (self.home / ".cache/recapreader/sources.json").read_text(encoding="utf-8")


def seen(side: Side, web: Server, source: str) -> dict[str, object]:
    """All that there is to see of a source, and what was asked of the network."""
    before = len(web.seen)
    said = {" ".join(each): side.run([part.format(source) for part in each]) for each in COMMANDS}
    return {**said, "names": side.names(), "facts": side.front_matters(), "requests": web.seen[before:]}


@pytest.mark.long
@pytest.mark.parametrize("stories", STORIES.values(), ids=STORIES)
def test_fetched_twins_look_the_same(web: Server, tmp_path: Path, stories: tuple[str, str]) -> None:
    looks = []
    for name, story in zip(("one", "two"), stories, strict=True):
        web.article = _PAGE.format(story)
        side = Side(tmp_path / name)
        side.home.mkdir()
        looks.append({**seen(side, web, web.address + "/article"), "kept": side.addresses()})
    for what, first in looks[0].items():
        assert first == looks[1][what], what


def test_twins_of_text_that_is_pasted_look_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = []
    for name, story in (
        ("one", "Who?\n\nThe sister drowns him."),
        ("two", "Why?\n\nIt was all a dream, and they live."),
    ):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(_TEXT.format(story).encode())))
        side = Side(tmp_path / name)
        side.home.mkdir()
        looks.append((side.run(["-"]), side.run(["list", "--json"]), side.names(), side.front_matters()))
    assert looks[0] == looks[1]


def asked_and_reported(side: Side, address: str) -> tuple[list[str], str]:
    """What import asks of a page, and says of it."""
    parser = argparse.ArgumentParser()
    importer.add_arguments(parser)
    options, asked = parser.parse_args([address]), list[str]()
    library = side.home / "library"

    def ask(question: str) -> str:
        asked.append(question)
        return ""

    code, _, told = captured(lambda: importer.run(options, (library,), library, ask=ask), {"HOME": str(side.home)})
    assert code == 0
    return asked, side.masked(told)


def reviewed(path: Path) -> Iterator[object]:
    """What a review shows and asks of a file before anyone says yes, and after changes to what is open."""
    review = Review(path, Journal.none())
    changes: tuple[Callable[[], object], ...] = (
        bool, review.move_up, review.take_back, review.turn_over, review.delete, review.take_back,
        partial(review.move, 1), partial(review.begin_section, "x"), partial(review.edit_cast, "Finn Adeyemi, Ann"),
    )  # fmt: skip
    for change in changes:
        yield change()
        view = review.view
        yield view.front.title, view.front.year, view.front.kind, view.page, view.cast, view.marks
        yield view.in_focus, view.passage, view.is_anything_open, view.is_changed, review.section_begun_next
        beside = review.beside(1), review.beside(-1)
        yield [(each.is_open, each.section, each.is_first) if each else None for each in beside]
        yield [section.question + section.label for section in iter(review.next_label, None)]
        yield [marked.question + marked.mark for marked in iter(review.next_mark, None)]


@pytest.mark.parametrize("page", [_PAGE, _DOUBTFUL], ids=["sure", "doubtful"])
@pytest.mark.parametrize("stories", STORIES.values(), ids=STORIES)
def test_import_asks_twins_the_same_and_reviews_of_them_look_the_same(
    web: Server, tmp_path: Path, stories: tuple[str, str], page: str
) -> None:
    looks = []
    for name, story in zip(("one", "two"), stories, strict=True):
        web.article = page.format(story)
        side = Side(tmp_path / name)
        side.home.mkdir()
        asked, told = asked_and_reported(side, web.address + "/article")
        assert bool(asked) == (page is _DOUBTFUL)
        looks.append([asked, told, *reviewed(next(iter(side.home.glob("library/*.md"))))])
    assert looks[0] == looks[1]


@pytest.mark.parametrize("form", ["text", "json", "html", "markdown"])
def test_a_revealed_section_shows_nothing_that_its_page_hides(web: Server, tmp_path: Path, form: str) -> None:
    looks = []
    for name, story in zip(("one", "two"), STORIES["marks of the page's own"], strict=True):
        web.article = _PAGE.replace("<p>Spoilers ahead!</p>", "").format(story)
        side = Side(tmp_path / name)
        side.home.mkdir()
        looks.append(side.run(["show", web.address + "/article", "--reveal", "1", "--format", form]))
    assert "The keeper waits" in looks[0][1]
    assert looks[0] == looks[1]
