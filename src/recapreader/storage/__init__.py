"""Files in and out: recaps, the journal, settings and where they all lie."""
