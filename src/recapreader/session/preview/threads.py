"""The two threads of a preview: one looks at the file, one checks it, so that no key ever waits for either."""

from collections.abc import Callable, Sequence
from queue import SimpleQueue
from threading import Event, Thread

from recapreader.core.findings import Finding
from recapreader.session.preview.live import Preview, Version

_BEFORE_A_CHECK = 0.1
"""Seconds that a check waits: it would delay drawing what was saved, and another save may follow."""


class Following:
    """Follows a preview's file until it is stopped, and reports from its threads.

    The threads are daemons: leaving does not wait for a check that is under way.
    """

    def __init__(
        self,
        preview: Preview,
        *,
        saved: Callable[[Version], object],
        checked: Callable[[Version, Sequence[Finding]], object],
        failed: Callable[[Exception], object],
    ) -> None:
        self._preview = preview
        self._saved, self._checked, self._failed = saved, checked, failed
        self._is_over = Event()
        self._to_check: SimpleQueue[Version | None] = SimpleQueue()

    def start(self) -> None:
        """Begin to look at the file."""
        for work in (self._look, self._check):
            Thread(target=self._guarded, args=(work,), daemon=True).start()

    def check(self, version: Version) -> None:
        """Check a version as soon as the one before is done, unless another one is to be checked by then."""
        self._to_check.put(version)

    def stop(self) -> None:
        """Stop looking and reporting."""
        self._is_over.set()
        self._to_check.put(None)

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except Exception as error:  # noqa: BLE001 - a fault of ours, which is to end the program like any other
            if not self._is_over.is_set():
                self._failed(error)

    def _look(self) -> None:
        while not self._is_over.wait(self._preview.next_look):
            if version := self._preview.look():
                self._saved(version)

    def _check(self) -> None:
        while version := self._latest():
            findings = self._preview.check(version)
            if not self._is_over.is_set():
                self._checked(version, findings)

    def _latest(self) -> Version | None:
        """The version to check next, which is the last one that was saved; None at the end."""
        version = self._to_check.get()
        self._is_over.wait(_BEFORE_A_CHECK)
        while version and not self._to_check.empty():
            version = self._to_check.get()
        return version
