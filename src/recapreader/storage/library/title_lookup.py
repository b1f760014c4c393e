"""Titles for comparing: as slugs, as search text, as what they sort by."""

import re
import unicodedata

_ARTICLE = re.compile(r"^(?:the|an?) (?=.)")


def slugify(title: str) -> str:
    """A title as a file's stem: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", title)
    kept = "".join(character for character in plain if not unicodedata.combining(character))
    words = re.sub(r"[^\w]+", "-", kept.casefold().replace("'", "").replace("’", "")).strip("-_")
    return unicodedata.normalize("NFC", words)


def search_words(text: str) -> str:
    """The words of a text with spaces between them, letter case, accents and punctuation left aside."""
    return slugify(text).replace("-", " ").replace("_", " ")


def sort_title(title: str) -> str:
    """What a title sorts by: its words without an English article."""
    return _ARTICLE.sub("", search_words(title)) or title
