"""The review of an imported recap: where the premise ends, what a section is called in public, title and year."""
