"""Keys as people write them, and on which lines of a config its settings stand."""

import string

import pytest
from textual.keys import _character_to_key

from recapreader.core.settings import Key
from recapreader.session.keys import OF_ALL_SCREENS
from recapreader.storage.config.key_names import NotAKeyError, read_key
from recapreader.storage.config.source_lines import lines_of

OWN = {command.id: command.keys for command in OF_ALL_SCREENS}


@pytest.mark.parametrize(
    ("written", "name", "shown"),
    [
        ("x", "x", "x"),
        ("X", "X", "X"),
        ("shift+x", "X", "X"),
        ("é", "é", "é"),
        ("5", "5", "5"),
        ("?", "question_mark", "?"),
        ("]", "right_square_bracket", "]"),
        ("+", "plus", "+"),
        (" ", "space", "Space"),
        ("Space", "space", "Space"),
        ("ctrl+d", "ctrl+d", "^d"),
        ("Ctrl+D", "ctrl+d", "^d"),
        ("control+]", "ctrl+right_square_bracket", "^]"),
        ("ctrl++", "ctrl+plus", "^+"),
        ("shift+left", "shift+left", "Shift+←"),
        ("Shift+Ctrl+Up", "ctrl+shift+up", "Ctrl+Shift+↑"),
        ("alt+x", "alt+x", "Alt+x"),
        ("alt+shift+x", "alt+X", "Alt+X"),
        ("F5", "f5", "F5"),
        ("Return", "enter", "Enter"),
        ("esc", "escape", "Esc"),
        ("PgDn", "pagedown", "PgDn"),
    ],
)
def test_keys_are_read_as_people_write_them(written: str, name: str, shown: str) -> None:
    assert read_key(written) == Key(name, shown)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        *(
            (each, "is not a key")
            for each in ("", "xx", "meh", "f25", "ctrl+", "ctrl+meh", "hyper+x", "x+ctrl", "\t", "\x1b")
        ),
        ("ctrl+i", "reaches a program as Tab"),
        ("ctrl+m", "reaches a program as Enter"),
        ("Ctrl+H", "reaches a program as Backspace"),
        ("ctrl+[", "reaches a program as Esc"),
        ("shift+1", "is written as the character that it types"),
        ("ctrl+q", "always ends the program"),
    ],
)
def test_what_is_no_key_is_told(written: str, why: str) -> None:
    with pytest.raises(NotAKeyError, match=why):
        read_key(written)


@pytest.mark.parametrize("character", [each for each in string.printable if each.isprintable() and each != " "])
def test_characters_have_the_names_that_the_screen_knows(character: str) -> None:
    assert read_key(character).name == _character_to_key(character)


def test_no_key_has_two_commands_and_every_command_has_an_id_of_its_own() -> None:
    keys = [key for own in OWN.values() for key in own]
    assert len(keys) == len(set(keys))
    assert len(OWN) == len(OF_ALL_SCREENS)
    assert all(id_.replace("_", "").isalnum() for id_ in OWN)


# Lines.


def test_every_key_is_found_on_its_line() -> None:
    text = """
# a comment [not.a.table]
theme = "x"   # = [
library = [
  "a = 1",   # [keys]
  "b",
]
panes.contents = "on"
gate = { remember = true, strict = false }

[keys]
hide = \"\"\"
[reveal]
find = 1
\"\"\"
"quoted" = 'x'
  [ other . "deep" ]
a = 1
"""
    assert lines_of(text) == {
        ("theme",): 3,
        ("library",): 4,
        ("panes",): 8,
        ("panes", "contents"): 8,
        ("gate",): 9,
        ("gate", "remember"): 9,
        ("gate", "strict"): 9,
        ("keys",): 11,
        ("keys", "hide"): 12,
        ("keys", "quoted"): 16,
        ("other",): 17,
        ("other", "deep"): 17,
    }
