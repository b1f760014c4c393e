"""The config: what it may say, what is told of the rest, and where each setting comes from."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from recapreader.cli.commands import dispatch
from recapreader.cli.context import Context
from recapreader.core.settings import DEFAULTS, THEMES
from recapreader.session import actions
from recapreader.session.keys import OF_ALL_SCREENS
from recapreader.storage.config.effective import Configured, configured
from recapreader.storage.config.file import FileSays, read_file
from recapreader.storage.config.preferences import keep_look, read_look
from recapreader.storage.folders import config_file, look_file
from recapreader.storage.library.catalog import Library
from support.examples import examples
from support.samples import JOURNALS, REPOSITORY

TALE = JOURNALS / "tale.md"
OWN = {command.id: command.keys for command in OF_ALL_SCREENS}


@pytest.fixture
def config(own_home: Path) -> Path:
    """Where the config of this test's home lies; its folder is there."""
    path = config_file()
    assert own_home in path.parents
    path.parent.mkdir(parents=True)
    return path


def says(text: str | bytes, folder: Path) -> FileSays:
    path = folder / "config.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_file(path, OWN)


# The file.

WHOLE = """
theme = "recap-light"
width = 80
library = ["~/recaps", "beside", "/elsewhere"]

[panes]
contents = "off"
summary = "on"

[gate]
remember = false
strict = true

[keys]
hide = "d"
peek = ["x", "F5", "x"]
screenshot = "ctrl+s"
jump_1 = "!"
links = []

[facts]
wikidata = "off"
"""


def test_a_whole_file(tmp_path: Path) -> None:
    found = says(WHOLE, tmp_path)
    assert found.warnings == ()
    assert found.values == {
        "theme": "recap-light",
        "width": 80,
        "library": ("~/recaps", "beside", "/elsewhere"),
        "contents": "off",
        "summary": "on",
        "remember": False,
        "strict": True,
        "wikidata": "off",
    }
    assert {id_: [key.shown for key in keys] for id_, keys in found.keys.items()} == {
        "hide": ["d"],
        "peek": ["x", "F5"],
        "screenshot": ["^s"],
        "jump_1": ["!"],
        "links": [],
    }
    assert (found.lines["width"], found.lines["strict"], found.lines["keys.peek"]) == (3, 12, 16)


