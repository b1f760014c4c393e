"""Comments that silence a diagnostic, with a reason."""

import pytest

from support.check_samples import codes, recap

LEAK = "They wait for Tomas.\n\n## A {#a}\n\nTomas comes."
PEOPLE = "characters:\n  - {name: Tomas, from: a}"


@pytest.mark.parametrize(
    ("comment", "wanted"),
    [
        ("", ["L101"]),
        ("<!-- check: ok L101 it is on the poster -->\n", []),
        ("<!-- check: ok L101 it is on the poster -->\n\n", []),
        ("<!--check: ok L101, L202 it is on the poster-->\n", ["X103"]),
        ("<!-- check: ok L101 -->\n", ["L101", "X101"]),
        ("<!-- check: ok L999 why -->\n", ["L101", "X102"]),
        ("<!-- check: ok because I say so -->\n", ["L101", "X102"]),
        ("<!-- check: ok L202 why -->\n", ["L101", "X103"]),
        ("<!-- check: ok L101 why -->\n\nAnother paragraph.\n\n", ["L101", "X103"]),
    ],
)
def test_a_comment_silences_its_code_in_the_paragraph_that_follows(comment: str, wanted: list[str]) -> None:
    assert sorted(codes(recap(comment + LEAK, PEOPLE))) == wanted


@pytest.mark.parametrize(
    ("front", "wanted"),
    [
        ("# check: ok F101 our own tool reads it\nours: 1", []),
        ("ours: 1  # check: ok F101 our own tool reads it", []),
        ("ours: 1\n# check: ok F101 why", ["F101", "X103"]),
        ("# check: ok F101\nours: 1", ["F101", "X101"]),
    ],
)
def test_the_front_matter_has_them_too(front: str, wanted: list[str]) -> None:
    assert sorted(codes(recap("a", front))) == wanted


def test_one_at_the_top_covers_the_files_name() -> None:
    text = recap("a\n\n## A\n\nClara drowns.", "characters:\n  - name: Clara", title="Clara")
    assert codes(text, "clara-drowns") == ["L203"]
    assert codes(text.replace("---\n", "---\n# check: ok L203 the file came so\n", 1), "clara-drowns") == []
