"""The summary and the characters, as far as they may be shown."""

from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from recapreader.core.gate.find import fold
from recapreader.core.gate.progress import Progress, is_visible
from recapreader.core.prose.parse import parse_line
from recapreader.core.prose.tree import close_inline_spoilers, inline_text
from recapreader.core.recap import Character, Front, Recap, Role


class CastLine(NamedTuple):
    """An actor, and the role if it may be shown."""

    actor: str
    role: str | None


class Summary(Struct, frozen=True):
    """The front matter, with the roles and links that may be shown. Advisories are shown on request."""

    front: Front
    cast: tuple[CastLine, ...]


class VisibleCharacter(Struct, frozen=True):
    """A character as far as the reader may know them."""

    name: str
    aliases: tuple[str, ...]
    actor: str
    notes: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Name and aliases."""
        return (self.name, *self.aliases)


def summary(recap: Recap, progress: Progress) -> Summary:
    """The front matter and the cast, as far as they may be told."""
    people, front = recap.people, recap.front
    if not (people.has_gated and (progress.revealed or progress.mark)):
        return Summary(front, tuple(_cast_line(role, recap, progress) for role in people.always_visible))
    links = tuple(each.link for each in people.all.links if is_visible(each.gate, recap, progress))
    front = front if links == front.links else replace(front, links=links)
    return Summary(front, tuple(_cast_line(role, recap, progress) for role in recap.cast))


def public_summary(recap: Recap) -> Summary:
    """The summary as someone sees it who has opened nothing; it costs no reading."""
    return summary(recap, Progress())


def _cast_line(role: Role, recap: Recap, progress: Progress) -> CastLine:
    is_shown = role.role is not None and is_visible(role.gate, recap, progress)
    return CastLine(role.actor, role.role.open() if is_shown and role.role else None)


def whos_who(recap: Recap, progress: Progress) -> tuple[VisibleCharacter, ...]:
    """Return the characters that may be shown, in the author's order, each with the notes that may be shown."""
    cast = summary(recap, progress).cast
    return tuple(
        _known(character, cast, recap, progress)
        for character in recap.characters
        if is_visible(character.gate, recap, progress)
    )


def _known(character: Character, cast: tuple[CastLine, ...], recap: Recap, progress: Progress) -> VisibleCharacter:
    aliases = (alias.name.open() for alias in character.aliases if is_visible(alias.gate, recap, progress))
    names = (character.name.open(), *aliases)
    played = {fold(name) for name in names}
    actors = [line.actor for line in cast if line.role and fold(line.role) in played]
    notes = [note.text.open() for note in character.notes if is_visible(note.gate, recap, progress)]
    texts = tuple(inline_text(close_inline_spoilers(parse_line(note), progress.mark)) for note in notes)
    actor = character.actor.open() if character.actor else ""
    return VisibleCharacter(names[0], names[1:], actor or ", ".join(actors), texts)
