"""The keys of the room as they are typed on a line, with a reader's own."""

from collections.abc import Iterable, Mapping

from recapreader.core.settings import Key
from recapreader.session.commands import Command, remapped
from recapreader.session.keys import COMMANDS, GROUPS

SENTENCES = {
    "line_down": "Read on, to the next section; never reveals.",
    "page_down": "Read on, to the next section; never reveals.",
    "next_section": "Read on, to the next section; never reveals.",
    "line_up": "To the previous section.",
    "page_up": "To the previous section.",
    "previous_section": "To the previous section.",
    "top": "To the first section of this part.",
    "bottom": "To the last section of this part.",
    "next_part": "To the next part.",
    "previous_part": "To the previous part.",
    "reveal": "Reveal this section, or the hidden words of an open one; asks before an ending. Enter never reads on.",
    "next_step": "Read the next sentence of this section, its heading first, and nothing else; asks before an ending.",
    "step_back": "Close the last sentence of this section again.",
    "headings_up_to": "Open only the headings up to this section, after a question: they may be spoilers.",
    "hide": "Hide this section again.",
    "take_back": "Take back the last change, step by step.",
    "peek": "Peek: read this section until you go on; nothing is recorded.",
    "watched": "Watched up to here: set your mark to this section.",
    "set_mark": "Type a mark, such as S01E06, 0:42:10 or ch 5, or clear it.",
    "reveal_up_to": "Reveal everything up to here, after a question.",
    "reveal_all": "Reveal everything, after a question.",
    "hide_all": "Hide everything again: reveals, peeks and mark.",
    "passes": "Start over, or go back to an earlier pass.",
    "find": "Find in all open text; you can add the words, as in /box.",
    "find_next": "To the next hit.",
    "find_previous": "To the previous hit.",
    "toggle_contents": "List the contents.",
    "toggle_summary": "Print the summary, and how much is open.",
    "whos_who": "Who's who; you can add a name, as in c Ann.",
    "story": "The story so far, as one text.",
    "set_bookmark": "Set a bookmark here; you can add its letter, as in m a.",
    "bookmarks": "Go to a bookmark; you can add its letter, as in 'a.",
    "advisories": "Print the content advisories.",
    "links": "Print the address of a link, after a question: its page is not gated.",
    "help": "List the keys.",
    "leave": "Leave.",
}
"""What each of the room's commands does line by line; the others are for screens only."""
SAME = {
    "line_down": "next_section",
    "page_down": "next_section",
    "line_up": "previous_section",
    "page_up": "previous_section",
}
"""Commands that do the same here, where the smallest step is a section."""
_CHARACTERS = {
    "space": " ",
    "slash": "/",
    "question_mark": "?",
    "apostrophe": "'",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "enter": "",
    "full_stop": ".",
    "comma": ",",
}
_SPOKEN = {" ": "Space", "": "Enter", ".": "Period", ",": "Comma"}
WORDS = {"headings_up_to": "headings", "passes": "passes"}
ALSO = {"help": "help", "h": "help", "quit": "leave", "exit": "leave", ":q": "leave", ":quit": "leave"}
"""What is typed for commands that have no key."""


class LineKeys:
    """What is typed → the command that it means.

    A command whose own key cannot be typed on a line (`^d`, `F1`) keeps the one that it is declared with, unless
    another command has taken that.
    """

    def __init__(self, others: Mapping[str, tuple[Key, ...]] | None = None) -> None:
        commands = [command for group in remapped(others or {}, GROUPS) for command in group.commands]
        self.actions = dict(_typed(commands))
        reached = set(self.actions.values())
        for key, action in _typed(COMMANDS):
            if action not in reached:
                self.actions.setdefault(key, action)
        self.actions.update((word, action) for action, word in WORDS.items() if action not in reached)
        self._also = {word: action for word, action in ALSO.items() if word not in self.actions}

    def command_of(self, typed: str) -> str | None:
        """What a typed key means, or a word by which other programs are left or asked for help."""
        return self.actions.get(typed) or self._also.get(typed)

    def of(self, action: str) -> str:
        """The key of a command, as it is said."""
        keys = [key for key, each in self.actions.items() if each == action]
        return _SPOKEN.get(keys[0], keys[0]) if keys else "no key"

    def rows(self) -> list[tuple[str, str]]:
        """(keys, what they do), for the help."""
        keys_of: dict[str, list[str]] = {}
        for key, action in self.actions.items():
            keys_of.setdefault(SENTENCES[action], []).append(_SPOKEN.get(key, key))
        return [(" or ".join(keys), sentence) for sentence, keys in keys_of.items()]


def _typed(commands: Iterable[Command]) -> Iterable[tuple[str, str]]:
    for command in commands:
        for name in command.keys if command.action in SENTENCES else ():
            key = _CHARACTERS.get(name, name)
            if len(key) < 2 and not key.isdecimal():
                yield key, command.action
