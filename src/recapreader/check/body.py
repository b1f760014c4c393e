"""The text below one heading, for the rules that look at how it is written. Hidden text is looked at, too."""

from dataclasses import dataclass
from functools import cached_property

from recapreader.check.diagnostic import Violation
from recapreader.check.document import Document, Stretch
from recapreader.check.hidden_text import MaskedSpan, paragraphs
from recapreader.check.source import without, without_code


@dataclass(frozen=True)
class Body:
    """One stretch of text."""

    document: Document
    stretch: Stretch

    @cached_property
    def source(self) -> str:
        """Return the text as it is written."""
        return self.document.source(self.stretch)

    @cached_property
    def spans(self) -> list[MaskedSpan]:
        """Return what is hidden in it."""
        return sorted(self.document.hidden_spans(self.stretch))

    @cached_property
    def without_comments(self) -> str:
        """Return the text with its comments blanked."""
        return without(self.source, (span[:2] for span in self.spans if span.kind == "comment"))

    @cached_property
    def prose(self) -> str:
        """Return the text with its comments and code blanked."""
        return without_code(self.without_comments)

    @cached_property
    def spoilers(self) -> list[MaskedSpan]:
        """Return its inline spoilers, in order, code left aside."""
        return [span for span in self.spans if span.kind == "spoiler"]

    @cached_property
    def paragraphs(self) -> list[tuple[int, str]]:
        """Return the paragraphs of its prose, and where each begins."""
        return paragraphs(self.prose)

    @property
    def seals(self) -> str:
        """Return what a near miss of a heading does here, to end a sentence with."""
        return "; it hides the rest of this section" if self.stretch.body_is_open else ""

    def violation(self, start: int, width: int, message: str, hint: str = "") -> Violation:
        """Return a violation; where the text is hidden, the message names the section."""
        where = "" if self.stretch.body_is_open else f" (in {self.stretch.name})"
        return Violation(self.stretch.body[0] + start, width, message + where, hint)
