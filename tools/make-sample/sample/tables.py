"""units.csv, dip.csv (with its last column `berkas`) and queries.tsv."""

from pathlib import Path

TABLES = Path(__file__).resolve().parent.parent / "texts" / "tabel"


def files_by_entry(documents):
    """Entry id → file names relative to corpus/, in the order of the texts."""
    named = {}
    for document in documents:
        for entry in document.get("entri").split():
            named.setdefault(entry, []).append(document.path)
    return named


def dip(documents):
    """The DIP table of texts/tabel/dip.csv, every byte kept, with the column `berkas` after the last."""
    named = files_by_entry(documents)
    lines = (TABLES / "dip.csv").read_bytes().decode("utf-8").split("\r\n")
    result = [lines[0] + ",berkas"]
    for line in lines[1:-1]:
        entry = next((word for word in line.split(",") if word.startswith("CONTOH-")), None)
        result.append(f"{line},{'|'.join(named.pop(entry, []))}")
    if named:
        raise ValueError(f"no such entries in dip.csv: {sorted(named)}")
    return ("\r\n".join(result) + "\r\n").encode("utf-8")


def copies():
    """Tables that go into corpus/ as they are."""
    return {name: (TABLES / name).read_bytes() for name in ("units.csv", "queries.tsv")}
