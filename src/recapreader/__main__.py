"""`python -m recapreader`."""

from recapreader.cli.main import run

if __name__ == "__main__":
    run()
