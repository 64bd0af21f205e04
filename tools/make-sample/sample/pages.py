"""What stands on a page outside the flow: letterhead, running head and foot, page number, watermark."""

from reportlab.lib.pagesizes import A4
from reportlab.platypus import BaseDocTemplate, Frame, NextPageTemplate, PageTemplate

from . import units

WIDTH, HEIGHT = A4
LEFT, RIGHT, TOP, BOTTOM = 70, 60, 62, 62
MARK = "CONTOH – bukan dokumen resmi"


def draw_letterhead(canvas, styles, code):
    """Names of the offices from the city down, an address that says CONTOH, and a double rule."""
    names = ["Pemerintah Provinsi Daerah Khusus Ibukota Jakarta", *units.chain(code)]
    y = HEIGHT - 48
    for index, name in enumerate(names):
        last = index == len(names) - 1
        canvas.setFont(styles.bold if last else styles.regular, 13 if last else 11)
        canvas.drawCentredString(WIDTH / 2 + 20, y, name.upper())
        y -= 15
    canvas.setFont(styles.regular, 8)
    canvas.drawCentredString(WIDTH / 2 + 20, y, f"Jalan Contoh Nomor 1, {units.TABLE[code]['nama']}, Jakarta Barat")
    _draw_seal(canvas, styles)
    canvas.setLineWidth(1.6)
    canvas.line(LEFT, y - 9, WIDTH - RIGHT, y - 9)
    canvas.setLineWidth(0.5)
    canvas.line(LEFT, y - 12, WIDTH - RIGHT, y - 12)
    return HEIGHT - y + 26


def letterhead_height(code):
    return 48 + 15 * (len(units.chain(code)) + 1) + 26


def _draw_seal(canvas, styles):
    canvas.setLineWidth(1)
    canvas.circle(LEFT + 24, HEIGHT - 74, 23)
    canvas.setFont(styles.bold, 8)
    canvas.drawCentredString(LEFT + 24, HEIGHT - 77, "CONTOH")


def draw_margins(canvas, document, styles, number):
    """Everything in the margins of a page after the first as well as on it."""
    traits = document.traits
    canvas.setFont(styles.regular, 8)
    if "tera" in traits:
        _draw_watermark(canvas, styles)
    if "kepala" in traits and number > 1:
        canvas.drawString(LEFT, HEIGHT - 40, document.get("kepala", document.get("judul"))[:90])
        canvas.line(LEFT, HEIGHT - 44, WIDTH - RIGHT, HEIGHT - 44)
    if "kaki" in traits:
        canvas.drawString(LEFT, 40, units.display(document.get("unit")))
        canvas.drawRightString(WIDTH - RIGHT, 40, f"Halaman {number}")
        canvas.drawCentredString(WIDTH / 2, 28, MARK)
        return
    canvas.drawCentredString(WIDTH / 2, 28, MARK)
    if number > 1:
        canvas.setFont(styles.regular, styles.size)
        canvas.drawCentredString(WIDTH / 2, HEIGHT - 36 if "kepala" not in traits else 42, f"- {number} -")


def _draw_watermark(canvas, styles):
    canvas.saveState()
    canvas.setFillGray(0.88)
    canvas.setFont(styles.bold, 84)
    canvas.translate(WIDTH / 2, HEIGHT / 2)
    canvas.rotate(52)
    canvas.drawCentredString(0, 0, "CONTOH")
    canvas.restoreState()
    canvas.setFont(styles.regular, 8)


def make_template(target, document, styles, **information):
    """A document template with a first page (letterhead unless `tanpa-kop`) and later pages."""
    has_head = "tanpa-kop" not in document.traits
    code = document.get("unit")

    def first(canvas, doc):
        draw_margins(canvas, document, styles, doc.page)
        if has_head:
            draw_letterhead(canvas, styles, code)

    def later(canvas, doc):
        draw_margins(canvas, document, styles, doc.page)

    top = letterhead_height(code) if has_head else TOP
    columns = "dua-kolom" in document.traits
    template = BaseDocTemplate(target, pagesize=A4, invariant=1, allowSplitting=1, **information)
    template.addPageTemplates([
        PageTemplate("first", _frames(top, columns, titled=True), onPage=first),
        PageTemplate("later", _frames(TOP, columns, titled=False), onPage=later),
    ])
    return template


def _frames(top, columns, titled):
    width, height = WIDTH - LEFT - RIGHT, HEIGHT - top - BOTTOM
    bare = dict(leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
    if not columns:
        return [Frame(LEFT, BOTTOM, width, height, id="main", **bare)]
    gap, title = 18, 62 if titled else 0
    half = (width - gap) / 2
    frames = [Frame(LEFT, BOTTOM, half, height - title, id="a", **bare),
              Frame(LEFT + half + gap, BOTTOM, half, height - title, id="b", **bare)]
    if titled:
        frames.insert(0, Frame(LEFT, HEIGHT - top - title, width, title, id="title", **bare))
    return frames


def after_first_page():
    return NextPageTemplate("later")
