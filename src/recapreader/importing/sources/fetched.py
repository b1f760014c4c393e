"""What a source gave: an article, and what its recap cites."""

from dataclasses import dataclass
from datetime import UTC, datetime

from recapreader.importing.model import Article


@dataclass(frozen=True, slots=True, repr=False)
class Fetched:
    """An article with the name and the address that its recap will cite."""

    article: Article
    name: str
    url: str = ""
    licence: str = ""
    retrieved: str = ""
    content: bytes = b""


def today() -> str:
    """The day of retrieval, as the recap records it."""
    return datetime.now(UTC).date().isoformat()
