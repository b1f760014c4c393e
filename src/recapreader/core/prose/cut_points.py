"""Where a section's source may be cut so that it opens sentence by sentence. Pure; loaded when a step is taken.

Cut too often rather than too rarely: too often is harmless, too rarely a spoiler. A cut stands at every sentence end,
also inside quotation marks and brackets, at every line break but one in wrapped prose, after 40 words or 80 characters
of a script that is written without spaces. A table's head comes with its first row, and a fenced block of code is one
step.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from recapreader.core.prose.abbreviations import is_abbreviation
from recapreader.core.prose.shown_source import OPAQUE, OpenSource
from recapreader.core.prose.unshown import Span, beyond, unshown_spans, without

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_MOST = 80
"""How much a step may contain: a character of an unspaced script counts 1, a word of any other 2."""
_LONG_LINE = 60
"""From so many characters on, a line may have been wrapped."""
_STERM = (  # Unicode's Sentence_Terminal, but for . ! ?
    "\u0589\u061d-\u061f\u06d4\u0700-\u0702\u07f9\u0837\u0839\u083d\u083e\u0964\u0965\u104a\u104b\u1362\u1367\u1368"
    "\u166e\u1735\u1736\u17d4\u17d5\u1803\u1809\u1944\u1945\u1aa8-\u1aab\u1b4e\u1b4f\u1b5a\u1b5b\u1b5e\u1b5f"
    "\u1b7d-\u1b7f\u1c3b\u1c3c\u1c7e\u1c7f\u2024\u203c\u203d\u2047-\u2049\u2cf9-\u2cfb\u2e2e\u2e3c\u2e53\u2e54\u3002"
    "\ua4ff\ua60e\ua60f\ua6f3\ua6f7\ua876\ua877\ua8ce\ua8cf\ua92f\ua9c8\ua9c9\uaa5d-\uaa5f\uaaf0\uaaf1\uabeb\ufe12"
    "\ufe15\ufe16\ufe52\ufe56\ufe57\uff01\uff0e\uff1f\uff61\U00010a56\U00010a57\U00010f55-\U00010f59"
    "\U00010f86-\U00010f89\U00011047\U00011048\U000110be-\U000110c1\U00011141-\U00011143\U000111c5\U000111c6\U000111cd"
    "\U000111de\U000111df\U00011238\U00011239\U0001123b\U0001123c\U000112a9\U000113d4\U000113d5\U0001144b\U0001144c"
    "\U000115c2\U000115c3\U000115c9-\U000115d7\U00011641\U00011642\U0001173c-\U0001173e\U00011944\U00011946"
    "\U00011a42\U00011a43\U00011a9b\U00011a9c\U00011c41\U00011c42\U00011ef7\U00011ef8\U00011f43\U00011f44"
    "\U00016a6e\U00016a6f\U00016af5\U00016b37\U00016b38\U00016b44\U00016d6e\U00016d6f\U00016e98\U0001bc9f\U0001da88"
    "\u0f0d-\u0f12"  # Tibetan strokes, which Unicode leaves out since they end other things as well
)
_SPACELESS = r"\u0e00-\u0eff\u0f00-\u109f\u1780-\u17ff\u19e0-\u19ff\u1a20-\u1aaf\ua9e0-\ua9ff\uaa60-\uaa7f"
"""Thai, Lao, Tibetan, Burmese, Khmer, Tai Tham: there, a space separates phrases and sentences."""
_UNSPACED = (  # these, and CJK: first and last code points by turns
    *(0x0E00, 0x109F, 0x1100, 0x11FF, 0x1780, 0x17FF, 0x19E0, 0x19FF, 0x1A20, 0x1AAF, 0x2E80, 0x2FDF, 0x3000, 0x4DBF),
    *(0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA9E0, 0xA9FF, 0xAA60, 0xAA7F, 0xF900, 0xFAFF, 0xFF00, 0xFFEF),
    *(0x20000, 0x3FFFF),
)
_USUAL = frozenset(f"–—‘’‚“”„†‡•…‹›€™−\u200b\u202f{OPAQUE}")
"""What texts in Latin, Greek and Cyrillic letters have besides these."""
_GOES_ON = ",;%@"
"""Right behind a dot, these go on with its sentence, or are no prose; digits and small letters likewise."""
_MORE_CLOSERS = (
    "\u300d\u300f\u3011\u3009\u300b\u3015\u3017\u3019\u301b\u301e\u301f\uff09\uff3d\uff5d\uff02\uff07\ufe42\ufe44⁰⁴-⁹"
)
_OPENERS = re.compile(r"[ \t\u00a0]*(?:(?<=[ \t\u00a0])(?:[“‘„‚«‹「『（(!\[*_~`\"']|<[a-z]{1,10}>)+)?")
"""What may stand between a spoiler and the sentence that follows it."""
# Patterns that few texts need are compiled when they are first used.
_ADDRESS = r"(?i)\]\([^()\s]*\)|<[a-z][a-z0-9+.-]*:[^\s<>]*>|\bhttps?://[^\s<>()\]]*[^\s<>()\].,;:!?…\"'”’]"
_NUMBERED = r"[ \t>]*(?:[-+*][ \t]+)*[0-9]{1,9}"
_ORDERED_OR_BLANK = r"[ \t>]*(?:(?:[-+*][ \t]+)*[0-9]{1,9}[.)](?=[ \t]|$)[^\n]*)?"
_FENCE_END = re.compile(r"[ \t>]*(?:`{3,}|~{3,})[ \t]*")
_SENTENCES = re.compile(r"[.!?…][^\w\s|]*[ \t]+(?![ \t|])|[^\x00-\u052f\u2000-\u206f]")
"""What a table's header may contain so that it is cut like a paragraph."""
_MARKER = re.compile(r"^[ \t>]*(?:[-+*][ \t]+)*[0-9]{1,9}[.)](?=\s|$)", re.MULTILINE)
_SEEN = re.compile(r"[^\s>*_#=~`|:.!?,;…\"'“”‘’„«»‹›()\[\]{}<\\+/—–-]")


