"""Fonts and paragraph styles. Times and Helvetica are the PDF base fonts; DejaVu Serif is embedded."""

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

DEJAVU = "/usr/share/fonts/truetype/dejavu"
FAMILIES = {
    "times": ("Times-Roman", "Times-Bold", 11),
    "helvetica": ("Helvetica", "Helvetica-Bold", 10),
    "dejavu": ("DejaVuSerif", "DejaVuSerif-Bold", 9.5),
}


def register_fonts():
    """Makes the embedded fonts known; safe to call again."""
    for name in ("DejaVuSerif", "DejaVuSerif-Bold"):
        pdfmetrics.registerFont(TTFont(name, f"{DEJAVU}/{name}.ttf"))
    pdfmetrics.registerFontFamily("DejaVuSerif", normal="DejaVuSerif", bold="DejaVuSerif-Bold",
                                  italic="DejaVuSerif", boldItalic="DejaVuSerif-Bold")


class Styles:
    """The paragraph styles of one document, from its font family."""

    def __init__(self, family):
        self.regular, self.bold, self.size = FAMILIES[family]
        leading = self.size * 1.3
        base = dict(fontName=self.regular, fontSize=self.size, leading=leading)
        self.body = ParagraphStyle("body", alignment=TA_JUSTIFY, spaceAfter=6, **base)
        self.cell = ParagraphStyle("cell", alignment=TA_JUSTIFY, **base)
        self.left = ParagraphStyle("left", alignment=TA_LEFT, **base)
        self.right = ParagraphStyle("right", alignment=TA_RIGHT, **base)
        self.centred = ParagraphStyle("centred", alignment=TA_CENTER, spaceAfter=2, **base)
        self.title = ParagraphStyle("title", parent=self.centred, fontName=self.bold, spaceAfter=3,
                                    fontSize=self.size + 0.5)
        self.section = ParagraphStyle("section", parent=self.left, fontName=self.bold, spaceBefore=8, spaceAfter=4,
                                      keepWithNext=1)
        small = dict(fontSize=self.size - 2, leading=(self.size - 2) * 1.25)
        self.table = ParagraphStyle("table", fontName=self.regular, alignment=TA_LEFT, **small)
        self.tableHead = ParagraphStyle("tableHead", fontName=self.bold, alignment=TA_CENTER, **small)

    def item(self, level):
        """A hanging item at a depth of nesting."""
        indent = 18 + 18 * level
        return ParagraphStyle(f"item{level}", parent=self.body, leftIndent=indent, bulletIndent=indent - 18,
                              bulletFontName=self.regular, bulletFontSize=self.size,
                              spaceAfter=3)
