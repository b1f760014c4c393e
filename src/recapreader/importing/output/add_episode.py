"""Add an imported episode to the recap of its series, as a part in its place."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from recapreader.core.errors import ContentError, UsageError
from recapreader.importing.model import Draft, Volume
from recapreader.importing.output import destination, recap_file
from recapreader.storage.library.title_lookup import slugify

_PART = re.compile(r"^ {0,3}# .*$", re.MULTILINE)
_MARK = re.compile(r"after=\"?(S\d+(?:E\d+)?)\"?", re.IGNORECASE)


def add(draft: Draft, slug: str, libraries: Sequence[Path], *, force: bool, dry_run: bool) -> Path:
    """Writes the draft's parts into the recap; the first of the libraries that has it is changed.

    Raises:
        UsageError: No library has such a recap.
        ContentError: The episode's number is unknown, or the recap has the episode already.
    """
    if slugify(slug) != slug:
        raise UsageError("--into takes the slug of a recap, without folders.")
    path = next((library / f"{slug}.md" for library in libraries if (library / f"{slug}.md").is_file()), None)
    if path is None:
        raise UsageError("no library has a recap with that slug")
    if not draft.volumes or not all(volume.after for volume in draft.volumes):
        raise ContentError(
            "the source does not say which episode it is about; its title must contain season and number"
        )
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        raise ContentError("the recap to add it to cannot be read as UTF-8") from None
    for volume in draft.volumes:
        text = insert(text, _with_premise(volume, draft), force=force)
    if not dry_run:
        destination.write(path, text)
    return path


def _with_premise(volume: Volume, draft: Draft) -> Volume:
    """What was open in the episode's own recap is hidden with the episode: a series' premise is another."""
    if volume is not draft.volumes[0] or not draft.premise:
        return volume
    return replace(volume, lead=(*draft.premise, *volume.lead))


def insert(text: str, volume: Volume, *, force: bool) -> str:
    """The recap with the part before the first that comes later; one with its mark is replaced by force only."""
    parts = list(_PART.finditer(text))
    marks = [_key(match.group(0)) for match in parts]
    new = recap_file.part(volume, text)
    key = _key(f"after={volume.after}")
    if key in marks:
        if not force:
            raise ContentError("the recap already has this episode; use --force to replace it")
        index = marks.index(key)
        end = parts[index + 1].start() if index + 1 < len(parts) else len(text)
        return text[: parts[index].start()] + new + ("\n\n" if end < len(text) else "\n") + text[end:]
    later = next(
        (
            match
            for match, mark in zip(parts, marks, strict=True)
            if mark is not None and key is not None and mark > key
        ),
        None,
    )
    if later is None:
        return text.rstrip("\n") + "\n\n" + new + "\n"
    return text[: later.start()] + new + "\n\n" + text[later.start() :]


def _key(line: str) -> tuple[int, int] | None:
    match = _MARK.search(line)
    if not match:
        return None
    season, _, episode = match.group(1).upper().removeprefix("S").partition("E")
    return int(season), int(episode) if episode else 10_000