@cache
def _end(*, is_simple: bool) -> re.Pattern[str]:
    """What may end a step. The one for all scripts takes long to compile."""
    closers = (
        rf"(?:[\"'”’»›)\]}}*_~`¹²³{'' if is_simple else _MORE_CLOSERS}]"
        r"|[“‘«‹](?=[\s.,;:!?)\]}—–*_]|$)"  # as in German; else one of these begins what follows
        r"|[ \u00a0\u202f][»›](?=[\s,;:)—–]|$)"  # as in French
        r"|\]\([^()\s]*\)|\]\[[^\[\]\n]*\]|\[\d{1,3}\])*"
    )
    reference = "&(?:period|excl|quest|hellip|mldr|#[0-9]+|#[xX][0-9a-fA-F]+);"
    simple = rf"(?P<plain>(?:[.!?…;]|{reference})+{closers})|(?P<spoiler>{OPAQUE})|(?P<line>[^\S\n]*\n)"
    full = (
        rf"[{_STERM}]+[{_STERM}.!?…]*{closers}"
        rf"|(?P<plain>(?:[.!?…‥⋯;]|{reference})+{closers})|(?P<spoiler>{OPAQUE})"
        rf"|(?<=[{_SPACELESS}])(?=[ \t\u00a0]+\S)|(?<=\S)(?=[ \t\u00a0]+[{_SPACELESS}])"
        r"|(?<=[\u300d\u300f])(?=[^\W\u3040-\u309f])"  # speech without a full stop; a small word goes on with it
        r"|(?<=\S)(?=[\u2028\u2029])"
        r"|(?P<line>[^\S\n]*\n)"
    )
    return re.compile(simple if is_simple else full, re.MULTILINE)


def cuts(source: str, language: str | None = None) -> tuple[int, ...]:
    """Return the offsets in a section's source at which steps end, the last one once everything shown is open."""
    opened = OpenSource(source)
    ends = (opened.origin(end) for end in step_ends(opened.text, language))
    return tuple(end for end in ends if end is not None)


def step_ends(text: str, language: str | None = None) -> Iterator[int]:
    """Return where the steps of an `OpenSource` end, in its own text."""
    start, held = 0, None
    unshown = unshown_spans(text, OPAQUE)
    for end in _candidates(text, language, unshown):
        if end <= start:
            continue
        if not _is_seen(text, start, end, unshown):
            if held is not None and text[start:end].strip() and "\n" not in text[start:end]:
                held = start = end  # a quotation mark, a bracket: it belongs to the step before
            continue
        if held is not None:
            yield held
        held = start = end
    if held is not None:
        yield held


def _candidates(text: str, language: str | None, unshown: list[Span]) -> Iterator[int]:
    """Yield every offset at which a step might end, in order, whether it would show anything or not."""
    whole = sorted((*_whole(text), *unshown))
    last = 0
    for place in chain(_sentence_ends(text, language), [len(text)]):
        end = beyond(unshown, place)
        if end <= last or _is_within(whole, end):
            continue
        yield from _crowded(text, last, end, whole)
        yield end
        last = end


def _sentence_ends(text: str, language: str | None) -> Iterator[int]:
    may_hold_addresses = "](" in text or ":" in text
    addresses = [match.span() for match in re.finditer(_ADDRESS, text)] if may_hold_addresses else []
    is_simple = all(character < "\u0531" or character in _USUAL for character in set(text))
    for match in _end(is_simple=is_simple).finditer(text):
        if match["line"] is not None:
            if not _is_wrapped(text, match):
                yield match.start()
        elif _is_within(addresses, match.end()):
            continue
        elif (match["plain"] is None and match["spoiler"] is None) or (
            _follows_well(text, match) and not (match["plain"] and _is_no_end(text, match, language))
        ):
            yield match.end()


