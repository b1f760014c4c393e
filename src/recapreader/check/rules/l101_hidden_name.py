"""Open text names a hidden character.

What: A character or role that waits for a section (`from`) is named in text that everyone sees.

Why: Anyone who reads that line learns that the person exists, and often what the section will reveal.

Example: `- {name: Silas Quill, from: the-log}`, and in the premise: “sometimes she talks to Silas Quill.”

Hint: say it without the name, or leave out the entry's `from` and gate its notes instead
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from recapreader.check.checked_document import Context
from recapreader.check.hidden_sections import HiddenName
from recapreader.check.public_text import ADDRESSES, PROSE, Kind, PublicText
from recapreader.check.rule import Rule, Violation
from recapreader.check.words import Token, is_everyday, is_function_word, stem, tokens, word_list

_NEAR = 4
"""Words between an actor's name and the role's."""
_NOUNS_ARE_CAPITALISED = ("de",)
_ALONE = (Kind.ROLE, Kind.NAME)


def check(context: Context) -> Iterator[Violation]:
    """Report each place where someone hidden is named, once for each text and place."""
    names = _names(context)
    for text in context.texts:
        found: set[int] = set()
        called = {index for key in text.keys for index in names.by_word.get(key, ())}
        for name in [names.all[index] for index in sorted(called)] if text.kind is not Kind.TITLE else ():
            place = name.place(text)
            if place and place[0].start not in found and not _is_cast(name.hidden, text, place[0]):
                found.add(place[0].start)
                message = f"{text.kind.value} names someone whose entry waits for {name.hidden.waits_for}"
                yield context.violation(text, *place, message, spoiler=f"it names {name.hidden.name}")


class _Names(NamedTuple):
    all: list["_Name"]
    by_word: dict[str, set[int]]


def _names(context: Context) -> _Names:
    """Return the names that can be looked for, and which of them each word may begin."""
    language = context.language.partition("-")[0].lower()
    bearers = _bearers(context.texts)
    listed = [_Name(each, context.public_names | _shared(each, bearers), language) for each in context.hidden_names]
    usable = [name for name in listed if name.is_usable]
    by_word: dict[str, set[int]] = defaultdict(set)
    for index, name in enumerate(usable):
        for key in (name.keys[0], *name.singles):
            by_word[key].add(index)
    return _Names(usable, by_word)


def _is_cast(hidden: HiddenName, text: PublicText, first: Token) -> bool:
    """Return whether prose itself says here who plays whom, such as `with Ann Actor as Ada`."""
    place = text.tokens.index(first)
    before = text.keys[max(place - _NEAR, 0) : place]
    return text.kind in PROSE and any(token.key in before for token in tokens(hidden.actor))


def _bearers(texts: list[PublicText]) -> dict[str, set[str]]:
    """Return what is used before each capitalised word as a title or a first name is, in the open."""
    found: dict[str, set[str]] = {}
    for text in texts:
        for before, token in pairwise(text.tokens):
            is_name = before.key in word_list("titles") or not is_everyday(before.key)
            if token.is_capitalised and before.is_capitalised and is_name:
                found.setdefault(stem(token.key), set()).add(before.key)
    return found


def _shared(hidden: HiddenName, bearers: dict[str, set[str]]) -> frozenset[str]:
    """Return the words of a name that someone else is known by: a family's, and whose relative it is."""
    words = tokens(hidden.name)
    own = {word.key for word in words}
    family = {stem(word.key) for word in words if bearers.get(stem(word.key), set()) - own}
    others = {stem(word.key) for word in words if len(words) > 1 and word.is_owner}
    return frozenset(family | others)


class _Name:
    """How someone hidden may be named: by the whole name, or by one word of it that belongs to nobody else."""

    def __init__(self, hidden: HiddenName, public: frozenset[str], language: str) -> None:
        self.hidden = hidden
        words = tokens(hidden.name)
        self.has_article = len(words) > 1 and words[0].key in word_list("articles")
        self.words = words[1:] if self.has_article else words
        self.keys = [word.key for word in self.words]
        self.is_german = language in _NOUNS_ARE_CAPITALISED
        is_noun = self.is_german and self.has_article
        is_generic = not any(word.is_capitalised for word in self.words)
        self.is_usable = bool(words) and not is_generic and not {stem(key) for key in self.keys} <= public
        self.needs_article = is_noun and len(self.words) == 1
        distinctive = [word.key for word in self.words if _is_distinctive(word, public)]
        self.singles = [] if is_noun or self.has_article or len(self.words) < 2 else distinctive

    def place(self, text: PublicText) -> tuple[Token, Token] | None:
        """Return the first and last word by which a text names them."""
        if self.keys[0] in text.keys:
            for index, key in enumerate(text.keys):
                if key == self.keys[0] and self._is_whole(text, index):
                    return text.tokens[index], text.tokens[index + len(self.keys) - 1]
        for index, token in enumerate(text.tokens):
            if token.key in self.singles:
                is_noun = self.is_german and index > 0 and text.keys[index - 1] in word_list("articles")
                if (token.is_capitalised and not is_noun) or text.kind in ADDRESSES:
                    return token, token
        return None

    def _is_whole(self, text: PublicText, index: int) -> bool:
        run = text.tokens[index : index + len(self.keys)]
        if [token.key for token in run] != self.keys:
            return False
        if text.kind in ADDRESSES:
            return len(run) > 1 or not self._is_a_word_too()
        if len(run) > 1:
            return all(token.is_capitalised for token, word in zip(run, self.words, strict=True) if word.is_capitalised)
        if self.keys[0] in word_list("times") and not (text.kind in _ALONE and len(text.tokens) == 1):
            return False
        return self._is_a_name(text, index) if self._is_a_word_too() else run[0].is_capitalised

    def _is_a_word_too(self) -> bool:
        key = self.keys[0]
        listed = word_list("names-that-are-words") | word_list("titles")
        return self.has_article or key in listed or is_everyday(key)

    def _is_a_name(self, text: PublicText, index: int) -> bool:
        """Return whether a word that could be a common one is a name where it is."""
        token = text.tokens[index]
        following = text.tokens[index + 1] if index + 1 < len(text.tokens) else None
        is_title = token.key in word_list("titles") and following is not None and following.is_capitalised
        if not token.is_capitalised or is_title:
            return False
        if index == 0:
            is_all = len(text.tokens) == 1 and text.kind in _ALONE
            return not self.needs_article and (is_all or (token.is_owner and not self.has_article))
        return not self.needs_article or text.keys[index - 1] in word_list("articles")


def _is_distinctive(word: Token, public: frozenset[str]) -> bool:
    key = word.key
    listed = word_list("names-that-are-words") | word_list("titles") | word_list("times")
    is_common = is_everyday(key) or is_function_word(key) or key in listed
    return word.is_capitalised and len(key) > 2 and not is_common and stem(key) not in public


RULE = Rule("L101", "error", __doc__, check)
