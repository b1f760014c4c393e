"""Draft → the text of a recap file, as docs/format.md defines it."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from recapreader.importing.cleaning.clean import markup_of
from recapreader.importing.facts import people
from recapreader.importing.model import Block, Chapter, Draft, Facts, Kind, Volume
from recapreader.importing.output.section_ids import Ids
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


def render(draft: Draft, origin: Origin, before: str = "") -> str:
    """The whole file, with its digest filled in. `before`: the version that it replaces, whose ids it keeps."""
    ids = Ids(before)
    body = [_blocks(draft.premise)]
    for volume in draft.volumes:
        body += _part(volume, ids)
    body += [_chapter(chapter, ids) for chapter in draft.chapters]
    lines = ["---", *_front_matter(draft.facts, ids.recap, _last_id(body)), *_source(origin), "---", ""]
    text = "\n".join(lines) + "\n" + "\n\n".join(part for part in body if part) + "\n"
    return stamped(text)


def _last_id(body: list[str]) -> str:
    """The id of the last section, for which the roles wait; nothing where there is none."""
    found = re.match(r"#{1,2} .*\{#(\w+)[^{}]*\}", body[-1]) if len(body) > 1 else None
    return found.group(1) if found else ""


def _front_matter(facts: Facts, recap: str, last: str) -> list[str]:
    lines = [f"title: {scalar(facts.title)}", f"id: {recap}"]
    lines += [f"original_title: {scalar(facts.original_title)}"] if facts.original_title else []
    lines += [f"language: {facts.language}"] if facts.language else []
    lines += [f"kind: {facts.kind}"]
    lines += [f"year: {facts.year}"] if facts.year else []
    lines += [f"genres: [{', '.join(flow_scalar(name) for name in facts.genres)}]"] if facts.genres else []
    lines += [f"runtime: {runtime_words(facts.runtime)}"] if facts.runtime else []
    if facts.creators:
        lines.append("creators:")
        for role, names in facts.creators:
            value = scalar(names[0]) if len(names) == 1 else f"[{', '.join(flow_scalar(name) for name in names)}]"
            lines.append(f"  {role}: {value}")
    lines += _cast(facts, last)
    lines += _list("watch", facts.watch)
    if facts.links:
        lines.append("links:")
        lines += [f"  {_key(link.text)}:{' ' + json.dumps(link.url) if link.url else ''}" for link in facts.links]
    return lines + _list("related", facts.related)


def runtime_words(count: int) -> str:
    """A number of minutes as a front matter says it."""
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


def flow_scalar(value: str) -> str:
    """A YAML scalar that may stand in a list or map on one line."""
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


def part(volume: Volume, before: str = "") -> str:
    """One part by itself, for a recap that exists already: `before` is all of it, or the part that it replaces."""
    return "\n\n".join(_part(volume, Ids(before)))


def _part(volume: Volume, ids: Ids) -> list[str]:
    marked = [f"after={volume.after}"] if volume.after else []
    head = _section(f"# {heading_words(volume.heading)}", _blocks(volume.lead), marked, ids)
    return [head, *(_chapter(chapter, ids) for chapter in volume.chapters)]


def _chapter(chapter: Chapter, ids: Ids) -> str:
    attributes = [".open"] if chapter.open else []
    attributes += [".ending"] if chapter.ending else []
    return _section(f"## {heading_words(chapter.heading)}", _blocks(chapter.blocks), attributes, ids)


def _section(heading: str, body: str, attributes: list[str], ids: Ids) -> str:
    head = f"{heading} {{{' '.join([f'#{ids.of(heading, body)}', *attributes])}}}"
    return "\n\n".join(filter(None, [head, body]))


def heading_words(text: str) -> str:
    """A heading's words as Markdown; braces at its end would be read as attributes."""
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
        return f"### {heading_words(block.text)}"
    return "\\\n".join(guard_line(line) for line in lines if line)
