"""One file a widget; each draws what it is handed and tells by messages that carry numbers only."""
