"""Where the spans are that are hidden in a source: one scan from left to right, in which the first opener wins.

A comment, a `<details>` or a spoiler reaches from its opener to its own end, and nothing else that stands in it is
looked at; so what is hidden never decides what is shown beside it. Code is looked for in what remains visible.

What is ambiguous stays hidden. An opening without its end hides to the end of its run (of lines without an empty one
between); an end without its beginning hides everything back to the first span of the run that may have been meant to
hold it. Spoilers in code are shown only if that is code by every reading of its lines.
"""

import re

from msgspec.structs import replace

from recapreader.core.prose.code import CodeSpans, fence_end, fence_of, is_container, is_indented
from recapreader.core.prose.comments import comment_alone, comment_at
from recapreader.core.prose.details import details_at, tag_end
from recapreader.core.prose.found import Found, FoundSpans
from recapreader.core.prose.near_miss import near_miss
from recapreader.core.prose.spans import HiddenSpan, Kind, may_hide

_DETAILS = r"<(?:/)?details(?=[\s/>]|\Z)"
_OPENERS = r"<!--|<details>|>!|\|\|"
_TOKEN = re.compile(
    rf"(?P<escaped>\\[^`])|(?P<quoted>(?<![`\\])(?P<ticks>`++)(?:{_OPENERS})(?P=ticks)(?!`))|(?P<run>\\?`+)"
    rf"|<!--|{_DETAILS}|>!|!<|\|\||\n",
    re.IGNORECASE | re.DOTALL,
)
_BARS, _ARROW, _ARROW_END = "||", ">!", "!<"
_ENDS = {
    _ARROW: re.compile(r"\\.|(?P<end>!<)", re.DOTALL),
    _BARS: re.compile(r"\\.|(?<!`)(?P<ticks>`++)(?:[^`|\n]*|\|\|[^`\n]*)(?P=ticks)(?!`)|(?P<end>\|\|)", re.DOTALL),
}
"""What ends a spoiler; bars do not with which code begins."""
_LONGER = re.compile(r"\\.|(?P<opening><!--|<details(?=[\s/>]|\Z))", re.IGNORECASE | re.DOTALL)
_BEYOND = re.compile(r"<!--|<details", re.IGNORECASE)
_RUN_END = re.compile(r"\n[ \t]*(?=\n|\Z)")
_SIGN = "\ufdd0"
"""Stands for what is hidden where near misses are looked for; it is removed from any file."""
_BRACE = re.compile(r"\{[^{}\n]*\}")


def scan(source: str, *, has_blocks: bool = True, sealing: bool = False) -> list[HiddenSpan]:
    """The outermost hidden spans of a source, in order. Without blocks, as in a heading, it is one run.

    With `sealing` a near miss hides all behind it: no end there belongs to a span before it, and what else is found
    there counts for nothing.
    """
    return _Scan(source, has_blocks=has_blocks, sealing=sealing).all()


