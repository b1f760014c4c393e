"""What a terminal sends for a key, a click, a wheel and a paste."""

ESCAPE = "\x1b[27u"
"""Escape as terminals with the Kitty protocol send it: unlike a bare ESC, nobody waits for what may follow."""
KEYS = {
    "enter": "\r",
    "tab": "\t",
    "space": " ",
    "escape": ESCAPE,
    "bare-escape": "\x1b",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "shift+left": "\x1b[1;2D",
    "shift+right": "\x1b[1;2C",
    "f1": "\x1bOP",
    "ctrl+c": "\x03",
    "ctrl+b": "\x02",
    "ctrl+d": "\x04",
    "ctrl+f": "\x06",
    "ctrl+n": "\x0e",
    "ctrl+p": "\x10",
    "ctrl+u": "\x15",
    "ctrl+z": "\x1a",
    "slash": "/",
    "full_stop": ".",
    "comma": ",",
    "colon": ":",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "question_mark": "?",
    "apostrophe": "'",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
}
"""Textual's name of a key → what a terminal sends for it; a key of one character sends that."""


def key(name: str) -> str:
    """What a terminal sends for a key, by Textual's name."""
    return name if len(name) == 1 else KEYS[name]


def keys(*names: str) -> str:
    """What a terminal sends for several keys at once."""
    return "".join(map(key, names))


def click(x: int, y: int, times: int = 1, button: int = 0) -> str:
    """Clicks on a cell, counted from 0; 0 is the left button."""
    return f"\x1b[<{button};{x + 1};{y + 1}M\x1b[<{button};{x + 1};{y + 1}m" * times


def drag(start: tuple[int, int], end: tuple[int, int]) -> str:
    """Press on one cell, go to another, let go."""
    (x, y), (to_x, to_y) = start, end
    return f"\x1b[<0;{x + 1};{y + 1}M\x1b[<32;{to_x + 1};{to_y + 1}M\x1b[<0;{to_x + 1};{to_y + 1}m"


def move(x: int, y: int) -> str:
    """The pointer moves over a cell."""
    return f"\x1b[<35;{x + 1};{y + 1}M"


def wheel_up(x: int, y: int) -> str:
    """One notch of the wheel, away from oneself."""
    return f"\x1b[<64;{x + 1};{y + 1}M"


def wheel_down(x: int, y: int) -> str:
    """One notch of the wheel, towards oneself."""
    return f"\x1b[<65;{x + 1};{y + 1}M"


def paste(text: str) -> str:
    """A bracketed paste."""
    return f"\x1b[200~{text}\x1b[201~"
