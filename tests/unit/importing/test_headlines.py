"""What stands around the name of a work in a headline, and what a page says of itself."""

from pathlib import Path

import pytest

from recapreader.importing.facts import headline, title_evidence
from recapreader.importing.output import compose
from recapreader.importing.sources import read_source


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Boekrecensie: De Veerman (Ola Stenberg; 2016)", "De Veerman"),
        ("Serierecensie: FERRY (2004-2010)", "FERRY"),
        ("[Book Review] Tin Ferry - Orla Tennant (2012)", "Tin Ferry"),
        ("Chronique ciné : Le Bac", "Le Bac"),
        ("Cartoon Corner: Iron Boat", "Iron Boat"),
        ("My review of The Tin Ferry", "The Tin Ferry"),
        ("A Look at Tin Ferry", "Tin Ferry"),
        ("Biased Thoughts on Tin-Man: Homeward", "Tin-Man: Homeward"),
        ("Sobre The Ferries", "The Ferries"),
        ("How Quay Trek: Marrow flubbed the ending", "Quay Trek: Marrow"),
        ("Great Ferryman Marrow Manga + Anime + Live Action Review", "Great Ferryman Marrow"),
        ("Orange Quay Road, l'anime", "Orange Quay Road"),
        ("Marrow no Go - Vol. 23 (fin)", "Marrow no Go"),
        ("（更新）《鉄橋》 の説明", "鉄橋"),
        ("Tin Ferry ending explained", "Tin Ferry"),
        ("Tin Ferry – 20 (Fin) – Goodbye For Real", "Tin Ferry"),
        ("Tin Ferry – 3×01 – Together with a Ledger", "Tin Ferry"),
        ("Tin Ferry Episode Guide - Season One", "Tin Ferry"),
        ("À voir : Tin Ferry", "Tin Ferry"),
        ("Tin-Ferry Hikayesi", "Tin-Ferry"),
    ],
)
def test_a_headline_gives_up_all_but_the_name(line: str, name: str) -> None:
    body = "the tin ferry orla tennant tin ferry quay trek marrow tin man homeward great ferryman marrow"
    assert title_evidence.cut(line, body) == name


@pytest.mark.parametrize(
    ("line", "year"),
    [("Haven (Ola Stenberg; 2016)", 2016), ("FERRY (2004-2010)", 2004), ("Ferry (2012)", 2012), ("Ferry 2012", None)],
)
def test_a_year_in_brackets_is_the_works(line: str, year: int | None) -> None:
    assert headline.year(line) == year


def facts(folder: Path, file: str, text: str) -> tuple[str, str, int | None]:
    path = folder / file
    path.write_text(text, encoding="utf-8")
    fetched = read_source.read(str(path))
    known = compose.compose(fetched.article, fetched.name, compose.Given()).facts
    return known.title, known.kind, known.year


def test_the_address_counts_season_and_episode(tmp_path: Path) -> None:
    page = (
        "<html><head><title>The Long War - </title>"
        "<meta property='og:url' content='/notes/the-ferrymen/s06/05-the-long-war/'></head><body>"
        "<h1 class='article-title'>The Long War</h1><p>Pell opens the lock at night, and nobody hears her go.</p>"
        "</body></html>"
    )
    assert facts(tmp_path, "a.html", page)[:2] == ("The Ferrymen", "episode")


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("title: Haven\ncategories: [lecturas]", "book"),
        ("title: Haven\ntags: [games]", "game"),
        ("title: 'Serierecensie: Haven'\ncategories: [Film Reviews]", "series"),
        ("title: Haven Season 2 review\ncategories: [tv]", "season"),
        ("title: Haven S02E03\ncategories: [tv]", "episode"),
    ],
)
def test_what_an_article_is_filed_under_tells_the_kind(tmp_path: Path, head: str, kind: str) -> None:
    assert facts(tmp_path, "a.md", f"---\n{head}\n---\n\nHaven is set on a quay. Pell opens the lock.\n")[1] == kind


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("Horror, Mystery | Erscheinungsjahr: 2021 | Geschaut: im Kino | Regisseur: Ute Brandner | 1h 55min", 2021),
        ("Year of release: 2018.", 2018),
        ("Authors: Orla Tennant | Year: 1925", 1925),
    ],
)
def test_lines_of_facts(tmp_path: Path, line: str, year: int) -> None:
    assert (
        facts(tmp_path, "a.txt", f"Haven Review\n\n{line}\n\nPell opens the lock at night, and the boat is gone.\n")[2]
        == year
    )


@pytest.mark.parametrize(
    "head",
    ["title: Haven review\ndate: 2019-03-04", "title: Haven S01E01 mini-review\ndate: 2022-03-27"],
)
def test_the_day_of_a_review_is_no_year_of_the_work(tmp_path: Path, head: str) -> None:
    assert facts(tmp_path, "a.md", f"---\n{head}\n---\n\nPell opens the lock at night.\n")[2] is None
