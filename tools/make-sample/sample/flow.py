"""Blocks of a body to ReportLab flowables."""

from html import escape

from reportlab.lib import colors
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, FrameBreak, KeepTogether, PageBreak, Paragraph, Spacer, Table, TableStyle

from . import pages


def paragraph(text, style, **more):
    """A paragraph of plain text; `*word*` is bold."""
    pieces = escape(text, quote=False).split("*")
    marked = "".join(f"<b>{piece}</b>" if index % 2 else piece for index, piece in enumerate(pieces))
    return Paragraph(marked, style, **more)


def flow(blocks, styles, width):
    """All flowables of a list of blocks, set to a width in points."""
    story = []
    for block in blocks:
        story.extend(_flowables(block, styles, width))
    return story


def _flowables(block, styles, width):
    if block.kind == "paragraph":
        return [paragraph(block.text, styles.body)]
    if block.kind == "heading":
        style = styles.title if block.level == 1 else styles.section
        return [paragraph(block.text.upper() if block.level == 1 else block.text, style)]
    if block.kind == "item":
        return [paragraph(block.text, styles.item(block.level), bulletText=block.mark)]
    if block.kind == "table":
        return [grid(block.rows, block.weights, styles, width), Spacer(1, 8)]
    if block.kind == "centred":
        return [paragraph(block.text, styles.centred)]
    if block.kind == "break":
        return [PageBreak()]
    if block.kind == "kolom":
        return [FrameBreak()]
    if block.kind == "kanan":
        return [paragraph(line.strip(), styles.right) for line in block.text.split("|")]
    if block.kind == "ttd":
        return [KeepTogether(signature(block.text.split("|"), styles, width))]
    raise ValueError(f"unknown mark @{block.kind}")


def grid(rows, weights, styles, width):
    """A ruled table whose first row repeats on each page."""
    count = max(len(row) for row in rows)
    rows = [row + [""] * (count - len(row)) for row in rows]
    weights = weights or _guess_weights(rows)
    widths = [width * weight / sum(weights) for weight in weights]
    cells = [[paragraph(cell, styles.tableHead if index == 0 else styles.table) for cell in row]
             for index, row in enumerate(rows)]
    table = Table(cells, colWidths=widths, repeatRows=1)
    table.setStyle(TableStyle([
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("BACKGROUND", (0, 0), (-1, 0), colors.Color(0.92, 0.92, 0.92)),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4), ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]))
    return table


def _guess_weights(rows):
    columns = range(len(rows[0]))
    longest = [max(max((len(word) for word in row[c].split()), default=1) for row in rows) for c in columns]
    average = [sum(len(row[c]) for row in rows) / len(rows) for c in columns]
    return [max(3.0, longest[c] + 1.5, min(average[c], 40)) for c in columns]


class SpacedLine(Flowable):
    """A centred line whose letters stand apart through the PDF's own character spacing."""

    def __init__(self, text, font, size, spacing):
        super().__init__()
        self.text, self.font, self.size, self.spacing = text, font, size, spacing

    def wrap(self, width, height):
        self.room = width
        return width, self.size * 1.3 + 3

    def draw(self):
        length = stringWidth(self.text, self.font, self.size) + self.spacing * (len(self.text) - 1)
        line = self.canv.beginText((self.room - length) / 2, 4)
        line.setFont(self.font, self.size)
        line.setCharSpace(self.spacing)
        line.textOut(self.text)
        line.setCharSpace(0)
        self.canv.drawText(line)


def signature(lines, styles, width):
    """Office, room for a signature, name: in the right half of the page."""
    lines = [line.strip() for line in lines]
    cells = [paragraph(line, styles.centred) for line in lines[:-1]]
    cells += [paragraph("ttd.", styles.centred), Spacer(1, 10), paragraph(lines[-1], styles.centred)]
    half = width * 0.5
    table = Table([["", cells]], colWidths=[width - half, half])
    table.setStyle(TableStyle([("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]))
    return [Spacer(1, 10), table]


def text_width(document):
    width = pages.WIDTH - pages.LEFT - pages.RIGHT
    return (width - 18) / 2 if "dua-kolom" in document.traits else width
