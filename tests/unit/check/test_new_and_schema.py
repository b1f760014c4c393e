"""`recapreader new` and `recapreader schema`."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from recapreader.cli.main import main
from recapreader.storage.folders import shipped_content, user_library
from recapreader.storage.library.load import load
from support.captured import captured

SHIPPED = sorted(shipped_content().glob("*.md"))


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--kind", "book"),
        ("--kind", "series", "--episodes", "10", "--year", "1915"),
        ("--kind", "book", "--episodes", "3"),
        ("--kind", "play", "--episodes", "1"),
    ],
)
@pytest.mark.parametrize("title", ["A Film", 'No: "quotes" & #signs', "1917", "기생충", "- [x]", "O'Hara"])
def test_a_new_recap_passes_check(title: str, options: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", title, *options]) == 0
    (path,) = user_library().glob("*.md")
    assert capsys.readouterr().out == f"{path}\n"
    assert load(path).recap.front.title == title
    assert main(["check", str(path)]) == 0
    assert capsys.readouterr().out == ""


def test_a_series_has_a_part_for_each_episode(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "S", "--kind", "series", "--episodes", "3", "--output", "-"]) == 0
    headings = [line for line in capsys.readouterr().out.splitlines() if line.startswith("# E")]
    assert headings == [f"# Episode {n} {{after=S01E0{n}}}" for n in (1, 2, 3)]


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    own = tmp_path / "a.md"
    own.write_text("mine", encoding="utf-8")
    assert main(["new", "A", "-o", str(own)]) == 1
    assert own.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("title", ["Ballerina", "My Show"])
def test_no_recap_of_the_shelf_is_written_over_or_shadowed(title: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", "My Show"])
    before = {path: path.read_bytes() for path in user_library().iterdir()}
    assert main(["new", title]) == 1
    assert "the shelf already has a recap called" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in user_library().iterdir()} == before


@pytest.mark.parametrize(
    "arguments",
    [(" ",), ("???",), ("A", "--episodes", "3"), ("A", "--kind", "series", "--episodes", "-1"), ("A", "--year", "0")],
)
def test_what_makes_no_sense_is_refused(arguments: tuple[str, ...]) -> None:
    assert main(["new", *arguments]) == 2
    assert not user_library().exists()


@cache
def printed_schema(*what: str) -> dict[str, Any]:
    code, out, _ = captured(lambda: main(["schema", *what]), {})
    assert code == 0
    printed: dict[str, Any] = json.loads(out)
    jsonschema.Draft202012Validator.check_schema(printed)
    return printed


def schema(*what: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(printed_schema(*what))


def front_matter(path: Path) -> object:
    """A file's front matter as an editor reads it: YAML's own types, dates as text."""
    return yaml.load(path.read_text(encoding="utf-8").split("---\n")[1], yaml.BaseLoader)


@pytest.mark.long
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_shipped_front_matter_is_valid(path: Path) -> None:
    schema().validate(front_matter(path))
    schema().validate(yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1]))


def yaml_of(front: dict[str, object]) -> str:
    """JSON is YAML but for null: what is empty to us has nothing behind its colon."""
    return json.dumps(front).replace(": null", ": ''")


@pytest.mark.parametrize(
    ("front", "valid"),
    [
        ({"title": 1917, "year": 2019}, True),
        ({"title": False, "runtime": "1h 33m", "genres": "War", "watch": "Netflix"}, True),
        ({"title": "a", "links": {"IMDb": None}, "creators": {"director": ["a", "b"]}}, True),
        ({"title": "a", "characters": [{"name": "b", "from": "x", "notes": ["c", {"text": "d", "from": "x"}]}]}, True),
        ({"title": "a", "cast": ["b as c", {"actor": "d", "role": "e", "from": "x"}]}, True),
        ({"year": 2019}, False),
        ({"title": "a", "yaer": 2019}, False),
        ({"title": "a", "kind": "musical"}, False),
        ({"title": "a", "year": "soon"}, False),
        ({"title": "a", "cast": [{"actor": "d", "form": "x"}]}, False),
        ({"title": "a", "source": {"nmae": "x"}}, False),
    ],
)
def test_the_schema_agrees_with_check(front: dict[str, object], valid: bool, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\n{yaml_of(front)}\n---\n\na\n\n## A {{#x}}\n\na\n", encoding="utf-8")
    assert schema().is_valid(front) is valid
    assert (main(["check", "--select", "F", str(path)]) == 0) is valid


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
@pytest.mark.parametrize("options", [(), ("--all", "--advisories"), ("--reveal", "0")])
def test_what_show_prints_is_as_its_schema_says(
    path: Path, options: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", str(path), "--format", "json", *options]) == 0
    printed = json.loads(capsys.readouterr().out)
    schema("show").validate(printed)
    assert printed_schema("show")["$id"] == f"urn:recapreader:show:{printed['schema']}"


def test_what_was_written_is_opened_as_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "My Show", "--output", "mine"]) == 0
    assert "recapreader ./mine opens it" in capsys.readouterr().err
    assert main(["show", "./mine"]) == 0
    capsys.readouterr()
    assert main(["new", "My Show"]) == 0
    assert "recapreader my-show opens it" in capsys.readouterr().err
    assert main(["show", "my-show"]) == 0
    assert main(["check", "my-show"]) == 0