WARNINGS = [
    ('theme = "blue"', [(1, '"theme" is one of auto, recap-dark, recap-light, ansi-dark, ansi-light')]),
    ("\n\nwidth = 200", [(3, '"width" is a whole number from 36 to 132')]),
    ('width = "80"', [(1, '"width" is a whole number')]),
    ("width = true", [(1, '"width" is a whole number')]),
    ("width = 80.0", [(1, '"width" is a whole number')]),
    ('library = "~/recaps"', [(1, '"library" is a list of folders')]),
    ('library = [\n "a",\n 3]', [(1, '"library" is a list of folders')]),
    ("panes = 3", [(1, '"panes" is a table')]),
    ('[panes]\ncontents = "open"\nsummary = "on"', [(2, '"panes.contents" is "on", "off" or "auto"')]),
    ("[gate]\nremember = 1\nstrict = 'yes'", [(2, '"gate.remember" is true'), (3, '"gate.strict" is true')]),
    ("themes = 'recap-dark'", [(1, 'unknown setting "themes"; did you mean "theme"?')]),
    ("strict = true", [(1, 'unknown setting "strict"; did you mean "gate.strict"?')]),
    ("[gate]\nwhatever = 1", [(2, 'unknown setting "gate.whatever"')]),
    ("[colours]\na = 1", [(1, 'unknown setting "colours"; recapreader config lists')]),
    ('[facts]\nwikidata = "yes"', [(2, '"facts.wikidata" is "ask", "on" or "off"')]),
    ("facts = true", [(1, '"facts" is a table')]),
    ("keys = 3", [(1, '"keys" is a table')]),
    ("[keys]\nhide = 3", [(2, '"keys.hide" is a key or a list of keys')]),
    ("[keys]\nhide = [3]", [(2, '"keys.hide" is a key or a list of keys')]),
    ("[keys]\nhied = 'd'", [(2, 'unknown command "hied"; did you mean "hide"?')]),
    ("[keys]\nzzz = 'd'", [(2, 'unknown command "zzz"; recapreader config lists')]),
    ("[keys]\nhide = 'meh'", [(2, '"meh", for "hide", is not a key; keys are written like')]),
    ("[keys]\nhide = 'ctrl+i'", [(2, '"ctrl+i", for "hide", reaches a program as Tab')]),
    ("[keys]\nhide = 'v'", [(2, '"v" is a key of both "hide" and "peek"')]),
    ("[keys]\nhide = 'd'\npeek = ['f2', 'd']", [(3, '"d" is a key of both "peek" and "hide"')]),
    ("[keys]\npeek = 'x'\nhide = 'meh'", [(2, '"x" is a key of both "peek" and "hide"'), (3, '"meh", for "hide"')]),
    ('a = "\x1b[31m\u202e"', [(1, "this is not TOML")]),
    ('"\\u001b[31m" = 1', [(1, 'unknown setting "[31m"')]),
    ("width = 80\ntheme = x", [(2, "this is not TOML; look for a missing quote")]),
    ("[keys\nhide = 'd'", [(1, "this is not TOML")]),
    ("a = [1,\n2", [(2, "this is not TOML")]),
    ("a = 1\na = 2", [(2, "this is not TOML")]),
    (b"width = 80\n# \xff", [(2, "this is not UTF-8")]),
    (b"#" * 70_000, [(0, "larger than 64 KiB")]),
    ("a = " + "[" * 30_000, [(1, "this is ")]),
    ("width = " + "9" * 5_000, [(1, "this is not TOML")]),
    ("width" + ".a" * 3_000 + " = 1", [(1, '"width" is a whole number')]),
    ("keys" + ".a" * 3_000 + " = 1", [(1, '"keys.a" is a key or a list of keys')]),
    ("panes" + ".a" * 3_000 + " = 1", [(1, 'unknown setting "panes.a"')]),
    ("[[keys]]\nhide = 'd'", [(1, '"keys" is a table')]),
    ("[[gate]]\n[[gate]]", [(1, '"gate" is a table')]),
    ("keys.hide.x = 'd'", [(1, '"keys.hide" is a key or a list of keys')]),
    ("width = 1979-05-27T07:32:00Z", [(1, '"width" is a whole number')]),
    ("width = nan", [(1, '"width" is a whole number')]),
]


@pytest.mark.parametrize(("text", "told"), WARNINGS, ids=[str(number) for number in range(len(WARNINGS))])
def test_what_is_wrong_is_told_with_its_line_and_not_used(
    text: str | bytes, told: list[tuple[int, str]], tmp_path: Path
) -> None:
    found = says(text, tmp_path)
    assert [warning.line for warning in found.warnings] == [line for line, _ in told]
    for warning, (line, sentence) in zip(found.warnings, told, strict=True):
        assert sentence in warning.sentence
        place = f"{tmp_path}/config.toml" + (f":{line}" if line else "")
        assert str(warning) == f"{place}: {warning.sentence}"
        assert str(warning).isprintable()


def test_one_wrong_value_takes_nothing_else_with_it(tmp_path: Path) -> None:
    wrong = WHOLE.replace("width = 80", "width = 8").replace('"d"', '"meh"').replace('"on"', '"maybe"')
    found, right = says(wrong, tmp_path), says(WHOLE, tmp_path)
    assert [warning.line for warning in found.warnings] == [3, 8, 15, 16]  # peek's x is hide's own again
    left = {"width", "summary"}
    assert found.values == {name: value for name, value in right.values.items() if name not in left}
    assert set(right.keys) - set(found.keys) == {"hide", "peek"}


def test_keys_may_change_places(tmp_path: Path) -> None:
    found = says("[keys]\nhide = 'v'\npeek = 'x'", tmp_path)
    assert not found.warnings
    assert {id_: keys[0].name for id_, keys in found.keys.items()} == {"hide": "v", "peek": "x"}


