"""Every key, declared once: bindings, footer, help, palette, prompts and the README's table are made from this."""

from collections.abc import Iterator

from recapreader.session.commands import Command, Group

_LEAVING = "quit exit close q! wq"
GROUPS = (
    Group.of(
        "Move",
        Command("line_down", ("j", "down"), "line down", "One line down.", palette=False),
        Command("line_up", ("k", "up"), "line up", "One line up.", palette=False),
        Command(
            "page_down", ("space", "pagedown", "ctrl+f"), "page down", "One page down; never reveals.", palette=False
        ),
        Command("page_up", ("b", "pageup", "ctrl+b"), "page up", "One page up.", palette=False),
        Command("half_down", ("ctrl+d",), "half page down", "Half a page down.", palette=False),
        Command("half_up", ("ctrl+u",), "half page up", "Half a page up.", palette=False),
        Command("top", ("g", "home"), "top", "To the top of the page."),
        Command("bottom", ("G", "end"), "bottom", "To the bottom of the page."),
        Command("next_section", ("right_square_bracket", "right"), "next", "To the next section.", footer=3),
        Command("previous_section", ("left_square_bracket", "left"), "previous", "To the previous section."),
        Command("next_part", ("right_curly_bracket", "shift+right"), "next part", "To the next part."),
        Command("previous_part", ("left_curly_bracket", "shift+left"), "previous part", "To the previous part."),
        *(
            Command(f"jump({n})", (str(n),), f"section {n}", f"To section {n} of the page.", palette=False)
            for n in range(1, 10)
        ),
    ),
    Group.of(
        "Reveal and hide",
        Command(
            "reveal",
            ("enter",),
            "reveal",
            "Reveal the section in focus; on an open one its inline spoilers, or go to the next. An ending asks.",
            footer=2,
        ),
        Command(
            "next_step",
            ("full_stop",),
            "step",
            "Open the next step here: the heading, then sentence by sentence; asks before an ending.",
            footer=6,
        ),
        Command("step_back", ("comma",), "step back", "Close the last step of the section in focus again."),
        Command(
            "headings_up_to",
            (),
            "headings",
            "Only the headings up to this section, after a question: they may be spoilers. Never those of endings.",
        ),
        Command("hide", ("x",), "hide", "Hide the section in focus again.", footer=12),
        Command("take_back", ("z",), "take back", "Take back the last change, step by step.", footer=8),
        Command("peek", ("v",), "peek", "Peek: show it until the focus moves on; nothing is recorded.", footer=13),
        Command("watched", ("w",), "watched", "Watched up to here: set your mark to the section in focus.", footer=4),
        Command("set_mark", ("W",), "mark…", "Type a mark, such as S01E06, 0:42:10 or ch 5, or clear it."),
        Command("reveal_up_to", ("R",), "reveal to here", "Reveal everything up to here, after a question."),
        Command("reveal_all", ("A",), "reveal all", "Reveal everything, after a question."),
        Command("hide_all", ("H",), "hide all", "Hide everything again: reveals, peeks and mark."),
        Command("passes", (), "passes", "Start over, or go back to an earlier pass."),
    ),
    Group.of(
        "Look",
        Command("find", ("slash",), "find", "Find in all open text.", footer=7),
        Command("find_next", ("n",), "next hit", "To the next hit."),
        Command("find_previous", ("N",), "previous hit", "To the previous hit."),
        Command("toggle_contents", ("t",), "contents", "Show or fold away the contents.", footer=11),
        Command("toggle_summary", ("i",), "summary", "Show or fold away the summary.", footer=14),
        Command("next_pane", ("tab",), "next pane", "To the next pane.", palette=False),
        Command("whos_who", ("c",), "who's who", "Who's who, starting at the selected word.", footer=10),
        Command("story", ("s",), "story so far", "The story so far, as one text.", footer=5, short="story"),
        Command("set_bookmark", ("m",), "set bookmark", "Set a bookmark: a letter for this place."),
        Command("bookmarks", ("apostrophe",), "bookmarks", "Go to a bookmark."),
        Command("advisories", ("a",), "advisories", "Show the content advisories."),
        Command("links", ("o",), "links", "Open a link, after a question: its page is not gated."),
        Command("copy", ("y", "ctrl+c"), "copy", "Copy the selected text."),
        Command("copy_section", ("Y",), "copy section", "Copy what is open of the section in focus."),
        Command(
            "review",
            ("r",),
            "review",
            "Review an imported recap: where its premise ends, its paragraphs, headings and facts.",
            with_id="look_again",
        ),
    ),
    Group.of(
        "Room",
        Command("wider", ("plus", "equals_sign"), "wider", "A wider column.", shown_as="+"),
        Command("narrower", ("minus",), "narrower", "A narrower column."),
        Command("next_theme", ("T",), "theme", "The next theme.", also="dark light ansi colours colors"),
        Command("help", ("question_mark", "f1"), "help", "All keys.", footer=1),
        Command("palette", ("ctrl+p", "colon"), "palette", "Find a command or a section.", palette=False),
        Command("shelf", ("L",), "shelf", "To the shelf.", footer=9),
        Command("suspend", ("ctrl+z",), "suspend", "Back to the shell; fg returns.", palette=False),
        Command("screenshot", (), "screenshot", "Save a screenshot (SVG)."),
        Command("save_page", (), "save page", "Save what is open as a web page (HTML)."),
        Command("close_top", ("escape",), "close", "Close what is on top; never quits.", palette=False),
        Command(
            "leave",
            ("q",),
            "leave",
            "Back one level; quits from the recap the program was started on.",
            footer=5,
            also=_LEAVING,
        ),
    ),
)
COMMANDS = tuple(command for group in GROUPS for command in group.commands)


