"""One document's open text beside its hidden text, each worked out once for all the leak rules."""

from dataclasses import dataclass
from functools import cached_property

from recapreader.check.characters import People
from recapreader.check.document import Document
from recapreader.check.hidden import HiddenSection, hidden_sections
from recapreader.check.names import public_names
from recapreader.check.surfaces import Kind, Surface, open_surfaces
from recapreader.check.told import Told
from recapreader.check.words import is_function_word, stem, tokens


@dataclass(frozen=True)
class Comparison:
    """What the leak rules compare."""

    document: Document

    @property
    def code(self) -> str:
        """The recap's language, as it is written."""
        return self.document.recap.front.language

    @cached_property
    def surfaces(self) -> list[Surface]:
        """Everything that is open."""
        return open_surfaces(self.document)

    @cached_property
    def hidden(self) -> list[HiddenSection]:
        """Everything that is hidden."""
        return hidden_sections(self.document)

    @cached_property
    def told(self) -> Told:
        """What the hidden sections tell."""
        return Told(self.hidden, self.code)

    @cached_property
    def people(self) -> People:
        """Who is known from the outset."""
        return People(self.surfaces)

    @cached_property
    def title(self) -> frozenset[str]:
        """The stems of the title."""
        return frozenset(stem(token.key) for token in tokens(self.document.recap.front.title))

    @cached_property
    def public(self) -> frozenset[str]:
        """The stems of the names that everyone knows."""
        return public_names(self.document, self.surfaces)

    @cached_property
    def named(self) -> frozenset[str]:
        """The stems of the names of open characters and roles."""
        named = (surface for surface in self.surfaces if surface.kind in (Kind.NAME, Kind.ROLE))
        return frozenset(
            stem(token.key)
            for surface in named
            for token in surface.tokens
            if token.is_capitalised and not is_function_word(token.key)
        )
