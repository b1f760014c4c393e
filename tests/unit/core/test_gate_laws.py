"""The seven laws of the gate, over files and progresses that Hypothesis builds. The first is the promise."""

import re

from hypothesis import HealthCheck, Phase, event, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from recapreader.core import gate
from recapreader.core.gate import Hidden, Page, Progress, Shown, State
from recapreader.core.marks import parse_mark
from recapreader.core.prose.parse import parse
from recapreader.core.prose.tree import GAP_TEXT, block_texts, close_spoilers
from recapreader.core.recap import PREMISE, Recap
from recapreader.core.sanitize import clean
from recapreader.render.json_document import to_json
from recapreader.render.text import to_text
from recapreader.storage.library.load import parse_recap
from support.examples import examples
from support.strategies import (
    LEFT,
    MARK_PROGRESSES,
    MARKS,
    RIGHT,
    Plan,
    Twins,
    plans,
    progresses,
    render,
    shared_by,
    twins,
)


def files(count: int) -> settings:
    """So many files: each is built, parsed and looked at in several progresses, which takes milliseconds."""
    phases = [Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink]
    return settings(
        max_examples=examples(count), deadline=None, phases=phases, suppress_health_check=[HealthCheck.too_slow]
    )


SLOWLY = files(40)


def read(text: str) -> Recap:
    return parse_recap(clean(text), "a-recap").recap


def pages(recap: Recap, progress: Progress) -> list[Page]:
    return [gate.page(recap, progress, part.number) for part in recap.parts]


def everything_shown(recap: Recap, progress: Progress) -> list[object]:
    """All that any front end can be handed at one progress, and how it prints."""
    summary = gate.summary(recap, progress)
    made = pages(recap, progress)
    numbers = list(recap.sections)
    seen = gate.progress_index(recap, progress)
    openings = [
        gate.opening(recap, progress, Progress(revealed=gate.up_to(recap, number)), part="0") for number in numbers
    ]
    return [
        made,
        summary,
        gate.public_summary(recap),
        [gate.story(recap, progress, latest_first=latest_first) for latest_first in (False, True)],
        (known := gate.whos_who(recap, progress)),
        [gate.mentions(recap, progress, each.names) for each in known],
        seen.shown,
        seen.parts,
        [gate.entries(recap, progress, part.number) for part in recap.parts],
        [gate.state_of(section, progress) for section in recap.sections.values()],
        gate.shown_count(recap, seen.shown),
        openings,
        [str(opening) for opening in openings],
        list(to_text(summary, made, width=60, advisories=True)),
        list(to_text(summary, made, width=21)),
        to_json(summary, made, advisories=True),
        repr(made),
        repr(recap),
        repr(recap.sections),
    ]


def all_found(recap: Recap, progress: Progress, query: str) -> list[gate.Hit]:
    found: list[gate.Hit] = []
    place = (PREMISE, -1, -1)
    seen = gate.progress_index(recap, progress)
    while (hit := gate.find(recap, seen, query, place)) and hit not in found:
        found.append(hit)
        place = (hit.number, hit.text, hit.start)
    return found


# 1. No oracle.


@files(60)
@given(twins())
def test_no_oracle_twins_give_equal_faces(pair: Twins) -> None:
    left, right = read(pair.left), read(pair.right)
    event(f"differ: {pair.left != pair.right}")
    for progress in pair.progresses:
        assert everything_shown(left, progress) == everything_shown(right, progress)


@files(20)
@given(twins(), st.data())
def test_no_oracle_searching_finds_the_same_in_twins(pair: Twins, data: st.DataObject) -> None:
    left, right = read(pair.left), read(pair.right)
    words = [*data.draw(st.lists(st.sampled_from(pair.words), min_size=1, max_size=4)), GAP_TEXT, "w"]
    starts = data.draw(
        st.lists(st.tuples(st.sampled_from(list(left.sections)), st.integers(0, 3), st.integers(-1, 9)), max_size=2)
    )
    for progress in pair.progresses:
        seen, seen_in_right = gate.progress_index(left, progress), gate.progress_index(right, progress)
        for word in words:
            assert all_found(left, progress, word) == all_found(right, progress, word)
            for start in starts:
                for backward in (False, True):
                    hit = gate.find(left, seen, word, start, backward=backward)
                    assert hit == gate.find(right, seen_in_right, word, start, backward=backward)


