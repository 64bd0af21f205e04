#!/usr/bin/env python3
"""table.py FIGURES.json…: one Markdown table of what the runners printed, p50/p90/p99 in µs, and whether totals agree."""
import json
import sys

CLASSES = "term and2 and3 and5 or2 or3 or5 phr2 phr3 andnot prefix filt".split()


def figure(value):
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}"


def main():
    peers = [json.load(open(path, encoding="utf-8")) for path in sys.argv[1:]]
    print("| | " + " | ".join(peer["peer"] for peer in peers) + " |")
    print("|---" * (len(peers) + 1) + "|")
    for label, member in (("build, s", "build_s"), ("peak memory, MiB", "rss_mb"), ("index, MB", "index_mb")):
        print(f"| {label} | " + " | ".join(str(peer[member]) for peer in peers) + " |")
    for mode, label in (("t", "top 10"), ("tc", "top 10 + exact total")):
        for name in CLASSES:
            cells = ["/".join(map(figure, peer["classes"][name][mode])) for peer in peers]
            print(f"| {name}, {label} | " + " | ".join(cells) + " |")
    differing = [name for name in CLASSES if len({peer["classes"][name]["sum"] for peer in peers}) > 1]
    print("\nExact totals agree in all classes." if not differing else f"\nTotals differ in: {', '.join(differing)}")
    sys.exit(1 if differing else 0)


main()
