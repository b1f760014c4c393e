"""Open text repeats a hidden heading.

What: Open text contains the words of a distinctive or quoted hidden heading, in the same order.

Why: A heading says what its section is about. Readers see it only after they have opened the section.

Example: `## The well was never dry`, and in the premise: “the well was never dry, he says.”

Hint: say it in other words, or choose the heading as the label too
"""

from collections.abc import Iterator

from recapreader.check.checked_document import Context
from recapreader.check.hidden_sections import hidden_headings
from recapreader.check.outcomes import outcomes
from recapreader.check.public_text import PROSE, PublicText
from recapreader.check.quoting import tells_enough
from recapreader.check.rule import Rule, Violation
from recapreader.check.words import Token, is_function_word, stem, tokens, word_list

_LEAST = 2
_LEAST_IN_MARKS = 4
"""This many words in a row between quotation marks are a heading's, and not there by chance."""
_LONGEST_NAME = 3
_OPENING, _CLOSING = "“\"‘'«„»*_(", "”\"’'»“«*_)"


def check(context: Context) -> Iterator[Violation]:
    """Report each open text in which the words of a hidden heading seem not to be by chance."""
    for heading, label, name in hidden_headings(context.document):
        words = [token.key for token in tokens(heading)]
        if heading.casefold() == label.casefold() or len(words) < _LEAST:
            continue
        is_statement = tells_enough(words, context.public_names) and _states(context.language, words)
        for text, first, last in context.index.find(words):
            if is_statement or _is_cited(context, text, (first, last), is_name=_is_a_name(heading)):
                yield context.violation(text, first, last, f"this repeats the hidden heading of {name}")


def _states(language: str, words: list[str]) -> bool:
    """Return whether a heading says something, rather than naming a place or thing: it has a verb or an outcome."""
    return any(word in word_list("verbs") for word in words[1:]) or bool(outcomes(language, words))


def _is_a_name(heading: str) -> bool:
    telling = [token for token in tokens(heading) if not is_function_word(token.key)]
    return len(telling) <= _LONGEST_NAME and all(token.is_capitalised for token in telling)


def _is_cited(context: Context, text: PublicText, span: tuple[Token, Token], *, is_name: bool) -> bool:
    """Return whether words are quoted, emphasised or a whole label, and say more than names do."""
    first, last = span
    words = [token.key for token in text.tokens if first.start <= token.start <= last.start]
    telling = [word for word in words if not is_function_word(word) and stem(word) not in context.public_names]
    is_long = len(words) >= _LEAST_IN_MARKS and bool(telling)
    if not is_long and (len(telling) < _LEAST or (is_name and text.kind in PROSE)):
        return False
    before = text.text[: first.start].rstrip()[-1:]
    after = text.text[last.end :].lstrip(".,!?")[:1]
    is_whole = text.kind not in PROSE and len(text.tokens) == len(words)
    return is_whole or (bool(before) and before in _OPENING and bool(after) and after in _CLOSING)


RULE = Rule("L102", "error", __doc__, check)
