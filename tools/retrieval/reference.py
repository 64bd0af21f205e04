"""Reference rows for tools/retrieval: BM25 over plain words, Snowball stems and Sastrawi stems, stop words out.

    reference.py COLLECTION…

Each collection is a folder with docs.jsonl, queries.tsv and qrels.txt. Prints group, system, nDCG@10, MRR@10,
recall@10 and recall@100, divided by tabs, like the engine's rows. Needs PyStemmer and PySastrawi.
"""
import collections
import heapq
import json
import math
import pathlib
import re
import sys

import Stemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

K1, B = 1.2, 0.75
WORD = re.compile(r"\w+(?:-\w+)*")
# The engine's own words without weight: they serve the references better than Sastrawi's list, and the rows differ in
# stemming and scoring alone.
WEIGHTLESS = pathlib.Path(__file__).parents[2] / "Sources/Language/Query/FunctionWords.swift"
STOP = set(re.findall(r'"(\w+)"', WEIGHTLESS.read_text(encoding="utf-8")))


def systems():
    snowball = Stemmer.Stemmer("indonesian")
    sastrawi = StemmerFactory().create_stemmer(False)
    return {
        "BM25, tanpa stemming": lambda word: word,
        "BM25, Snowball (Tala)": snowball.stemWord,
        "BM25, Sastrawi": sastrawi.stem,
    }


class Index:
    """BM25 as Lucene and others compute it, over terms that `stem` makes of words."""

    def __init__(self, documents, stem):
        self.memo = {}
        self.stem = stem
        self.postings = collections.defaultdict(list)
        lengths = []
        for number, (_, text) in enumerate(documents):
            counts = collections.Counter(self.terms(text))
            lengths.append(sum(counts.values()))
            for term, count in counts.items():
                self.postings[term].append((number, count))
        average = sum(lengths) / len(lengths)
        self.norms = [K1 * (1 - B + B * length / average) for length in lengths]
        self.names = [name for name, _ in documents]

    def terms(self, text):
        for word in WORD.findall(text.lower()):
            if word in STOP:
                continue
            if word not in self.memo:
                self.memo[word] = self.stem(word)
            yield self.memo[word]

    def hits(self, query, limit=100):
        scores = collections.defaultdict(float)
        for term in self.terms(query):
            found = self.postings.get(term, ())
            rarity = math.log(1 + (len(self.names) - len(found) + 0.5) / (len(found) + 0.5))
            for number, count in found:
                scores[number] += rarity * count / (count + self.norms[number])
        best = heapq.nsmallest(limit, scores, key=lambda number: (-scores[number], self.names[number]))
        return [self.names[number] for number in best]


def values(hits, relevant):
    near = [rank for rank, name in enumerate(hits[:10]) if name in relevant]
    gain = sum(1 / math.log2(rank + 2) for rank in near)
    ideal = sum(1 / math.log2(rank + 2) for rank in range(min(10, len(relevant))))
    found = sum(name in relevant for name in hits)
    return gain / ideal, 1 / (near[0] + 1) if near else 0, len(near) / len(relevant), found / len(relevant)


def measure(folder, stems):
    documents = []
    for line in open(folder / "docs.jsonl", encoding="utf-8"):
        document = json.loads(line)
        documents.append((document["id"], (document.get("title") or "") + "\n" + document["text"]))
    relevant = collections.defaultdict(set)
    for line in open(folder / "qrels.txt", encoding="utf-8"):
        query, _, document, grade = line.split()
        if grade != "0":
            relevant[query].add(document)
    queries = [line.rstrip("\n").split("\t", 1) for line in open(folder / "queries.tsv", encoding="utf-8")]
    for system, stem in stems.items():
        index = Index(documents, stem)
        groups = collections.defaultdict(list)
        for name, text in queries:
            if name in relevant:
                group = folder.name + (" " + name.split("-")[0] if "-" in name else "")
                groups[group].append(values(index.hits(text), relevant[name]))
        for group, rows in sorted(groups.items()):
            means = [sum(column) / len(rows) for column in zip(*rows)]
            print(group, system, *(f"{mean:.4f}" for mean in means), sep="\t", flush=True)


if __name__ == "__main__":
    stems = systems()
    for folder in sys.argv[1:]:
        measure(pathlib.Path(folder), stems)
