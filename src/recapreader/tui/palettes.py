"""The colours of our own themes, by the theme's names. Every text colour has AA contrast on its ground."""

from collections.abc import Mapping

PALETTES: Mapping[str, Mapping[str, str]] = {
    "recap-dark": {
        "primary": "#8fb4d8",
        "secondary": "#b9a7d9",
        "accent": "#e5b567",
        "foreground": "#d9d7d1",
        "background": "#16181c",
        "surface": "#1b1e23",
        "panel": "#23272e",
        "success": "#9fc58c",
        "warning": "#e5b567",
        "error": "#ea8f87",
        "dim": "#949aa5",
        "edge": "#4d5460",
        "gap": "#c792c9",
    },
    "recap-light": {
        "primary": "#275d91",
        "secondary": "#6a4c93",
        "accent": "#8a5200",
        "foreground": "#23262b",
        "background": "#faf8f3",
        "surface": "#f3f0e8",
        "panel": "#e9e4d8",
        "success": "#386b27",
        "warning": "#8a5200",
        "error": "#a8322a",
        "dim": "#62666f",
        "edge": "#a9a596",
        "gap": "#83397f",
    },
}
