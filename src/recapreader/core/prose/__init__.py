"""A section's Markdown as a frozen tree, in which what is hidden inside a shown section is a node of its own."""
