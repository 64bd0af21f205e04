#!/usr/bin/python3
"""Builds corpus/ from the texts beside this script.

    tools/make-sample/make_sample.py                 write corpus/ anew
    tools/make-sample/make_sample.py --check DIR     write into DIR and compare with corpus/; exit 1 if they differ

Needs Debian's python3-reportlab, python3-pil and fonts-dejavu-core. The same texts give the same bytes.
"""

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parent.parent / "corpus"
KEPT = {"README.md", "ranking.json"}  # written by hand and by tools/ranking, not generated


def build():
    """Every generated file of corpus/: path → bytes."""
    from sample import damage, markup, news, tables

    papers = markup.read_documents(HERE / "texts" / "pdf")
    stories = markup.read_documents(HERE / "texts" / "berita")
    files = {}
    for paper in papers:
        add(files, paper.path, damage.render(paper, files))
    for index, story in enumerate(stories):
        add(files, story.path, news.render(story, neighbours(stories, index)))
    for name, content in {**tables.copies(), "dip.csv": tables.dip(papers + stories)}.items():
        add(files, name, content)
    return files


def add(files, path, content):
    if path in files:
        raise ValueError(f"two documents are called {path}")
    files[path] = content


def neighbours(stories, index):
    """The next four stories of the same site."""
    site = stories[index].get("situs")
    same = [story for story in stories[index + 1:] + stories[:index] if story.get("situs") == site]
    return same[:4]


def write(files, folder):
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def remove_stale(files, folder):
    """Deletes files of an earlier run that no text describes any more."""
    for path in sorted(folder.rglob("*"), reverse=True):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in files and name not in KEPT:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def differences(files, folder):
    """Names of files that are missing, different or too many in a folder."""
    found = [path for path, content in files.items()
             if not (folder / path).is_file() or (folder / path).read_bytes() != content]
    present = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    return sorted(found + list(present - set(files) - KEPT))


def main():
    parser = argparse.ArgumentParser(description="Builds the sample archive.")
    parser.add_argument("--check", metavar="DIR", type=Path, help="write into DIR and compare with corpus/")
    options = parser.parse_args()
    files = build()
    if options.check is None:
        write(files, CORPUS)
        remove_stale(files, CORPUS)
        print(f"{len(files)} files, {sum(map(len, files.values()))} bytes in {CORPUS}")
        return 0
    write(files, options.check)
    changed = differences(files, CORPUS)
    for path in changed:
        print(f"differs: {path}")
    print(f"{len(files)} files generated, {len(changed)} differ from {CORPUS}")
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
