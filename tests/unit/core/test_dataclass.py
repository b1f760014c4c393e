"""What our dataclasses share with the standard library's: everything that is used of them."""

import dataclasses
import subprocess
import sys
from typing import Any

import pytest

from recapreader.core import dataclass as ours

TABLE = [
    {},
    {"frozen": True},
    {"slots": True},
    {"frozen": True, "slots": True},
    {"frozen": True, "slots": True, "order": True},
    {"order": True, "frozen": True},
    {"eq": False, "frozen": True},
    {"repr": False, "slots": True},
]


def declared(module: Any, options: dict[str, bool]) -> tuple[Any, Any, Any]:  # noqa: ANN401 - one module or the other
    @module.dataclass(**options)
    class Nothing:
        """Has no field."""

    @module.dataclass(**options)
    class Some:
        """Has all that a field can have."""

        number: int
        text: str = "text"
        hidden: str = module.field(default="hidden", repr=False)
        spelling: str = module.field(default="", compare=False)
        names: list[str] = module.field(default_factory=list, compare=False)

        def __post_init__(self) -> None:
            if self.number < 0:
                raise ValueError("negative")

        @property
        def double(self) -> int:
            return 2 * self.number

    @module.dataclass(**options)
    class Other:
        """Has the same fields, and says itself how it looks."""

        number: int

        def __repr__(self) -> str:
            return f"number {self.number}"

    return Nothing, Some, Other


def tried(act: Any) -> object:  # noqa: ANN401
    try:
        return act()
    except Exception as error:  # noqa: BLE001 - which one is what is compared
        return [each.__name__ for each in type(error).__mro__ if each is not dataclasses.FrozenInstanceError]


def told(module: Any, options: dict[str, bool]) -> list[object]:  # noqa: ANN401
    nothing, some, other = declared(module, options)
    values = [
        some(1),
        some(1),
        some(2, "b"),
        some(number=1, spelling="x"),
        some(1, hidden="y"),
        some(1, "text", "hidden"),
    ]

    def setting(name: str) -> object:
        value = some(1)
        setattr(value, name, 3)
        return value.number

    def deleting() -> object:
        value = some(1)
        del value.text
        return hasattr(value, "text")

    def matched(value: object) -> object:
        match value:
            case some(number, text, hidden, spelling, names):
                return number, text, hidden, spelling, names
        return None

    asked = [
        *(lambda a=a, b=b: a == b for a in values for b in [*values, 1, other(1)]),
        *(lambda a=a, b=b: a < b for a in values for b in [*values, 1]),
        *(lambda a=a, b=b: a >= b for a in values for b in values),
        *(lambda a=a, b=b: hash(a) == hash(b) for a in values for b in values),
        *(lambda value=value: repr(value).partition(" object at ")[0] for value in [*values, nothing(), other(1)]),
        *(lambda value=value: matched(value) for value in values),
        lambda: nothing() == nothing(),
        lambda: setting("number"),
        deleting,
        some,
        lambda: some(1, nothing=2).number,
        lambda: some(-1),
        lambda: some(1, "a", "b", "c", [], 4),
        lambda: some(4).double,
        lambda: some(4).names is some(4).names,
        lambda: module.replace(values[2], text="c").text,
        lambda: module.replace(values[2], number=-1),
        lambda: module.replace(values[2], unknown="c"),
        lambda: module.astuple(values[2]),
        lambda: module.asdict(values[2]),
        lambda: dataclasses.asdict(values[2]),
        lambda: dataclasses.is_dataclass(some),
        lambda: [(each.name, each.repr, each.compare) for each in dataclasses.fields(some)],
        lambda: dataclasses.replace(values[2], text="c").number,
        lambda: hasattr(values[0], "__dict__"),
        lambda: (some.__name__, some.__qualname__, some.__module__, some.__doc__, some.__match_args__),
    ]
    return [tried(act) for act in asked]


@pytest.mark.parametrize("options", TABLE, ids=str)
def test_a_dataclass_is_what_the_standard_library_makes_of_it(options: dict[str, bool]) -> None:
    assert told(ours, options) == told(dataclasses, options)


def test_the_standard_library_s_is_not_imported_for_it() -> None:
    code = "import sys; from recapreader.core.recap import Front; repr(Front('title')); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"dataclasses", "inspect"}.isdisjoint(ran.stdout.split())


def test_nothing_is_added_to_a_frozen_value() -> None:
    _, some, _ = declared(ours, {"frozen": True, "slots": True})
    with pytest.raises(AttributeError, match="unknown"):
        some(1).unknown = 1
