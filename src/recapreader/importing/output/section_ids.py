"""Ids for an imported recap and its sections, so that a reader's progress outlives a mended title and a new fetch.

They are random: an id may be kept where its section is still hidden, and must tell nothing of it. A section keeps the
id that it had only where its heading and its text are what they were; another text under it must stay hidden.
"""

import re
import secrets
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from recapreader.storage.library.sections import heading_spans

_ID = re.compile(r'^id: "?([\w-]+)"?$', re.MULTILINE)
_TITLE = re.compile(r"^title: .*\n", re.MULTILINE)
_ATTRIBUTES = re.compile(r"[ \t]+\{([^{}]*)\}[ \t]*$")
_ANCHOR = re.compile(r"(?:^|(?<=\s))#([\w:-]+)\s*")
_FENCE = re.compile(r"^---[ \t]*\n", re.MULTILINE)
_FROM = re.compile(r"^(    from: )([\w:-]+)$", re.MULTILINE)


def with_ids(text: str, before: str | None = None) -> str:
    """A rendered recap with ids; those of `before`, the file that the same source filled earlier, where they hold.

    What had no id before and is unchanged gets none now: the journal knows it by its heading.
    """
    head, body = _split(text)
    old_head, old_body = _split(before or "")
    known: dict[str, list[str]] = defaultdict(list)
    for anchor, content in _sections(old_body):
        known[content].append(anchor)
    given: dict[str, str] = {}
    pieces = [body[: next(heading_spans(body))[2]]]
    for (line, below), (anchor, content) in zip(_cut(body), _sections(body), strict=True):
        ids = known.get(content)
        own = ids.pop(0) if ids else f"x{secrets.token_hex(5)}"
        if anchor:
            own = given[anchor] = own or anchor
        pieces.append(_with_id(line, own) + below)
    head = _FROM.sub(lambda found: found[1] + given.get(found[2], found[2]), head)
    return _with_recap_id(head, old_head) + "".join(pieces)


def _split(text: str) -> tuple[str, str]:
    """Front matter, both its fences included, and the rest."""
    fences = [found.end() for found in _FENCE.finditer(text)][:2]
    return (text[: fences[1]], text[fences[1] :]) if len(fences) == 2 else ("", text)


def _cut(body: str) -> Iterator[tuple[str, str]]:
    """(heading line, what stands below it) of every heading."""
    for (_, _, begin), (_, end, stop) in pairwise(heading_spans(body)):
        yield body[begin:end], body[end:stop]


def _sections(body: str) -> Iterator[tuple[str, str]]:
    """(id, all else that it says) of every heading with the text below it."""
    for line, below in _cut(body):
        attributes = _ATTRIBUTES.search(line)
        anchor = _ANCHOR.search(attributes[1]) if attributes else None
        yield anchor[1] if anchor else "", f"{_with_id(line, '')}\n{below.strip()}"


def _with_id(line: str, anchor: str) -> str:
    """A heading line with this id, or with none."""
    found = _ATTRIBUTES.search(line)
    others = _ANCHOR.sub("", found[1]).strip() if found else ""
    attributes = " ".join(filter(None, [f"#{anchor}" if anchor else "", others]))
    bare = line[: found.start()] if found else line
    return f"{bare} {{{attributes}}}" if attributes else bare


def _with_recap_id(head: str, old_head: str) -> str:
    old = _ID.search(old_head)
    if old_head and not old:
        return head
    own = old[1] if old else secrets.token_hex(8)
    return _TITLE.sub(lambda found: f'id: "{own}"\n{found[0]}', head, count=1)
