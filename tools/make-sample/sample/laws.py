"""Titles of the laws that decrees cite, by a short key (texts/peraturan.txt)."""

from pathlib import Path

FILE = Path(__file__).resolve().parent.parent / "texts" / "peraturan.txt"


def _load():
    pairs = (line.split(" ", 1) for line in FILE.read_text(encoding="utf-8").splitlines() if line.strip())
    return {key: title.strip() for key, title in pairs}


TITLES = _load()


def title_of(key):
    """The full title for a key such as `uu14-2008`; any other text stands for itself."""
    return TITLES.get(key.strip(), key)
