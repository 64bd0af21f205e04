"""Scans without a text layer: text drawn on grey pages, turned a little, made noisy, kept as JPEG in a PDF."""

from io import BytesIO
from random import Random

from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab.lib.utils import ImageReader

from . import pages, pdf, units

DOTS_PER_INCH = 110
PAGE = (int(8.27 * DOTS_PER_INCH), int(11.69 * DOTS_PER_INCH))
MARGIN, SIZE = 95, 17
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSerif{}.ttf"


def render(document):
    """The bytes of a PDF whose pages are pictures; `<<<` in the body starts a page."""
    random = Random(document.path)
    buffer = BytesIO()
    canvas = pdf.canvas_maker(document)(buffer, pagesize=(pages.WIDTH, pages.HEIGHT))
    facts = pdf.information(document)
    canvas.setTitle(facts["title"])
    canvas.setCreator("Mesin pindai contoh")
    for number, lines in enumerate(_pages(document)):
        picture = _age(_draw(lines, document, number), random)
        canvas.drawImage(ImageReader(BytesIO(_jpeg(picture))), 0, 0, pages.WIDTH, pages.HEIGHT)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _pages(document):
    result = [[]]
    for line in document.lines:
        if line.startswith("<<<"):
            result.append([])
        else:
            result[-1].append(line)
    return result


def _draw(lines, document, number):
    image = Image.new("L", PAGE, 246)
    draw = ImageDraw.Draw(image)
    regular = ImageFont.truetype(FONT.format(""), SIZE)
    bold = ImageFont.truetype(FONT.format("-Bold"), SIZE + 1)
    y = 70
    if number == 0:
        y = _draw_head(draw, bold, units.chain(document.get("unit")), y)
    for line in lines:
        y = _draw_line(draw, line, regular, bold, y)
    draw.text((MARGIN, PAGE[1] - 60), pages.MARK, font=regular, fill=60)
    return image


def _draw_head(draw, font, names, y):
    for name in names:
        _centre(draw, name.upper(), font, y)
        y += 26
    draw.line((MARGIN, y + 6, PAGE[0] - MARGIN, y + 6), fill=30, width=3)
    return y + 26


def _draw_line(draw, line, regular, bold, y):
    if line.startswith("# "):
        _centre(draw, line[2:].upper(), bold, y)
        return y + 28
    if line.startswith("|"):
        return _draw_row(draw, [cell.strip() for cell in line.strip("|").split("|")], regular, y)
    for piece in _wrap(line, regular) or [""]:
        draw.text((MARGIN, y), piece, font=regular, fill=35)
        y += 25
    return y


def _draw_row(draw, cells, font, y):
    width = PAGE[0] - 2 * MARGIN
    edges = [0, 0.08] + [0.08 + 0.92 * index / (len(cells) - 1) for index in range(1, len(cells))]
    for cell, left, right in zip(cells, edges, edges[1:]):
        box = (MARGIN + left * width, y, MARGIN + right * width, y + 30)
        draw.rectangle(box, outline=40)
        draw.text((box[0] + 6, y + 4), cell, font=font, fill=35)
    return y + 30


def _centre(draw, text, font, y):
    draw.text(((PAGE[0] - font.getlength(text)) / 2, y), text, font=font, fill=25)


def _wrap(text, font):
    lines, current = [], ""
    for word in text.split():
        longer = f"{current} {word}".strip()
        if font.getlength(longer) > PAGE[0] - 2 * MARGIN and current:
            lines.append(current)
            current = word
        else:
            current = longer
    return lines + [current] if current else lines


def _age(image, random):
    """What a cheap office scanner does: a turn of up to 1.2 degrees, blur, grain, a darker edge."""
    turned = image.rotate(random.uniform(-1.2, 1.2), resample=Image.BICUBIC, fillcolor=240)
    blurred = turned.filter(ImageFilter.GaussianBlur(0.6))
    grain = Image.frombytes("L", (PAGE[0] // 2, PAGE[1] // 2), random.randbytes((PAGE[0] // 2) * (PAGE[1] // 2)))
    noisy = Image.blend(blurred, grain.resize(PAGE, Image.BILINEAR), 0.10)
    ImageDraw.Draw(noisy).rectangle((0, 0, random.randrange(6, 18), PAGE[1]), fill=90)
    return noisy


def _jpeg(image):
    buffer = BytesIO()
    image.save(buffer, "JPEG", quality=38)
    return buffer.getvalue()
