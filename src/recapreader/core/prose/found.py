"""The hidden spans found so far in a source, and to which of them an end without its beginning may belong."""

from typing import NamedTuple

from recapreader.core.prose.spans import HiddenSpan, Kind


class Found(NamedTuple):
    """A hidden span, and whether an end may belong to it that has no beginning: `!<`, and bars without a partner."""

    span: HiddenSpan
    takes_arrow: bool = False
    takes_bars: bool = False


class FoundSpans:
    """The spans in order."""

    def __init__(self) -> None:
        self._found: list[Found] = []
        self.takes_arrow: int | None = None
        self.takes_bars: int | None = None
        """Which span is the first of this run to which such an end may belong."""
        self.details: int | None = None
        """Which is the last `<details>`."""

    def __len__(self) -> int:
        return len(self._found)

    def all(self) -> list[HiddenSpan]:
        """All of them."""
        return [found.span for found in self._found]

    def span(self, index: int) -> HiddenSpan:
        """One of them."""
        return self._found[index].span

    def since(self, index: int) -> list[HiddenSpan]:
        """Those from one on."""
        return [found.span for found in self._found[index:]]

    def begin_run(self) -> None:
        """Begin a run of lines: no end in it belongs to a span before it."""
        self.takes_arrow = self.takes_bars = None

    def add(self, found: Found) -> None:
        """Add one behind all others."""
        index = len(self._found)
        self._found.append(found)
        if found.takes_arrow and self.takes_arrow is None:
            self.takes_arrow = index
        if found.takes_bars and self.takes_bars is None:
            self.takes_bars = index
        if found.span.kind is Kind.DETAILS:
            self.details = index

    def forget(self, index: int) -> None:
        """Take out those from one on."""
        del self._found[index:]
        if self.takes_arrow is not None and self.takes_arrow >= index:
            self.takes_arrow = None
        if self.takes_bars is not None and self.takes_bars >= index:
            self.takes_bars = None

    def show_spoilers(self, index: int) -> None:
        """Take out the spoilers from one on; comments stay hidden in code, too."""
        within = self._found[index:]
        self.forget(index)
        for found in within:
            if found.span.kind is Kind.COMMENT:
                self.add(found)
