"""The front matter as pydantic sees it at the door. Every value comes as text; errors never show their input."""

import re
from typing import Annotated, Any, Literal

from msgspec import Struct, structs
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema, create_model

from recapreader.core.sanitize import one_line

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


def _entries(value: object) -> object:
    return [value] if isinstance(value, dict) else _texts(value)


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


# An editor reads YAML's numbers and booleans as such before it looks at the schema; to us they are all text.
_IN_YAML: dict[str, object] = {"type": ["string", "number", "boolean"], "minLength": 1}
_MAYBE_IN_YAML: dict[str, object] = {"type": ["string", "number", "boolean", "null"]}
_LIST_IN_YAML: dict[str, object] = {"anyOf": [{"type": "array", "items": _IN_YAML}, _MAYBE_IN_YAML]}

Line = Annotated[str, BeforeValidator(_text), StringConstraints(min_length=1), WithJsonSchema(_IN_YAML)]
MaybeLine = Annotated[str, BeforeValidator(_text), WithJsonSchema(_MAYBE_IN_YAML)]
Lines = Annotated[list[Line], BeforeValidator(_texts), WithJsonSchema(_LIST_IN_YAML)]
Language = Annotated[str, BeforeValidator(_text), StringConstraints(pattern=_LANGUAGE)]
Year = Annotated[
    int, BeforeValidator(_year), WithJsonSchema({"type": ["integer", "string"], "pattern": "^[0-9]{1,4}$"})
]
Runtime = Annotated[int, BeforeValidator(_minutes), WithJsonSchema({"type": ["integer", "string"]})]

_LENIENT = ConfigDict(extra="ignore", hide_input_in_errors=True)
_STRICT = ConfigDict(extra="forbid", hide_input_in_errors=True)

_FROM = "The id of the section or part that reveals this, hidden until it is shown; or a mark, such as ch 47."


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


class FrontMatter(BaseModel):
    """The keys of the front matter, without the people."""

    model_config = _LENIENT
    title: Annotated[Line, Field(description="The title, the only key that a recap must have.")]
    original_title: Annotated[MaybeLine, Field(description="The title in its original language.")] = ""
    language: Annotated[
        Language | Literal[""], Field(description="The recap's language as a BCP 47 tag, such as en or pt-BR.")
    ] = ""
    id: Annotated[
        MaybeLine, Field(description="Keeps a reader's marks and reveals when the file or the title is renamed.")
    ] = ""
    kind: Annotated[Kind, BeforeValidator(_text), Field(description="What kind of work it is.")] = "film"
    year: Annotated[Year | None, Field(description="The year it came out.")] = None
    runtime: Annotated[Runtime | None, Field(description="Such as 1h 33m, 93 min or 93.")] = None
    genres: Annotated[Lines, Field(description="Its genres.")] = []
    aliases: Annotated[Lines, Field(description="Other titles by which it may be found.")] = []
    watch: Annotated[
        list[WatchEntry | Line], BeforeValidator(_entries), Field(description="Where to watch or read it.")
    ] = []
    related: Annotated[
        list[WatchEntry | Line],
        BeforeValidator(_entries),
        Field(description="Related works: titles, slugs on the shelf, or a name with an address."),
    ] = []
    advisories: Annotated[
        Lines, Field(description="Content warnings, shown when a reader asks for them. Never say who they concern.")
    ] = []
    creators: Annotated[dict[Line, Lines], Field(description="Role to name or names, such as director.")] = {}
    links: Annotated[
        dict[Line, MaybeLine],
        Field(description="Name to web address; without one, a site that we know is searched, others are only shown."),
    ] = {}
    source: Annotated[SourceEntry | None, Field(description="Where the text or its facts came from.")] = None


def model_of(entry: type[Struct]) -> type[BaseModel]:
    """An entry that may wait, as an editor is told of it; what is read of it is `entry` itself."""
    fields: dict[str, Any] = {
        field.name: (Line, ...) if field.required else (MaybeLine, "") for field in structs.fields(entry)
    }
    fields["from_"] = (Annotated[MaybeLine | None, Field(alias="from", description=_FROM)], None)
    return create_model(entry.__name__, __config__=_STRICT, __doc__=entry.__doc__, **fields)
