"""The programs for authors: the review of an imported recap, and the preview of a file."""

from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar

from textual.screen import Screen

from recapreader.core.settings import DEFAULTS as DEFAULT_SETTINGS
from recapreader.core.settings import Settings
from recapreader.tui.app import ReaderApp
from recapreader.tui.ending_app import run
from recapreader.tui.screens.base_screen import Keep

if TYPE_CHECKING:
    from recapreader.session.preview.live import Preview
    from recapreader.session.review.editor import Review


class ReviewApp(ReaderApp):
    """Reviews one recap, and nothing else."""

    def __init__(
        self, review: "Review", settings: Settings = DEFAULT_SETTINGS, keep: Keep = lambda _name, _value: True
    ) -> None:
        super().__init__(None, settings, keep)
        self._review = review

    def get_default_screen(self) -> Screen[None]:
        """The review."""
        return self.review_screen(self._review)


class PreviewApp(ReaderApp):
    """Previews one file, and nothing else."""

    CSS_PATH: ClassVar[list[str | PurePath]] = [*ReaderApp.CSS_PATH, "preview.tcss"]

    def __init__(self, preview: "Preview", settings: Settings, keep: Keep, warning: str) -> None:
        super().__init__(None, settings, keep, warning)
        self._preview = preview

    def get_default_screen(self) -> Screen[None]:
        """The preview, folded for this terminal."""
        from recapreader.tui.screens.preview_screen import PreviewScreen  # noqa: PLC0415 - only a preview needs it

        return self.folded(PreviewScreen(self._preview, self._glyphs, self._settings, self._keep, self._warning))

    def on_preview_screen_left(self) -> None:
        """Out."""
        self.exit()


def preview(file: "Preview", settings: Settings, keep: Keep, warning: str) -> int:
    """Preview a file until its author leaves; the program's exit code. `warning` is what to say first."""
    return run(PreviewApp(file, settings, keep, warning))


def review(file: "Review", settings: Settings, keep: Keep) -> int:
    """Review a recap until its author leaves; the program's exit code."""
    return run(ReviewApp(file, settings, keep))
