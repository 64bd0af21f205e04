"""bench.py BINARIES [--html F] [--indonesian F] [--pdf F] [--scans F]: see README.md."""
import argparse
import datetime
import gzip
import json
import os
import pathlib
import platform
import subprocess
import sys
import tempfile

import measures

HERE = pathlib.Path(__file__).resolve().parent


def measured(command, output=subprocess.DEVNULL):
    """Processor seconds and peak memory (MiB) of a process and the processes it waited for."""
    process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def ours(binaries, files, out):
    out.mkdir()
    run = measured([str(binaries / "telusur"), "extract", "--out", str(out), *map(str, files)])
    # Symbolic links and a worker of another build give nothing, and nothing has no faults: it would look like success.
    if not any(entry.get("text") for entry in results(out, [stem(file) for file in files]).values()):
        sys.exit(f"{binaries / 'telusur'} extract read nothing")
    return run


def rival(name, files, out):
    out.mkdir()
    report = subprocess.run(
        [sys.executable, str(HERE / "rivals.py"), name, str(out), *map(str, files)], check=True,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    report = json.loads(report.stdout)
    return report["seconds"], report["memory"]


def stem(file):
    return pathlib.Path(file).stem


def results(folder, names):
    read = lambda path: json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"text": ""}
    return {name: read(folder / f"{name}.json") for name in names}


def row(name, cells):
    print("| " + " | ".join([name, *(f"{cell:.3f}" if isinstance(cell, float) else str(cell) for cell in cells)]) + " |")


def table(title, columns):
    print(f"\n### {title}\n")
    row("", columns)
    print("|" + "---|" * (len(columns) + 1))


class Goals:
    """What is asked for, what was measured."""

    def __init__(self):
        self.rows = []

    def add(self, what, value, goal, is_met, form="{:.3f}"):
        self.rows.append((what, form.format(value), goal, "met" if is_met else "not met"))

    def at_least(self, what, value, goal, form="{:.3f}"):
        self.add(what, value, f"≥ {goal}", value >= goal, form)

    def show(self):
        table("Goals", ["measured", "goal", ""])
        for what, *cells in self.rows:
            row(what, cells)


HTML_GOALS = {
    "scrapinghub, 4-gram F1": 0.970, "WCXB articles, word F1": 0.965, "WCXB all page types, word F1": 0.885,
    "trafilatura's snippets, F1": 0.930, "WCXB articles, title exact": 0.88, "WCXB articles, date exact": 0.89,
}


def html(binaries, folder, work, goals):
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    pages = work / "pages"
    pages.mkdir()
    for path in (folder / "html").iterdir():
        content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        (pages / path.name.removesuffix(".gz")).write_bytes(content)
    files = sorted(pages.iterdir())
    runs = {"telusur": ours(binaries, files, work / "telusur")}
    for name in ("trafilatura", "readability-lxml"):
        runs[name] = rival(name, files, work / name)
    scores = {name: measures.html_scores(gold, results(work / name, gold)) for name in runs}
    table(f"HTML, {len(files)} pages", list(runs))
    for measure in scores["telusur"]:
        row(measure, [scores[name][measure] for name in runs])
    rates = {name: len(files) / seconds for name, (seconds, _) in runs.items()}
    row("pages/s of one core", [f"{rate:.0f}" for rate in rates.values()])
    row("peak memory, MiB", [f"{memory:.0f}" for _, memory in runs.values()])
    for measure, goal in HTML_GOALS.items():
        if measure in scores["telusur"]:
            goals.at_least(measure, scores["telusur"][measure], goal)
    goals.at_least("HTML pages/s, times trafilatura", rates["telusur"] / rates["trafilatura"], 5, "{:.1f}")


def indonesian(binaries, folder, work, goals):
    files = sorted(path for path in folder.glob("*.html") if path.with_suffix(".txt").exists())
    ours(binaries, files, work / "telusur")
    rival("trafilatura", files, work / "trafilatura")
    names = [path.stem for path in files]
    texts = {path.stem: path.with_suffix(".txt").read_text(encoding="utf-8") for path in files}
    table(f"Indonesian pages, {len(files)}: word F1", ["mean", "lowest", "of"])
    for tool in ("telusur", "trafilatura"):
        found = results(work / tool, names)
        scores = {name: measures.word_f1(found[name].get("text"), texts[name]) for name in names}
        mean, lowest = sum(scores.values()) / len(scores), min(scores, key=scores.get)
        row(tool, [mean, scores[lowest], lowest])
        if tool == "telusur":
            goals.at_least("Indonesian pages, mean word F1", mean, 0.98)


