"""A note opens too early.

What: A note waits (`from`) for a section, but contains a name that is first used in a later hidden section.

Why: Anyone who opens the section also sees the note, and so reads a name that the recap keeps for later.

Example: `{text: Finds Duarte below., from: the-count}`, where `the-count` does not mention Duarte yet

Hint: make it wait for the section in which the name is first used
"""

from collections.abc import Iterator

from recapreader.check.checked_document import Context
from recapreader.check.document import public_name
from recapreader.check.public_text import Kind
from recapreader.check.rule import Rule, Violation
from recapreader.check.words import is_everyday, stem, tokens, word_list
from recapreader.core.marks import NotAMark, parse_mark
from recapreader.core.recap import Section
from recapreader.storage.library.yaml_tree import Mapping, Node, Scalar, Sequence


def check(context: Context) -> Iterator[Violation]:
    """Report each `from` that comes before the first use of a name."""
    sections = list(context.document.recap.sections.values())
    order = {section.number: place for place, section in enumerate(sections)}
    first: dict[str, int] = {}
    for hidden in context.hidden:
        for token in (token for text in (hidden.heading, *hidden.body) for token in tokens(text)):
            first.setdefault(stem(token.key), order[hidden.section.number])
    opened_by: dict[str, int | None] = {}
    for source, text in _gated(context.document.tree):
        late = [first[word] for word in _names(context, text) if word in first]
        if source.text not in opened_by:
            opened_by[source.text] = _opened_by(sections, source.text)
        opened = opened_by[source.text]
        if opened is not None and late and min(late) > opened:
            message = f"this opens before {public_name(sections[min(late)])}, which is the first to use a name in it"
            yield Violation(context.document.offset(source.line, source.column), len(source.text), message)


def _gated(tree: Mapping) -> Iterator[tuple[Scalar, str]]:
    """Yield each `from` of a note or alias with the text that it opens."""
    nodes: list[Node] = [tree.pairs[key] for key in ("cast", "characters") if key in tree.pairs]
    while nodes:
        node = nodes.pop()
        if isinstance(node, Sequence):
            nodes += node.items
        elif isinstance(node, Mapping):
            source = node.pairs.get("from")
            text = node.pairs.get("text")
            if isinstance(source, Scalar) and isinstance(text, Scalar):
                yield source, text.text
            nodes += [node.pairs[key] for key in ("notes", "aliases") if key in node.pairs]


def _opened_by(sections: list[Section], source: str) -> int | None:
    """Return the place of the section with which something opens: the one with that id, or the last up to a mark."""
    named = [place for place, section in enumerate(sections) if section.anchor.open() == source]
    if named:
        return named[0] if len(named) == 1 else None
    try:
        mark = parse_mark(source)
    except NotAMark:
        return None
    reached = [place for place, each in enumerate(sections) if each.after and mark.reaches(each.after)]
    return max(reached, default=None)


def _names(context: Context, text: str) -> set[str]:
    """Return the stems of the names in a note that nothing open has."""
    listed = word_list("titles") | word_list("times")
    named = (token for token in tokens(text)[1:] if token.is_capitalised and token.key not in listed)
    found = {stem(token.key) for token in named if not is_everyday(token.key)}
    labels = (text.stems for text in context.texts if text.kind is Kind.LABEL)
    return found.difference(context.public_names, context.open_stems, *labels)


RULE = Rule("S105", "warning", __doc__, check)
