"""Going from section to section. Nothing here ever reveals."""

from recapreader.line_reader.base import LineReader
from recapreader.render import wording


class NavigationKeys(LineReader):
    """Sections, parts, numbers."""

    def do_next_section(self) -> None:
        """To the next section, or to the item for the next part."""
        following = self.following
        if following and not self.is_at_next and self._is_last_of_part():
            self.end_peek()
            self.is_at_next = True
            watched, on = self.keys.of("watched"), self.keys.of("next_section")
            message = f"{wording.next_part(following)} {watched} sets your mark there; {on} goes on without it."
            self.console.tell("", message)
            return
        self._step(1)

    def do_previous_section(self) -> None:
        """To the previous section, or back from the item for the next part."""
        if self.is_at_next:
            self.go_to(self.here)
        else:
            self._step(-1)

    def _is_last_of_part(self) -> bool:
        return self.page.blocks[-1].number == self.here

    def _step(self, step: int) -> None:
        numbers = self.session.view.numbers()
        target = numbers.index(self.here) + step
        if 0 <= target < len(numbers):
            self.go_to(numbers[target])
        else:
            self.console.tell("This is the last section." if step > 0 else "This is the first section.")

    def do_top(self) -> None:
        """To the first section of the part."""
        self.go_to(self.page.blocks[0].number)

    def do_bottom(self) -> None:
        """To the last section of the part."""
        self.go_to(self.page.blocks[-1].number)

    def do_next_part(self) -> None:
        """To the next part."""
        self._step_part(1)

    def do_previous_part(self) -> None:
        """To the previous part."""
        self._step_part(-1)

    def _step_part(self, step: int) -> None:
        parts = [part for part in self.session.view.parts() if part.first]
        target = [part.number for part in parts].index(self.session.view.part_of(self.here)) + step
        if not 0 <= target < len(parts):
            where = "last" if step > 0 else "first"
            message = f"This is the {where} part." if self.session.view.has_parts else "This recap has no parts."
            self.console.tell(message)
        elif first := parts[target].first:
            self.go_to(first)

    def go_to_number(self, typed: str) -> None:
        """Go to a section by its number, counted in this part or in the whole recap."""
        numbers = self.session.view.numbers()
        part = self.session.view.part_of(self.here)
        for number in (f"{part}.{typed}", typed):
            if number in numbers:
                self.go_to(number)
                return
        self.console.tell("No section has that number here; t lists the sections.")
