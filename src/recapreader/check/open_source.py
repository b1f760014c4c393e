"""The source of an open section with everything that is hidden blanked out, character for character.

The places of what remains are those in the file. Where the two could differ, more is blanked than the reader hides.
"""

import re

from recapreader.core.prose.parse import near_miss
from recapreader.core.prose.spoilers import OPENING, hold_openings, may_hold_spoilers, split_spoilers

_COMMENT = re.compile(r"<!--(?:.*?-->|.*)", re.DOTALL)
_DETAILS = re.compile(r"<details\b.*?(?:</details\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_SUMMARY = re.compile(r"<summary>(.*?)</summary>", re.IGNORECASE | re.DOTALL)
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*\n?)+")
_FILLER = "\ue001"


def open_source(source: str) -> str:
    """`source` with comments, inline spoilers, the bodies of `<details>` and what a near miss hides as blanks."""
    source = source.replace(OPENING, " ").replace(_FILLER, " ")
    source = _COMMENT.sub(_blank, source)
    sealed = near_miss(source)
    if sealed is not None:
        source = source[:sealed] + blanked(source[sealed:])
    source = _DETAILS.sub(_blank_details, source)
    return _PARAGRAPH.sub(_blank_spoilers, source) if may_hold_spoilers(hold_openings(source)) else source


def blanked(text: str) -> str:
    """Blanks in the place of everything but line ends."""
    return re.sub(r"[^\n]", " ", text)


def _blank(match: re.Match[str]) -> str:
    return blanked(match.group())


def _blank_details(match: re.Match[str]) -> str:
    whole = match.group()
    summary = _SUMMARY.search(whole)
    if summary is None:
        return blanked(whole)
    start, end = summary.span(1)
    return blanked(whole[:start]) + whole[start:end] + blanked(whole[end:])


def spoiler_spans(paragraph: str) -> list[tuple[int, int]]:
    """Where hidden runs begin and end in one paragraph, their markers left out."""
    held = hold_openings(paragraph).replace(OPENING, OPENING + _FILLER)
    runs = [run for run in split_spoilers(held) if run.hidden]
    return [(run.start + held.startswith(_FILLER, run.start), run.end) for run in runs]


def _blank_spoilers(match: re.Match[str]) -> str:
    paragraph = match.group()
    if not may_hold_spoilers(hold_openings(paragraph)):
        return paragraph
    for start, end in spoiler_spans(paragraph):
        paragraph = paragraph[:start] + blanked(paragraph[start:end]) + paragraph[end:]
    return paragraph


def spoiler_texts(source: str) -> list[str]:
    """What each inline spoiler of a section's source hides."""
    source = _COMMENT.sub(_blank, source.replace(OPENING, " ").replace(_FILLER, " "))
    if not may_hold_spoilers(hold_openings(source)):
        return []
    paragraphs = [match.group() for match in _PARAGRAPH.finditer(source)]
    return [text[start:end] for text in paragraphs for start, end in spoiler_spans(text)]
