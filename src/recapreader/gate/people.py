"""The summary and the people, as far as they may be told."""

from dataclasses import dataclass

from recapreader.gate.finding import fold
from recapreader.gate.standing import Standing, may_be_told
from recapreader.prose.parse import parse_line
from recapreader.prose.tree import close_inline_spoilers, inline_text
from recapreader.recap import Character, Front, Recap, Role


@dataclass(frozen=True, slots=True)
class CastLine:
    """An actor, and the role where it may be told."""

    actor: str
    role: str | None


@dataclass(frozen=True, slots=True)
class Summary:
    """The public front matter, with the roles that may be told. Advisories are shown when they are asked for."""

    front: Front
    cast: tuple[CastLine, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A character as far as may be told."""

    name: str
    aliases: tuple[str, ...]
    actor: str
    notes: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Name and aliases."""
        return (self.name, *self.aliases)


def summary(recap: Recap, standing: Standing) -> Summary:
    """The public front matter and the cast."""
    has_opened = standing.revealed or standing.mark
    cast = recap.cast if recap.people.has_gated_roles and has_opened else recap.people.told_to_all
    return Summary(recap.front, tuple(_cast_line(role, recap, standing) for role in cast))


def public_summary(recap: Recap) -> Summary:
    """The summary as someone sees it who has opened nothing; it costs no reading."""
    return summary(recap, Standing())


def _cast_line(role: Role, recap: Recap, standing: Standing) -> CastLine:
    told = role.role is not None and may_be_told(role.gate, recap, standing)
    return CastLine(role.actor, role.role.open() if told and role.role else None)


def whos_who(recap: Recap, standing: Standing) -> tuple[Known, ...]:
    """The characters that may be told of, in the author's order, each with the notes that may be told."""
    cast = summary(recap, standing).cast
    return tuple(
        _known(character, cast, recap, standing)
        for character in recap.characters
        if may_be_told(character.gate, recap, standing)
    )


def _known(character: Character, cast: tuple[CastLine, ...], recap: Recap, standing: Standing) -> Known:
    names = (character.name.open(), *(alias.open() for alias in character.aliases))
    played = {fold(name) for name in names}
    actors = [line.actor for line in cast if line.role and fold(line.role) in played]
    notes = [note.text.open() for note in character.notes if may_be_told(note.gate, recap, standing)]
    told = tuple(inline_text(close_inline_spoilers(parse_line(note))) for note in notes)
    actor = character.actor.open() if character.actor else ""
    return Known(names[0], names[1:], actor or ", ".join(actors), told)
