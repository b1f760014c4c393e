"""The program as far as its theme goes: the reader's choice, or the terminal's own light or dark."""

from collections.abc import Callable

from msgspec.structs import replace
from textual.app import App
from textual.theme import Theme

from recapreader.core.settings import AUTO, Ground, Settings
from recapreader.tui.driver import GroundFound, ask_ground
from recapreader.tui.glyphs import ASCII, choose_glyphs
from recapreader.tui.palettes import PALETTES


def _theme(name: str, *, dark: bool) -> Theme:
    palette = dict(PALETTES[name])
    variables = {color: palette.pop(color) for color in ("dim", "edge", "gap")}  # Textual has no names for them
    return Theme(name, dark=dark, variables=variables, **palette)  # type: ignore[arg-type] # all the others are colours


OURS = (_theme("recap-dark", dark=True), _theme("recap-light", dark=False))
VARIABLES = {"dim": "ansi_bright_black", "edge": "ansi_bright_black", "gap": "ansi_magenta"}
"""Variables of ours for themes that are not."""


class ThemedApp(App[None]):
    """An app in one of our themes. `keep` remembers a setting for the next start, and says whether it could."""

    chosen_theme = ""
    """The theme that is set, which may be `auto`."""

    def __init__(self, settings: Settings, keep: Callable[[str, str | int], bool]) -> None:
        super().__init__()
        self._settings, self._keep = settings, keep
        for theme in OURS:
            self.register_theme(theme)
        is_known = settings.shown_theme in self.available_themes
        self.chosen_theme = settings.theme if is_known else AUTO
        self._begin_in(replace(settings, theme=self.chosen_theme).shown_theme)

    def _begin_in(self, theme: str) -> None:
        """Begin in a theme. Where it is set as later on, Textual reads all styles, and lays out, a second time."""
        if not any(ours.name == theme and ours.dark for ours in OURS):
            self.theme = theme
        else:
            self.set_reactive(App.theme, theme)
            self.add_class(f"-theme-{theme}")
        self.stylesheet.set_variables(self.get_css_variables())

    def get_css_variables(self) -> dict[str, str]:
        """Return the variables of the theme and of frames, which are plain where the terminal has no Unicode."""
        if not self.chosen_theme:  # Textual asks before it is
            return {}
        is_plain = choose_glyphs() is ASCII
        frames = {"frame": "ascii", "divider": "ascii"} if is_plain else {"frame": "round", "divider": "vkey"}
        return {**super().get_css_variables(), **frames}

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our own variables, for themes that are not ours."""
        return VARIABLES

    def export_screenshot(self, *, title: str | None = None, simplify: bool = False) -> str:
        """Return a picture of the screen as SVG; Textual's own is dark in every theme."""
        from recapreader.tui.screenshot import drawn  # noqa: PLC0415 - a start draws none

        below = self._background_screens
        screen = self.screen._compositor.render_update(full=True, screen_stack=below, simplify=simplify)  # noqa: SLF001
        return drawn(screen, self.size, title or self.title, is_dark=self.current_theme.dark)

    def asks_ground(self) -> bool:
        """Return whether the terminal is to be asked for its background."""
        return self.chosen_theme == AUTO

    def choose_theme(self, name: str) -> None:
        """Set a theme by the name that settings have for it."""
        self.chosen_theme = name
        self.theme = replace(self._settings, theme=name).shown_theme
        if self.asks_ground():
            ask_ground(self._driver)

    def on_ground_found(self, found: GroundFound) -> None:
        """Follow the terminal's background, and remember it for the next start's first frame."""
        ground: Ground = "light" if found.is_light else "dark"
        if ground == self._settings.ground:
            return
        self._settings = replace(self._settings, ground=ground)
        self._keep("ground", ground)
        if self.asks_ground():
            self.theme = self._settings.shown_theme
