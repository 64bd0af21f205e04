"""rivals.py NAME OUT FILE…: one rival over HTML files, ID.json each; processor seconds and peak memory as JSON.

Only the work is timed, not the start of Python and the loading of libraries."""
import json
import os
import pathlib
import resource
import sys
import time


def trafilatura_reader():
    import trafilatura

    def read(page):
        found = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)
        found = found.as_dict() if found else {}
        return {key: found.get(key) for key in ("text", "title", "author", "date") if found.get(key)}

    return read


def readability_reader():
    import lxml.html
    from readability import Document

    def read(page):
        document = Document(page.decode("utf-8", "replace"))
        body = lxml.html.fromstring(document.summary(html_partial=True))
        blocks = "p div li tr h1 h2 h3 h4 h5 h6 pre blockquote br".split()
        for element in body.iter(*blocks):
            element.tail = "\n" + (element.tail or "")
        return {"text": body.text_content(), "title": document.short_title()}

    return read


def main():
    name, out, files = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    read = {"trafilatura": trafilatura_reader, "readability-lxml": readability_reader}[name]()
    pages = [(pathlib.Path(file).stem, pathlib.Path(file).read_bytes()) for file in files]
    start = time.process_time()
    results = []
    for page, content in pages:
        try:
            results.append((page, read(content)))
        except Exception:  # A page a rival cannot read counts as empty, as a page of ours would.
            results.append((page, {"text": ""}))
    seconds = time.process_time() - start
    for page, result in results:
        (out / f"{page}.json").write_text(json.dumps(result), encoding="utf-8")
    print(json.dumps({"seconds": seconds, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


if __name__ == "__main__":
    os.environ.setdefault("PYTHONHASHSEED", "0")
    main()