words = st.sampled_from(
    ("theme", "width", "[keys]", "[panes]", "hide", "peek", "=", "'x'", "'v'", "[", "]", "\n", ".", "3")
)
texts = st.one_of(st.lists(words, max_size=20).map(" ".join).map(str.encode), st.binary(max_size=60))


@settings(max_examples=examples(150), deadline=None)
@given(texts)
def test_nothing_in_a_file_is_fatal(tmp_path_factory: pytest.TempPathFactory, text: bytes) -> None:
    found = says(text, tmp_path_factory.getbasetemp())
    taken = [key.name for keys in found.keys.values() for key in keys]
    taken += [name for id_, keys in OWN.items() if id_ not in found.keys for name in keys]
    assert len(taken) == len(set(taken))
    assert all(str(warning).isprintable() for warning in found.warnings)


def test_a_folder_in_its_place_is_told(config: Path) -> None:
    config.mkdir()
    now = holding()
    assert now.settings == DEFAULTS
    assert [str(each) for each in now.warnings] == [f"{config}: this file cannot be read; it is ignored"]


# What holds.


def holding(**environment: str) -> Configured:
    return configured(config_file(), look_file(), environment, lambda: OWN)


def test_without_a_file_all_is_default() -> None:
    assert holding() == Configured(DEFAULTS, DEFAULTS, {})
    assert holding().origin("theme") == "default"


def test_a_file_holds_over_the_default_and_the_environment_over_both(config: Path, own_home: Path) -> None:
    config.write_text(WHOLE, encoding="utf-8")
    now = holding()
    assert now.settings.theme == "recap-light"
    assert now.origin("theme") == f"{config}:2"
    assert now.settings.library == (str(own_home / "recaps"), str(config.parent / "beside"), "/elsewhere")
    assert now.origin("keys.hide") == f"{config}:15"
    assert now.origin("keys.find") == "default"
    now = holding(TEXTUAL_THEME="nord")
    assert (now.settings.theme, now.origin("theme")) == ("nord", "TEXTUAL_THEME")


def test_what_was_changed_inside_holds_until_the_config_says_something_else(config: Path) -> None:
    def keep(name: str, value: str | int) -> None:
        assert keep_look(look_file(), name, value, getattr(holding().configured, name))

    keep("theme", "ansi-dark")
    keep("width", 60)
    now = holding()
    assert (now.settings.theme, now.settings.width) == ("ansi-dark", 60)
    assert now.origin("width") == f"set in the reading room ({look_file()})"
    assert now.configured == DEFAULTS
    config.write_text('theme = "recap-light"\n', encoding="utf-8")
    assert (holding().settings.theme, holding().settings.width) == ("recap-light", 60)
    keep("theme", "ansi-light")
    assert holding().settings.theme == "ansi-light"
    keep("theme", "recap-light")
    keep("width", DEFAULTS.width)
    assert look_file().read_text(encoding="ascii") == "{}\n"
    assert holding().origin("theme") == f"{config}:1"
    assert holding(TEXTUAL_THEME="nord").settings.theme == "nord"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "[]",
        '{"width": 5}',
        '{"width": {"is": 500, "instead_of": 72}}',
        '{"width": {"is": "60", "instead_of": 72}}',
        '{"width": {"is": [], "instead_of": 72}}',
        '{"theme": {"is": "blue", "instead_of": "auto"}}',
        '{"theme": {"is": 3, "instead_of": "auto"}}',
        '{"strict": {"is": true, "instead_of": false}}',
        "[" * 100_000,
        "\xff",
    ],
)
def test_a_file_of_what_was_changed_inside_that_we_did_not_write_changes_nothing(text: str) -> None:
    look_file().parent.mkdir(parents=True)
    look_file().write_text(text, encoding="latin-1")
    assert holding() == Configured(DEFAULTS, DEFAULTS, {})
    assert keep_look(look_file(), "width", 60, 72)
    assert read_look(look_file(), {"width": 72})["width"] == 60


def test_where_nothing_can_be_kept_it_says_so(own_home: Path) -> None:
    (own_home / "file").write_text("", encoding="utf-8")
    assert not keep_look(own_home / "file" / "look.json", "width", 60, 72)


