"""Facts about a work from Wikidata: what is asked, which item is meant, and what its front matter lacks.

Requests are made from public front matter alone, and what can tell (descriptions, aliases, subjects, the casts of
seasons) is neither asked for nor read. Nothing a reader's start needs imports this package.
"""
