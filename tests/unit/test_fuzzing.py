"""A little of what benchmarks/fuzz.py does at length."""

import pytest

from support.fuzzing import TARGETS, Fuzzer


@pytest.mark.long
@pytest.mark.parametrize("guided", [False, True])
def test_nothing_that_is_typed_or_written_breaks_anything(guided: bool) -> None:
    found = Fuzzer(seed=2, guided=guided).run(60 if guided else 400)
    assert found.faults == []
    assert found.inputs >= 60


def test_a_fault_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str) -> None:
        raise KeyError(text)

    monkeypatch.setitem(TARGETS, "mark", fail)
    assert "KeyError" in Fuzzer(seed=2).run(50).faults[0]
