"""The article's own blocks during cleaning, and what was learnt on the way."""

import re
from dataclasses import dataclass, field

from recapreader.importing.model import Block, Dropped, Link
from recapreader.importing.text_utils import words

_LONG = 25


@dataclass
class Tidied:
    """The article's own blocks, and what was learnt during cleaning."""

    blocks: list[Block]
    page_title: str
    dropped: list[Dropped] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    facts: dict[str, list[str]] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)

    def drop(self, reason: str, text: str) -> None:
        """List a piece as dropped."""
        self.dropped.append(Dropped(reason, text))

    def learn(self, name: str, value: str) -> None:
        """Keep a fact stated by a label line."""
        if name:
            self.facts.setdefault(name, []).append(value)


def is_prose(text: str) -> bool:
    """Return whether the block is a sentence or more: no title comes after it."""
    told = words(re.sub(r"(?:^|\s)[^\w\s]+(?=\s|$)", " ", text))
    return words(text) >= _LONG or (told >= 10 and bool(re.search(r"[.!…。！][\"'”’»」)]*$", text)))
