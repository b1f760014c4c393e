"""`python -m recapreader`."""

from recapreader.cli import run

if __name__ == "__main__":
    run()
