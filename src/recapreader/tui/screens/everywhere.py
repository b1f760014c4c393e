"""What can be done on every screen: its keys as a sheet, the next theme, a picture of it."""

from pathlib import Path
from typing import ClassVar

from platformdirs import user_pictures_dir
from textual.content import Content
from textual.screen import Screen

from recapreader.tui.keys import GROUPS, Group, key_rows
from recapreader.tui.screens.dialogs import Sheet
from recapreader.tui.themes import ORDER
from recapreader.wrap import wrap

_KEYS_WIDTH = 14


class Everywhere(Screen[None]):
    """A screen of its own, not one that lies on top of another."""

    KEY_GROUPS: ClassVar[tuple[Group, ...]] = GROUPS

    def say(self, sentence: str) -> None:
        """Say a sentence in place of the keys, until the next key."""
        raise NotImplementedError

    def action_help(self) -> None:
        """All keys."""
        room = min(self.app.size.width * 94 // 100, 78) - 6
        self.app.push_screen(Sheet("Keys", help_lines(room, self.KEY_GROUPS)))

    def action_next_theme(self) -> None:
        """The next theme."""
        here = ORDER.index(self.app.theme) if self.app.theme in ORDER else -1
        self.app.theme = ORDER[(here + 1) % len(ORDER)]

    def action_screenshot(self) -> None:
        """Save a picture of this screen."""
        folder = Path(user_pictures_dir())
        try:
            folder.mkdir(parents=True, exist_ok=True)
            number = 1
            while (path := folder / f"recapreader-{number}.svg").exists():
                number += 1
            path.write_text(self.app.export_screenshot(title="recapreader"), encoding="utf-8")
        except OSError:
            self.say("The picture could not be saved.")
        else:
            self.say(f"Saved {path.name} in your pictures folder.")


def help_lines(width: int, groups: tuple[Group, ...]) -> list[Content]:
    """The help screen in so many cells: groups, keys, and what they do beside them."""
    lines: list[Content] = []
    for group in groups:
        lines.extend([Content(""), Content.styled(group.title, "bold $primary")])
        for keys, told in key_rows(group):
            spans = wrap(told, width - _KEYS_WIDTH)
            for index, (start, end) in enumerate(spans):
                lines.append(
                    Content.assemble((f"  {'' if index else keys:{_KEYS_WIDTH - 2}}", "$accent"), told[start:end])
                )
    return lines[1:]
