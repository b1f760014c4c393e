"""The settings in force, each with its origin. Without a config file, nothing heavy is imported."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from recapreader.core.sanitize import one_line
from recapreader.core.settings import DEFAULTS, THEMES, WIDTHS, Ground, Settings
from recapreader.storage.config.preferences import Value, read_look

if TYPE_CHECKING:
    from recapreader.storage.config.warning import ConfigWarning

DEFAULT = "default"
THEME_VARIABLE = "TEXTUAL_THEME"
OwnKeys = Callable[[], Mapping[str, tuple[str, ...]]]


class Configured(NamedTuple):
    """Settings, and where they come from."""

    settings: Settings
    configured: Settings
    """The same without what was changed inside."""
    origins: Mapping[str, str]
    """By setting, a command's keys under `keys.ID`; those with their default are left out."""
    warnings: "tuple[ConfigWarning, ...]" = ()

    def origin(self, name: str) -> str:
        """Where a setting comes from, in words."""
        return self.origins.get(name, DEFAULT)


def configured(config: Path, look: Path, environment: Mapping[str, str], own_keys: OwnKeys) -> Configured:
    """Combine the defaults, the config file, changes made in the reading room, and the environment, in this order."""
    settings, origins = DEFAULTS, dict[str, str]()
    warnings: tuple[ConfigWarning, ...] = ()
    if _is_there(config):
        settings, origins, warnings = _from_file(config, own_keys)
    theme = environment.get(THEME_VARIABLE)
    if theme:
        settings, origins["theme"] = replace(settings, theme=theme), THEME_VARIABLE
    replaceable: dict[str, Value] = {
        "theme": settings.theme,
        "width": settings.width,
        "wikidata": settings.wikidata,
        "ground": "",
    }
    changed = read_look(look, replaceable)
    now = replace(settings, ground=_ground(changed.get("ground"), environment))
    if (name := changed.get("theme")) in THEMES and not theme:
        now, origins["theme"] = replace(now, theme=str(name)), _inside(look)
    width = changed.get("width")
    if isinstance(width, int) and WIDTHS[0] <= width <= WIDTHS[1]:
        now, origins["width"] = replace(now, width=width), _inside(look)
    if (answer := changed.get("wikidata")) in ("on", "off"):
        now = replace(now, wikidata="on" if answer == "on" else "off")
        origins["wikidata"] = f"your answer when you were asked ({one_line(str(look))})"
    return Configured(now, settings, origins, warnings)


def _is_there(config: Path) -> bool:
    """Whether there is a file, or something in the way of looking, which is told when it is read."""
    try:
        config.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):
        return True
    return True


def _ground(remembered: object, environment: Mapping[str, str]) -> Ground:
    """What the terminal answered last time, or else what some terminals say of themselves at the start.

    COLORFGBG is `foreground;background` by the numbers of the first 16 colours (rxvt, Konsole, iTerm2): 7 and 15 are
    white.
    """
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    hinted: Ground = "light" if background in ("7", "15") else "dark" if background.isdecimal() else ""
    return {"dark": "dark", "light": "light"}.get(str(remembered), hinted)  # type: ignore[return-value] # these two


def _inside(look: Path) -> str:
    return f"set in the reading room ({one_line(str(look))})"


def _from_file(config: Path, own_keys: OwnKeys) -> "tuple[Settings, dict[str, str], tuple[ConfigWarning, ...]]":
    from recapreader.storage.config.file import read_file  # noqa: PLC0415 - pydantic and tomllib, for those who have a file

    says = read_file(config, own_keys())
    values = dict(says.values)
    if isinstance(folders := values.get("library"), tuple):
        values["library"] = tuple(_folder(config.parent, each) for each in folders)
    named = [*values, *(f"keys.{id_}" for id_ in says.keys)]
    origins = {name: f"{one_line(str(config))}:{says.lines[name]}" for name in named}
    return replace(DEFAULTS, **values, keys=says.keys), origins, says.warnings


def _folder(beside: Path, written: str) -> str:
    """A folder as it is meant: `~` is the home, and others count from the folder of the config file."""
    try:
        return str(beside / Path(written).expanduser())
    except RuntimeError:
        return str(beside / written)
