"""When Python looks for garbage: not while the program starts (see `cli.main`), and seldom while a key is answered."""

import gc

_NEW_OBJECTS = 10_000
"""After this many objects the young ones are searched; a key makes thousands, which go away by themselves."""


def look_for_garbage() -> None:
    """Look for it from now on, among what comes; what a screen that has gone left behind is taken first."""
    if gc.isenabled():
        gc.collect()
    keep_what_is_there()
    gc.set_threshold(_NEW_OBJECTS)
    gc.enable()


def keep_what_is_there() -> None:
    """Never again look through what there is by now."""
    gc.freeze()