def _of_the_room(beginnings: str) -> Iterator[Group]:
    """Yield the reading room's commands whose actions begin with one of these words, in their groups."""
    for group in GROUPS:
        wanted = tuple(beginnings.split())
        if shared := tuple(command for command in group.commands if command.action.startswith(wanted)):
            yield Group(group.title, shared)


_ON_THE_SHELF = Group.of(
    "Shelf",
    Command("open", ("enter",), "read", "Read the recap under the cursor.", footer=1, with_id="reveal"),
    Command(
        "filter",
        ("slash",),
        "filter",
        "Filter by title, cast, genre, kind or year as you type; typos are tolerated. Esc clears the filter.",
        footer=1,
        with_id="find",
    ),
    Command("sort", ("S",), "sort", "Sort by title, by year, or by when you last read them.", footer=1),
    Command(
        "stage", ("f",), "unread…", "Show only unread, started or finished recaps, or all of them again.", footer=6
    ),
    Command("passes", (), "passes", "Start the recap over, or go back to an earlier pass."),
    Command(
        "add",
        ("A",),
        "add…",
        "Add a recap, or an article that becomes one: paste an address or a path.",
        footer=5,
        with_id="reveal_all",
    ),
    Command(
        "remove", ("D",), "remove", "Remove an imported recap from your library; asks. Its progress is kept.", footer=7
    ),
    Command("take_back", ("z",), "bring back", "Bring back the imported recap that was removed last."),
    Command("look_again", ("r",), "look again", "Look for new, changed and removed files.", footer=8),
    Command(
        "toggle_preview",
        ("i",),
        "preview",
        "Show or fold away the premise and summary.",
        footer=1,
        with_id="toggle_summary",
    ),
    Command("next_pane", ("tab",), "next pane", "To the next pane.", palette=False),
    Command("advisories", ("a",), "advisories", "Show the content advisories."),
    Command("leave", ("q",), "quit", "Leave the program.", footer=1, also=_LEAVING),
    Command("copy", ("y", "ctrl+c"), "copy", "Copy the selected text."),
)
_SHARED = "line_ page_ half_ top bottom next_theme help palette screenshot suspend close_top"
"""What works on the shelf as in the reading room."""
SHELF_GROUPS = (_ON_THE_SHELF, *_of_the_room(_SHARED))
_IN_REVIEW = Group.of(
    "Review of an imported recap",
    Command("line_up", ("k", "up"), "line up", "Line up: hide the last open paragraph.", footer=1),
    Command(
        "line_down",
        ("j", "down"),
        "line down",
        "Line down: open the next hidden paragraph, after a question.",
        footer=1,
    ),
    Command(
        "previous_paragraph",
        ("left_square_bracket", "left"),
        "paragraph before",
        "To the paragraph before; asks before it shows a hidden one.",
        with_id="previous_section",
    ),
    Command(
        "next_paragraph",
        ("right_square_bracket", "right"),
        "paragraph",
        "To the next paragraph; asks before it shows a hidden one.",
        footer=1,
        with_id="next_section",
    ),
    Command(
        "turn_over",
        ("x",),
        "hide, open",
        "Hide the paragraph in focus, or open it if it is a hidden one.",
        footer=2,
        with_id="hide",
    ),
    Command("delete", ("D",), "delete", "Delete the paragraph in focus.", footer=2, with_id="remove"),
    Command(
        "move_back",
        ("left_curly_bracket", "shift+left"),
        "to section before",
        "Move the paragraph in focus to the section before.",
        with_id="previous_part",
    ),
    Command(
        "move_on",
        ("right_curly_bracket", "shift+right"),
        "to next section",
        "Move the paragraph in focus to the next section.",
        with_id="next_part",
    ),
    Command("begin_section", ("h",), "new section", "Begin a section with the hidden paragraph in focus."),
    Command(
        "next_heading",
        ("enter",),
        "heading",
        "Show the next hidden heading, after a question; make it the label, reword it, or remove it.",
        footer=1,
        with_id="reveal",
    ),
    Command(
        "next_label",
        ("l",),
        "label",
        "Write the label of the next hidden section: where and when it is, nothing that happens there.",
        footer=2,
    ),
    Command(
        "next_mark",
        ("W",),
        "mark",
        "Edit the mark of the next part or section: how far one must have got for it to open.",
        footer=3,
        with_id="set_mark",
    ),
    Command("edit_title", ("e",), "title", "Edit the title.", footer=4),
    Command("edit_year", ("E",), "year", "Edit the year.", footer=4),
    Command("edit_kind", ("K",), "kind", "Edit the kind: film, series, season, …", footer=4),
    Command("edit_cast", ("c",), "cast", "Edit the cast; roles stay with their actors.", footer=4, with_id="whos_who"),
    Command("take_back", ("z",), "take back", "Take back the last change, step by step.", footer=1),
    Command("save", ("s",), "save", "Save the file.", footer=1, with_id="story"),
    Command("leave", ("q",), "leave", "Leave the review; asks if there are unsaved changes.", footer=1),
)
_SHARED_IN_REVIEW = "page_ half_ top bottom copy wider narrower next_theme help suspend close_top"
"""What works in the review as in the reading room."""
REVIEW_GROUPS = (_IN_REVIEW, *_of_the_room(_SHARED_IN_REVIEW))
_IN_STORY = Group.of(
    "The story so far",
    Command("turn", ("o",), "order", "Turn the order round: the latest first.", footer=3, with_id="links"),
    Command(
        "unfold",
        ("enter",),
        "inline spoilers",
        "Open the inline spoilers of the section in focus.",
        footer=4,
        with_id="reveal",
    ),
    Command(
        "leave", ("q", "s"), "back", "Back to the recap, where you go on.", footer=2, also=_LEAVING, shown_as="q s Esc"
    ),
)
_SHARED_IN_STORY = (
    "line_ page_ half_ top bottom next_section previous_section next_part previous_part take_back find"
    " copy wider narrower next_theme help palette screenshot suspend close_top"
)
"""What works in the story so far as in the recap."""
STORY_GROUPS = (_IN_STORY, *_of_the_room(_SHARED_IN_STORY))
_IN_PREVIEW = Group.of(
    "Preview",
    Command(
        "problems",
        ("p",),
        "problems",
        "To the problems: Enter goes to a problem's section, Esc back to the page; p again folds them away.",
        footer=1,
    ),
    Command("leave", ("q",), "leave", "Leave the preview, which forgets what was revealed in it."),
)
_NOT_IN_PREVIEW = ("shelf", "review", "leave")
PREVIEW_GROUPS = (
    _IN_PREVIEW,
    *(
        Group(group.title, tuple(each for each in group.commands if each.action not in _NOT_IN_PREVIEW))
        for group in GROUPS
    ),
)
SHELF_COMMANDS = tuple(command for group in SHELF_GROUPS for command in group.commands)
_BY_ID: dict[str, Command] = {}
for _command in (*COMMANDS, *SHELF_COMMANDS, *_IN_REVIEW.commands, *_IN_PREVIEW.commands):
    _BY_ID.setdefault(_command.id, _command)
OF_ALL_SCREENS = tuple(_BY_ID.values())
"""One command for each id. A key has one meaning on all screens together, so that all can be given others."""
