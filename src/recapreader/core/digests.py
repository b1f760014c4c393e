"""`sha256` and `shake_256` as `hashlib` has them, without OpenSSL where little is to be digested, as for every start.

Loading it takes longer than digesting a hundred thousand bytes.
"""

from typing import TYPE_CHECKING

__all__ = ["sha256", "shake_256"]
_LARGE = 1 << 18
"""Bytes from which on OpenSSL, which may be ten times as fast, is worth loading."""

if TYPE_CHECKING:
    from hashlib import sha256, shake_256
else:
    try:
        from _sha3 import shake_256

        try:
            from _sha2 import sha256 as _small_sha256  # since Python 3.12
        except ImportError:
            from _sha256 import sha256 as _small_sha256
    except ImportError:  # a Python without modules of its own for them
        from hashlib import sha256 as _small_sha256
        from hashlib import shake_256

    def sha256(data: bytes) -> object:
        """Return the digest of some bytes."""
        if len(data) < _LARGE:
            return _small_sha256(data)
        from hashlib import sha256 as large_sha256  # noqa: PLC0415 - only long texts need it

        return large_sha256(data)