@SLOWLY
@given(plans(), st.data())
def test_an_overview_kept_up_is_one_made_anew(plan: Plan, data: st.DataObject) -> None:
    recap = read(render(plan, LEFT))
    mark = data.draw(MARK_PROGRESSES)
    seen = None
    for progress in data.draw(st.lists(progresses(plan), min_size=2, max_size=6)):
        now = replace(progress, mark=mark) if data.draw(st.booleans()) else progress
        seen = gate.progress_index(recap, now, seen)
        assert seen == gate.progress_index(recap, now)


def test_a_part_gets_its_name_and_loses_it_again_in_an_overview_kept_up() -> None:
    recap = read("---\ntitle: Tale\n---\nPremise.\n\n# The Mask\n\n## A find\n\nBody.\n")
    shut = gate.progress_index(recap, Progress())
    opened = gate.progress_index(recap, Progress(frozenset({"1.1"})), shut)
    again = gate.progress_index(recap, Progress(), opened)
    assert [seen.parts[1].named for seen in (shut, opened, again)] == [False, True, False]
    assert [len(seen.shown) for seen in (shut, opened, again)] == [1, 2, 1]


@SLOWLY
@given(twins())
def test_no_oracle_characters_and_notes_are_told_alike(pair: Twins) -> None:
    left, right = read(pair.left), read(pair.right)
    for progress in pair.progresses:
        assert gate.whos_who(left, progress) == gate.whos_who(right, progress)
        told = " ".join(note for known in gate.whos_who(left, progress) for note in known.notes)
        hidden = [note for each in left.characters for note in each.notes]
        for note in hidden:
            assert gate.is_visible(note.gate, left, progress) or note.text.open() not in told


@SLOWLY
@given(plans())
def test_twins_do_differ_in_what_is_hidden(plan: Plan) -> None:
    # Else the law above would hold for nothing.
    left, right = read(render(plan, LEFT)), read(render(plan, RIGHT))
    hidden = [number for number, section in left.sections.items() if not section.is_open]
    for number in hidden:
        everything = Progress(revealed=frozenset({number}))
        assert left.sections[number].body.open() != right.sections[number].body.open()
        assert pages(left, everything) != pages(right, everything)


# 2. Faithful.


@st.composite
def read_at(draw: st.DrawFn) -> tuple[Plan, Recap, Progress]:
    plan = draw(plans())
    return plan, read(render(plan, LEFT)), draw(progresses(plan))


@SLOWLY
@given(read_at())
def test_faithful_a_section_is_shown_exactly_if_it_should_be(drawn: tuple[Plan, Recap, Progress]) -> None:
    plan, recap, progress = drawn
    made = {block.number: block for page in pages(recap, progress) for block in page.blocks}
    assert list(made) == [PREMISE, *(number for number, _ in plan.numbered())]
    for number, section in plan.numbered():
        mark = plan.mark_of(number)
        passed = bool(mark and progress.mark and progress.mark.kind == mark.kind and progress.mark.place >= mark.place)
        is_open = section is not None and section.is_open
        expected = is_open or passed or number in progress.revealed or number == progress.peeked
        assert isinstance(made[number], Shown) == expected
    for number, block in made.items():
        if isinstance(block, Shown):
            tree = parse(recap.sections[number].body.open(), sealing=recap.sections[number].is_open)
            assert block.tree == (close_spoilers(tree) if block.closed else tree)


@SLOWLY
@given(read_at())
def test_faithful_hidden_words_are_on_no_page(drawn: tuple[Plan, Recap, Progress]) -> None:
    _, recap, progress = drawn
    shown = repr(pages(recap, progress))
    for section in recap.sections.values():
        if gate.state_of(section, progress) is State.HIDDEN:
            for word in re.findall(r"\bw[0-9a-f]{6,10}\b", section.heading.open() + section.body.open()):
                assert word not in shown


# 3. Monotone.


def lasting(recap: Recap, progress: Progress) -> set[str]:
    return {
        number for number, section in recap.sections.items() if gate.state_of(section, progress) is not State.HIDDEN
    }


