"""The front matter as pydantic sees it at the door. Every value comes as text; errors never show their input."""

import re
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from recapreader.sanitize import one_line

Kind = Literal["film", "series", "season", "episode", "book", "play", "game"]
_RUNTIME = re.compile(
    r"(?:PT)?(?:([0-9]{1,4})\s*h(?:ours?|rs?)?)?\s*(?:([0-9]{1,5})\s*(?:m|min|mins|minutes?))?\.?",
    re.IGNORECASE,
)
_LANGUAGE = r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"


def _text(value: object) -> object:
    return one_line(value) if isinstance(value, str) else value


def _texts(value: object) -> object:
    return [value] if isinstance(value, str) and value.strip() else [] if value == "" else value


def _minutes(value: object) -> object:
    if not isinstance(value, str):
        return value
    text = one_line(value)
    if re.fullmatch(r"[0-9]{1,5}", text):
        return int(text)
    match = _RUNTIME.fullmatch(text)
    if not match or not any(match.groups()):
        raise ValueError
    return int(match.group(1) or 0) * 60 + int(match.group(2) or 0)


def _year(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,4}", value.strip()):
        return int(value)
    raise ValueError


def is_web_address(text: str) -> bool:
    """Whether `text` is an address that a browser may be sent to: http or https, with a host, no white space."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r'[\s<>"\\^`{|}]', text)


Line = Annotated[str, BeforeValidator(_text), StringConstraints(min_length=1)]
MaybeLine = Annotated[str, BeforeValidator(_text)]
Lines = Annotated[list[Line], BeforeValidator(_texts)]

_LENIENT = ConfigDict(extra="ignore", hide_input_in_errors=True)
_STRICT = ConfigDict(extra="forbid", hide_input_in_errors=True)


class WatchEntry(BaseModel):
    """Where to watch or read it, with an address."""

    model_config = _STRICT
    name: Line
    url: MaybeLine = ""


class SourceEntry(BaseModel):
    """Where the text or its facts came from."""

    model_config = _LENIENT
    name: MaybeLine = ""
    url: MaybeLine = ""
    license: MaybeLine = ""
    retrieved: MaybeLine = ""
    digest: MaybeLine = ""


class CastEntry(BaseModel):
    """One actor, with a role that may wait for a section."""

    model_config = _STRICT
    actor: Line
    role: MaybeLine = ""
    from_: Annotated[MaybeLine | None, Field(alias="from")] = None


class NoteEntry(BaseModel):
    """Something told of a character, which may wait for a section."""

    model_config = _STRICT
    text: Line
    from_: Annotated[MaybeLine | None, Field(alias="from")] = None


class CharacterEntry(BaseModel):
    """Someone of the story; absent until its section is shown, where it says `from`."""

    model_config = _STRICT
    name: Line
    aliases: Lines = []
    actor: MaybeLine = ""
    from_: Annotated[MaybeLine | None, Field(alias="from")] = None


class FrontMatter(BaseModel):
    """The keys of the front matter, without the people."""

    model_config = _LENIENT
    title: Line
    original_title: MaybeLine = ""
    language: Annotated[str, BeforeValidator(_text), StringConstraints(pattern=_LANGUAGE)] | Literal[""] = ""
    id: MaybeLine = ""
    kind: Annotated[Kind, BeforeValidator(_text)] = "film"
    year: Annotated[int | None, BeforeValidator(_year)] = None
    runtime: Annotated[int | None, BeforeValidator(_minutes)] = None
    genres: Lines = []
    aliases: Lines = []
    watch: Annotated[list[WatchEntry | Line], BeforeValidator(_texts)] = []
    related: Lines = []
    advisories: Lines = []
    creators: dict[Line, Lines] = {}
    links: dict[Line, MaybeLine] = {}
    source: SourceEntry | None = None


PEOPLE = ("cast", "characters")
"""The keys whose entries may wait for a section; each is read entry by entry."""
