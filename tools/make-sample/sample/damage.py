"""Chooses how a document becomes a file, also the files that are meant to be hard or broken (`bentuk:`)."""

from . import pdf, scan


def render(document, files):
    """The bytes of a document; `files` holds those built before it (for copies)."""
    return FORMS[document.get("bentuk", "pdf")](document, files)


def _truncated(document, files):
    """The first part of a good PDF, as after a download that broke off."""
    content = pdf.render(document)
    return content[: int(len(content) * float(document.get("sisa", "0.4")))]


def _copy(document, files):
    return files[document.get("salinan-dari")]


def _page(document, files):
    """An error page of a web server that somebody saved under a .pdf name."""
    return ("\n".join(document.lines).strip() + "\n").encode("utf-8")


FORMS = {
    "pdf": lambda document, files: pdf.render(document),
    "pindai": lambda document, files: scan.render(document),
    "terpotong": _truncated,
    "salinan": _copy,
    "html": _page,
}
