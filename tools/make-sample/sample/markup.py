"""The plain text form of a document, and its parser.

A text file holds any number of documents. Each begins with a line `%% path` (path below corpus/), then
`key: value` lines, an empty line, and the body up to the next `%%`. README.md lists the marks of the body.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

ITEM = re.compile(r"^( *)(-|\d{1,2}\.|[a-z]\.|\(\d{1,2}\)) +(.*)$")


@dataclass
class Document:
    """One document of the sample: where it goes, its facts, and its body lines."""

    path: str
    meta: dict = field(default_factory=dict)
    lines: list = field(default_factory=list)

    def get(self, key, default=""):
        return self.meta.get(key, default)

    @property
    def traits(self):
        """The words of `gaya:`: how the document is set."""
        return {word.strip() for word in self.get("gaya").split(",") if word.strip()}


@dataclass
class Block:
    """One piece of a body: kind, text, and what else the kind needs."""

    kind: str
    text: str = ""
    mark: str = ""
    level: int = 0
    rows: list = field(default_factory=list)
    weights: list = field(default_factory=list)


def read_documents(folder):
    """Every document in the text files of a folder, in the order of file names and lines."""
    documents = []
    for file in sorted(Path(folder).glob("*.txt")):
        documents.extend(parse_documents(file.read_text(encoding="utf-8")))
    return documents


def parse_documents(text):
    documents, in_head = [], False
    for line in text.split("\n"):
        if line.startswith("%% "):
            documents.append(Document(path=line[3:].strip()))
            in_head = True
        elif not documents:
            continue
        elif in_head and line.strip():
            key, _, value = line.partition(":")
            documents[-1].meta[key.strip()] = value.strip()
        elif in_head:
            in_head = False
        else:
            documents[-1].lines.append(line.rstrip())
    return documents


def sections(lines):
    """Splits a decree's body at `[name] rest` lines: a list of (name, rest, lines)."""
    found = []
    for line in lines:
        match = re.match(r"^\[(\w+)\] *(.*)$", line)
        if match:
            found.append((match.group(1), match.group(2), []))
        elif found:
            found[-1][2].append(line)
    return found


def parse_blocks(lines):
    """Body lines to blocks; neighbouring plain lines join to one paragraph, a line that begins bold starts one."""
    blocks, plain, table, weights = [], [], [], []

    def flush():
        nonlocal plain, table, weights
        if plain:
            blocks.append(Block("paragraph", " ".join(plain)))
        if table:
            blocks.append(Block("table", rows=table, weights=weights))
        plain, table, weights = [], [], []

    for line in lines:
        if line.startswith("|= "):
            flush()
            weights = [float(word) for word in line[3:].split()]
        elif line.startswith("|"):
            if plain:
                flush()
            table.append([cell.strip() for cell in line.strip("|").split("|")])
        elif not line.strip():
            flush()
        elif ITEM.match(line):
            flush()
            spaces, mark, text = ITEM.match(line).groups()
            blocks.append(Block("item", text, mark="–" if mark == "-" else mark, level=len(spaces) // 2))
        elif line[0] in "#=@<":
            flush()
            blocks.append(_directive(line))
        else:
            if table or line.startswith("*"):
                flush()
            plain.append(line.strip())
    flush()
    return blocks


def _directive(line):
    if line.startswith("<<<"):
        return Block("break")
    if line.startswith("#"):
        mark, _, text = line.partition(" ")
        return Block("heading", text, level=len(mark))
    if line.startswith("="):
        return Block("centred", line[1:].strip())
    name, _, text = line[1:].partition(" ")
    return Block(name, text)
