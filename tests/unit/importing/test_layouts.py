"""Every layout, from the article to the file that import writes."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import yaml

from recapreader.importing.boundary.spoiler_warnings import is_warning_block
from recapreader.importing.cleaning import clean
from recapreader.importing.cleaning.clean_state import Tidied
from recapreader.importing.model import Article, Kind
from recapreader.importing.output import compose, recap_file
from recapreader.importing.sources import read_source
from support import import_layouts, import_more_variants, import_variants
from support.import_layouts import Case

CASES = (*import_layouts.CASES, *import_variants.CASES, *import_more_variants.CASES)
SIGNS = ["warnings", "headings", "title", "warnings headings", "warnings headings title"]
HARDER = [pytest.param(each, marks=[] if each == SIGNS[-1] else pytest.mark.long) for each in SIGNS]


Imported = tuple[dict[str, object], str, list[tuple[str, str, str]]]


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Case], Imported]:
    """Each layout is imported once for all that is said of it."""
    folder = tmp_path_factory.mktemp("layouts")
    return cache(lambda case: imported(case, folder))


@pytest.mark.long
@pytest.mark.parametrize("without", HARDER)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_fewer_signs_never_open_more(case: Case, without: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same article without its warnings, headings or title: what is hidden stays hidden."""
    tidy_fully = clean.tidy

    def tidy_less(article: Article) -> Tidied:
        found = tidy_fully(replace(article, page_title="") if "title" in without else article)
        found.page_title = "" if "title" in without else found.page_title
        if "headings" in without:
            found.blocks = [block for block in found.blocks if block.kind is not Kind.HEADING]
        if "warnings" in without:
            found.blocks = [block for block in found.blocks if not is_warning_block(block.text)]
        return found

    monkeypatch.setattr(clean, "tidy", tidy_less)
    meta, premise, _ = imported(case, tmp_path)
    exposed = shown(premise) + public(meta)
    assert [words for words in case.hidden if words in exposed] == []


def imported(case: Case, folder: Path) -> Imported:
    """The front matter, the open text, and the sections as (heading, attributes, text)."""
    path = folder / case.file
    path.write_text(case.text, encoding="utf-8")
    fetched = read_source.read(str(path))
    draft = compose.compose(fetched.article, fetched.name, compose.Given())
    text = recap_file.render(draft, recap_file.Origin(fetched.name))
    head, body = text.removeprefix("---\n").split("\n---\n", 1)
    meta = yaml.load(head, Loader=yaml.BaseLoader)
    pieces = re.split(r"^(#{1,2} .*)$", body, flags=re.MULTILINE)
    sections = []
    for heading, content in zip(pieces[1::2], pieces[2::2], strict=True):
        match = re.match(r"#{1,2} (.*?)\s*(\{[^{}]*\})?$", heading)
        assert match
        sections.append((match.group(1), match.group(2) or "", content))
    return meta, pieces[0], sections


def shown(text: str) -> str:
    """Markdown as a reader reads it, near enough for a search."""
    return re.sub(r"\s+", " ", re.sub(r"[*\\]", "", text))


def actors(meta: dict[str, object]) -> list[str]:
    cast = meta.get("cast", [])
    assert isinstance(cast, list)
    return [entry["actor"] if isinstance(entry, dict) else str(entry) for entry in cast]


def public(meta: dict[str, object]) -> str:
    """The front matter that everybody sees."""
    cast = [entry for entry in meta.get("cast", []) if not isinstance(entry, dict)]  # type: ignore[attr-defined]
    return str({**meta, "cast": cast, "source": ""})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_layout_becomes_a_safe_recap(case: Case, once: Callable[[Case], Imported]) -> None:
    meta, premise, sections = once(case)
    exposed = shown(premise) + public(meta)
    hidden = shown(" ".join(f"{heading} {content}" for heading, _, content in sections))
    assert [words for words in case.hidden if words in exposed] == []
    assert [words for words in case.open if words not in exposed] == []
    assert not [attributes for _, attributes, _ in sections if ".open" in attributes or "label" in attributes]
    assert meta["title"] == case.title
    assert meta.get("year") == (str(case.year) if case.year else None)
    assert meta["kind"] == case.kind
    below = re.findall(r"^### (.*)$", "\n".join(content for _, _, content in sections), flags=re.MULTILINE)
    headings = [shown(heading) for heading in (*(heading for heading, _, _ in sections), *below)]
    assert [heading for heading in case.headings if heading.rstrip(":") not in headings] == []
    assert [words for words in case.gone if words in exposed + hidden] == []
    assert set(case.cast) <= set(actors(meta))
    assert [
        mark for mark in case.marks if not any(f"after={mark}" in attributes for _, attributes, _ in sections)
    ] == []


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.runtime or case.genres or case.related], ids=lambda case: case.name
)
def test_a_layouts_facts_are_read(case: Case, once: Callable[[Case], Imported]) -> None:
    meta, _, _ = once(case)
    if case.runtime:
        hours, minutes = divmod(case.runtime, 60)
        assert meta["runtime"] == (f"{hours}h {minutes:02d}m" if hours else f"{minutes} min")
    assert [genre for genre in case.genres if genre.casefold() not in str(meta.get("genres", [])).casefold()] == []
    assert list(case.related) == meta.get("related", [])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_role_is_public(case: Case, once: Callable[[Case], Imported]) -> None:
    meta, _, sections = once(case)
    last = re.search(r"#(\w+)", sections[-1][1] if sections else "")
    for entry in meta.get("cast", []):  # type: ignore[attr-defined]
        if isinstance(entry, dict) and "role" in entry:
            assert last
            assert entry["from"] == last.group(1)
        elif not isinstance(entry, dict):
            assert " as " not in entry


def test_who_wrote_the_article_is_no_creator(once: Callable[[Case], Imported]) -> None:
    by_somebody = next(case for case in CASES if "author: Somebody" in case.text)
    meta, _, _ = once(by_somebody)
    assert "creators" not in meta
