"""The README says what is so."""

import runpy
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_the_key_table_is_the_one_that_the_keys_make() -> None:
    keys = runpy.run_path(str(ROOT / "docs" / "keys.py"))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert keys["with_table"](readme) == readme


def test_the_example_in_the_readme_is_a_recap_without_problems() -> None:
    from recapreader.storage.library.load import parse_recap

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    example = readme.partition("```markdown\n")[2].partition("```\n")[0]
    loaded = parse_recap(example, "my-film")
    assert loaded.problems == ()
    assert [section.label for section in loaded.recap.sections.values()] == ["Premise", "A quiet start", "Ending"]
