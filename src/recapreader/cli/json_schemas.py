"""JSON Schemas: of a recap's front matter, for editors; and of what `show --format json` prints, for scripts."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from recapreader.storage.library.entries import AliasEntry, CastEntry, CharacterEntry, LinkEntry, NoteEntry
from recapreader.storage.library.front_matter_schema import FrontMatter, model_of

FRONT_MATTER_VERSION = 1
"""Goes up when a key changes its meaning or goes away."""
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = {"type": ["string", "number", "boolean"], "minLength": 1}


def front_matter_schema() -> dict[str, Any]:
    """The front matter's schema, made from the models that the library validates it with."""
    root = FrontMatter.model_json_schema(by_alias=True)
    definitions: dict[str, Any] = root.setdefault("$defs", {})
    for entry in (AliasEntry, CastEntry, CharacterEntry, LinkEntry, NoteEntry):
        definitions[entry.__name__] = model_of(entry).model_json_schema(by_alias=True)
    definitions["CharacterEntry"]["properties"]["notes"] = _one_or_many(
        "What is said about them; a note may wait for a section.", "NoteEntry"
    )
    definitions["CharacterEntry"]["properties"]["aliases"] = _one_or_many(
        "Other names; one may wait for a section.", "AliasEntry"
    )
    definitions["SourceEntry"]["additionalProperties"] = False
    properties: dict[str, Any] = root["properties"]
    properties["watch"] = {"description": properties["watch"]["description"], "anyOf": [_TEXT, properties["watch"]]}
    properties["links"]["additionalProperties"] = {
        "anyOf": [properties["links"]["additionalProperties"], {"$ref": "#/$defs/LinkEntry"}]
    }
    properties["cast"] = _many("`Actor`, `Actor as Role`, or an entry whose role waits for a section.", "CastEntry")
    properties["characters"] = _many(
        "Who's who; an entry or a note may wait for a section.", "CharacterEntry", text=False
    )
    root.update(
        {
            "$schema": _DIALECT,
            "$id": f"urn:recapreader:front-matter:{FRONT_MATTER_VERSION}",
            "title": f"Front matter of a recap, version {FRONT_MATTER_VERSION}",
            "additionalProperties": False,
        }
    )
    return root


def _many(description: str, name: str, *, text: bool = True) -> dict[str, Any]:
    entry: dict[str, Any] = {"$ref": f"#/$defs/{name}"}
    items = {"anyOf": [_TEXT, entry]} if text else entry
    return {"description": description, "type": ["array", "null"], "items": items}


def _one_or_many(description: str, name: str) -> dict[str, Any]:
    entry: dict[str, Any] = {"anyOf": [_TEXT, {"$ref": f"#/$defs/{name}"}]}
    return {"description": description, "anyOf": [*entry["anyOf"], {"type": "array", "items": entry}]}


class _Printed(BaseModel):
    model_config = ConfigDict(extra="forbid")


class PrintedLink(_Printed):
    """A named address; one without an address cannot be opened."""

    name: str
    url: str | None = None
    search: str | None = Field(default=None, description="Where the site is searched, if no address is given.")


class PrintedRole(_Printed):
    """An actor, and the role where it may be told."""

    actor: str
    role: str | None = None


class PrintedSource(_Printed):
    """Where the text or its facts came from."""

    name: str | None = None
    url: str | None = None
    license: str | None = None
    retrieved: str | None = None


class PrintedGap(_Printed):
    """A closed inline spoiler."""

    gap: Literal[True]


class PrintedSection(_Printed):
    """One section. A hidden one has neither `heading` nor `text`; one in part has both as far as it is open."""

    number: str
    part: str | None = Field(description="The number of its part; null outside of any.")
    state: Literal["shown", "part", "hidden"]
    label: str = Field(description="Its public name.")
    ending: bool
    after: str | None = Field(description="The mark after which it is safe.")
    heading: str | None = None
    text: str | list[str | PrintedGap] | None = None
    more: bool | None = Field(default=None, description="Of a section in part: whether anything follows.")


class PrintedCharacter(_Printed):
    """Someone of the story, as far as the shown sections tell."""

    name: str
    aliases: list[str] | None = None
    actor: str | None = None
    notes: list[str] | None = None


class PrintedRecap(_Printed):
    """What `recapreader show --format json` prints. What is empty is left out."""

    schema_: int = Field(alias="schema", description="The version of this format.")
    title: str
    original_title: str | None = None
    language: str | None = None
    kind: str
    year: int | None = None
    runtime: int | None = Field(default=None, description="Minutes.")
    genres: list[str] | None = None
    aliases: list[str] | None = None
    creators: dict[str, list[str]] | None = None
    cast: list[PrintedRole] | None = None
    watch: list[PrintedLink] | None = None
    links: list[PrintedLink] | None = None
    related: list[str | PrintedLink] | None = None
    source: PrintedSource | None = None
    advisories: list[str] | None = Field(default=None, description="Only where --advisories asked for them.")
    sections: list[PrintedSection]
    characters: list[PrintedCharacter] | None = Field(default=None, description="Only where --who asked for them.")


def shown_schema(version: int) -> dict[str, Any]:
    """The schema of `show --format json`, in the version that is printed."""
    root = PrintedRecap.model_json_schema(by_alias=True)
    root["properties"]["schema"] = {"const": version, "description": "The version of this format."}
    root.update(
        {"$schema": _DIALECT, "$id": f"urn:recapreader:show:{version}", "title": f"recapreader show, version {version}"}
    )
    return root
