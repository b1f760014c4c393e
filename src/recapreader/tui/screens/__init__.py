"""One file a screen; each orchestrates its widgets and asks the conductor."""
