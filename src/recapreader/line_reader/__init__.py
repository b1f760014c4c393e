"""The reader line by line: prompts in place of screens, for screen readers, braille and terminals that only print.

It says words and nothing else: no colours, no boxes, no movement of the cursor. What changes is announced.
"""
