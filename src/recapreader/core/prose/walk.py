"""The one walk over a tree: a method a node kind, and one place that decides which node goes to which method.

Renderers and the room's layout extend these. The methods are abstract, so that a kind of node that one of them forgot
is an error of types and of the first call, and no words get lost.
"""

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from recapreader.core.prose.tree import (
    Anchor,
    Block,
    Break,
    Code,
    CodeBlock,
    Emphasis,
    Gap,
    Heading,
    Inline,
    Items,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Spoiler,
    SpoilerBlock,
    Strong,
    Table,
    Text,
)

Out = TypeVar("Out")
"""What a node becomes."""
Around = TypeVar("Around")
"""What a node is told about its surroundings: a width, a level, its neighbours; None if nothing matters."""


class InlineWalk(ABC, Generic[Out, Around]):
    """Walks inline nodes. A method is handed the node, whose children it walks itself or leaves out."""

    def inline(self, node: Inline, around: Around) -> Out:
        """Return what one inline node becomes."""
        match node:
            case Text() | Picture():
                return self.text(node, around)
            case Code():
                return self.code(node, around)
            case Break():
                return self.line_break(around)
            case Gap():
                return self.gap(around)
            case Emphasis():
                return self.emphasis(node, around)
            case Strong():
                return self.strong(node, around)
            case Anchor():
                return self.anchor(node, around)
            case Spoiler():
                return self.spoiler(node, around)

    @abstractmethod
    def text(self, node: Text | Picture, around: Around) -> Out:
        """Return what words become; of a picture only its description is known."""

    @abstractmethod
    def code(self, node: Code, around: Around) -> Out:
        """Return what a run of code becomes."""

    @abstractmethod
    def line_break(self, around: Around) -> Out:
        """Return what an asked-for line break becomes."""

    @abstractmethod
    def gap(self, around: Around) -> Out:
        """Return what a closed inline spoiler becomes."""

    @abstractmethod
    def emphasis(self, node: Emphasis, around: Around) -> Out:
        """Return what emphasised words become."""

    @abstractmethod
    def strong(self, node: Strong, around: Around) -> Out:
        """Return what strongly emphasised words become."""

    @abstractmethod
    def anchor(self, node: Anchor, around: Around) -> Out:
        """Return what a link becomes."""

    @abstractmethod
    def spoiler(self, node: Spoiler, around: Around) -> Out:
        """Return what an opened inline spoiler becomes."""


class BlockWalk(ABC, Generic[Out, Around]):
    """Walks blocks. A method is handed the node, whose children it walks itself or leaves out."""

    def block(self, node: Block, around: Around) -> Out:
        """Return what one block becomes."""
        match node:
            case Paragraph():
                return self.paragraph(node, around)
            case Heading():
                return self.heading(node, around)
            case Quote():
                return self.quote(node, around)
            case Items():
                return self.items(node, around)
            case CodeBlock():
                return self.code_block(node, around)
            case Rule():
                return self.rule(around)
            case Table():
                return self.table(node, around)
            case SpoilerBlock():
                return self.spoiler_block(node, around)
            case Gap():
                return self.gap_block(around)

    @abstractmethod
    def paragraph(self, node: Paragraph, around: Around) -> Out:
        """Return what a paragraph becomes."""

    @abstractmethod
    def heading(self, node: Heading, around: Around) -> Out:
        """Return what a heading within a section becomes."""

    @abstractmethod
    def quote(self, node: Quote, around: Around) -> Out:
        """Return what a quotation becomes."""

    @abstractmethod
    def items(self, node: Items, around: Around) -> Out:
        """Return what a list becomes."""

    @abstractmethod
    def code_block(self, node: CodeBlock, around: Around) -> Out:
        """Return what lines of code become."""

    @abstractmethod
    def rule(self, around: Around) -> Out:
        """Return what a break between scenes becomes."""

    @abstractmethod
    def table(self, node: Table, around: Around) -> Out:
        """Return what a table becomes."""

    @abstractmethod
    def spoiler_block(self, node: SpoilerBlock, around: Around) -> Out:
        """Return what an opened hidden block becomes."""

    @abstractmethod
    def gap_block(self, around: Around) -> Out:
        """Return what a closed hidden block becomes."""
