"""Measures of extracted text: each gold set by the definition its authors gave it."""
import re
from collections import Counter, defaultdict

WORD = re.compile(r"\w+")


def shingles(text, size=4):
    words = WORD.findall(text or "")
    return Counter(tuple(words[i:i + size]) for i in range(max(1, len(words) - size + 1)) if words[i:i + size])


def ratio(part, rest):
    return 1.0 if part + rest == 0 else part / (part + rest)


def harmonic(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def shingle_f1(pages, predictions):
    """scrapinghub: 4-gram precision and recall, each averaged over pages; F1 of the averages."""
    precisions, recalls = [], []
    for page, gold in pages:
        true, said = shingles(gold["text"]), shingles(predictions[page].get("text"))
        both = sum((true & said).values())
        extra, missing = sum((said - true).values()), sum((true - said).values())
        if both + extra:
            precisions.append(ratio(both, extra))
        if both + missing:
            recalls.append(ratio(both, missing))
    mean = lambda values: sum(values) / len(values) if values else 0.0
    return harmonic(mean(precisions), mean(recalls))


def word_f1(said, true):
    """WCXB: bag of lower-case words of one page."""
    said, true = WORD.findall((said or "").lower()), WORD.findall(true.lower())
    if not said or not true:
        return 1.0 if not said and not true else 0.0
    both = sum((Counter(said) & Counter(true)).values())
    return harmonic(both / len(said), both / len(true))


def snippet_f1(pages, predictions):
    """trafilatura: snippets that must and must not appear, all pages together."""
    flat = lambda text: " ".join((text or "").split())
    found = missing = wrong = 0
    for page, gold in pages:
        text = flat(predictions[page].get("text"))
        hits = sum(flat(snippet) in text for snippet in gold["with"])
        found, missing = found + hits, missing + len(gold["with"]) - hits
        wrong += sum(flat(snippet) in text for snippet in gold["without"])
    return harmonic(found / (found + wrong) if found + wrong else 0.0, found / (found + missing) if found else 0.0)


def fold(text):
    return re.sub(r"\W+", " ", (text or "").lower()).strip()


def exact(pages, predictions, field):
    """Share of pages whose field is said exactly, case and spaces aside; pages without gold are left out."""
    pages = [(page, gold[field]) for page, gold in pages if gold.get(field)]
    if field == "date":
        right = sum((predictions[page].get(field) or "")[:10] == true[:10] for page, true in pages)
    else:
        right = sum(fold(predictions[page].get(field)) == fold(true) for page, true in pages)
    return right / len(pages) if pages else 0.0


def html_scores(gold, predictions):
    by_set = defaultdict(list)
    for page, entry in gold.items():
        by_set[entry["set"]].append((page, entry))
    wcxb = by_set["wcxb"]
    articles = [(page, entry) for page, entry in wcxb if entry["type"] == "article"]
    words = lambda pages: sum(word_f1(predictions[p].get("text"), g["text"]) for p, g in pages) / max(1, len(pages))
    scores = {}
    if by_set["sh"]:
        scores["scrapinghub, 4-gram F1"] = shingle_f1(by_set["sh"], predictions)
    if wcxb:
        scores["WCXB articles, word F1"] = words(articles)
        scores["WCXB all page types, word F1"] = words(wcxb)
    if by_set["traf"]:
        scores["trafilatura's snippets, F1"] = snippet_f1(by_set["traf"], predictions)
    if articles:
        for field in ("title", "date", "author"):
            scores[f"WCXB articles, {field} exact"] = exact(articles, predictions, field)
    return scores


def pdf_faults(text, reduplications=("undang", "masing", "sungguh", "bersama", "sama", "lain")):
    """Counts what tears Indonesian law apart: lines of one lower-case word, words glued together (lower case
    straight into upper case), reduplications whose hyphen is gone."""
    torn = sum(1 for line in text.split("\n") if re.fullmatch(r"\s*[a-z]+\s*", line))
    glued = len(re.findall(r"[a-z]{2}[A-Z][a-z]", text))
    destroyed = sum(len(re.findall(word + word, text, re.IGNORECASE)) for word in reduplications)
    return {"torn lines": torn, "glued words": glued, "destroyed reduplications": destroyed}


def edit_distance(left, right):
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]


def ocr_scores(pairs):
    """Character error rate and word recall of (said, true) texts, white space folded."""
    wrong = total = found = words = 0
    for said, true in pairs:
        said, true = " ".join((said or "").split()), " ".join(true.split())
        wrong, total = wrong + edit_distance(said, true), total + len(true)
        said_words, true_words = Counter(WORD.findall(said)), Counter(WORD.findall(true))
        found, words = found + sum((said_words & true_words).values()), words + sum(true_words.values())
    return {"character errors": wrong / max(1, total), "word recall": found / max(1, words)}
