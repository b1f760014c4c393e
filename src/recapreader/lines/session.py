"""One session: what is typed → what is done. The keys are those of the reading room; each line is one of them."""

import re

from recapreader.keys import COMMANDS
from recapreader.lines.dialogue import Dialogue
from recapreader.lines.looking import Looking
from recapreader.lines.moving import Moving
from recapreader.lines.revealing import Revealing
from recapreader.reader import Place, Reading

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
    "reveal": "Reveal this section, or the hidden words of a shown one; an ending asks first. Enter never reads on.",
    "hide": "Hide this section again.",
    "take_back": "Take back the last change, step by step.",
    "peek": "Peek: read this section until you go on; nothing is written.",
    "watched": "Watched up to here: set the mark to this section.",
    "set_mark": "Type a mark, such as S01E06 or ch 5, or empty it.",
    "reveal_up_to": "Reveal everything up to here; asks.",
    "reveal_all": "Reveal everything; asks.",
    "hide_all": "Hide everything again: reveals, peeks and mark.",
    "find": "Find in all shown text; the words may follow at once, as in /box.",
    "find_next": "To the next hit.",
    "find_previous": "To the previous hit.",
    "toggle_contents": "List the contents.",
    "toggle_summary": "Tell the summary, and how much is open.",
    "whos_who": "Who's who; a name may follow at once, as in c Ann.",
    "story": "The story so far, as one text.",
    "advisories": "Tell the content advisories.",
    "links": "Print the address of a link; asks, since its page is not gated.",
    "help": "List the keys.",
    "leave": "Leave.",
}
"""What each of the room's commands does line by line; the others are for screens only."""
_SAME = {
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
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "enter": "",
}
_SPOKEN = {" ": "Space", "": "Enter"}
_NUMBER = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?")


def _typed_keys() -> dict[str, str]:
    """What is typed on a line → the command that it means."""
    keys = {_CHARACTERS.get(key, key): command.action for command in COMMANDS for key in command.keys}
    return {key: action for key, action in keys.items() if len(key) < 2 and action in SENTENCES}


KEYS = _typed_keys()


class Session(Moving, Revealing, Looking):
    """A reader reads a recap line by line."""

    def __init__(self, reading: Reading, dialogue: Dialogue) -> None:
        super().__init__(reading, dialogue)
        self._is_over = False

    def run(self) -> None:
        """Read until the reader leaves, or until the end of input."""
        self._greet()
        while not self._is_over:
            line = self.dialogue.command()
            if line is None:
                break
            self.obey(line)
        self.end_peek()
        self.reading.remember_place(Place(self.here))

    def _greet(self) -> None:
        summary = self.reading.public_summary()
        self.dialogue.tell(summary.front.title)
        self.tell_progress()
        self.dialogue.tell("Each key is typed with Enter after it: ] reads on, ? lists the keys, q leaves.")
        if self.reading.is_first:
            self.dialogue.tell("What is hidden stays hidden until Enter, typed alone, reveals it. z takes that back.")
        self.tell_trouble()
        self.tell_part()
        self.tell_section()

    def obey(self, line: str) -> None:
        """Do what a line says."""
        typed = line.strip() or line[:1]
        if _NUMBER.fullmatch(typed):
            self.go_to_number(typed)
        elif typed.startswith("/") and typed[1:].strip():
            self.do_find(typed[1:])
        elif typed.startswith("c ") and typed[2:].strip():
            self.do_whos_who(typed[2:])
        elif typed in KEYS:
            action = KEYS[typed]
            getattr(self, f"do_{_SAME.get(action, action)}")()
        else:
            self.dialogue.tell("That is no key here; ? lists the keys.")

    def do_help(self) -> None:
        """List the keys."""
        self.dialogue.tell("Type a key, then Enter.")
        keys_of: dict[str, list[str]] = {}
        for key, action in KEYS.items():
            keys_of.setdefault(SENTENCES[action], []).append(_SPOKEN.get(key, key))
        self.dialogue.tell(*(f"{' or '.join(keys)}: {sentence}" for sentence, keys in keys_of.items()))
        self.dialogue.tell("A number, such as 3 or 2.4: to that section, or read it again.")

    def do_leave(self) -> None:
        """Leave."""
        self._is_over = True


def read(reading: Reading, dialogue: Dialogue) -> int:
    """Read line by line until the reader leaves; the program's exit code."""
    try:
        Session(reading, dialogue).run()
    finally:
        reading.close()
    return 0
