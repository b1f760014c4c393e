"""Two texts that grow side by side: what is public is written into both, what is hidden is drawn twice."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

NAMES = ("Ottilie", "Vermilion", "Bartholomew")  # public words; a gated alias or entry may bear one as well
ODD = (
    *(
        "\u202e",
        "\u2066",
        "\u200b",
        "\u200d",
        "e\u0301\u0323",
        "\u6f22\u5b57",
        "\U0001f469\u200d\U0001f467",
        "\U000e0041",
    ),
    *("\x0b## no", "\x0c# no", "\x1c## no", "\x00", "\ufeff", "\u00ad", "\u0600", "\ufe0f", "\u115f"),
    *("&gt;&excl;", "&#124;&#x7c;", "&lt;!--", "&NewLine;", "\\>\\!", "\\|\\|", "\\<!--", "]", "[", "](", "$", "%s"),
)


AWAITED = frozenset({"gated alias", "gated link", "mark in from"})
"""What FORMAT knows and this reader does not yet; no pair has it. Empty once it does."""


@dataclass(frozen=True)
class TwinPair:
    """Hold two whole files, what their reader opens, and the words that neither may ever print."""

    a: str
    b: str
    reveals: tuple[str, ...]
    mark: str | None
    why: tuple[str, ...]
    secrets: tuple[str, ...]


@dataclass
class Pen:
    """Write the hidden text of one twin, and keep account of it."""

    rng: Random
    marks: Sequence[str]  # none of which the reader has reached
    ids: list[str] = field(default_factory=list)  # of its hidden sections
    secrets: list[str] = field(default_factory=list)
    why: set[str] = field(default_factory=set)

    def word(self) -> str:
        """Coin a word that stands nowhere else."""
        word = "q" + "".join(self.rng.choices("bcdfghjklmnprstvwxz", k=9))
        self.secrets.append(word)
        return word

    def words(self) -> str:
        """Write a run of secret words, names that are public, and odd characters, on one line."""
        middle = self.rng.choices((*NAMES, *ODD, "and", "*so*", "**"), k=self.rng.randrange(6))
        return " ".join([self.word(), *middle, self.word()])

    def chance(self, share: float) -> bool:
        """Say yes in this share of cases."""
        return self.rng.random() < share

    def gates(self) -> list[str]:
        """List what a `from` may name so that it stays closed."""
        return list(self.ids) if "mark in from" in AWAITED else [*self.ids, *self.marks]

    def gate(self) -> str:
        """Choose a `from` that stays closed, or names nothing, which hides the entry whole."""
        return self.rng.choice((*self.gates(), f"no-{self.word()}"))

    def device(self, table: "Mapping[str, Device]") -> str:
        """Let one device of a table write, and note its name."""
        name = self.rng.choice(sorted(table))
        self.why.add(name)
        return table[name](self)

    def several(self, table: "Mapping[str, Device]", most: int) -> str:
        """Let some devices of a table write, a blank line between them."""
        return "\n\n".join(self.device(table) for _ in range(self.rng.randint(1, most)))


Device = Callable[[Pen], str]


@dataclass
class Sheet:
    """Let two texts grow side by side."""

    pens: tuple[Pen, Pen]
    texts: tuple[list[str], list[str]] = field(default_factory=lambda: ([], []))

    def public(self, text: str) -> None:
        """Write the same into both."""
        for written in self.texts:
            written.append(text)

    def hidden(self, draw: Device) -> None:
        """Let each pen draw its own."""
        for pen, written in zip(self.pens, self.texts, strict=True):
            written.append(draw(pen))

    def frame(self, frame: str, draw: Device) -> None:
        """Write a public frame, each `@` of which both pens fill with something of their own."""
        first, *rest = frame.split("@")
        self.public(first)
        for piece in rest:
            self.hidden(draw)
            self.public(piece)
        self.public("\n\n")
