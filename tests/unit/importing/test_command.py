"""`recapreader import`: where the recap goes, what a second import does, and what is said."""

import argparse
import io
import json
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from recapreader.cli.main import Exit, main
from recapreader.core.errors import UsageError
from recapreader.importing import importer
from recapreader.storage.library.load import load

ARTICLE = """The Weir (2011) Movie Ending Explained

The Weir is a 2011 Irish horror film directed by Orla Tennant.

Spoilers ahead!

Who is the keeper?

The keeper is his lost sister, and she drowns him at the zenith of winter.
"""
EPISODE = """Night Ferry Season 2 Episode {number} Recap: Low Water

Pell wakes on the sandbank and finds the child gone, and the mate lights the false beacon.
"""


def run(
    *arguments: str,
    library: Path,
    others: tuple[Path, ...] = (),
    review: Callable[[Path], int] | None = None,
    ask: Callable[[str], str] | None = None,
) -> int:
    parser = argparse.ArgumentParser()
    importer.add_arguments(parser)
    return importer.run(parser.parse_args(arguments), others, library, review, ask=ask)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "weir.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


def test_a_recap_lands_in_the_library_and_opens(article: Path, library: Path) -> None:
    assert run(str(article), library=library) == 0
    loaded = load(library / "the-weir.md")
    assert loaded.problems == ()
    assert loaded.recap.front.title == "The Weir"
    assert [path.name for path in library.iterdir()] == ["the-weir.md"]


