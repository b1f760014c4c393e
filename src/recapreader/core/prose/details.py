"""Where each `<details>` is, and what of it is shown: only its summary."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TAG = re.compile(r"<(/?)details(?=[\s/>]|$)", re.IGNORECASE)
_FENCED = re.compile(
    r"^ {0,3}(?P<fence>(?P<sign>[`~])(?P=sign){2,})[^\n]*\n(?:(?! {0,3}(?P=fence)(?P=sign)*[ \t]*$)[^\n]*\n)*+"
    r" {0,3}(?P=fence)(?P=sign)*[ \t]*$",
    re.MULTILINE,
)
_CODE = re.compile(r"(?<!`)(`++)(?:(?!(?<!`)\1(?!`)).)++(?<!`)\1(?!`)")
_SUMMARY = re.compile(r"\s*<summary>(.*?)</summary>", re.IGNORECASE | re.DOTALL)


class Details(NamedTuple):
    """An outermost `<details>`: its position, that of its body, and the words of its summary (empty if it has none)."""

    start: int
    end: int
    body_start: int
    body_end: int
    summary_start: int
    summary_end: int


def find_details(text: str) -> Iterator[Details]:
    """Yield each outermost `<details>` in order; an unclosed one extends to the end of the text.

    An end that stands in code within it is none, if there is another one.
    """
    position = 0
    while opening := _TAG.search(text, position):
        position = opening.end()
        if opening.group(1):
            continue
        body_start = _after(text, opening)
        body_end, position = _end(text, body_start)
        summary = _SUMMARY.match(text, body_start, body_end)
        if summary and not _TAG.search(summary.group()):
            yield Details(opening.start(), position, summary.end(), body_end, *summary.span(1))
        else:
            yield Details(opening.start(), position, body_start, body_end, body_start, body_start)


def without_tags(body: str) -> str:
    """The body of a `<details>` without the tags of others in it."""
    return _TAG.sub("", body)


def _after(text: str, tag: re.Match[str]) -> int:
    return text.find(">", tag.end()) + 1 or len(text)


def _end(text: str, position: int) -> tuple[int, int]:
    """Where the body that begins at `position` ends, and where the tag that ends it does."""
    depth, in_code = 1, None
    fences = _Fences(text, position)
    for tag in _TAG.finditer(text, position):
        if not tag.group(1):
            depth += 1
            continue
        if fences.hold(tag) or _in_code_span(text, tag):
            in_code = in_code or (tag.start(), _after(text, tag))
            continue
        depth -= 1
        if not depth:
            return tag.start(), _after(text, tag)
    return in_code or (len(text), len(text))


class _Fences:
    """The fences that are closed, found as far as one has asked."""

    def __init__(self, text: str, position: int) -> None:
        self._found = _FENCED.finditer(text, position)
        self._span = (position, position)

    def hold(self, tag: re.Match[str]) -> bool:
        """Return whether a tag is within one; must be asked for tags in order."""
        while self._span[1] <= tag.start() and (found := next(self._found, None)):
            self._span = found.span()
        return self._span[0] <= tag.start() < self._span[1]


def _in_code_span(text: str, tag: re.Match[str]) -> bool:
    """Return whether a tag is between equal backticks on its line."""
    start = text.rfind("\n", 0, tag.start()) + 1
    end = text.find("\n", tag.end())
    spans = _CODE.finditer(text, start, len(text) if end < 0 else end)
    return any(span.start() < tag.start() < span.end() for span in spans)
