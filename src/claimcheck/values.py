"""Frozen, slotted dataclasses that cost a start of the command next to nothing.

`dataclasses.dataclass(frozen=True, slots=True)` compiles six methods and makes the class twice, 0.5 to 0.8 ms each time: with the forty classes on
the way of one `verify` that was a fifth of the command (docs/performance.md). Here all methods but `__init__` are closures, and `__init__` is
compiled when a class has more than a few values: a named tuple costs five times as much. Type checkers see the standard decorator; `replace`,
`fields`, `pickle` and `match` work as they do there.
"""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

_Value = TypeVar("_Value")
_Other = TypeVar("_Other")
_Found = TypeVar("_Found")

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass, replace
else:
    from operator import attrgetter

    _NOT_COPIED = frozenset({"__dict__", "__weakref__"})
    _FEW, _BY_NAME = 200, 6
    """Values of a class that are made without compiling `__init__`, which takes 0.1 ms; one whose fields are named counts for several."""
    put = object.__setattr__

    class _Described:
        """`__dataclass_fields__` and `__dataclass_params__`, made by the standard library when they are first asked for."""

        __slots__ = ("_defaults", "_name")

        def __init__(self, name: str, defaults: dict[str, Any]) -> None:
            self._name, self._defaults = name, defaults

        def __get__(self, instance: object, owner: type) -> object:
            from dataclasses import field, make_dataclass

            cls = next(base for base in owner.__mro__ if vars(base).get(self._name) is self)
            defaults = {name: field(default=value) for name, value in self._defaults.items()}
            wanted = [(name, kind, defaults.get(name) or field()) for name, kind in cls.__annotations__.items()]
            shadow = make_dataclass(cls.__name__, wanted, frozen=True)
            for name in ("__dataclass_fields__", "__dataclass_params__"):
                setattr(cls, name, getattr(shadow, name))
            return getattr(shadow, self._name)

    def dataclass(*, frozen: bool, slots: bool) -> object:
        """Return a decorator that makes a frozen, slotted dataclass: plain annotations with plain defaults, no `field()`."""
        assert frozen  # what this module is for
        assert slots
        return _made

    def _made(cls: type) -> type:
        names = tuple(cls.__annotations__)
        defaults = {name: vars(cls)[name] for name in names if name in vars(cls)}
        values = attrgetter(*names) if len(names) > 1 else lambda self: tuple(getattr(self, name) for name in names)

        left = _FEW

        def initialise(self: object, *args: object, **given: object) -> None:
            nonlocal left
            whole = args if len(args) == len(names) and not given else _filled(names, defaults, args, given)
            left -= 1 if whole is args else _BY_NAME
            if whole is None or left < 0:
                made.__init__ = _initialiser(made, names, defaults)
                made.__init__(self, *args, **given)
                return
            for name, value in zip(names, whole):  # noqa: B905 - of one length
                put(self, name, value)

        def shown(self: object) -> str:
            return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

        def equal(self: object, other: object) -> bool:
            return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

        def hashed(self: object) -> int:
            return hash(values(self))

        def reduced(self: object) -> tuple[object, ...]:
            return type(self), values(self)

        space = {key: value for key, value in vars(cls).items() if key not in names and key not in _NOT_COPIED}
        space = {"__eq__": equal, "__hash__": hashed, "__repr__": shown, **space}
        space |= {"__slots__": names, "__match_args__": names, "__init__": initialise, "__reduce__": reduced}
        space |= {"__replace__": replace, "__setattr__": _locked, "__delattr__": _locked}
        space |= {name: _Described(name, defaults) for name in ("__dataclass_fields__", "__dataclass_params__")}
        made = type(cls)(cls.__name__, cls.__bases__, space)
        made.__qualname__ = cls.__qualname__
        return made

    def _filled(names: tuple[str, ...], defaults: dict[str, Any], args: tuple[object, ...], given: dict[str, object]) -> list[object] | None:
        """Return the values of all fields in order, None where some are missing, unknown or given twice."""
        filled = {**defaults, **dict(zip(names, args)), **given}  # noqa: B905 - too many are none
        wrong = filled.keys() != set(names) or len(args) > len(names) or not given.keys().isdisjoint(names[: len(args)])
        return None if wrong else [filled[name] for name in names]

    def _initialiser(cls: type, names: tuple[str, ...], defaults: dict[str, Any]) -> object:
        """Return `__init__`, which fills the slots past the lock on them."""
        known = {f"_set_{name}": vars(cls)[name].__set__ for name in names} | {f"_default_{name}": value for name, value in defaults.items()}
        given = ", ".join(f"{name}=_default_{name}" if name in defaults else name for name in names)
        body = "\n ".join(f"_set_{name}(self, {name})" for name in names) or "pass"
        exec(f"def __init__(self, {given}):\n {body}", known)  # noqa: S102 - names of our own fields
        return known["__init__"]

    def _locked(_: object, name: str, *__: object) -> None:
        from dataclasses import FrozenInstanceError

        message = f"cannot assign to field {name!r}"
        raise FrozenInstanceError(message)

    def replace(instance: object, /, **changes: object) -> object:
        """Return a copy with some fields changed, as `dataclasses.replace` does; TypeError for a field that is none."""
        cls, values = instance.__reduce__()
        names, filled = cls.__match_args__, list(values)
        for name, value in changes.items():
            if name not in names:
                return cls(**{**dict(zip(names, values, strict=True)), **changes})  # which tells what is wrong
            filled[names.index(name)] = value
        return cls(*filled)


REMEMBERED = 2048
"""Values for which a function that is `remembered` surely keeps what it found; of as many before them it keeps what is asked for again."""


def remembered(function: Callable[[_Value], _Found]) -> Callable[[_Value], _Found]:
    """Return a pure function of one frozen value that keeps what it found, by the value's identity: a frame's hash would cost more than it saves.

    One statement is compared with forty frames, and each of these with every other statement: what is read of a frame alone is read once.
    """
    kept: dict[int, tuple[_Value, _Found]] = {}
    older = kept

    @wraps(function)
    def called(value: _Value) -> _Found:
        nonlocal kept, older
        found = kept.get(id(value))
        if found is not None and found[0] is value:  # the value is kept as well, so that its identity is nobody else's
            return found[1]
        found = older.get(id(value))
        result = found[1] if found is not None and found[0] is value else function(value)
        if len(kept) >= REMEMBERED:
            older, kept = kept, {}
        kept[id(value)] = (value, result)
        return result

    return called


def remembered_of_two(function: Callable[[_Value, _Other], _Found]) -> Callable[[_Value, _Other], _Found]:
    """Return a pure function of two values that keeps what it found, as `remembered` does."""
    kept: dict[tuple[int, int], tuple[_Value, _Other, _Found]] = {}
    older = kept

    @wraps(function)
    def called(value: _Value, other: _Other) -> _Found:
        nonlocal kept, older
        key = id(value), id(other)
        found = kept.get(key)
        if found is not None and found[0] is value and found[1] is other:
            return found[2]
        found = older.get(key)
        result = found[2] if found is not None and found[0] is value and found[1] is other else function(value, other)
        if len(kept) >= REMEMBERED:
            older, kept = kept, {}
        kept[key] = (value, other, result)
        return result

    return called


__all__ = ["dataclass", "remembered", "remembered_of_two", "replace"]