class _Scan:
    """The scan of one source."""

    def __init__(self, source: str, *, has_blocks: bool, has_code: bool = True, sealing: bool = False) -> None:
        self._source, self._has_blocks, self._sealing = source, has_blocks, sealing
        self._found = FoundSpans()
        self._run_end = 0
        self._after_blank, self._in_container, self._is_certain = True, False, has_code
        """What a line may be: `_is_certain` as long as nothing hidden may have taken in half a block."""
        self._code = CodeSpans(source)

    def all(self) -> list[HiddenSpan]:
        """Everything that is hidden."""
        position, length = 0, len(self._source)
        if not self._has_blocks:
            self._begin_run(0, length)
        at_line = self._has_blocks
        while position < length:
            if at_line and (following := self._block(position)) is not None:
                position = following
                continue
            position = self._token(position)
            at_line = self._has_blocks and self._source.startswith("\n", position - 1)
        return self._found.all()

    # Lines.

    def _block(self, start: int) -> int | None:
        """Return where what follows a line begins, if it is blank, a comment's or code; else None."""
        if comment := comment_alone(self._source, start):
            self._found.add(Found(comment))
            self._extend_run(comment.end)
            return comment.end
        end = self._source.find("\n", start)
        line = self._source[start : end if end >= 0 else len(self._source)]
        following = min(start + len(line) + 1, len(self._source))
        if not line.strip(" \t"):
            self._after_blank = True
            return following
        if (code_end := self._code_block(line, start)) is not None:
            return code_end
        if self._after_blank or start >= self._run_end:
            self._begin_run(start, self._end_of_run(start))
        self._after_blank = False
        return None

    def _code_block(self, line: str, start: int) -> int | None:
        """Return where the code ends that a line certainly begins; else None."""
        if is_container(line):
            self._in_container = True
        elif self._after_blank and line[0] not in " \t":
            self._in_container = False
        if fence := fence_of(line):
            end = self._fence_end(line, start, fence) if self._is_certain else None
            self._is_certain = end is not None
            if end is not None:
                self._after_blank = self._in_container = False
                self._run_end = end
            return end
        if self._after_blank and self._is_certain and not self._in_container and is_indented(line):
            end = min(start + len(line) + 1, len(self._source))
            return end if self._is_code(start, end) else None
        return None

    def _fence_end(self, line: str, start: int, fence: str) -> int | None:
        """Return where a fence's code ends; None if it is not certain that it is code, and where it ends."""
        if may_hide(line) or (line[0] == " " and self._in_container):
            return None
        end = fence_end(self._source, start + len(line), fence)
        return end if end is not None and self._is_code(start + len(line), end) else None

    def _is_code(self, start: int, end: int) -> bool:
        """Return whether nothing opens in what may be code that does not end there.

        One may have meant to hide a fence in a `<details>` or a comment, and either may hold a fence or a line break:
        then it is none. Nor is it any where a near miss in it hides its end.
        """
        code = self._source[start:end]
        if self._sealing and near_miss(code) is not None:
            return False
        if not may_hide(code):
            return True
        if _BEYOND.search(code):
            return False
        return all(span.is_ended for span in _Scan(code, has_blocks=True, has_code=False).all())

    def _begin_run(self, start: int, end: int) -> None:
        self._found.begin_run()
        self._run_end = end
        self._code.begin(start, end)

    def _end_of_run(self, start: int) -> int:
        end = _RUN_END.search(self._source, start) if self._has_blocks else None
        return end.start() if end else len(self._source)

    def _extend_run(self, end: int) -> None:
        """Go on with a run behind a span that may have had an empty line in it."""
        if end > self._run_end:
            self._run_end = self._end_of_run(end)

    # What stands in a line.

    def _token(self, position: int) -> int:
        """Return where the scan goes on behind the next token."""
        token = _TOKEN.search(self._source, position)
        if token is None:
            return len(self._source)
        text = token.group()
        if text == "\n" or token["escaped"]:
            return token.end()
        if token["quoted"]:
            if self._code.may_begin(len(token["ticks"]), token.start()):
                return token.end()
            return self._backticks(token.start(), token.start() + len(token["ticks"]))
        if token["run"]:
            return self._backticks(token.start(), token.end())
        return self._marker(text.lower(), token)

    def _marker(self, text: str, token: re.Match[str]) -> int:
        if text == "<!--":
            is_doubtful = self._code.has_begun()  # it may begin in code, and a spoiler in it
            comment = comment_at(self._source, token.start())
            return self._hide(Found(comment, takes_arrow=is_doubtful, takes_bars=is_doubtful))
        if text.startswith("<") and self._has_blocks:
            return self._begin_details(token) if text[1] != "/" else self._end_details(token)
        if text in (_ARROW, _BARS):
            return self._spoiler(text, token)
        if text == _ARROW_END and self._found.takes_arrow is not None:
            return self._hide_back(self._found.takes_arrow, token.start(), token.end())
        return token.end()

    def _is_sealed(self, index: int, end: int) -> bool:
        """Return whether a near miss hides what stands at `end`, behind one of the spans: it is no end of that then."""
        if not self._sealing:
            return False
        first, *others = self._found.since(index)
        open_text = ["" if first.kind is Kind.DETAILS else _SIGN]
        position = first.end
        for span in others:
            open_text += (self._source[position : span.start], "" if span.kind is Kind.COMMENT else _SIGN)
            position = span.end
        return near_miss("".join((*open_text, self._source[position:end], _SIGN))) is not None

    def _backticks(self, start: int, end: int) -> int:
        """Take a run of backticks for the end of code, or else for its beginning, unless it is escaped."""
        if self._source[start] == "\\":
            start += 1
            if not self._code.may_end(end - start):
                return start + 1
        pair = self._code.pair(start, end, len(self._found))
        if pair is not None and self._code.is_certain(pair.start, start, self._found.since(pair.found)):
            self._found.show_spoilers(pair.found)
        return end

    def _hide(self, found: Found) -> int:
        """Add a span, behind which no block is certain."""
        span = found.span
        self._found.add(found)
        self._extend_run(span.end)
        self._is_certain = False
        self._code.hide(span, self._run_end)
        return span.end

    # Spoilers.

    def _spoiler(self, marker: str, opening: re.Match[str]) -> int:
        """Hide from a marker to the first end, whatever else stands before that."""
        start, body_start = opening.span()
        ending = self._ending(marker, body_start)
        if ending is None and marker == _BARS and (code_end := self._code.end_around(body_start)):
            return code_end
        if ending is None or (marker == _BARS and self._code.is_torn(body_start, ending.start())):
            if (first := self._before(marker, start)) is not None:
                return self._hide_back(first, start, self._run_end, is_ended=False)
            return self._hide(
                Found(HiddenSpan(start, self._run_end, Kind.INLINE, body_start, self._run_end, is_ended=False))
            )
        brace = _BRACE.match(self._source, ending.end(), self._run_end)
        end = brace.end() if brace else ending.end()
        if marker == _ARROW and (first := self._before(marker, start)) is not None:
            return self._hide_back(first, start, end)
        span = HiddenSpan(start, end, Kind.INLINE, body_start, ending.start("end"))
        return self._hide(Found(span, takes_arrow=True, takes_bars=marker == _ARROW))

    def _before(self, marker: str, start: int) -> int | None:
        """Which span a marker may be the end of: bars without a partner, or an arrow, as in `>!<`."""
        if marker == _BARS:
            return self._found.takes_bars
        return self._found.takes_arrow if self._source.startswith(_ARROW_END, start + 1) else None

    def _ending(self, marker: str, position: int) -> re.Match[str] | None:
        """The end of a spoiler in its run, which reaches over a comment or `<details>` that goes beyond it."""
        first_run_end = self._run_end
        while True:
            signs = _ENDS[marker].finditer(self._source, position, self._run_end)
            if ending := next((sign for sign in signs if sign["end"]), None):
                return ending
            beyond = self._beyond(position)
            if beyond <= self._run_end:
                self._run_end = first_run_end  # what never ends is not carried beyond by what it holds
                return None
            position, self._run_end = beyond, self._end_of_run(beyond)

    def _beyond(self, position: int) -> int:
        """Where a comment or `<details>` ends that begins in the run and goes beyond it; else 0."""
        while opening := _LONGER.search(self._source, position, self._run_end):
            if not opening["opening"]:
                position = opening.end()
                continue
            is_comment = opening.group() == "<!--"
            each = comment_at(self._source, opening.start()) if is_comment else details_at(self._source, opening)
            if each.end > self._run_end or not each.is_ended:
                return each.end
            position = each.end
        return 0

    def _hide_back(self, index: int, start: int, end: int, *, is_ended: bool = True) -> int:
        """Hide all from a span to the end of a marker, for which it may have been meant: they may have been nested."""
        if self._is_sealed(index, start):
            return len(self._source)
        first = self._found.span(index)
        body_start = first.body_start if first.kind is Kind.INLINE else first.start
        self._found.forget(index)
        span = HiddenSpan(first.start, end, Kind.INLINE, body_start, end, is_ended=is_ended)
        return self._hide(Found(span, takes_arrow=True, takes_bars=True))

    # `<details>`.

    def _begin_details(self, opening: re.Match[str]) -> int:
        return self._behind_details(details_at(self._source, opening))

    def _end_details(self, ending: re.Match[str]) -> int:
        """An end without its beginning hides all back to the `<details>` before it."""
        if (index := self._found.details) is None:
            return ending.end()
        if self._is_sealed(index, ending.start()):
            return len(self._source)
        span = replace(self._found.span(index), end=tag_end(self._source, ending), body_end=ending.start())
        self._found.forget(index)
        return self._behind_details(span)

    def _behind_details(self, span: HiddenSpan) -> int:
        position = self._hide(Found(span))
        self._begin_run(position, self._run_end)
        return position