def _is_wrapped(text: str, match: re.Match[str]) -> bool:
    """Whether a line was only broken for its length, in mid-sentence: a long one, and a small letter goes on."""
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    is_long = len(line) >= _LONG_LINE and (line[-1].isalnum() or line[-1] == ",")
    return is_long and text[match.end() : match.end() + 1].islower()


def _is_within(spans: list[Span], place: int) -> bool:
    """Return whether an offset is inside one of some spans, which are in order."""
    index = bisect_left(spans, place, key=lambda span: span[1])
    return index < len(spans) and spans[index][0] < place < spans[index][1]


def _follows_well(text: str, match: re.Match[str]) -> bool:
    """Return whether what follows dots, marks or a spoiler may begin a sentence."""
    following = text[match.end() : match.end() + 1]
    if match["spoiler"]:
        first = _OPENERS.sub("", text[match.end() : match.end() + 20], count=1)[:1]
        return not first.islower() and bool(_SEEN.match(first))
    if not following or following.isspace() or following == OPAQUE:
        return not match["plain"].startswith(";") or "\u0370" <= text[match.start() - 1] <= "\u03ff"
    if match["plain"].startswith(";"):
        return False
    if following.isalpha() or following == "-":
        return not following.islower() and not _is_initial(text, match.start())
    return not following.isdigit() and following not in _GOES_ON


def _is_initial(text: str, dot: int) -> bool:
    """Return whether a single capital letter stands before a dot, as in U.S.A."""
    return text[dot - 1 : dot].isupper() and not text[max(dot - 2, 0) : dot - 1].isalnum()


def _is_no_end(text: str, match: re.Match[str], language: str | None) -> bool:
    """Return whether a full stop numbers a list item, or ends an abbreviation after which a cut would be ugly."""
    if match["plain"] != ".":
        return False
    line_start = text.rfind("\n", 0, match.start()) + 1
    if match.start() - line_start < 40 and (number := re.fullmatch(_NUMBERED, text[line_start : match.start()])):
        previous = text[text.rfind("\n", 0, max(line_start - 1, 0)) + 1 : max(line_start - 1, 0)]
        if number.group().split()[-1] == "1" or re.fullmatch(_ORDERED_OR_BLANK, previous):
            return True
    return is_abbreviation(text, match.start(), language)


def _crowded(text: str, start: int, end: int, whole: list[Span]) -> Iterator[int]:
    """Yield cuts in a stretch without a sentence end that is too long for one step."""
    if end - start <= _MOST:
        return
    load, last = 0, start
    for unit_start, unit_end, weight in _units(text, start, end):
        is_mark = unicodedata.category(text[unit_start]).startswith("M")
        if load >= _MOST and not is_mark and not _is_within(whole, unit_start):
            yield last
            load = 0
        last = unit_end
        load += weight


def _units(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, weight) of each word, and of each character that needs no space beside it."""
    for run in re.compile(r"\S{1,60}").finditer(text, start, end):
        begin, stop = run.span()
        for place in range(begin, stop) if not run.group().isascii() else ():
            if _is_unspaced(text[place]):
                if begin < place:
                    yield begin, place, 2
                yield place, place + 1, 1
                begin = place + 1
        if begin < stop:
            yield begin, stop, 2


def _is_unspaced(character: str) -> bool:
    place = bisect_left(_UNSPACED, ord(character))
    return place % 2 == 1 or (place < len(_UNSPACED) and _UNSPACED[place] == ord(character))


def _is_seen(text: str, start: int, end: int, unshown: list[Span]) -> bool:
    """Return whether anything would be shown between two offsets."""
    stretch = without(text, start, end, unshown)
    if start == 0 or stretch.startswith("\n"):
        stretch = _MARKER.sub("", stretch)
    return bool(_SEEN.search(stretch))


def _whole(text: str) -> list[Span]:
    """Return the stretches without cuts: fenced code that ends, and a table's header with the line below it.

    Code that never ends may be a story behind a fence put there by mistake: it is cut like one.
    """
    if "|" not in text and "```" not in text and "~~~" not in text:
        return []
    lines = [0, *(match.end() for match in re.finditer("\n", text)), len(text) + 1]
    found = []
    for token in _parser().parse(text):
        if token.type in ("fence", "table_open") and token.map:
            first, last = token.map
            if token.type == "table_open":
                if not _SENTENCES.search(text, lines[first], lines[first + 1]):
                    found.append((lines[first], lines[min(first + 2, last)]))
            elif _FENCE_END.fullmatch(text, lines[last - 1], lines[last] - 1) and last - first > 1:
                found.append((lines[first], lines[last] - 1))
    return found


@cache
def _parser() -> "MarkdownIt":
    from recapreader.core.prose.commonmark import build_parser  # noqa: PLC0415 - markdown-it is slow to import

    return build_parser()
