#!/usr/bin/env python3
"""make_documents.py N FOLDER: writes N synthetic documents (three of four are HTML news, one is a PDF decree of two
pages) into FOLDER/<unit>/, the same bytes for the same N. For measuring ingest; standard library only."""
import os
import random
import sys

UNITS = ["31.73.03"] + ["31.73.03.%04d" % n for n in range(1001, 1009)]
WORDS = (
    "warga kelurahan pelayanan informasi publik kegiatan lurah camat pengurus rukun tetangga musyawarah rencana "
    "pembangunan saluran jalan lingkungan kebersihan posyandu kesehatan pendidikan bantuan sosial laporan anggaran "
    "permohonan keberatan dokumen keputusan penetapan pembentukan panitia tim kerja jadwal pendataan penyuluhan "
    "penertiban pedagang kawasan wisata budaya bank sampah ketertiban keamanan kebakaran banjir posko pengungsian "
    "koordinasi pengawasan evaluasi penghargaan perlombaan kemerdekaan peringatan keagamaan vihara masjid gereja"
).split()


def sentence(rng: random.Random) -> str:
    words = [rng.choice(WORDS) for _ in range(rng.randint(8, 18))]
    return " ".join(words).capitalize() + "."


def paragraph(rng: random.Random) -> str:
    return " ".join(sentence(rng) for _ in range(rng.randint(3, 7)))


def news(rng: random.Random, number: int) -> bytes:
    title = sentence(rng)[:60]
    body = "".join(f"<p>{paragraph(rng)}</p>" for _ in range(rng.randint(4, 9)))
    return (
        "<!doctype html><html lang=id><head><meta charset=utf-8>"
        f"<title>{title} | CONTOH</title></head><body><nav><a href=/>Beranda</a> <a href=/berita>Berita</a></nav>"
        f"<main><article><h1>{title}</h1><time datetime=2026-{rng.randint(1, 9):02d}-{rng.randint(1, 28):02d}>"
        f"</time><p>Berita CONTOH nomor {number}.</p>{body}</article></main><footer>CONTOH</footer></body></html>"
    ).encode()


def decree(rng: random.Random, number: int) -> bytes:
    heading = ["KEPUTUSAN LURAH CONTOH", f"NOMOR {number} TAHUN 2026", "TENTANG", sentence(rng).upper()[:70]]
    pages = [heading + lines(rng, 30), lines(rng, 35) + ["Ditetapkan di Jakarta", "pada tanggal 5 Januari 2026"]]
    return pdf(pages)


def lines(rng: random.Random, count: int) -> list[str]:
    return [" ".join(rng.choice(WORDS) for _ in range(10)) for _ in range(count)]


def pdf(pages: list[list[str]]) -> bytes:
    """The smallest whole PDF: catalogue, pages, one standard font, one content stream a page."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for i, rows in enumerate(pages):
        shown = "".join(f"({row}) Tj T*\n" for row in rows)
        stream = f"BT /F1 10 Tf 50 790 Td 18 TL\n{shown}ET".encode("latin-1")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {5 + 2 * i} 0 R>>".encode()
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for offset in offsets:
        out += b"%010d 00000 n \n" % offset
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)


def main() -> None:
    count, folder = int(sys.argv[1]), sys.argv[2]
    for number in range(1, count + 1):
        rng = random.Random(number)
        unit = UNITS[number % len(UNITS)]
        os.makedirs(os.path.join(folder, unit), exist_ok=True)
        name, content = (
            (f"sk-{number}.pdf", decree(rng, number)) if number % 4 == 0 else (f"berita-{number}.html", news(rng, number))
        )
        with open(os.path.join(folder, unit, name), "wb") as file:
            file.write(content)


main()
