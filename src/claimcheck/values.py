"""Frozen, slotted dataclasses that cost a start of the command next to nothing.

`dataclasses.dataclass(frozen=True, slots=True)` compiles six methods and makes the class twice, 0.5 to 0.8 ms each time: with the forty classes on the
way of one `verify` that was a fifth of the command (docs/performance.md). Here all methods but `__init__` are shared closures, and `__init__` is compiled
when the first value is made. Type checkers see the standard decorator; `replace`, `fields`, `pickle` and pattern matching work as they do there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass, replace
else:
    from operator import attrgetter

    _NOT_COPIED = frozenset({"__dict__", "__weakref__"})

    class _Described:
        """`__dataclass_fields__` and `__dataclass_params__`, made by the standard library when they are first asked for."""

        __slots__ = ("_defaults", "_name")

        def __init__(self, name: str, defaults: dict[str, Any]) -> None:
            self._name, self._defaults = name, defaults

        def __get__(self, instance: object, owner: type) -> Any:  # noqa: ANN401 - as of the standard library
            from dataclasses import field, make_dataclass

            cls = next(base for base in owner.__mro__ if vars(base).get(self._name) is self)
            wanted = [
                (name, kind, field(default=self._defaults[name]) if name in self._defaults else field()) for name, kind in cls.__annotations__.items()
            ]
            shadow = make_dataclass(cls.__name__, wanted, frozen=True)
            for name in ("__dataclass_fields__", "__dataclass_params__"):
                setattr(cls, name, getattr(shadow, name))
            return getattr(shadow, self._name)

    def dataclass(*, frozen: bool, slots: bool) -> Any:
        """Return a decorator that makes a frozen, slotted dataclass: plain annotations with plain defaults, no `field()`."""
        assert frozen and slots  # noqa: PT018 - what this module is for
        return _made

    def _made(cls: type) -> type:
        names = tuple(cls.__annotations__)
        defaults = {name: vars(cls)[name] for name in names if name in vars(cls)}
        values = attrgetter(*names) if len(names) > 1 else lambda self: (getattr(self, names[0]),)

        def __init__(self, *args: Any, **given: Any) -> None:
            made.__init__ = _initialiser(made, names, defaults)
            made.__init__(self, *args, **given)

        def __repr__(self) -> str:
            return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

        def __eq__(self, other: object) -> bool:
            return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

        def __hash__(self) -> int:
            return hash(values(self))

        def __reduce__(self) -> tuple[Any, ...]:
            return type(self), values(self)

        def __replace__(self, /, **changes: Any) -> Any:
            return replace(self, **changes)

        space = {key: value for key, value in vars(cls).items() if key not in names and key not in _NOT_COPIED}
        space.update(
            __slots__=names, __match_args__=names, __init__=__init__, __eq__=__eq__, __hash__=__hash__, __reduce__=__reduce__, __replace__=__replace__,
            __setattr__=_frozen, __delattr__=_frozen, **{"__repr__": __repr__, **_own_repr(cls)},
            __dataclass_fields__=_Described("__dataclass_fields__", defaults), __dataclass_params__=_Described("__dataclass_params__", defaults),
        )  # fmt: skip
        made = type(cls)(cls.__name__, cls.__bases__, space)
        made.__qualname__ = cls.__qualname__
        return made

    def _own_repr(cls: type) -> dict[str, Any]:
        return {"__repr__": vars(cls)["__repr__"]} if "__repr__" in vars(cls) else {}

    def _initialiser(cls: type, names: tuple[str, ...], defaults: dict[str, Any]) -> Any:
        """Return `__init__`, which fills the slots past the lock on them."""
        known = {f"_set_{name}": vars(cls)[name].__set__ for name in names} | {f"_default_{name}": value for name, value in defaults.items()}
        given = ", ".join(f"{name}=_default_{name}" if name in defaults else name for name in names)
        exec(f"def __init__(self, {given}):\n " + "\n ".join(f"_set_{name}(self, {name})" for name in names), known)  # noqa: S102 - names of our own fields
        return known["__init__"]

    def _frozen(self: object, name: str, *_: object) -> None:
        from dataclasses import FrozenInstanceError

        message = f"cannot assign to field {name!r}"
        raise FrozenInstanceError(message)

    def replace(instance: Any, /, **changes: Any) -> Any:
        """Return a copy with some fields changed, as `dataclasses.replace` does; TypeError for a field that is none."""
        for name in instance.__match_args__:
            if name not in changes:
                changes[name] = getattr(instance, name)
        return instance.__class__(**changes)


__all__ = ["dataclass", "replace"]
