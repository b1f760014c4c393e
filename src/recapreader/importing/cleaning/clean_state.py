"""The article's own blocks while it is being tidied, and what was learnt on the way."""

import re
from dataclasses import dataclass, field

from recapreader.importing.model import Block, Dropped, Link
from recapreader.importing.text_utils import words

_LONG = 25


@dataclass
class Tidied:
    """The article's own blocks, and what was learnt while tidying."""

    blocks: list[Block]
    page_title: str
    dropped: list[Dropped] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    facts: dict[str, list[str]] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)

    def drop(self, reason: str, text: str) -> None:
        """Lists a piece as dropped."""
        self.dropped.append(Dropped(reason, text))

    def learn(self, name: str, value: str) -> None:
        """Keeps a fact that a label line tells."""
        if name:
            self.facts.setdefault(name, []).append(value)


def is_prose(text: str) -> bool:
    """A sentence or more: no title stands below it."""
    told = words(re.sub(r"(?:^|\s)[^\w\s]+(?=\s|$)", " ", text))
    return words(text) >= _LONG or (told >= 10 and bool(re.search(r"[.!…。！][\"'”’»」)]*$", text)))
