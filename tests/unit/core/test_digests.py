"""Our digests are those of the standard library, for texts of any size."""

import hashlib

import pytest

from recapreader.core import digests


@pytest.mark.parametrize("size", [0, 1, 1000, (1 << 18) - 1, 1 << 18, 1 << 20])
def test_a_digest_is_that_of_the_standard_library(size: int) -> None:
    data = bytes(number % 251 for number in range(size))
    assert digests.sha256(data).hexdigest() == hashlib.sha256(data).hexdigest()
    assert digests.sha256(data).digest() == hashlib.sha256(data).digest()
    assert digests.shake_256(data).digest(size) == hashlib.shake_256(data).digest(size)
