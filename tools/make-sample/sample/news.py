"""News pages: a story set in one of the site templates of texts/templat/."""

import json
import re
from datetime import date
from html import escape
from pathlib import Path
from string import Template

from . import units
from .pdf import date_of

TEMPLATES = Path(__file__).resolve().parent.parent / "texts" / "templat"
DAYS = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()
NOTE = "CONTOH – bukan berita resmi. Nama orang dan peristiwa dalam tulisan ini adalah rekaan."


def render(document, neighbours):
    """The bytes of the page; `neighbours` are other stories of the same site, linked from it."""
    template = Template((TEMPLATES / f"{document.get('situs')}.html").read_text(encoding="utf-8"))
    text = template.substitute(_values(document, neighbours))
    return text.encode(document.get("sandi-bita", "utf-8"))


def slug(document):
    return Path(document.path).stem.removeprefix("berita-")


def address(document):
    return f"https://contoh.invalid/{document.get('situs')}/{slug(document)}"


def _values(document, neighbours):
    day = date_of(document.get("tanggal"))
    iso = f"{day[2]}-{day[1]:02}-{day[0]:02}"
    title, lead = document.get("judul"), _paragraphs(document)[0]
    return {
        "title": escape(title), "title_attr": escape(title, quote=True), "charset": document.get("charset", "utf-8"),
        "canonical": address(document), "iso": iso, "time": document.get("jam", "09:30"),
        "date": document.get("tanggal"), "weekday": _weekday(day), "short": f"{day[0]}/{day[1]}/{day[2]}",
        "author": escape(document.get("penulis", "Redaksi Contoh")), "place": escape(document.get("tempat", "Taman Sari")),
        "unit": escape(units.display(document.get("unit"))), "body": _body(document, neighbours),
        "lead": escape(lead[:150], quote=True), "related": _links(neighbours), "json": _json(document, iso),
        "note": NOTE, "caption": escape(document.get("foto", "Suasana kegiatan warga. Foto: Dokumentasi Contoh")),
        "tags": _tags(document), "comment": escape(document.get("komentar", "Semoga lancar kegiatannya.")),
    }


def _weekday(day):
    return DAYS[date(day[2], day[1], day[0]).weekday()]


def _json(document, iso):
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": document.get("judul"),
            "datePublished": f"{iso}T{document.get('jam', '09:30')}:00+07:00",
            "author": {"@type": "Person", "name": document.get("penulis", "Redaksi Contoh")},
            "mainEntityOfPage": address(document)}
    return json.dumps(data, ensure_ascii=False)


def _paragraphs(document):
    return [" ".join(part.split("\n")) for part in re.split(r"\n\s*\n", "\n".join(document.lines).strip())]


def _body(document, neighbours):
    parts = []
    for index, text in enumerate(_paragraphs(document)):
        parts.append(_element(text))
        if index == 1 and neighbours and document.get("situs") != "lama":
            other = neighbours[-1]
            parts.append(f'<p class="baca"><strong>Baca juga:</strong> '
                         f'<a href="{address(other)}">{escape(other.get("judul"))}</a></p>')
    linked = document.get("tautan-dokumen")
    if linked:
        parts.append(f'<p>Unduh: <a href="https://contoh.invalid/{linked}">{Path(linked).name}</a></p>')
    return "\n".join(parts)


def _element(text):
    if text.startswith("## "):
        return f"<h2>{escape(text[3:])}</h2>"
    if text.startswith("- "):
        items = re.split(r"(?:^| )- ", text)[1:]
        return "<ul>\n" + "\n".join(f"<li>{escape(item.strip())}</li>" for item in items) + "\n</ul>"
    if text.startswith("|"):
        rows = [row.split("|") for row in text.strip("|").split("| |")]
        cells = ["".join(f"<td>{escape(cell.strip())}</td>" for cell in row) for row in rows]
        return "<table>\n" + "\n".join(f"<tr>{row}</tr>" for row in cells) + "\n</table>"
    return f"<p>{escape(text, quote=False)}</p>"


def _links(neighbours):
    return "\n".join(f'<li><a href="{address(other)}">{escape(other.get("judul"))}</a></li>' for other in neighbours)


def _tags(document):
    words = [word.strip() for word in document.get("tagar", "kelurahan").split(",")]
    return "\n".join(f'<a href="https://contoh.invalid/tagar/{word.replace(" ", "-")}">{escape(word)}</a>'
                     for word in words)