def test_keeping_leaves_no_other_file_behind(own_home: Path) -> None:
    assert keep_look(own_home / "look.json", "width", 60, 72)
    assert [path.name for path in own_home.iterdir()] == ["look.json"]


# On the command line.


@pytest.fixture
def wrong(config: Path) -> str:
    """A config with one wrong value, and what is said of it."""
    config.write_text("width = 8\n[gate]\nremember = false\n[keys]\nhide = 'd'\n", encoding="utf-8")
    return f'recapreader: {config}:1: "width" is a whole number from 36 to 132\n'


@pytest.mark.parametrize("arguments", [("list",), (), ("show", str(TALE)), (str(TALE),), ("journal", "path")])
def test_what_is_wrong_is_said_once_and_changes_no_exit_code(
    arguments: tuple[str, ...], wrong: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dispatch(list(arguments)) == 0
    assert capsys.readouterr().err == wrong


def test_config_prints_every_setting_and_where_it_comes_from(
    wrong: str, config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECAPREADER_LIBRARY", "/from/environment")
    assert dispatch(["config", "--library", "/named"]) == 1
    out, err = capsys.readouterr()
    assert err == wrong
    first, blank, *rest = out.splitlines()
    assert (first, blank) == (f"config file: {config}", "")
    lines = [line.split() for line in rest]
    for name, value, origin in (
        ("theme", "auto", "default"),
        ("width", "72", "default"),
        ("gate.remember", "false", f"{config}:3"),
        ("library", "/from/environment", "RECAPREADER_LIBRARY"),
        ("library", "/named", "--library"),
        ("keys.hide", "d", f"{config}:5"),
        ("keys.jump_1", "1", "default"),
        ("keys.screenshot", "none", "default"),
    ):
        assert [name, value, origin] in lines
    assert {line[0].removeprefix("keys.") for line in lines if line[0].startswith("keys.")} == set(OWN)


def test_config_without_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert dispatch(["config", "--journal", "/elsewhere/journal.db"]) == 0
    out, err = capsys.readouterr()
    assert not err
    assert out.startswith(f"config file: {config_file()} (not there)\n")
    assert out.split("journal ")[1].split()[:2] == ["/elsewhere/journal.db", "--journal"]


def test_folders_with_recaps_can_be_configured(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "tale.md").write_bytes(TALE.read_bytes())
    config.write_text(f"library = ['{tmp_path / 'mine'}']\n", encoding="utf-8")
    assert dispatch(["list"]) == 0
    assert "The Lighthouse Keepers" in capsys.readouterr().out


@pytest.mark.parametrize("remember", [True, False])
def test_reveals_may_hold_for_this_time_only(remember: bool, tmp_path: Path) -> None:
    wanted = replace(DEFAULTS, remember=remember)
    context = Context(Library(()), tmp_path / "journal.db", Configured(wanted, wanted, {}))
    with closing(context.open(str(TALE))) as session:
        session.apply(actions.reveal_sections(session.view, ["2.1"]))
    with closing(context.open(str(TALE))) as session:
        assert (session.view.shown_count()[0] == 1) is remember


def test_without_a_file_nothing_heavy_is_imported() -> None:
    code = (
        "import sys; from recapreader.cli.commands import dispatch; dispatch(['config'])\n"
        "print([name for name in ('pydantic', 'tomllib', 'textual') if name in sys.modules])"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout.splitlines()[-1] == "[]"


def test_the_example_in_the_readme_is_a_config_without_warnings(tmp_path: Path) -> None:
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    found = says(readme.partition("```toml\n")[2].partition("```\n")[0], tmp_path)
    assert not found.warnings
    assert set(found.values) == {"theme", "width", "library", "contents", "summary", "remember", "strict", "wikidata"}
    assert set(found.keys) == {"hide", "peek"}


def test_the_themes_of_the_config_are_those_that_the_room_knows() -> None:
    from recapreader.tui.themed_app import OURS

    assert {theme.name for theme in OURS} <= set(THEMES)
