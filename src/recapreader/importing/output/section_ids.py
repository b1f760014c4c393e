"""Random ids for a recap and its sections, so that correcting a title or heading loses no reader's progress.

An import over an earlier one keeps the recap's id, and a section's where its text is unchanged.
"""

import hashlib
import re
import secrets
from collections.abc import Iterator

_LETTERS = "bcdfghjkmnpqrstvwxz"
"""No vowels and no digits: an id is not a word, and cannot be read as a mark."""
_HEAD = re.compile(r"^ {0,3}(#{1,2} .*?)(?:[ \t]+\{([^{}]*)\})?[ \t]*$", re.MULTILINE)
_ID = re.compile(r"#([\w-]+)")
_OF_RECAP = re.compile(r"^id: ([\w-]{1,80})$", re.MULTILINE)


def fresh(length: int = 10) -> str:
    """Return an id that nothing else has."""
    return "".join(secrets.choice(_LETTERS) for _ in range(length))


class Ids:
    """Hands out ids, reusing those of an earlier version of the file where nothing changed."""

    def __init__(self, before: str = "") -> None:
        head, _, body = before.removeprefix("---\n").partition("\n---\n")
        known = _OF_RECAP.search(head) if before.startswith("---\n") else None
        self.recap = known.group(1) if known else fresh(16)
        self._known: dict[str, list[str]] = {}
        for key, found in _sections(body):
            self._known.setdefault(key, []).append(found)

    def of(self, heading: str, body: str) -> str:
        """Return the id of the section with that heading line (without attributes) and that text."""
        known = self._known.get(_key(heading, body))
        return known.pop(0) if known else fresh()


def _sections(body: str) -> Iterator[tuple[str, str]]:
    heads = list(_HEAD.finditer(body))
    ends = [*(each.start() for each in heads[1:]), len(body)][: len(heads)]
    for head, end in zip(heads, ends, strict=True):
        found = _ID.search(head.group(2) or "")
        if found:
            yield _key(head.group(1), body[head.end() : end]), found.group(1)


def _key(heading: str, body: str) -> str:
    return hashlib.sha256(f"{heading.strip()}\n\n{body.strip()}".encode()).hexdigest()
