"""recapreader: read what happened, and never more than you asked for."""

__version__ = "0.1.0"
