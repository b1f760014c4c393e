"""One file per widget; each draws what it is handed and reports through messages that carry only numbers."""
