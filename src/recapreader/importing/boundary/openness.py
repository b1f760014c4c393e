"""How many leading sentences of a paragraph may be open, given how far the sign below it can be trusted."""

import re
from dataclasses import dataclass
from enum import Enum

from recapreader.importing.boundary import classifier, spoiling_sentences
from recapreader.importing.boundary.classifier import Verdict
from recapreader.importing.boundary.harmless import is_harmless
from recapreader.importing.boundary.reviewers_words import is_reviewers_word
from recapreader.importing.boundary.spoiler_warnings import is_warning_sentence
from recapreader.importing.cleaning.headings import title_case_share
from recapreader.importing.facts import people, work_title
from recapreader.importing.model import Block, Kind
from recapreader.importing.text_utils import INLINE_SPOILER, sentences, words

_SURELY_ABOUT = 3
_SPOKEN_PARAGRAPHS = 2
_NAMES_WORDS = 8
_SETTING_OUT = 2
_WITH_CAST = re.compile(
    rf"\bX[”\"’»“』]?,?\s+(?:mit|avec|con|with|starring)\s+{people.NAME}(?:,\s*{people.NAME})*"
    rf"(?:,?\s+(?:and|und|et|y|e)\s+{people.NAME})?"
)
_OF_THE_WORK = re.compile(
    r"\bX\b|^\W*(?:this|the)\s+(?:[\w-]+\s+){0,2}?(?:films?|movies?|novels?|books?|series|shows?|games?)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:the|an?|der|die|das|le|la|les|el|los|las|il|lo|gli|os?|as?)\s+|l['’]", re.IGNORECASE)
_END_WORDS = re.compile(r"\b(?:ending|ends?|finale|explained)\b", re.IGNORECASE)


class Trust(Enum):
    """How much the sign at the boundary says about the text above it."""

    WARNED = "a spoiler warning"
    NOTICE = "a warning above the whole article"
    ENCYCLOPEDIA = "the plot section"
    HEADED = "the first chapter heading"
    BARE = "no sign"


@dataclass(frozen=True, slots=True)
class Context:
    """What is known about the article when the boundary is sought.

    `telling`: the page calls itself a recap or an explanation of the ending, so that its first words may tell all.
    """

    telling: bool
    encyclopedia: bool
    episode: bool
    title: str = ""
    language_known: bool = True
    language: str = ""

    def mask(self, sentence: str) -> str:
        """Return the sentence without the work's title and its cast, since a work called "Kill" kills nobody."""
        if len(self.title) <= 2:
            return sentence
        return _WITH_CAST.sub("X, film starring", self._masked(sentence))

    def _masked(self, sentence: str) -> str:
        """Return whether a title that might give something away is written as a title here."""
        flags = re.NOFLAG if work_title.tells(self.title) else re.IGNORECASE
        short = _ARTICLE.sub("", self.title, count=1) if _ARTICLE.match(self.title) else self.title
        names = [self.title, short] if words(short) > 1 else [self.title]
        return re.sub("|".join(map(re.escape, names)), "X", sentence, flags=flags)


def open_sentences(block: Block, trust: Trust, context: Context, paragraph: int) -> int:
    """Return how many leading sentences of the block may be open."""
    if block.kind is not Kind.TEXT or block.hidden:
        return 0
    parts = [context.mask(INLINE_SPOILER.sub("…", part)) for part in sentences(block.text)]
    spoken = max(_spoken(block, parts, context, paragraph), _harmless(block, parts, trust, context, paragraph))
    if not context.language_known:
        return spoken
    safe = next((index for index, part in enumerate(parts) if _never_open(part)), len(parts))
    return max(spoken, min(safe, _open_sentences(block, parts, trust, context, paragraph)))


def _spoken(block: Block, parts: list[str], context: Context, paragraph: int) -> int:
    """Count the leading sentences in which the reviewer speaks of themselves and the work, in any language we know."""
    if context.telling or context.episode or context.encyclopedia or paragraph > _SPOKEN_PARAGRAPHS:
        return 0
    for index, part in enumerate(parts):
        shown = _with_names_masked(block, part)
        if not is_reviewers_word(shown, goes_on=index > 0) or _never_open(part) or classifier.tells_outcome(part):
            return index
    return len(parts)


def _with_names_masked(block: Block, part: str) -> str:
    """A sentence with the works that the block quotes, emphasises or leads to as X, but for those that tell."""
    names = [
        name
        for name in (*block.names, *work_title.quoted(block.text), *(link.text for link in block.links))
        if title_case_share(name) == 1.0 and words(name) <= _NAMES_WORDS and not work_title.tells(name)
    ]
    for name in names:
        part = part.replace(name, "X")
    return part


def _harmless(block: Block, parts: list[str], trust: Trust, context: Context, paragraph: int) -> int:
    """Count the leading sentences of an opening paragraph that tell of nobody, where a sign parts it from the story."""
    if context.encyclopedia or paragraph > 0 or trust in {Trust.NOTICE, Trust.BARE}:
        return 0
    shown = [_with_names_masked(block, part) for part in parts]
    telling = context.telling
    return next(
        (index for index, part in enumerate(shown) if not is_harmless(part, context.language, telling=telling)),
        len(parts),
    )


