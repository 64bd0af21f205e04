"""Names of the units, read from units.csv."""

import csv
from pathlib import Path

UNITS = Path(__file__).resolve().parent.parent / "texts" / "tabel" / "units.csv"
LEVELS = {"kota": "Kota Administrasi", "kecamatan": "Kecamatan", "kelurahan": "Kelurahan", "rw": "RW", "rt": "RT"}
HEADS = {"kota": "Wali Kota", "kecamatan": "Camat", "kelurahan": "Lurah", "rw": "Ketua RW", "rt": "Ketua RT"}


def load():
    with UNITS.open(encoding="utf-8", newline="") as file:
        return {row["kode_unit"]: row for row in csv.DictReader(file)}


TABLE = load()


def display(code):
    """`Kelurahan Glodok`, `RW 07 Glodok`."""
    row = TABLE[code]
    return f'{LEVELS[row["tingkat"]]} {row["nama"]}'


def head(code):
    """The office that decides for the unit: `Lurah Glodok`."""
    row = TABLE[code]
    return f'{HEADS[row["tingkat"]]} {row["nama"]}'


def chain(code):
    """The unit and those above it, from the city down."""
    names = []
    while code:
        names.append(display(code))
        code = TABLE[code]["kode_induk"]
    return names[::-1]
