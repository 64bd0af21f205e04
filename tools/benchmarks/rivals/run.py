#!/usr/bin/env python3
"""run.py PEER DOCS.jsonl QUERIES.jsonl WORKDIR: builds and queries one rival, prints one JSON object (README.md).

PEER is tantivy or lucene. One writer, one client, in process; each query runs REP times after one warm-up pass, its
median counts. Environment: REP (7), HEAP_MB (512), and what setup.sh wrote into its env file.
"""
import hashlib
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import time

REPETITIONS = int(os.environ.get("REP", "7"))
HEAP_MIB = int(os.environ.get("HEAP_MB", "512"))


def documents(path):
    with open(path, encoding="utf-8") as lines:
        yield from map(json.loads, lines)


# Files that hold what is shown of a hit, not what it is found by: tantivy's document store, Lucene's stored fields.
STORED = (".store", ".fdt", ".fdx", ".fdm")


def folder_sizes(folder):
    """Megabytes of everything, and without the stored documents."""
    sizes = [(name, os.path.getsize(os.path.join(root, name))) for root, _, names in os.walk(folder) for name in names]
    searchable = sum(size for name, size in sizes if not name.endswith(STORED))
    return {"index_mb": round(sum(size for _, size in sizes) / 1e6, 1), "searchable_mb": round(searchable / 1e6, 1)}


def percentile(values, share):
    ordered = sorted(values)
    return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 1)


def in_child(work):
    """Runs work in a forked child, so that its peak memory is its own; (seconds, peak MiB)."""
    began = time.time()
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        except BaseException:
            import traceback
            traceback.print_exc()
            os._exit(1)
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit("build failed")
    return time.time() - began, usage.ru_maxrss // 1024


def summarize(queries, rows):
    """rows: (µs top ten, µs with total, total) for each query, in order."""
    classes = {}
    for name in sorted({query["class"] for query in queries}):
        own = [row for query, row in zip(queries, rows) if query["class"] == name]
        totals = [row[2] for row in own]
        classes[name] = {
            "t": [percentile([row[0] for row in own], share) for share in (0.5, 0.9, 0.99)],
            "tc": [percentile([row[1] for row in own], share) for share in (0.5, 0.9, 0.99)],
            "totals": sum(totals),
            "sum": hashlib.sha1(json.dumps(totals).encode()).hexdigest()[:10],
        }
    return classes


def microseconds(call):
    began = time.perf_counter_ns()
    result = call()
    return (time.perf_counter_ns() - began) / 1e3, result


def tantivy_schema(tantivy):
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("id", stored=True, indexed=False, fast=True)
    builder.add_text_field("text", stored=False, tokenizer_name="default", index_option="position")
    builder.add_text_field("title", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("unit", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("year", stored=True, indexed=True, fast=True)
    return builder.build()


def tantivy_query(tantivy, schema, query):
    """The query in tantivy's terms; the shape of each class is defined in README.md."""
    word = lambda text: tantivy.Query.term_query(schema, "text", text)
    must, should, must_not = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot
    if query["prefix"]:
        return tantivy.Query.regex_query(schema, "text", query["prefix"] + ".*")
    if query["phrase"]:
        return tantivy.Query.phrase_query(schema, "text", query["phrase"])
    if len(query["must"]) == 1 and not query["not"]:
        return word(query["must"][0])
    clauses = [(must, word(text)) for text in query["must"]] + [(must_not, word(text)) for text in query["not"]]
    optional = [(should, word(text)) for text in query["should"]]
    if query["unit"]:
        unit = tantivy.Query.const_score_query(tantivy.Query.term_query(schema, "unit", query["unit"]), 0.0)
        clauses += [(must, tantivy.Query.boolean_query(optional)), (must, unit)]
    else:
        clauses += optional
    return tantivy.Query.boolean_query(clauses)


def run_tantivy(docs_path, queries, work):
    import tantivy
    folder = os.path.join(work, "tantivy")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)

    def build():
        index = tantivy.Index(tantivy_schema(tantivy), folder)
        writer = index.writer(heap_size=HEAP_MIB << 20, num_threads=1)
        for row in documents(docs_path):
            writer.add_document(tantivy.Document(
                id=row["id"], text=row["title"] + " " + row["body"], title=row["title"], unit=row["unit"],
                year=row["year"]))
        writer.commit()
        writer.wait_merging_threads()

    seconds, peak = in_child(build)
    index = tantivy.Index.open(folder)
    searcher = index.searcher()
    prepared = [tantivy_query(tantivy, index.schema, query) for query in queries]
    for query in prepared:
        searcher.search(query, 10, True)
    rows = []
    for query in prepared:
        top = [microseconds(lambda: searcher.search(query, 10, False))[0] for _ in range(REPETITIONS)]
        counted = [microseconds(lambda: searcher.search(query, 10, True)) for _ in range(REPETITIONS)]
        rows.append((statistics.median(top), statistics.median(t for t, _ in counted), counted[0][1].count))
    return {
        "build_s": round(seconds, 2), "rss_mb": peak, **folder_sizes(folder),
        "version": tantivy.__version__, "segments": searcher.num_segments, "classes": summarize(queries, rows)}


def run_lucene(docs_path, queries, work):
    folder = os.path.join(work, "lucene")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    columns = ("must", "should", "phrase", "not")
    query_path, table = os.path.join(work, "queries.tsv"), os.path.join(work, "lucene.tsv")
    with open(query_path, "w") as out:
        for query in queries:
            lists = [" ".join(query[name]) for name in columns]
            out.write("\t".join([query["class"], *lists, query["prefix"], query["unit"]]) + "\n")
    with open(table, "w") as out:
        for row in documents(docs_path):
            out.write(f'{row["id"]}\t{row["title"]} {row["body"]}\t{row["unit"]}\t{row["year"]}\t{row["title"]}\n')
    java = [os.environ["RIVALS_JAVA"], f"-Dheap={HEAP_MIB}", "-Xmx4g", "-Xms1g", "-XX:+UseParallelGC", "-cp",
            os.environ["RIVALS_LUCENE"], "PeerLucene"]
    seconds, _ = in_child(
        lambda: subprocess.run(java + ["build", table, folder], check=True, stdout=subprocess.DEVNULL))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    os.unlink(table)
    answer = subprocess.run(
        java + ["query", query_path, folder, str(REPETITIONS)], check=True, capture_output=True, text=True).stdout
    version, *lines = answer.rstrip("\n").split("\n")
    rows = [(float(top), float(counted), int(total)) for _, top, counted, total in (line.split("\t") for line in lines)]
    return {
        "build_s": round(seconds, 2), "rss_mb": peak, **folder_sizes(folder),
        "version": version, "segments": 1, "classes": summarize(queries, rows)}


def main():
    peer, docs_path, queries_path, work = sys.argv[1:5]
    os.makedirs(work, exist_ok=True)
    with open(queries_path, encoding="utf-8") as lines:
        queries = [json.loads(line) for line in lines]
    figures = {"tantivy": run_tantivy, "lucene": run_lucene}[peer](docs_path, queries, os.path.abspath(work))
    print(json.dumps({"peer": peer, **figures}))


main()
