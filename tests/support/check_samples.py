"""Recaps for the tests of `check`, and what is found in them."""

from recapreader.check.diagnostic import Diagnostic
from recapreader.check.service import check_text
from recapreader.core.sanitize import clean


def recap(body: str, front: str = "", title: str = "A title") -> str:
    """A recap file whose front matter has one line more for each line of `front`; the body begins two lines below."""
    more = f"{front}\n" if front else ""
    return f"---\ntitle: {title}\n{more}---\n\n{body}\n"


def found(text: str, slug: str = "a-title") -> list[Diagnostic]:
    """Everything that is amiss in a file."""
    return check_text(clean(text), slug)[1]


def codes(text: str, slug: str = "a-title") -> list[str]:
    """The codes of everything that is amiss."""
    return [each.code for each in found(text, slug)]


def leaks(text: str, slug: str = "a-title") -> list[str]:
    """The codes of the leaks alone."""
    return [code for code in codes(text, slug) if code.startswith("L")]
