"""Whatever a terminal sends, the reader goes on."""

from pathlib import Path

import pytest

from support import keys
from support.terminal import Terminal


@pytest.mark.parametrize(
    "sent",
    [b"\xff", b"\xe9t\xe9", b"\xc3", b"\x00", b"\x1b]52;c;AAAA\x07", b"\x1b[9999999999;9999999999R", b"\x1b[<0;0;0M"],
)
def test_bytes_that_are_no_keys_end_nothing(sent: bytes, tmp_path: Path) -> None:
    with Terminal(["ballerina"], home=tmp_path, size=(80, 24)) as terminal:
        terminal.wait_for("hidden")
        terminal.send(sent)
        terminal.settle()
        terminal.send(keys.key("escape") * 8)  # an unfinished character takes the next keys with it
        terminal.settle()
        terminal.press("question_mark")
        terminal.wait_for("Esc closes")
        assert "Traceback" not in terminal.text
