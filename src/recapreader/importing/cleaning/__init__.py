"""Remove the blocks that are not part of the article."""
