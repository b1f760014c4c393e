"""What import says about one source. Without `spoil`, it prints no word that occurs only in hidden text."""

from collections import Counter

from recapreader.importing.model import Chapter, Draft, Kind
from recapreader.importing.text_utils import words

_MOST = 50
_SENTENCE = 10


def lines(draft: Draft, *, spoil: bool = False) -> list[str]:
    """Return the report, one line per item."""
    facts = draft.facts
    found = [
        f"  title     {facts.title}"
        + (f" ({facts.year}{'' if draft.year_sure else '?'})" if facts.year else "")
        + (f", from {draft.title_from}" if draft.title_from not in {"", "you"} else "")
        + ("" if draft.title_sure else ", a guess"),
        f"  kind      {facts.kind}",
    ]
    if facts.genres:
        found.append(f"  genres    {', '.join(facts.genres)}")
    if facts.runtime:
        found.append(f"  runtime   {facts.runtime} min")
    for role, names in facts.creators:
        found.append(f"  {role:<9} {', '.join(names)}")
    if facts.cast:
        found.append(f"  cast      {', '.join(credit.actor for credit in facts.cast)}")
    paragraphs = sum(block.kind is not Kind.HEADING for block in draft.premise)
    found.append(f"  open      {_count(paragraphs, 'paragraph')}")
    found.append(f"  boundary  {draft.boundary}")
    sections = len(draft.chapters) + sum(len(volume.chapters) for volume in draft.volumes)
    found.append(
        f"  hidden    {_count(sections, 'section')}"
        + (f" in {_count(len(draft.volumes), 'part')}" if draft.volumes else "")
    )
    if draft.episodes[0]:
        read, made = draft.episodes
        found.append(f"  episodes  {_count(read, 'row')} read, {_count(made, 'part')} written")
    found += _dropped(draft, spoil=spoil)
    if spoil:
        found += [f"  heading   {chapter.heading}" for chapter in _chapters(draft)]
    return found + [f"  note      {note}" for note in draft.notes]


def as_json(draft: Draft) -> dict[str, object]:
    """What the report says, for scripts: public facts, counts, and how sure the title is; no word of hidden text."""
    facts = draft.facts
    gone, kept = _sizes(draft)
    return {
        "title": facts.title,
        "title_from": draft.title_from,
        "title_is_sure": draft.title_sure,
        "year": facts.year,
        "year_is_sure": draft.year_sure,
        "kind": facts.kind,
        "boundary": draft.boundary,
        "open_paragraphs": sum(block.kind is not Kind.HEADING for block in draft.premise),
        "hidden_sections": len(_chapters(draft)),
        "parts": len(draft.volumes),
        "episode_rows": draft.episodes[0],
        "episode_parts": draft.episodes[1],
        "dropped_percent": _percent(gone, kept),
        "dropped": dict(sorted(Counter(dropped.reason for dropped in draft.dropped if dropped.text.strip()).items())),
        "notes": list(draft.notes),
    }


def _chapters(draft: Draft) -> list[Chapter]:
    return [*draft.chapters, *(chapter for volume in draft.volumes for chapter in volume.chapters)]


def _dropped(draft: Draft, *, spoil: bool) -> list[str]:
    counts = Counter(dropped.reason for dropped in draft.dropped if dropped.text.strip())
    if not counts:
        return []
    listed = ", ".join(f"{reason} {count}" for reason, count in sorted(counts.items()))
    summary = [f"  dropped   {listed}", *_share(draft)]
    if not spoil:
        return summary
    return summary + [
        f"            {dropped.reason}: {' '.join(dropped.text.split())}"
        for dropped in draft.dropped
        if dropped.text.strip()
    ]


def _share(draft: Draft) -> list[str]:
    """How much of the page's running text is not in the recap; a line to look at where that is most of it."""
    gone, kept = _sizes(draft)
    if not gone:
        return []
    share = _percent(gone, kept)
    note = "; --spoil shows what" if share > _MOST else ""
    return [f"  of the running text {share} % was dropped{note}"]


def _sizes(draft: Draft) -> tuple[int, int]:
    """How many words of running text were dropped, and how many are kept: all of them where no line is long."""
    gone = sum(_running(dropped.text) for dropped in draft.dropped)
    blocks = [block for chapter in _chapters(draft) for block in chapter.blocks]
    blocks += [*draft.premise, *(block for volume in draft.volumes for block in volume.lead)]
    kept = [block.text for block in blocks]
    return gone, sum(map(_running, kept)) or sum(map(words, kept))


def _percent(gone: int, kept: int) -> int:
    return round(100 * gone / (gone + kept)) if gone else 0


def _running(text: str) -> int:
    """The words of its lines that are sentences rather than menus, labels or names."""
    return sum(words(line) for line in text.split("\n") if words(line) >= _SENTENCE)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
