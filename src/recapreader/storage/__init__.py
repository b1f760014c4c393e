"""Files in and out: recaps, the journal, settings and the folders they are kept in."""
