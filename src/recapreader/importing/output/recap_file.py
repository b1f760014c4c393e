"""Draft → the text of a recap file, by FORMAT.md."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from recapreader.importing.cleaning.clean import markup_of
from recapreader.importing.facts import people
from recapreader.importing.model import Block, Chapter, Draft, Facts, Kind, Volume
from recapreader.importing.text_utils import escape, guard_line
from recapreader.storage.imported import stamped

_PLAIN_SCALAR = re.compile(r"[^\W\d_](?:[\w .,;!?/&'’“”()+%–—…-]*[\w.!?)’”…])?", re.UNICODE)
_WORDS_OF_YAML = frozenset(["true", "false", "yes", "no", "on", "off", "null", "y", "n"])


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a recap comes from, for its `source:`."""

    name: str
    url: str = ""
    licence: str = ""
    retrieved: str = ""
    content: str = ""
    """The digest of the source's content."""
    address: str = ""
    """The digest of its address or path, where it has one."""


def scalar(value: str) -> str:
    """A YAML scalar: bare where that is unmistakable, else in double quotes."""
    if (
        _PLAIN_SCALAR.fullmatch(value)
        and value.casefold() not in _WORDS_OF_YAML
        and ": " not in value
        and " #" not in value
    ):
        return value
    return json.dumps(value, ensure_ascii=False)


def render(draft: Draft, origin: Origin) -> str:
    """The whole file, with its digest filled in."""
    last = _last_section(draft)
    lines = ["---", *_front_matter(draft.facts, last), *_source(origin), "---", ""]
    body = [_blocks(draft.premise)]
    sections = [chapter for volume in draft.volumes for chapter in volume.chapters] or list(draft.chapters)
    for volume in draft.volumes:
        body.append(_volume(volume, last if volume is draft.volumes[-1] and not volume.chapters else ""))
        body += [_chapter(chapter, last if chapter is sections[-1] else "") for chapter in volume.chapters]
    if not draft.volumes:
        body += [_chapter(chapter, last if chapter is sections[-1] else "") for chapter in draft.chapters]
    text = "\n".join(lines) + "\n" + "\n\n".join(part for part in body if part) + "\n"
    return stamped(text)


def _last_section(draft: Draft) -> str:
    """The id of the last hidden section, if a role waits for it."""
    hidden = bool(draft.chapters or draft.volumes)
    return "the-last" if hidden and any(credit.role for credit in draft.facts.cast) else ""


def _front_matter(facts: Facts, last: str) -> list[str]:
    lines = [f"title: {scalar(facts.title)}"]
    lines += [f"original_title: {scalar(facts.original_title)}"] if facts.original_title else []
    lines += [f"language: {facts.language}"] if facts.language else []
    lines += [f"kind: {facts.kind}"]
    lines += [f"year: {facts.year}"] if facts.year else []
    lines += [f"genres: [{', '.join(_flow(name) for name in facts.genres)}]"] if facts.genres else []
    lines += [f"runtime: {_runtime(facts.runtime)}"] if facts.runtime else []
    if facts.creators:
        lines.append("creators:")
        for role, names in facts.creators:
            value = scalar(names[0]) if len(names) == 1 else f"[{', '.join(_flow(name) for name in names)}]"
            lines.append(f"  {role}: {value}")
    lines += _cast(facts, last)
    lines += _list("watch", facts.watch)
    if facts.links:
        lines.append("links:")
        lines += [f"  {_key(link.text)}:{' ' + json.dumps(link.url) if link.url else ''}" for link in facts.links]
    return lines + _list("related", facts.related)


def _runtime(count: int) -> str:
    hours, rest = divmod(count, 60)
    return f"{hours}h {rest:02d}m".replace(" 00m", "") if hours else f"{count} min"


def _cast(facts: Facts, last: str) -> list[str]:
    if not facts.cast:
        return []
    lines = ["cast:"]
    for credit in facts.cast:
        role = people.role_only(credit.role) if last else ""
        if role:
            lines += [f"  - actor: {scalar(credit.actor)}", f"    role: {scalar(role)}", f"    from: {last}"]
        elif re.search(r"\s(?:as|As)\s", credit.actor):
            lines += [f"  - actor: {scalar(credit.actor)}"]
        else:
            lines += [f"  - {scalar(credit.actor)}"]
    return lines


def _list(key: str, items: Iterable[str]) -> list[str]:
    found = list(items)
    return [f"{key}:", *(f"  - {scalar(item)}" for item in found)] if found else []


def _flow(value: str) -> str:
    return json.dumps(value, ensure_ascii=False) if re.search(r"[,\[\]{}]", value) else scalar(value)


def _key(value: str) -> str:
    return value if re.fullmatch(r"[A-Za-z][\w ]*", value) else json.dumps(value, ensure_ascii=False)


def _source(origin: Origin) -> list[str]:
    lines = ["source:", f"  name: {scalar(origin.name)}"]
    lines += [f"  url: {json.dumps(origin.url)}"] if origin.url else []
    lines += [f"  license: {scalar(origin.licence)}"] if origin.licence else []
    lines += [f'  retrieved: "{origin.retrieved}"'] if origin.retrieved else []
    known = f".{origin.content}.{origin.address}" if origin.content else ""
    return [*lines, f"  digest: -{known}"]


def part(volume: Volume) -> str:
    """One part by itself, for a recap that exists already."""
    return "\n\n".join([_volume(volume, ""), *(_chapter(chapter, "") for chapter in volume.chapters)])


def _volume(volume: Volume, last: str) -> str:
    attributes = [f"#{last}"] if last else []
    attributes += [f"after={volume.after}"] if volume.after else []
    head = f"# {_heading(volume.heading)}" + (f" {{{' '.join(attributes)}}}" if attributes else "")
    return "\n\n".join(filter(None, [head, _blocks(volume.lead)]))


def _chapter(chapter: Chapter, last: str) -> str:
    attributes = [f"#{last}"] if last else []
    attributes += [".open"] if chapter.open else []
    attributes += [".ending"] if chapter.ending else []
    head = f"## {_heading(chapter.heading)}" + (f" {{{' '.join(attributes)}}}" if attributes else "")
    return "\n\n".join(filter(None, [head, _blocks(chapter.blocks)]))


def _heading(text: str) -> str:
    """A heading's words; braces at its end would be read as attributes."""
    line = re.sub(r"\s+", " ", escape(text)).strip() or "…"
    return re.sub(r"(?<=\s)(#+)$", r"\\\1", re.sub(r"([{}])", r"\\\1", line))


def _blocks(blocks: Iterable[Block]) -> str:
    return "\n\n".join(filter(None, (_block(block) for block in blocks)))


def _block(block: Block) -> str:
    markup = markup_of(block)
    if block.kind is Kind.CODE:
        return "\n".join("    " + line for line in markup.split("\n"))
    lines = [line.strip() for line in markup.split("\n")]
    if block.kind is Kind.LIST:
        return "\n".join(f"- {guard_line(line)}" for line in lines if line)
    if block.kind is Kind.QUOTE:
        return "\n".join(f"> {guard_line(line)}".rstrip() for line in lines)
    if block.kind is Kind.HEADING:
        return f"### {_heading(block.text)}"
    return "\\\n".join(guard_line(line) for line in lines if line)