def _never_open(part: str) -> bool:
    """Return whether a sentence is closed whatever the sign below it; a warning may name the ending it warns about."""
    if is_warning_sentence(part) or (classifier.is_invitation(part) and not spoiling_sentences.tells_deeds(part)):
        return False
    if spoiling_sentences.is_weekly(part) and (classifier.names_strangers(part) or classifier.is_action(part)):
        return True
    return spoiling_sentences.tells_end(part) or spoiling_sentences.tells_deeds(part)


def _open_sentences(block: Block, parts: list[str], trust: Trust, context: Context, paragraph: int) -> int:
    if trust is Trust.NOTICE or block.level:  # a deck, marked as a heading: it may tell all
        return _noticed(parts, first=paragraph == 0)
    if trust is Trust.WARNED:
        return _warned(parts, paragraph)
    if trust is Trust.ENCYCLOPEDIA:
        return _lead(parts, context, first=paragraph == 0)
    if trust is Trust.HEADED:
        return _headed(parts, context)
    return _bare(parts, context, first=paragraph == 0)


def _warned(parts: list[str], paragraph: int) -> int:
    """Count the open sentences above an author's warning, up to one that tells the story. `paragraph` counts from 0."""
    warning = next((index for index, part in enumerate(parts) if is_warning_sentence(part)), len(parts))
    parts = parts[: warning + 1]
    ended = warning < len(parts)  # a paragraph that ends in its own warning was written to be read before it
    for index, part in enumerate(parts):
        outcome = classifier.tells_outcome(
            classifier.without_past(part) if paragraph == 0 and index < _SETTING_OUT else part
        )
        about = classifier.about_signs(part)
        if is_warning_sentence(part) or (
            about and not (outcome and about < _SURELY_ABOUT and classifier.names_strangers(part))
        ):
            continue
        narrates = (classifier.is_action(part) and (outcome or paragraph > 1)) or outcome
        walks = classifier.is_scene(part) and not classifier.is_invitation(part) and not (ended and paragraph == 0)
        if narrates or walks:
            return index
    return len(parts)


def _noticed(parts: list[str], *, first: bool) -> int:
    """Count the open sentences below a warning for the whole article, up to one that is not about the work."""
    for index, part in enumerate(parts):
        if first and index == 0 and classifier.is_logline(part):
            continue
        about = classifier.verdict(part) is Verdict.ABOUT and not classifier.is_action(part)
        if not about or classifier.names_strangers(part) or is_warning_sentence(part):
            return index
    return len(parts)


def _lead(parts: list[str], context: Context, *, first: bool) -> int:
    """Count the open sentences of an encyclopedia's lead; an episode's may give away all of it."""
    if not first and not any(classifier.verdict(part) is Verdict.ABOUT for part in parts):
        return 0
    for index, part in enumerate(parts):
        found = classifier.verdict(part)
        about = classifier.is_definition(part) or classifier.about_signs(part) >= 2
        if first and index == 0 and classifier.is_definition(part):
            continue
        if context.episode and (not about or classifier.is_scene(part)):
            return index
        if classifier.tells_outcome(part) and not (about and classifier.about_signs(part) >= 3):
            return index
        if found is Verdict.STORY and not about and (classifier.is_scene(part) or not first):
            return index
    return len(parts)


def _headed(parts: list[str], context: Context) -> int:
    """Count the open sentences above a chapter heading: an introduction is about the work; narration is cut off."""
    introduced = False
    for index, part in enumerate(parts):
        if not _introduces(part, context, introduced=introduced):
            return index
        introduced = True
    return len(parts)


def _introduces(part: str, context: Context, *, introduced: bool) -> bool:
    """Return whether this sentence of an introduction may be open; on a page that tells all, it may name nobody."""
    named = context.telling and classifier.names_strangers(part)
    if classifier.is_invitation(part) and not (context.telling and classifier.is_scene(part)):
        return not named and not classifier.tells_outcome(_END_WORDS.sub(" ", part))
    found = classifier.verdict(part)
    if found is Verdict.UNSURE:
        return introduced and not named and not classifier.is_action(part)
    return found is Verdict.ABOUT and not named


def _bare(parts: list[str], context: Context, *, first: bool) -> int:
    """Count the open sentences without any sign: only leading ones that define the work, in the first paragraph."""
    if context.telling or not first:
        return 0
    return _defined(parts)


def _defined(parts: list[str]) -> int:
    """Count the leading sentences that say what the work is."""
    about = (classifier.is_definition(parts[0]) or classifier.is_blurb(parts[0])) or (
        classifier.about_signs(parts[0]) >= 2 and not classifier.is_action(parts[0])
    )
    if not about or not _OF_THE_WORK.search(parts[0]):
        return 0
    for index, part in enumerate(parts):
        named = classifier.is_action(part) or classifier.names_strangers(part)
        if classifier.verdict(part) is not Verdict.ABOUT or (index and named and classifier.about_signs(part) < 3):
            return index
    return len(parts)