@SLOWLY
@given(read_at(), st.data())
def test_monotone_more_reveals_or_a_later_mark_hide_nothing(
    drawn: tuple[Plan, Recap, Progress], data: st.DataObject
) -> None:
    plan, recap, progress = drawn
    more = data.draw(progresses(plan))
    later = data.draw(MARK_PROGRESSES)
    if progress.mark and not (later and later.reaches(progress.mark)):
        later = progress.mark
    after = replace(progress, revealed=progress.revealed | more.revealed, mark=later)
    assert lasting(recap, progress) <= lasting(recap, after)
    told = {role.actor for role in gate.summary(recap, progress).cast if role.role}
    assert told <= {role.actor for role in gate.summary(recap, after).cast if role.role}
    for part in recap.parts:
        assert gate.part_name(part, progress).named <= gate.part_name(part, after).named


# 4. Shape.


@SLOWLY
@given(read_at(), st.data())
def test_shape_is_the_same_whatever_the_standing(drawn: tuple[Plan, Recap, Progress], data: st.DataObject) -> None:
    plan, recap, progress = drawn

    def shape(at: Progress) -> list[object]:
        blocks = [block for page in pages(recap, at) for block in page.blocks]
        return [(block.number, block.label, block.ending, block.after) for block in blocks]

    assert shape(progress) == shape(Progress()) == shape(data.draw(progresses(plan)))


# 5. Local, and 6. Undo.


@files(25)
@given(read_at())
def test_local_and_undone_a_reveal_changes_its_section_its_part_and_what_waits_for_it(
    drawn: tuple[Plan, Recap, Progress],
) -> None:
    _, recap, progress = drawn
    for number, section in recap.sections.items():
        if gate.state_of(section, progress) is not State.HIDDEN:
            continue
        after = replace(progress, revealed=progress.revealed | {number})
        for before_page, after_page in zip(pages(recap, progress), pages(recap, after), strict=True):
            if before_page.part.number != section.part:
                assert before_page == after_page
            for before, now in zip(before_page.blocks, after_page.blocks, strict=True):
                assert (before == now) == (before.number != number)
        for before_line, line, role in zip(
            gate.summary(recap, progress).cast, gate.summary(recap, after).cast, recap.cast, strict=True
        ):
            if before_line != line:
                assert role.gate is not None
                assert number in role.gate.numbers
        undone = replace(after, revealed=after.revealed - {number})
        assert everything_shown(recap, undone) == everything_shown(recap, progress)


@files(25)
@given(read_at())
def test_local_unfolding_opens_the_inline_spoilers_of_its_section_only(drawn: tuple[Plan, Recap, Progress]) -> None:
    _, recap, progress = drawn
    for number in recap.sections:
        after = replace(progress, unfolded=frozenset({number}))
        for before_page, after_page in zip(pages(recap, progress), pages(recap, after), strict=True):
            for before, now in zip(before_page.blocks, after_page.blocks, strict=True):
                if before.number != number or isinstance(before, Hidden):
                    assert before == now
                else:
                    assert isinstance(now, Shown)
                    assert not now.closed
                    assert (before != now) == before.closed
                    assert bool(GAP_TEXT in repr([block_texts(each) for each in now.tree])) is False


# 7. Closed.


@SLOWLY
@given(plans(), st.frozensets(st.text(max_size=5)), st.text(max_size=5), st.sampled_from(MARKS))
def test_closed_what_is_unknown_opens_nothing(plan: Plan, unknown: frozenset[str], peeked: str, mark: str) -> None:
    recap = read(render(plan, LEFT))
    unknown -= set(recap.sections)
    plain = Progress(mark=parse_mark(mark))
    strange = Progress(unknown, unknown, None if peeked in recap.sections else peeked, plain.mark)
    assert everything_shown(recap, strange) == everything_shown(recap, plain)


@SLOWLY
@given(plans())
def test_closed_a_damaged_section_opens_by_no_mark(plan: Plan) -> None:
    recap = read(render(plan, LEFT))
    for number, section in plan.numbered():
        if section and section.damaged:
            assert recap.sections[number].ending
            for mark in MARKS:
                state = gate.state_of(recap.sections[number], Progress(mark=parse_mark(mark)))
                assert state is State.HIDDEN


@given(plans())
def test_shared_by_nothing_is_nothing(plan: Plan) -> None:
    assert shared_by(plan, Progress()) == frozenset()
