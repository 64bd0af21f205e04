"""A document to a PDF file."""

import re
from io import BytesIO

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import FrameBreak, Spacer

from . import decree, pages
from .flow import flow, paragraph, text_width
from .markup import parse_blocks
from .styles import Styles, register_fonts

MONTHS = {name: index + 1 for index, name in enumerate(
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split())}


def render(document):
    """The bytes of the PDF; the same document gives the same bytes."""
    register_fonts()
    styles = Styles(_family(document))
    buffer = BytesIO()
    template = pages.make_template(buffer, document, styles, **information(document))
    template.build(_story(document, styles), canvasmaker=canvas_maker(document))
    return buffer.getvalue()


def _family(document):
    for family in ("dejavu", "helvetica"):
        if family in document.traits:
            return family
    return "times"


def _story(document, styles):
    width = text_width(document)
    opening = [pages.after_first_page()]
    if document.get("jenis") == "keputusan":
        return opening + decree.story(document, styles, width)
    title = [paragraph(line.strip().upper(), styles.title) for line in document.get("judul").split("|")]
    if document.get("nomor") and "tanpa-nomor" not in document.traits:
        title.append(paragraph(f"Nomor: {document.get('nomor')}", styles.centred))
    title.append(FrameBreak() if "dua-kolom" in document.traits else Spacer(1, 10))
    return opening + title + flow(parse_blocks(document.lines), styles, width)


def information(document):
    """What the PDF says about itself; `judul-pdf: -` leaves the title empty, as many offices do."""
    title = document.get("judul-pdf", _title(document))
    facts = {"title": "" if title == "-" else title, "author": document.get("penulis-pdf", "Telusur CONTOH"),
             "creator": "Telusur make-sample"}
    password = document.get("sandi")
    if password:
        facts["encrypt"] = StandardEncryption(password, ownerPassword=password + "-pemilik", strength=128)
    return facts


def canvas_maker(document):
    """A canvas dated by the document instead of the clock."""

    def make(*arguments, **options):
        options["invariant"] = 1
        canvas = Canvas(*arguments, **options)
        day, month, year = date_of(document.get("tanggal"))
        canvas._doc._timeStamp.YMDhms = (year, month, day, 9, 0, 0)
        return canvas

    return make


def _title(document):
    if document.get("jenis") == "keputusan":
        return (f"Keputusan {decree.issuer(document)} Nomor {document.get('nomor')} Tahun {document.get('tahun')} "
                f"tentang {document.get('tentang')}")
    return document.get("judul").replace("|", " ")


def date_of(text):
    match = re.match(r"^(\d+) (\w+) (\d{4})$", text)
    if not match:
        raise ValueError(f"tanggal: {text!r} is not like '5 Maret 2026'")
    return int(match.group(1)), MONTHS[match.group(2)], int(match.group(3))
