"""Looking things up: find, contents, summary, who's who, story so far, advisories, links."""

from recapreader.core.gate import PREMISE, TITLE_OF, Hit, Shown, fold
from recapreader.line_reader import messages
from recapreader.line_reader.base import LineReader
from recapreader.render import wording
from recapreader.session import actions
from recapreader.session.link_targets import links


class LookupKeys(LineReader):
    """What a reader looks up; none of it knows more than the page."""

    _query = ""
    _hit: Hit | None = None

    # Find.

    def do_find(self, query: str = "") -> None:
        """Find what is typed."""
        self._query = query or self.console.line("Find: ") or ""
        self._find(backward=False)

    def do_find_next(self) -> None:
        """To the next hit."""
        self._find(backward=False)

    def do_find_previous(self) -> None:
        """To the previous hit."""
        self._find(backward=True)

    def _find(self, *, backward: bool) -> None:
        if not self._query.strip():
            self.console.tell(actions.find_first(self.keys.of))
            return
        last = self._hit if self._hit and self._hit.number == self.here else None
        start = (last.number, last.text, last.start) if last else (self.here, 0, -1)
        hit = self.session.view.find(self._query, start, backward=backward)
        if hit is None:
            self.console.tell(actions.NOT_FOUND)
            return
        block = self.block(hit.number)
        if isinstance(block, Shown):
            if hit.number != self.here:
                self.move_to(hit.number)
            self._hit = hit
            self.console.tell("", messages.found(block), "", messages.texts(block)[hit.text])

    # Lists.

    def do_toggle_contents(self) -> None:
        """The contents: every part, and the sections of this one."""
        here = self.session.view.part_of(self.here)
        unlisted = self.session.view.beyond_first_hidden() if self.settings.strict else frozenset()
        for part in self.session.view.parts():
            if unlisted and (part.first is None or part.first in unlisted):
                break
            if part.number != PREMISE:
                self.console.tell(f"Part {part.number}: {messages.full_stop(messages.in_words(part.title))}")
            if part.number in (here, PREMISE):
                entries = [entry for entry in self.session.view.entries(part.number) if entry.number not in unlisted]
                self.console.tell(*(messages.entry(entry, is_here=entry.number == self.here) for entry in entries))

    def do_toggle_summary(self) -> None:
        """The summary, and how much is open."""
        summary = self.session.view.summary()
        front = summary.front
        self.console.tell(front.title, wording.facts(front, ", "))
        for group, lines in wording.summary_groups(summary):
            words = "; ".join(f"{line}, {more}" if more else line for line, more in lines)
            self.console.tell(f"{group}: {words}")
        self.tell_progress()

    def tell_progress(self) -> None:
        """How far the reader is."""
        counts = None if self.settings.strict else self.session.view.shown_count()
        if progress := wording.progress_line(self.session.view.mark, counts, ", "):
            self.console.tell(f"{progress[0].upper()}{progress[1:]}.")

    def do_advisories(self) -> None:
        """The content advisories."""
        advisories = self.session.view.summary().front.advisories
        self.console.tell(f"Advisories: {', '.join(advisories)}." if advisories else actions.NO_ADVISORIES)

    def do_links(self) -> None:
        """Print the address of a link, after a yes."""
        addresses = links(self.session.view.summary(), self.block(self.here))
        if not addresses:
            self.console.tell(actions.NO_LINKS)
            return
        self.console.tell(*(f"{number}: {name}" for number, (name, _) in enumerate(addresses, 1)))
        typed = (self.console.line("Number of a link, Enter for none: ") or "").strip()
        if not (typed.isascii() and typed.isdecimal() and 0 < int(typed) <= len(addresses)):
            self.console.tell("No link chosen.")
            return
        name, address = addresses[int(typed) - 1]
        if self.console.confirm(f"Print the address of {name}? That page is not gated.", "print it", "leave it"):
            self.console.show(address)

    # The people and the story.

    def do_whos_who(self, name: str = "") -> None:
        """Who's who: all names, or what is known of those that match."""
        people = self.session.view.whos_who()
        if not people:
            self.console.tell(actions.NOBODY)
            return
        self.end_peek()
        wanted = fold(name or self.console.line("Name, Enter for all: ") or "").split()
        if not wanted:
            self.console.tell(*map(messages.names, people))
            return
        matching = [known for known in people if all(word in fold(" ".join(known.names)) for word in wanted)]
        if not matching:
            self.console.tell("No character so far has that name.")
        for known in matching:
            self.console.tell("", *messages.person(known, self.session.view.mentions(known)))

    def do_story(self) -> None:
        """The story so far."""
        self.end_peek()
        blocks = self.session.view.story().blocks
        if not blocks:
            self.console.tell(actions.NO_STORY)
            return
        self.console.tell("The story so far.")
        for block in blocks:
            if isinstance(block, Shown):
                names_part = block.number.startswith(TITLE_OF)
                name = messages.full_stop(messages.in_words(block.name))
                self.console.tell("", f"Part: {name}" if names_part else messages.heading(block))
                if not names_part:
                    self.console.tell("")
                    self.console.show(*messages.body(block, self.console.width))
        self.console.tell("", "That is all that is open so far.", self.where())
