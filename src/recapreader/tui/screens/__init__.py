"""One file per screen; each orchestrates its widgets and asks the session."""
