"""`dataclass`, `field` and `replace` as the standard library has them, for the modules that every start imports.

The standard decorator compiles six methods for each class as its module is imported, which takes Python 3.11 about a
millisecond, and it imports `inspect`. Here the methods are shared, but for `__init__`, which is compiled when the first
value is made. There is no inheritance. Type checkers see the standard library's own, and its functions take these
classes for dataclasses.
"""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter, eq, ge, gt, le, lt
from typing import TYPE_CHECKING, Any, cast

__all__ = ["asdict", "astuple", "dataclass", "field", "replace"]
_NONE = object()
"""Stands for a default, or a value, that there is not."""

if TYPE_CHECKING:
    from dataclasses import asdict, astuple, dataclass, field, replace
else:

    def dataclass(
        *,
        frozen: bool = False,
        slots: bool = False,
        order: bool = False,
        eq: bool = True,
        repr: bool = True,  # noqa: A002
    ) -> Callable[[type], type]:
        """Return what makes a dataclass of a class."""

        def make(cls: type) -> type:
            fields = {name: _Field.of(cls.__dict__.get(name, _NONE)) for name in _annotated(cls)}
            compared = _getter([name for name, each in fields.items() if each.compare])
            methods = {"__init__": _first_init(fields, is_frozen=frozen)}
            methods |= {"__repr__": _repr([name for name, each in fields.items() if each.repr])} if repr else {}
            methods |= _comparisons(compared, has_order=order) | _hash(compared, frozen=frozen) if eq else {}
            methods |= {"__setattr__": _refuse, "__delattr__": _refuse} if frozen else {}
            own = {name: value for name, value in cls.__dict__.items() if name not in (*fields, *_MADE_ANEW)}
            defaults = {name: each.default for name, each in fields.items() if each.default is not _NONE}
            own |= {"__slots__": tuple(fields)} if slots else defaults
            own |= {"__match_args__": tuple(fields), "__dataclass_fields__": _StandardFields(fields)}
            made = type(cls)(cls.__name__, cls.__bases__, methods | own)
            made.__qualname__ = cls.__qualname__
            return made

        return make

    def field(
        *,
        default: object = _NONE,
        default_factory: Callable[[], object] | None = None,
        repr: bool = True,  # noqa: A002 - as in the standard library
        compare: bool = True,
    ) -> object:
        """Return what is said of a field in the place of its default."""
        return _Field(default, default_factory, repr, compare)

    def replace(value: object, /, **changes: object) -> object:
        """Return a value like another, with some of its fields changed."""
        cls = value.__class__
        return cls(**{name: getattr(value, name) for name in cls.__match_args__ if name not in changes}, **changes)

    def astuple(value: object) -> tuple[object, ...]:
        """Return the values of the fields, as they are."""
        return tuple(getattr(value, name) for name in value.__match_args__)

    def asdict(value: object) -> dict[str, object]:
        """Return the values of the fields by name, and so on within."""
        from dataclasses import asdict as standard  # noqa: PLC0415 - no start needs it

        return standard(value)


_MADE_ANEW = ("__dict__", "__weakref__", "__hash__")


class _Field:
    """What is said of a field."""

    def __init__(self, default: object, factory: object, repr: bool, compare: bool) -> None:  # noqa: A002, FBT001
        self.default, self.factory, self.repr, self.compare = default, factory, repr, compare

    @classmethod
    def of(cls, default: object) -> "_Field":
        return default if isinstance(default, cls) else cls(default, None, repr=True, compare=True)


def _annotated(cls: type) -> Iterable[str]:
    """The names that a class annotates, in order."""
    if sys.version_info >= (3, 14):
        from annotationlib import Format, get_annotations  # noqa: PLC0415 - new in 3.14

        return get_annotations(cls, format=Format.FORWARDREF)
    annotated: Iterable[str] = vars(cls).get("__annotations__", ())
    return annotated


def _getter(names: Sequence[str]) -> Callable[[Any], object]:
    """What returns the values of some fields, to compare them all at once."""
    return attrgetter(*names) if names else lambda _: ()


def _comparisons(compared: Callable[[Any], object], *, has_order: bool) -> dict[str, Any]:
    def comparing(by: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
        def compare(self: object, other: object) -> Any:  # noqa: ANN401 - as with every comparison
            return by(compared(self), compared(other)) if self.__class__ is other.__class__ else NotImplemented

        return compare

    orders = {"__lt__": lt, "__le__": le, "__gt__": gt, "__ge__": ge} if has_order else {}
    return {name: comparing(by) for name, by in ({"__eq__": eq} | orders).items()}


def _hash(compared: Callable[[Any], object], *, frozen: bool) -> dict[str, Any]:
    return {"__hash__": (lambda self: hash(compared(self))) if frozen else None}


def _repr(names: Sequence[str]) -> Callable[[object], str]:
    def show(self: object) -> str:
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({told})"

    return show


def _refuse(self: object, name: str, *_: object) -> None:
    raise AttributeError(f"cannot change field {name!r} of a frozen {self.__class__.__name__}")


def _first_init(fields: Mapping[str, _Field], *, is_frozen: bool) -> Callable[..., None]:
    """What makes the first value, and the method that makes all others."""

    def first(self: object, *values: object, **named: object) -> None:
        cls: Any = self.__class__
        cls.__init__ = _compiled(cls, fields, is_frozen=is_frozen)
        cls.__init__(self, *values, **named)

    return first


def _compiled(cls: type, fields: Mapping[str, _Field], *, is_frozen: bool) -> Callable[..., None]:
    names: dict[str, Any] = {"_none": _NONE, "_set": object.__setattr__}
    parameters, lines = ["self"], []
    for name, each in fields.items():
        has_default = each.default is not _NONE or each.factory
        parameters.append(f"{name}=_default_{name}" if has_default else name)
        names[f"_default_{name}"], names[f"_make_{name}"] = each.default, each.factory
        value = f"_make_{name}() if {name} is _none else {name}" if each.factory else name
        lines.append(f" _set(self, {name!r}, {value})" if is_frozen else f" self.{name} = {value}")
    lines.append(" self.__post_init__()" if hasattr(cls, "__post_init__") else " pass")
    exec("\n".join([f"def __init__({', '.join(parameters)}):", *lines]), names)  # noqa: S102 - of a class's own names
    return cast(Callable[..., None], names["__init__"])


class _StandardFields:
    """Answers when a function of the standard library asks for the fields."""

    def __init__(self, fields: Mapping[str, _Field]) -> None:
        self._fields = fields

    def __get__(self, _: object, cls: type) -> Mapping[str, Any]:
        import dataclasses  # noqa: PLC0415 - no start asks

        said = {name: dataclasses.field(repr=each.repr, compare=each.compare) for name, each in self._fields.items()}
        made = dataclasses.make_dataclass(cls.__name__, [(name, object, each) for name, each in said.items()])
        return {each.name: each for each in dataclasses.fields(made)}
