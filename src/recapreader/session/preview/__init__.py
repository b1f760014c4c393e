"""Reading a recap beside the editor that it is written in."""
