"""The one walk over a tree: a method a node kind, and one place that decides which node goes to which method.

Renderers and the room's layout extend these. The methods are abstract, so that a kind of node that one of them forgot
is an error of types and of the first call, and no words get lost.
"""

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from recapreader.core.prose import tree as nodes

Out = TypeVar("Out")
"""What a node becomes."""
Around = TypeVar("Around")
"""What a node is told about its surroundings: a width, a level, its neighbours; None if nothing matters."""


class InlineWalk(ABC, Generic[Out, Around]):
    """Walks inline nodes. A method is handed the node, whose children it walks itself or leaves out."""

    def inline(self, node: nodes.Inline, around: Around) -> Out:
        """Return what one inline node becomes."""
        match node:
            case nodes.Text() | nodes.Picture():
                return self.text(node, around)
            case nodes.Code():
                return self.code(node, around)
            case nodes.Break():
                return self.line_break(around)
            case nodes.Gap():
                return self.gap(around)
            case nodes.Emphasis():
                return self.emphasis(node, around)
            case nodes.Strong():
                return self.strong(node, around)
            case nodes.Anchor():
                return self.anchor(node, around)
            case nodes.Spoiler():
                return self.spoiler(node, around)

    @abstractmethod
    def text(self, node: nodes.Text | nodes.Picture, around: Around) -> Out:
        """Return what words become; of a picture only its description is known."""

    @abstractmethod
    def code(self, node: nodes.Code, around: Around) -> Out:
        """Return what a run of code becomes."""

    @abstractmethod
    def line_break(self, around: Around) -> Out:
        """Return what an asked-for line break becomes."""

    @abstractmethod
    def gap(self, around: Around) -> Out:
        """Return what a closed inline spoiler becomes."""

    @abstractmethod
    def emphasis(self, node: nodes.Emphasis, around: Around) -> Out:
        """Return what emphasised words become."""

    @abstractmethod
    def strong(self, node: nodes.Strong, around: Around) -> Out:
        """Return what strongly emphasised words become."""

    @abstractmethod
    def anchor(self, node: nodes.Anchor, around: Around) -> Out:
        """Return what a link becomes."""

    @abstractmethod
    def spoiler(self, node: nodes.Spoiler, around: Around) -> Out:
        """Return what an opened inline spoiler becomes."""


class BlockWalk(ABC, Generic[Out, Around]):
    """Walks blocks. A method is handed the node, whose children it walks itself or leaves out."""

    def block(self, node: nodes.Block, around: Around) -> Out:
        """Return what one block becomes."""
        match node:
            case nodes.Paragraph():
                return self.paragraph(node, around)
            case nodes.Heading():
                return self.heading(node, around)
            case nodes.Quote():
                return self.quote(node, around)
            case nodes.Items():
                return self.items(node, around)
            case nodes.CodeBlock():
                return self.code_block(node, around)
            case nodes.Rule():
                return self.rule(around)
            case nodes.Table():
                return self.table(node, around)
            case nodes.SpoilerBlock():
                return self.spoiler_block(node, around)
            case nodes.Gap():
                return self.gap_block(around)

    @abstractmethod
    def paragraph(self, node: nodes.Paragraph, around: Around) -> Out:
        """Return what a paragraph becomes."""

    @abstractmethod
    def heading(self, node: nodes.Heading, around: Around) -> Out:
        """Return what a heading within a section becomes."""

    @abstractmethod
    def quote(self, node: nodes.Quote, around: Around) -> Out:
        """Return what a quotation becomes."""

    @abstractmethod
    def items(self, node: nodes.Items, around: Around) -> Out:
        """Return what a list becomes."""

    @abstractmethod
    def code_block(self, node: nodes.CodeBlock, around: Around) -> Out:
        """Return what lines of code become."""

    @abstractmethod
    def rule(self, around: Around) -> Out:
        """Return what a break between scenes becomes."""

    @abstractmethod
    def table(self, node: nodes.Table, around: Around) -> Out:
        """Return what a table becomes."""

    @abstractmethod
    def spoiler_block(self, node: nodes.SpoilerBlock, around: Around) -> Out:
        """Return what an opened hidden block becomes."""

    @abstractmethod
    def gap_block(self, around: Around) -> Out:
        """Return what a closed hidden block becomes."""
