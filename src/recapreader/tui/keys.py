"""Every key, declared once: bindings, footer, help, palette and the README's table are made from this."""

from dataclasses import dataclass

from textual.binding import Binding


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a reader can do."""

    action: str
    """The action's name on the reading screen; it is the command's id too."""
    keys: tuple[str, ...]
    """Textual's names of the keys."""
    shown: str
    """The keys as a reader sees them."""
    label: str
    """In one or two words, for the footer."""
    help: str
    """In a sentence, for the help screen, the palette and the README."""
    footer: bool = False
    palette: bool = True


@dataclass(frozen=True, slots=True)
class Group:
    """Commands that belong together on the help screen."""

    title: str
    commands: tuple[Command, ...]


GROUPS = (
    Group(
        "Move",
        (
            Command("line_down", ("j", "down"), "j ↓", "line down", "One line down.", palette=False),
            Command("line_up", ("k", "up"), "k ↑", "line up", "One line up.", palette=False),
            Command(
                "page_down",
                ("space", "pagedown"),
                "Space PgDn",
                "page down",
                "One page down; never reveals.",
                palette=False,
            ),
            Command("page_up", ("b", "pageup"), "b PgUp", "page up", "One page up.", palette=False),
            Command("half_down", ("ctrl+d",), "^d", "half page down", "Half a page down.", palette=False),
            Command("half_up", ("ctrl+u",), "^u", "half page up", "Half a page up.", palette=False),
            Command("top", ("g", "home"), "g Home", "top", "To the top of the page."),
            Command("bottom", ("G", "end"), "G End", "bottom", "To the bottom of the page."),
            Command(
                "next_section", ("right_square_bracket", "right"), "] →", "next", "To the next section.", footer=True
            ),
            Command("previous_section", ("left_square_bracket", "left"), "[ ←", "previous", "To the previous section."),
            Command("next_part", ("right_curly_bracket", "shift+right"), "} Shift+→", "next part", "To the next part."),
            Command(
                "previous_part",
                ("left_curly_bracket", "shift+left"),
                "{ Shift+←",
                "previous part",
                "To the previous part.",
            ),
            *(
                Command(f"jump({n})", (str(n),), str(n), f"section {n}", f"To section {n} of the page.", palette=False)
                for n in range(1, 10)
            ),
        ),
    ),
    Group(
        "Reveal and hide",
        (
            Command(
                "reveal",
                ("enter",),
                "Enter",
                "reveal",
                "Reveal the section in focus, or the inline spoilers of a shown one; an ending asks first.",
                footer=True,
            ),
            Command("hide", ("x",), "x", "hide", "Hide the section in focus again.", footer=True),
            Command("take_back", ("z",), "z", "take back", "Take back the last change, step by step.", footer=True),
            Command(
                "peek", ("v",), "v", "peek", "Peek: open until the focus leaves it; nothing is written.", footer=True
            ),
            Command("watched", ("w",), "w", "watched", "Watched up to here: set the mark to the section in focus."),
            Command("set_mark", ("W",), "W", "mark…", "Type a mark, such as S01E06 or ch 5, or empty it."),
            Command("reveal_up_to", ("R",), "R", "reveal to here", "Reveal everything up to here; asks."),
            Command("reveal_all", ("A",), "A", "reveal all", "Reveal everything; asks."),
            Command("hide_all", ("H",), "H", "hide all", "Hide everything again: reveals, peeks and mark."),
        ),
    ),
    Group(
        "Look",
        (
            Command("find", ("slash",), "/", "find", "Find in all shown text.", footer=True),
            Command("find_next", ("n",), "n", "next hit", "To the next hit."),
            Command("find_previous", ("N",), "N", "previous hit", "To the previous hit."),
            Command("toggle_contents", ("t",), "t", "contents", "Show or fold away the contents.", footer=True),
            Command("toggle_summary", ("i",), "i", "summary", "Show or fold away the summary."),
            Command("next_pane", ("tab",), "Tab", "next pane", "To the next pane.", palette=False),
            Command("advisories", ("a",), "a", "advisories", "Show the content advisories."),
            Command("links", ("o",), "o", "links", "Open a link in the browser; asks, since its page is not gated."),
            Command("copy", ("y", "ctrl+c"), "y ^c", "copy", "Copy the selected text."),
        ),
    ),
    Group(
        "Room",
        (
            Command("wider", ("plus", "equals_sign"), "+", "wider", "A wider column."),
            Command("narrower", ("minus",), "-", "narrower", "A narrower column."),
            Command("next_theme", ("T",), "T", "theme", "The next theme."),
            Command("help", ("question_mark", "f1"), "? F1", "help", "All keys.", footer=True),
            Command("palette", ("ctrl+p", "colon"), "^p :", "palette", "Find a command or a section.", palette=False),
            Command("shelf", ("L",), "L", "shelf", "To the shelf."),
            Command("screenshot", (), "", "screenshot", "Save a picture of this screen (SVG)."),
            Command("close_top", ("escape",), "Esc", "close", "Close what is on top; never quits.", palette=False),
            Command(
                "leave", ("q",), "q", "leave", "Back one level; leaves the program from the recap it was started on."
            ),
        ),
    ),
)
COMMANDS = tuple(command for group in GROUPS for command in group.commands)
SHELF = Group(
    "Shelf",
    (
        Command("open", ("enter",), "Enter", "read", "Read the recap under the cursor.", footer=True),
        Command(
            "filter",
            ("slash",),
            "/",
            "filter",
            "Filter by title, cast, genre, kind or year as you type; typos are tolerated. Esc takes the filter away.",
            footer=True,
        ),
        Command("sort", ("s",), "s", "sort", "Sort by title, by year or by when you read them last.", footer=True),
        Command(
            "stage", ("f",), "f", "unread…", "Only the unread ones, those being read, the finished ones; or all again."
        ),
        Command("look_again", ("r",), "r", "look again", "Look for new, changed and removed files."),
        Command("toggle_preview", ("i",), "i", "preview", "Show or fold away premise and summary.", footer=True),
        Command("next_pane", ("tab",), "Tab", "next pane", "To the next pane.", palette=False),
        Command("advisories", ("a",), "a", "advisories", "Show the content advisories."),
        Command("leave", ("q",), "q", "quit", "Leave the program.", footer=True),
    ),
)
_SHARED = ("line_", "page_", "half_", "top", "bottom", "next_theme", "help", "palette", "screenshot", "close_top")
"""What works on the shelf as in the reading room."""
SHELF_COMMANDS = (*SHELF.commands, *(command for command in COMMANDS if command.action.startswith(_SHARED)))


def bindings(commands: tuple[Command, ...] = COMMANDS) -> list[Binding]:
    """The bindings of a screen; without commands given, those of the reading screen."""
    return [
        Binding(key, command.action, command.label, show=command.footer) for command in commands for key in command.keys
    ]


def shelf_groups() -> tuple[Group, ...]:
    """What works on the shelf, for its help."""
    shared = (
        Group(group.title, tuple(each for each in group.commands if each.action.startswith(_SHARED)))
        for group in GROUPS
    )
    return (SHELF, *(group for group in shared if group.commands))


def key_rows(group: Group) -> list[tuple[str, str]]:
    """(keys, what they do) of a group, for help and README; the nine digits are one row."""
    rows = []
    for command in group.commands:
        if command.action == "jump(1)":
            rows.append(("1 … 9", "To section n of the page."))
        elif command.keys and not command.action.startswith("jump("):
            rows.append((command.shown, command.help))
    return rows
