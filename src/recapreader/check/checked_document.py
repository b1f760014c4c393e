"""What the rules are given: one document, and its open text beside its hidden text, each worked out once."""

from dataclasses import dataclass
from functools import cached_property

from recapreader.check.body import Body
from recapreader.check.diagnostic import Violation
from recapreader.check.document import Document
from recapreader.check.hidden_sections import HiddenName, HiddenSection, hidden_names, hidden_sections
from recapreader.check.public_text import PROSE, Kind, PublicText, public_texts
from recapreader.check.quoting import WordIndex
from recapreader.check.words import Token, is_function_word, stem, tokens, word_list


@dataclass(frozen=True)
class Context:
    """One document, as the rules see it."""

    document: Document

    @property
    def language(self) -> str:
        """Return the recap's language, as it is written."""
        return self.document.recap.front.language

    @cached_property
    def bodies(self) -> list[Body]:
        """Return each stretch of text below a heading, with the premise."""
        return [Body(self.document, stretch) for stretch in self.document.stretches]

    @cached_property
    def texts(self) -> list[PublicText]:
        """Return everything that is open."""
        return public_texts(self.document)

    @cached_property
    def hidden(self) -> list[HiddenSection]:
        """Return the hidden sections."""
        return hidden_sections(self.document)

    @cached_property
    def hidden_names(self) -> list[HiddenName]:
        """Return the names of the characters that wait for a section."""
        return list(hidden_names(self.document))

    @cached_property
    def index(self) -> WordIndex:
        """Return where each word is used in the open."""
        return WordIndex(self.texts)

    @cached_property
    def title(self) -> frozenset[str]:
        """Return the stems of the title."""
        return frozenset(stem(token.key) for token in tokens(self.document.recap.front.title))

    @cached_property
    def open_stems(self) -> frozenset[str]:
        """Return the stems of all open prose and of the title."""
        return self.title.union(*(text.stems for text in self.texts if text.kind in PROSE))

    @cached_property
    def public_names(self) -> frozenset[str]:
        """Return the stems of the names that everyone knows: of the work, of who made it, of open characters."""
        front = self.document.recap.front
        names = [front.title, front.original_title, *front.aliases]
        names += [name for _, named in front.creators for name in named]
        names += [role.actor for role in self.document.recap.people.all.cast]
        names += [text.text for text in self.texts if text.kind is Kind.NAME]
        keys = (token.key for name in names for token in tokens(name))
        return frozenset(stem(key) for key in keys if not is_function_word(key))

    @cached_property
    def people(self) -> frozenset[str]:
        """Return the stems by which open characters and roles are known."""
        named = (token for text in self.texts if text.kind in (Kind.NAME, Kind.ROLE) for token in text.tokens)
        keys = {token.key for token in named if token.is_capitalised and not is_function_word(token.key)}
        return frozenset(map(stem, keys - word_list("honorifics")))

    def violation(self, text: PublicText, first: Token, last: Token, message: str, spoiler: str = "") -> Violation:
        """Return a violation from one word of an open text to another, at their place in the file."""
        start, width = text.offset + first.start, last.end - first.start
        if not text.is_exact:
            written = text.text[first.start : last.end]
            found = self.document.text.find(written, text.offset, text.offset + 4 * len(text.text) + 200)
            is_there = found >= 0 and text.kind is not Kind.FILE
            start, width = (found, width) if is_there else (text.offset, 1)
        return Violation(start, width, message, spoiler=spoiler, text=(text.offset, text.text))