def test_the_report_ends_with_how_to_read_the_recap(
    article: Path, library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(str(article), library=library)
    assert capsys.readouterr().err.endswith("  read it   recapreader the-weir\n")
    run(str(article), "-o", str(tmp_path / "mine.md"), library=library)
    assert "read it" not in capsys.readouterr().err


def test_what_looks_like_an_address_is_told_what_it_lacks(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("example.com/recap", library=library) == 1
    assert "there is no such file; an address begins with https://" in capsys.readouterr().err


def test_the_heading_of_an_ending_without_text_takes_the_next_one_below_it(tmp_path: Path, library: Path) -> None:
    source = tmp_path / "weir.txt"
    told = "Spoilers ahead!\n\n"
    source.write_text(ARTICLE.replace(told, f"{told}Movie Ending Explained:\n\n"), encoding="utf-8")
    run(str(source), library=library)
    recap = load(library / "the-weir.md").recap
    (section,) = (each for part in recap.parts for each in part.sections if each.number != "0")
    assert section.ending
    assert "### Who is the keeper?" in (library / "the-weir.md").read_text(encoding="utf-8")


def test_the_report_keeps_the_secret(article: Path, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(str(article), library=library)
    said = capsys.readouterr().err
    assert "The Weir (2011)" in said
    assert "boundary  a spoiler warning" in said
    for word in ("sister", "drowns", "zenith", "Who"):
        assert word not in said


def test_spoil_shows_what_was_hidden_and_dropped(
    article: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(str(article), "--spoil", library=library)
    said = capsys.readouterr().err
    assert "Who is the keeper?" in said
    assert "spoiler warning: Spoilers ahead!" in said


def test_the_same_source_updates_in_place(article: Path, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(str(article), library=library)
    article.write_text(ARTICLE + "\nThe river rises over both of them in the end.\n", encoding="utf-8")
    assert run(str(article), library=library) == 0
    assert "updated in place" in capsys.readouterr().err
    assert "The river rises" in (library / "the-weir.md").read_text(encoding="utf-8")
    assert len(list(library.iterdir())) == 1


def test_an_edited_recap_is_never_overwritten(article: Path, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(str(article), library=library)
    mine = library / "the-weir.md"
    edited = mine.read_text(encoding="utf-8").replace("lost sister", "lost twin")
    mine.write_text(edited, encoding="utf-8")
    assert run(str(article), library=library) == 0
    assert mine.read_text(encoding="utf-8") == edited
    assert (library / "the-weir.md.new").exists()
    assert "the-weir.md.new" in capsys.readouterr().err


def test_force_overwrites_an_edited_recap(article: Path, library: Path) -> None:
    run(str(article), library=library)
    mine = library / "the-weir.md"
    mine.write_text(mine.read_text(encoding="utf-8") + "\nmine\n", encoding="utf-8")
    run(str(article), "--force", library=library)
    assert "mine" not in mine.read_text(encoding="utf-8")


def test_a_slug_that_any_library_has_gets_its_year(article: Path, library: Path, tmp_path: Path) -> None:
    other = tmp_path / "shipped"
    other.mkdir()
    (other / "the-weir.md").write_text("---\ntitle: The Weir\n---\n", encoding="utf-8")
    run(str(article), library=library, others=(other,))
    assert [path.name for path in library.iterdir()] == ["the-weir-2011.md"]


def test_a_dry_run_writes_nothing(article: Path, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(str(article), "--dry-run", library=library) == 0
    assert not library.exists()
    assert "would be written" in capsys.readouterr().err


def test_what_the_user_says_beats_what_is_found(article: Path, library: Path) -> None:
    run(str(article), "--title", "A Weir", "--year", "1999", "--kind", "play", library=library)
    front = load(library / "a-weir.md").recap.front
    assert (front.title, front.year, front.kind) == ("A Weir", 1999, "play")


def test_an_output_of_another_source_is_not_overwritten(article: Path, library: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.md"
    target.write_text("my notes", encoding="utf-8")
    assert run(str(article), "-o", str(target), library=library) == 1
    assert target.read_text(encoding="utf-8") == "my notes"
    assert run(str(article), "-o", str(target), "--force", library=library) == 0


def test_a_batch_keeps_what_succeeded(article: Path, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = article.parent / "empty.txt"
    empty.write_text("\n \n", encoding="utf-8")
    missing = article.parent / "missing.txt"
    assert run(str(empty), str(article), str(missing), library=library) == 1
    assert (library / "the-weir.md").exists()
    said = capsys.readouterr().err
    assert "1 imported, 2 failed." in said
    assert "there is no such file" in said


def test_a_folder_is_all_its_articles(article: Path, library: Path) -> None:
    (article.parent / "notes.pdf").write_bytes(b"%PDF")
    (article.parent / "ferry.txt").write_text(EPISODE.format(number=1), encoding="utf-8")
    assert run(str(article.parent), library=library) == 0
    assert sorted(path.name for path in library.iterdir()) == ["night-ferry.md", "the-weir.md"]


def test_episodes_go_into_their_series_in_order(tmp_path: Path, library: Path) -> None:
    library.mkdir()
    series = library / "night-ferry.md"
    series.write_text(
        "---\ntitle: Night Ferry\nkind: series\n---\n\nA ferry.\n\n# Cast Off {after=S01E01}\n\nOld.\n",
        encoding="utf-8",
    )
    for number in (3, 1, 2):
        source = tmp_path / f"e{number}.txt"
        source.write_text(EPISODE.format(number=number), encoding="utf-8")
        assert run(str(source), "--into", "night-ferry", library=library) == 0
    loaded = load(series)
    assert loaded.problems == ()
    assert [part.label for part in loaded.recap.parts if part.number != "0"] == ["S01E01", "S02E01", "S02E02", "S02E03"]
    again = tmp_path / "e3.txt"
    assert run(str(again), "--into", "night-ferry", library=library) == 1


def test_into_needs_an_episode_and_a_series(article: Path, library: Path) -> None:
    with pytest.raises(UsageError):
        run(str(article), "--into", "x", "-o", "y.md", library=library)
    assert run(str(article), "--into", "nothing", library=library) == 1


@pytest.mark.parametrize("option", [["--title", "X"], ["-o", "x.md"], ["--year", "2000"]])
def test_some_options_are_for_one_source(article: Path, library: Path, option: list[str]) -> None:
    with pytest.raises(UsageError):
        run(str(article), str(article), *option, library=library)


def test_open_hands_the_recap_to_its_review(article: Path, library: Path) -> None:
    opened: list[Path] = []

    def review(path: Path) -> int:
        opened.append(path)
        return 7

    assert run(str(article), "--open", library=library, review=review) == 7
    assert opened == [library / "the-weir.md"]


def test_pasted_texts_never_replace_each_other(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for text in (ARTICLE, ARTICLE.replace("sister", "brother")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        assert run("-", library=library) == 0
    assert sorted(path.name for path in library.iterdir()) == ["the-weir-2011.md", "the-weir.md"]


def test_a_binary_file_is_refused(tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "p.txt"
    picture.write_bytes(b"\x89PNG\x00\x00\x00")
    assert run(str(picture), library=library) == 1
    assert "not text" in capsys.readouterr().err


def test_the_arguments_cost_no_importer() -> None:
    code = (
        "import sys, recapreader.importing.importer\n"
        "heavy = {'selectolax', 'mwparserfromhell', 'yaml', 'urllib.request', 'markdown_it'}\n"
        "sys.exit(bool(heavy & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_text_needs_no_html_library() -> None:
    code = (
        "import sys\nfrom recapreader.importing.sources import sniff\nsniff.article('Plot\\n\\nHe dies.', 'a.txt')\n"
        "sys.exit(bool({'selectolax', 'mwparserfromhell', 'urllib.request', 'markdown_it'} &"
        " set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


UNNAMED = "We talk about it.\n\nThe Quay\n\nPell drowns there at night, and the mate takes the boat.\n"


@pytest.mark.parametrize(
    ("answer", "title", "year"),
    [("", "Notes", None), ("Tin Ferry", "Tin Ferry", None), ("Tin Ferry (2019)", "Tin Ferry", 2019)],
)
def test_a_title_in_doubt_is_asked_for_once_and_enter_takes_the_guess(
    tmp_path: Path, library: Path, answer: str, title: str, year: int | None
) -> None:
    (tmp_path / "notes.txt").write_text(UNNAMED, encoding="utf-8")
    asked: list[str] = []

    def ask(question: str) -> str:
        asked.append(question)
        return answer

    assert run(str(tmp_path / "notes.txt"), library=library, ask=ask) == 0
    assert asked == ["Title? [Notes]"]
    front = load(next(library.iterdir())).recap.front
    assert (front.title, front.year) == (title, year)


DATED = """The Tin Ferry recap

The Tin Ferry is a film about a ferry.

Warning: spoilers ahead!

The Tin Ferry (2019): what happens

Pell drowns there at night, and the mate takes the boat.
"""


@pytest.mark.parametrize(
    ("answer", "year"), [("", 2019), ("2021", 2021), ("-", None), ("soon", 2019), ("99999", 2019), ("٣", 2019)]
)
def test_a_year_in_doubt_is_asked_for_and_enter_takes_the_guess(
    tmp_path: Path, library: Path, answer: str, year: int | None
) -> None:
    (tmp_path / "ferry.txt").write_text(DATED, encoding="utf-8")
    asked: list[str] = []

    def ask(question: str) -> str:
        asked.append(question)
        return answer

    assert run(str(tmp_path / "ferry.txt"), library=library, ask=ask) == 0
    assert asked == ["Year? [2019; - for none]"]
    assert load(next(library.iterdir())).recap.front.year == year


@pytest.mark.parametrize("options", [["--year", "2020"], ["--title", "The Tin Ferry (a film)", "--year", "2020"]])
def test_what_is_given_is_not_asked_for(tmp_path: Path, library: Path, options: list[str]) -> None:
    (tmp_path / "ferry.txt").write_text(DATED, encoding="utf-8")

    def ask(question: str) -> str:
        raise AssertionError(question)

    assert run(str(tmp_path / "ferry.txt"), *options, library=library, ask=ask) == 0


def take_guess(asked: list[str], question: str) -> str:
    asked.append(question)
    return ""


@pytest.mark.parametrize(
    "stories",
    [
        ("Pell drowns there at night.", "Nobody drowns. They wait."),
        ("Pell takes the Notes. Notes are all there is, Notes and Notes.", "Pell takes the boat."),
        ("The quay was built later.", "Pell finds the Tin Ferry, and the Tin Ferry finds the Tin Ferry."),
    ],
)
@pytest.mark.parametrize("headline", ["", "Tin Ferry\n\n", "Tin Ferry recap\n\n", "Tin Ferry: the ending\n\n"])
def test_whether_a_question_is_asked_tells_nothing_of_what_is_hidden(
    tmp_path: Path, stories: tuple[str, str], headline: str
) -> None:
    asked: list[list[str]] = [[], []]
    for number, story in enumerate(stories):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "notes.txt").write_text(
            f"{headline}We talk about it.\n\nWarning: spoilers ahead!\n\nThe Quay\n\n{story}\n", encoding="utf-8"
        )
        assert run(str(folder / "notes.txt"), library=folder / "library", ask=partial(take_guess, asked[number])) == 0
    assert asked[0] == asked[1]


def test_a_title_that_is_sure_is_not_asked_for(article: Path, library: Path) -> None:
    def ask(question: str) -> str:
        raise AssertionError(question)

    assert run(str(article), library=library, ask=ask) == 0


def test_a_script_gets_the_guess_and_how_sure_it_is(
    article: Path, tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.txt").write_text(UNNAMED, encoding="utf-8")
    assert run(str(tmp_path / "notes.txt"), str(article), str(tmp_path / "none.txt"), "--json", library=library) == 1
    out, err = capsys.readouterr()
    notes, weir, none = json.loads(out)
    assert (notes["title"], notes["title_is_sure"], notes["title_from"]) == ("Notes", False, "the file's name")
    assert (weir["title"], weir["year"], weir["title_is_sure"]) == ("The Weir", 2011, True)
    assert none["error"] == "there is no such file"
    assert not {word for word in ("Quay", "Pell", "sister", "drowns", "keeper") if word in out + err}
    run(str(tmp_path / "notes.txt"), library=library)
    assert "Notes, from the file's name, a guess" in capsys.readouterr().err
    (tmp_path / "ferry.txt").write_text(DATED, encoding="utf-8")
    assert run(str(tmp_path / "ferry.txt"), "--json", library=library) == 0
    out, err = capsys.readouterr()
    assert (json.loads(out)[0]["year"], json.loads(out)[0]["year_is_sure"]) == (2019, False)
    assert "(2019?)" in err


@pytest.mark.parametrize("year", ["0", "-1", "99999"])
def test_a_year_that_no_recap_may_have_is_refused(year: str, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The Weir recap\n\nWarning: spoilers.\n\nHe did it.\n", encoding="utf-8")
    assert main(["import", str(article), "--year", year, "-o", str(tmp_path / "a.md")]) == Exit.USAGE
    assert not (tmp_path / "a.md").exists()