def pdf(binaries, folder, work, goals):
    files = sorted(folder.glob("*.pdf"))
    run = ours(binaries, files, work / "telusur")
    found = results(work / "telusur", [path.stem for path in files])
    pages = sum(len(entry.get("pages", [])) for entry in found.values())
    layout, seconds, memory = [], 0.0, 0.0
    for path in files:
        with tempfile.TemporaryFile() as output:
            spent, peak = measured(["pdftotext", "-layout", str(path), "-"], output)
            output.seek(0)
            layout.append(output.read().decode("utf-8", "replace"))
        seconds, memory = seconds + spent, max(memory, peak)
    # Only what both have read: pages that are pictures are nothing to pdftotext.
    text = "\n".join(
        page_text(entry, page) for entry in found.values() for page in entry.get("pages", []) if page["state"] == "teks")
    faults = [measures.pdf_faults(text), measures.pdf_faults("\n".join(layout))]
    table(f"PDF, {len(files)} files, {pages} pages", ["telusur", "pdftotext -layout"])
    for fault in faults[0]:
        row(fault, [count[fault] for count in faults])
        goals.add(f"PDF, {fault}", faults[0][fault], f"< {faults[1][fault]}", faults[0][fault] < faults[1][fault], "{}")
    row("pages/s of one core", [f"{pages / run[0]:.0f}", f"{pages / seconds:.0f}"])
    row("peak memory, MiB", [f"{run[1]:.0f}", f"{memory:.0f}"])
    if all(page["state"] != "hasil_ocr" for entry in found.values() for page in entry.get("pages", [])):
        goals.at_least("PDF pages/s, times pdftotext -layout", seconds / run[0], 0.7, "{:.2f}")


def page_text(entry, page):
    return entry["text"].encode()[page["start"]:page["end"]].decode("utf-8", "replace")


def scans(binaries, folder, work, goals):
    files = sorted(path for path in folder.glob("*.pdf") if path.with_suffix(".txt").exists())
    run = ours(binaries, files, work / "telusur")
    found = results(work / "telusur", [path.stem for path in files])
    texts = [path.with_suffix(".txt").read_text(encoding="utf-8") for path in files]
    score = measures.ocr_scores(zip((found[path.stem].get("text") for path in files), texts))
    seconds, memory, said = 0.0, 0.0, []
    for path in files:
        sidecar = work / f"{path.stem}.ocrmypdf.txt"
        spent, peak = measured(
            ["ocrmypdf", "-l", "ind", "--force-ocr", "--sidecar", str(sidecar), str(path), str(work / "rival.pdf")])
        seconds, memory = seconds + spent, max(memory, peak)
        said.append(sidecar.read_text(encoding="utf-8") if sidecar.exists() else "")
    theirs = measures.ocr_scores(zip(said, texts))
    table(f"OCR, {len(files)} files", ["telusur", "OCRmyPDF"])
    for measure in score:
        row(measure, [score[measure], theirs[measure]])
    row("seconds of one core", [f"{run[0]:.1f}", f"{seconds:.1f}"])
    row("peak memory, MiB", [f"{run[1]:.0f}", f"{memory:.0f}"])
    goals.at_least("OCR, word recall", score["word recall"], 0.85)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binaries", type=pathlib.Path)
    parts = {"html": html, "indonesian": indonesian, "pdf": pdf, "scans": scans}
    for name in parts:
        parser.add_argument(f"--{name}", type=pathlib.Path)
    arguments = parser.parse_args()
    print(f"{datetime.date.today()}, {os.cpu_count()} cores, {platform.machine()}, load {os.getloadavg()[0]:.1f}")
    goals = Goals()
    for name, part in parts.items():
        folder = getattr(arguments, name)
        if folder:
            with tempfile.TemporaryDirectory() as work:
                part(arguments.binaries, folder, pathlib.Path(work), goals)
    goals.show()


if __name__ == "__main__":
    main()
