#!/usr/bin/env python3
"""goals.py OURS.json TANTIVY.json LUCENE.json: a Markdown table, one row for each goal of the engine: ours, the better
rival, their ratio, the goal, and whether it is met. Times are µs, p50 and p99 over the queries of a class."""
import json
import sys

CLASSES = "term and2 and3 and5 or2 or3 or5 phr2 phr3 andnot prefix filt".split()
# Up to here nobody may be faster; above, we must need at most half of the better rival's time.
SMALL = 200_000


def figure(value):
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def row(what, ours, better, limit):
    ratio = ours / better
    verdict = "met" if ratio <= limit else "not met"
    print(f"| {what} | {figure(ours)} | {figure(better)} | {ratio:.2f} | ≤ {limit:g} | {verdict} |")
    return ratio <= limit


def main():
    ours, *rivals = [json.load(open(path, encoding="utf-8")) for path in sys.argv[1:]]
    tantivy, lucene = (next(peer for peer in rivals if peer["peer"] == name) for name in ("tantivy", "lucene"))
    print("| what | ours | against | ratio | goal | |\n|---|---|---|---|---|---|")
    limit = 1.0 if ours["docs"] <= SMALL else 0.5
    met = []
    for mode, label in (("t", "top 10"), ("tc", "top 10 + total")):
        for name in CLASSES:
            for place, percentile in ((0, "p50"), (2, "p99")):
                better = min(peer["classes"][name][mode][place] for peer in rivals)
                met.append(row(f"{name}, {label}, {percentile}", ours["classes"][name][mode][place], better, limit))
    with_facets = sum(ours["classes"][name]["tf"][0] for name in CLASSES)
    without = sum(ours["classes"][name]["tc"][0] for name in CLASSES)
    met.append(row("facets over five fields, sum of the classes' p50", with_facets, without, 1.5))
    met.append(row("build to one segment, s, against tantivy", ours["build_s"], tantivy["build_s"], 0.8))
    met.append(row("peak memory, MiB, against the budget", ours["rss_mb"], ours["budget_mb"], 1.25))
    size = "searchable_mb"
    met.append(row("size without stored texts, MB, against Lucene", ours[size], lucene[size], 1.0))
    met.append(row("open to first answer, ms", ours["open_ms"], 20, 1.0))
    incremental = ours["incremental"]
    met.append(row("commit of 100 new documents, ms, slowest of 5", incremental["commit_ms"], 200, 1.0))
    met.append(row("p99 of searches meanwhile, µs", incremental["busy_p99"], incremental["quiet_p99"], 1.3))
    print(f"\n{sum(met)} of {len(met)} goals met. Replacing one document, its bytes gone from every file: "
          f"{incremental['replace_ms']:.0f} ms.")
    differing = [name for name in CLASSES if len({peer["classes"][name]["sum"] for peer in (ours, *rivals)}) > 1]
    print("Exact totals agree in all classes." if not differing else f"Totals differ in: {', '.join(differing)}")
    sys.exit(1 if differing else 0)


main()
