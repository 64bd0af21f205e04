"""The form of a keputusan: heading, Menimbang, Mengingat, MEMUTUSKAN, diktum, date, signature, tembusan, lampiran."""

import re

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import KeepTogether, PageBreak, Spacer, Table, TableStyle

from . import units
from .flow import SpacedLine, flow, paragraph, signature
from .laws import title_of
from .markup import parse_blocks, sections

LABEL, COLON, MARK = 78, 12, 22


def story(document, styles, width):
    """All flowables of a decree."""
    parts = _heading(document, styles)
    annexes = [part for part in sections(document.lines) if part[0] == "lampiran"]
    for name, rest, lines in sections(document.lines):
        lines = [line for line in lines if line.strip()]
        if name == "menimbang":
            parts += _reasons("Menimbang", lines, "abcdefghij", styles, width)
        elif name == "mengingat":
            parts += _reasons("Mengingat", [title_of(line) for line in lines], None, styles, width)
        elif name == "memutuskan":
            parts += _decision(document, lines, styles, width)
        elif name == "tembusan":
            parts += _copies(lines, styles)
    for index, (_, rest, lines) in enumerate(annexes):
        number = "" if len(annexes) == 1 else " " + ("I", "II", "III", "IV")[index]
        parts += _annex(document, number, rest, lines, styles, width)
    return parts


def issuer(document):
    return document.get("penerbit") or units.head(document.get("unit"))


def _heading(document, styles):
    traits, office = document.traits, issuer(document).upper()
    if "renggang" in traits:
        first = [paragraph("K E P U T U S A N", styles.title), paragraph(office, styles.title)]
    elif "spasi" in traits:
        first = [SpacedLine("KEPUTUSAN", styles.bold, styles.size + 1, 5), paragraph(office, styles.title)]
    else:
        first = [paragraph(f"KEPUTUSAN {office}", styles.title)]
    number = f"NOMOR {document.get('nomor')} TAHUN {document.get('tahun')}"
    if "nomor-titik-dua" in traits:
        number = f"NOMOR : {document.get('nomor')} TAHUN {document.get('tahun')}"
    lines = first + [paragraph(line, styles.title) for line in (number, "TENTANG", document.get("tentang").upper())]
    lines += [Spacer(1, 6), paragraph(office + ",", styles.title), Spacer(1, 8)]
    return lines


def _rows(rows, widths):
    table = Table(rows, colWidths=widths)
    table.setStyle(TableStyle([
        ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 1),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
    ]))
    return table


def _reasons(label, items, letters, styles, width):
    rows = []
    for index, item in enumerate(items):
        mark = f"{letters[index]}." if letters else f"{index + 1}."
        head = [paragraph(label, styles.left), paragraph(":", styles.left)] if index == 0 else ["", ""]
        rows.append([*head, paragraph(mark, styles.left), paragraph(item, styles.cell)])
    return [_rows(rows, [LABEL, COLON, MARK, width - LABEL - COLON - MARK]), Spacer(1, 6)]


def _decision(document, lines, styles, width):
    heading = "M E M U T U S K A N :" if "renggang" in document.traits else "MEMUTUSKAN:"
    rest = width - LABEL - COLON
    title = f"KEPUTUSAN {issuer(document)} TENTANG {document.get('tentang')}.".upper()
    rows = [[paragraph("Menetapkan", styles.left), paragraph(":", styles.left), paragraph(title, styles.cell)]]
    for line in lines:
        match = re.match(r"^(KE[A-Z ]+|[A-Z ]*SATU|DIKTUM [A-Z]+): +(.*)$", line)
        if match:
            rows.append([paragraph(match.group(1), styles.left), paragraph(":", styles.left),
                         paragraph(match.group(2), styles.cell)])
        else:
            item = parse_blocks([line.strip()])[0]
            style = ParagraphStyle("sub", parent=styles.cell, leftIndent=20, bulletIndent=0,
                                   bulletFontName=styles.regular, bulletFontSize=styles.size)
            rows.append(["", "", paragraph(item.text, style, bulletText=item.mark or None)])
    return [paragraph(heading, styles.title), Spacer(1, 6), _rows(rows, [LABEL, COLON, rest]),
            _dated(document, styles, width)]


def _dated(document, styles, width):
    place = [paragraph(f"Ditetapkan di {document.get('tempat', 'Jakarta')}", styles.left),
             paragraph(f"pada tanggal {document.get('tanggal')}", styles.left)]
    half = width * 0.5
    table = Table([["", place]], colWidths=[width - half, half])
    table.setStyle(TableStyle([("LEFTPADDING", (0, 0), (-1, -1), 30)]))
    return KeepTogether([Spacer(1, 8), table,
                         *signature([issuer(document).upper() + ",", document.get("penetap")], styles, width)])


def _copies(lines, styles):
    block = [paragraph("Tembusan:", styles.left)]
    block += [paragraph(line, styles.item(0), bulletText=f"{index + 1}.") for index, line in enumerate(lines)]
    return [Spacer(1, 14), KeepTogether(block)]


def _annex(document, number, title, lines, styles, width):
    head = [f"LAMPIRAN{number}", f"KEPUTUSAN {issuer(document).upper()}",
            f"NOMOR {document.get('nomor')} TAHUN {document.get('tahun')}",
            f"TANGGAL {document.get('tanggal').upper()}"]
    indent = ParagraphStyle("annex", parent=styles.left, leftIndent=width * 0.5)
    parts = [PageBreak()] + [paragraph(line, indent) for line in head] + [Spacer(1, 12)]
    parts += [paragraph(title.upper(), styles.title), Spacer(1, 8)]
    parts += flow(parse_blocks(lines), styles, width)
    parts.append(KeepTogether(signature([issuer(document).upper() + ",", document.get("penetap")], styles, width)))
    return parts
