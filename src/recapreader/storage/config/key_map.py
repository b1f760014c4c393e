"""Which keys the commands have after the reader gave some of them others; a key never has two commands."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from recapreader.core.sanitize import one_line
from recapreader.core.settings import Key
from recapreader.storage.config.key_names import NotAKeyError, read_key

Remapped = dict[str, tuple[Key, ...]]


def resolve(
    wanted: Mapping[str, Sequence[str]], own: Mapping[str, tuple[str, ...]]
) -> tuple[Remapped, list[tuple[str, str]]]:
    """The remapped commands, and (id, sentence) for what is wrong; a command with a wrong key keeps its own.

    Of two commands with one key, the one that the reader gave it to last keeps its own.
    """
    wrong: list[tuple[str, str]] = []
    remapped: Remapped = {}
    for id_, keys in wanted.items():
        try:
            remapped[id_] = _read(id_, keys, own)
        except ValueError as error:
            wrong.append((id_, str(error)))
    while clash := _clash(remapped, own):
        id_, other, shown = clash
        wrong.append((id_, f'"{shown}" is a key of both "{id_}" and "{other}"; give one of them another'))
        del remapped[id_]
    return remapped, wrong


def _read(id_: str, keys: Sequence[str], own: Mapping[str, tuple[str, ...]]) -> tuple[Key, ...]:
    if id_ not in own:
        near = get_close_matches(id_, own, 1)
        hint = f'did you mean "{near[0]}"?' if near else "recapreader config lists them all"
        raise ValueError(f'unknown command "{one_line(id_)}"; {hint}')
    found: list[Key] = []
    for written in keys:
        try:
            key = read_key(written)
        except NotAKeyError as error:
            raise ValueError(f'"{one_line(written)}", for "{id_}", {error}') from None
        if key not in found:
            found.append(key)
    return tuple(found)


def _clash(remapped: Remapped, own: Mapping[str, tuple[str, ...]]) -> tuple[str, str, str] | None:
    """(the command that gives way, the other, the key) of the first key with two commands."""
    taken = {name: id_ for id_ in own if id_ not in remapped for name in own[id_]}
    for id_, keys in remapped.items():
        for key in keys:
            if (other := taken.setdefault(key.name, id_)) != id_:
                return id_, other, key.shown
    return None
