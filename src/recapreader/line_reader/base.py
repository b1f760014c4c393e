"""What every command of the line-by-line reader works with: where the reader is, and how that is told."""

from recapreader.core.gate import PREMISE, Hidden, Page, Shown, State
from recapreader.core.gate.progress import is_whole
from recapreader.core.marks import Mark
from recapreader.core.settings import DEFAULTS, Settings
from recapreader.line_reader import messages
from recapreader.line_reader.console import Console
from recapreader.line_reader.key_reading import LineKeys
from recapreader.session import actions, elsewhere
from recapreader.session.actions import Action
from recapreader.session.session import Place, Session


class LineReader:
    """A reading and a dialogue about it. What a reader can do stands in the classes built on this one."""

    def __init__(self, session: Session, console: Console, settings: Settings = DEFAULTS) -> None:
        self.session = session
        self.console = console
        self.settings = settings
        self.keys = LineKeys(settings.keys)
        self.here = session.view.resume().number
        self.is_at_next = False
        """Whether the reader is past the last section of a part, at the item for the next one."""
        self._warning = ""

    def block(self, number: str) -> Shown | Hidden:
        """What may be known of a section."""
        return self.session.view.block(number)

    @property
    def page(self) -> Page:
        """The part that the reader is in."""
        return self.session.view.page(self.session.view.part_of(self.here))

    @property
    def following(self) -> Mark | None:
        """The mark of the part after this one, where the reader's does not reach it; strict mode does not tell it."""
        return None if self.settings.strict else self.page.following

    # Telling.

    def tell_section(self) -> None:
        """Tell the section that the reader is at."""
        block = self.block(self.here)
        self.console.tell("")
        if isinstance(block, Hidden):
            self.console.tell(messages.announced(block, self.keys.of("reveal")))
        else:
            self._tell_shown(block, messages.heading(block))

    def _tell_shown(self, block: Shown, first: str) -> None:
        self.console.tell(first, "")
        self.console.show(*messages.body(block, self.console.width, self.keys.of))

    def tell_part(self) -> None:
        """Tell the name of the part that the reader is in."""
        part = self.page.part
        if part.number != PREMISE:
            self.console.tell("", f"Part {part.number}: {messages.full_stop(messages.in_words(part.name))}")

    def where(self) -> str:
        """Where the reader is, and so what the next key is about."""
        if self.is_at_next and self.following:
            return f"You are at the end of this part, before {self.following}."
        block = self.block(self.here)
        name = messages.full_stop(messages.in_words(block.label if isinstance(block, Hidden) else block.name))
        return "You are at the premise." if self.here == PREMISE else f"You are at section {self.here}: {name}"

    # Going.

    def go_to(self, number: str) -> None:
        """Go to a section and tell it."""
        self.move_to(number)
        self.tell_section()

    def move_to(self, number: str) -> None:
        """Go to a section; what was peeked at is hidden again, and a new part is named."""
        self.end_peek()
        before = self.session.view.part_of(self.here)
        self.here, self.is_at_next = number, False
        self.session.remember_place(Place(number))
        if self.session.view.part_of(number) != before:
            self.tell_part()

    def end_peek(self) -> None:
        """Hide what was peeked at."""
        if self.session.view.is_peeking:
            self.session.apply(actions.end_peek(self.session.view))
            self.console.tell(f"Hidden again: {messages.in_words(self.block(self.here).label)}.")

    # Doing.

    def do(self, action: Action, done: str = "") -> None:
        """Do what an action says, after a yes where it asks, and announce what has changed; `done` is said first."""
        states, block = self._states(), self.block(self.here)
        if self.apply(action, done):
            self._announce(states, block)
            self._after_change()

    def read_step(self, action: Action) -> None:
        """Do what opens a step, after a yes where it asks, and read what it opens and nothing else."""
        block = self.block(self.here)
        if self.apply(action):
            self.console.tell(*messages.new_words(block, self.block(self.here)))
            self._after_change()

    def apply(self, action: Action, done: str = "") -> bool:
        """Let an action happen, after a yes where it asks; whether anything happened."""
        if not action.events:
            self.console.tell(action.message)
            return False
        labels = action.confirm_label, action.cancel_label
        if action.question and not self.console.confirm(action.question, *labels):
            self.console.tell(" ".join(filter(None, ("Nothing changed.", action.declined))))
            return False
        self.session.apply(action)
        self.console.tell(*filter(None, (done, action.message)))
        return True

    def _after_change(self) -> None:
        self.is_at_next = self.is_at_next and self.following is not None
        self.tell_warning()

    def _states(self) -> dict[str, State]:
        return {number: self.session.view.state_of(number) for number in self.session.view.numbers()}

    def _announce(self, before: dict[str, State], was: Shown | Hidden) -> None:
        """Say what is open now that was hidden, and the other way round."""
        after = self._states()
        opened = [number for number, state in after.items() if before[number] is State.HIDDEN is not state]
        opened += [number for number, state in after.items() if before[number] is State.PART and is_whole(state)]
        closed = [number for number, state in after.items() if before[number] is not State.HIDDEN is state]
        now = self.block(self.here)
        if opened == [self.here] and isinstance(now, Shown):
            self._tell_opened(was, now)
        elif opened:
            self.console.tell(f"Revealed: {self._sections(list(self.session.view.in_order(opened)))}.")
        if closed:
            name = self.block(closed[0]).label if len(closed) == 1 else self._sections(closed)
            self.console.tell(f"Hidden again: {messages.in_words(name)}.")
        if isinstance(was, Shown) and isinstance(now, Shown):
            self._announce_words(was, now)

    def _sections(self, numbers: list[str]) -> str:
        endings = sum(self.session.view.is_ending(number) for number in numbers)
        return messages.sections(numbers, self.session.view.numbers(), endings)

    def _tell_opened(self, was: Shown | Hidden, block: Shown) -> None:
        if isinstance(was, Shown):  # its beginning has been read
            self.console.tell(*messages.new_words(was, block))
            return
        name = messages.full_stop(messages.in_words(block.name))
        if block.state is State.PEEKED:
            self._tell_shown(block, f"Peeking: {name} It closes again when you go on.")
        else:
            self._tell_shown(block, f"{'Open in part' if block.state is State.PART else 'Revealed'}: {name}")

    def _announce_words(self, was: Shown, now: Shown) -> None:
        if was.state is State.PEEKED is not now.state:
            self.console.tell(f"Revealed: {messages.full_stop(messages.in_words(now.name))}")
        if was.state is not State.PART and was.closed and not now.closed:
            closed = messages.texts(was)
            opened = messages.texts(now)
            changed = (
                opened
                if len(opened) != len(closed)
                else [text for text, before in zip(opened, closed, strict=True) if text != before]
            )
            self.console.tell("Opened: the hidden words of this section.", *changed)
        elif State.PART not in (was.state, now.state) and now.closed and not was.closed:
            self.console.tell("Hidden again: the hidden words of this section.")

    def take_over(self) -> None:
        """Take over what another program did in this recap meanwhile, such as a mark, and announce it."""
        states, block = self._states(), self.block(self.here)
        if self.session.take_over():
            self.console.tell(elsewhere.message(self.session.view, self.keys.of))
            self._announce(states, block)

    def tell_warning(self) -> None:
        """Say, once, what is not being remembered."""
        if self.session.warning != self._warning:
            self._warning = self.session.warning
            self.console.tell(self._warning)
