"""`config.toml`, validated: what it says that is right, on which lines, and what is wrong with the rest."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, StrictStr, ValidationError

from recapreader.core.sanitize import one_line
from recapreader.core.settings import THEMES, WIDTHS, Consent, Key, Pane
from recapreader.storage.config.key_map import resolve
from recapreader.storage.config.source_lines import line_of_error, lines_of
from recapreader.storage.config.warning import ConfigWarning

_LONGEST = 1 << 16
_TABLES = ("panes", "gate", "facts", "keys")
_STRICT = ConfigDict(extra="forbid", hide_input_in_errors=True)


class _Panes(BaseModel):
    model_config = _STRICT
    contents: Pane | None = None
    summary: Pane | None = None


class _Gate(BaseModel):
    model_config = _STRICT
    remember: StrictBool | None = None
    strict: StrictBool | None = None


class _Facts(BaseModel):
    model_config = _STRICT
    wikidata: Consent | None = None


class _File(BaseModel):
    model_config = _STRICT
    theme: Annotated[StrictStr, Field(pattern=f"^({'|'.join(THEMES)})$")] | None = None
    width: Annotated[StrictInt, Field(ge=WIDTHS[0], le=WIDTHS[1])] | None = None
    library: list[Annotated[StrictStr, Field(pattern=r"^[^\x00]*$")]] | None = None
    panes: _Panes = _Panes()
    gate: _Gate = _Gate()
    facts: _Facts = _Facts()
    keys: dict[str, list[StrictStr] | StrictStr] = {}


_PANE = 'is "on", "off" or "auto"'
_RULES = {
    "theme": f"is one of {', '.join(THEMES)}",
    "width": f"is a whole number from {WIDTHS[0]} to {WIDTHS[1]}",
    "library": 'is a list of folders, such as ["~/recaps"]',
    "panes": "is a table: [panes], and below it contents and summary",
    "panes.contents": _PANE,
    "panes.summary": _PANE,
    "gate": "is a table: [gate], and below it remember and strict",
    "gate.remember": "is true or false",
    "gate.strict": "is true or false",
    "facts": "is a table: [facts], and below it wikidata",
    "facts.wikidata": 'is "ask", "on" or "off"',
    "keys": 'is a table: [keys], and below it lines such as hide = "d"',
}
_KEY_RULE = 'is a key or a list of keys, such as "d" or ["d", "delete"]'


@dataclass(frozen=True, slots=True)
class FileSays:
    """What a file says: values by the names of the settings, keys by the ids of commands, and the lines of both."""

    values: Mapping[str, object] = field(default_factory=dict)
    keys: Mapping[str, tuple[Key, ...]] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    """By setting; a command's keys are under `keys.ID`."""
    warnings: tuple[ConfigWarning, ...] = ()


def read_file(path: Path, own_keys: Mapping[str, tuple[str, ...]]) -> FileSays:
    """Read a file; `own_keys` are the keys that each command has unless the file gives it others."""
    text = _text(path)
    if isinstance(text, ConfigWarning):
        return FileSays(warnings=(text,))
    try:
        tree = tomllib.loads(text)
    except ValueError as error:  # not every number of the parser's is a TOMLDecodeError
        sentence = "this is not TOML; look for a missing quote, bracket or = here; the file is ignored"
        return FileSays(warnings=(ConfigWarning(path, line_of_error(error, text), sentence),))
    except RecursionError:
        return FileSays(warnings=(ConfigWarning(path, 1, "this is nested too deeply; the file is ignored"),))
    lines = {".".join(place): line for place, line in lines_of(text).items()}
    said, wrong = _validated({key: _shallow(value) for key, value in tree.items()})
    warnings = [ConfigWarning(path, lines.get(place, 1), sentence) for place, sentence in wrong.items()]
    wanted = {id_: [keys] if isinstance(keys, str) else keys for id_, keys in said.keys.items()}
    keys, clashes = resolve(wanted, own_keys)
    warnings += [ConfigWarning(path, lines.get(f"keys.{id_}", 1), sentence) for id_, sentence in clashes]
    values = {
        "theme": said.theme,
        "width": said.width,
        "contents": said.panes.contents,
        "summary": said.panes.summary,
        "remember": said.gate.remember,
        "strict": said.gate.strict,
        "wikidata": said.facts.wikidata,
        "library": None if said.library is None else tuple(said.library),
    }
    values = {name: value for name, value in values.items() if value is not None}
    return FileSays(values, keys, _by_setting(lines), tuple(sorted(warnings, key=lambda each: each.line)))


def _text(path: Path) -> str | ConfigWarning:
    try:
        data = path.read_bytes() if path.is_file() else None
    except OSError:
        data = None
    if data is None:
        return ConfigWarning(path, 0, "this file cannot be read; it is ignored")
    if len(data) > _LONGEST:
        return ConfigWarning(path, 0, "this file is larger than 64 KiB; it is ignored")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return ConfigWarning(path, line, "this is not UTF-8; save the file as UTF-8; until then it is ignored")


def _shallow(value: object, levels: int = 2) -> object:
    """A value without what is deeper in it than any setting is, which would be wrong anyhow."""
    if isinstance(value, dict):
        return {key: _shallow(below, levels - 1) for key, below in value.items()} if levels else None
    if isinstance(value, list):
        return [_shallow(below, levels - 1) for below in value] if levels else None
    return value


def _validated(tree: dict[str, object]) -> tuple[_File, dict[str, str]]:
    """What is right of a tree, and by place what is wrong with the rest, which is taken out."""
    wrong: dict[str, str] = {}
    while True:
        try:
            return _File.model_validate(tree), wrong
        except ValidationError as error:
            for each in error.errors(include_url=False, include_context=False, include_input=False):
                steps = [str(step) for step in each["loc"]]
                place = tuple(steps[: 2 if steps[0] in _TABLES else 1])
                wrong.setdefault(".".join(place), _sentence(place, is_unknown=each["type"] == "extra_forbidden"))
                _take_out(tree, place)


def _take_out(tree: dict[str, object], place: tuple[str, ...]) -> None:
    above = tree
    for step in place[:-1]:
        below = above.get(step)
        if not isinstance(below, dict):
            above.pop(step, None)
            return
        above = below
    above.pop(place[-1], None)


def _sentence(place: tuple[str, ...], *, is_unknown: bool) -> str:
    name = one_line(".".join(place))
    if not is_unknown:
        return f'"{name}" {_RULES.get(name, _KEY_RULE)}'
    near = get_close_matches(name, _RULES, 1) or [each for each in _RULES if each.endswith(f".{name}")]
    hint = f'did you mean "{near[0]}"?' if near else "recapreader config lists them all"
    return f'unknown setting "{name}"; {hint}'


def _by_setting(lines: Mapping[str, int]) -> dict[str, int]:
    return {re.sub(r"^(?:panes|gate|facts)\.", "", place): line for place, line in lines.items()}
