#!/usr/bin/env python3
"""Deterministic synthetic corpus + query set.

usage: generate.py N OUTDIR [MEAN_LEN=80]     (N: 10000, 10k, 100k, 1M)
writes OUTDIR/docs.jsonl     {"id","title","body","unit","year"}   (indexed text = title + " " + body)
       OUTDIR/queries.jsonl  {"class","must","should","phrase","not","prefix","unit"}
Words are [a-z]+ only, so that every peer's tokenizer yields the same tokens and totals are comparable.
Needs numpy. Same N + MEAN_LEN => same bytes; the vocabulary and its ranks do not depend on N.
"""
import sys, os, json
import numpy as np

def parse_n(s):
    s = s.lower()
    return int(float(s[:-1]) * (1e6 if s[-1] == 'm' else 1e3)) if s[-1] in 'mk' else int(s)

STOP = ("yang dan di untuk dengan dari pada dalam ke tahun oleh ini itu adalah sebagai nomor tentang daerah pemerintah kota kabupaten "
        "peraturan bupati wali keputusan dinas pasal ayat huruf serta atau akan telah dapat tidak para masyarakat pelayanan publik "
        "pembangunan anggaran kegiatan program kecamatan desa kelurahan kepala badan pelaksanaan pengelolaan penyelenggaraan informasi "
        "dokumen undang republik indonesia provinsi jawa barat tengah timur selatan utara").split()
UNITS = ["dinkes","disdik","dispendukcapil","dpmptsp","bappeda","bkpsdm","dinsos","dishub","diskominfo","dlh","disperkim","pupr",
         "satpolpp","bpbd","inspektorat","setda","setwan","bpkad","bapenda","dispora","disparbud","disnaker","dkpp","dp3ap2kb",
         "diskopukm","disperindag","arsip","kesbangpol","rsud","kecamatan"]

def vocab(V, rng):
    on = ["b","c","d","g","h","j","k","l","m","n","p","r","s","t","w","y","ng","ny","","kr","tr","pr"]
    vo = ["a","a","a","i","u","e","o","ai"]; co = ["","","","n","ng","r","s","t","k","m","l","h"]
    pre = ["","","","","me","mem","men","ber","pe","pem","per","di","ter","ke","se"]; suf = ["","","","","kan","an","i","nya","lah"]
    seen, out = set(STOP), list(STOP)
    while len(out) < V:
        m = 4096
        k = rng.integers(2, 4, m); r = rng.random((m, 11))
        for i in range(m):
            w = pre[int(r[i,0]*len(pre))]
            for s in range(k[i]):
                w += on[int(r[i,1+3*s]*len(on))] + vo[int(r[i,2+3*s]*len(vo))] + (co[int(r[i,3+3*s]*len(co))] if s == k[i]-1 or r[i,3+3*s] > .8 else "")
            w += suf[int(r[i,10]*len(suf))]
            if 3 <= len(w) <= 18 and w not in seen:
                seen.add(w); out.append(w)
    return out[:V]

def main():
    n = parse_n(sys.argv[1]); out = sys.argv[2]; mean = float(sys.argv[3]) if len(sys.argv) > 3 else 80.0
    os.makedirs(out, exist_ok=True)
    V = 200_000
    rng = np.random.default_rng(20261124)
    words = vocab(V, rng); W = np.array(words, dtype=object)
    p = 1.0 / (np.arange(V) + 2.7) ** 1.07; p /= p.sum(); cdf = np.cumsum(p)
    T = 400; tsize = 1500                                    # topics: own Zipf over 1,500 mid-frequency words
    topic = np.stack([rng.choice(np.arange(150, 60000), tsize, replace=False, p=p[150:60000]/p[150:60000].sum()) for _ in range(T)])
    tp = 1.0 / (np.arange(tsize) + 2.7) ** 1.0; tcdf = np.cumsum(tp / tp.sum())
    C = 4000                                                # collocations of 2..3 words (so phrases are real)
    col = rng.choice(np.arange(20, 20000), (C, 3), p=p[20:20000]/p[20:20000].sum()); clen = rng.integers(2, 4, C)
    cp = 1.0 / (np.arange(C) + 2.7); ccdf = np.cumsum(cp / cp.sum())
    sigma = 0.8; mu = np.log(mean) - sigma * sigma / 2
    sample = []
    f = open(os.path.join(out, "docs.jsonl"), "w", buffering=1 << 22)
    done = 0
    while done < n:                                         # fixed chunk => prefix of a larger N has the same docs
        m = 10000
        blen = np.clip(rng.lognormal(mu, sigma, m), 8, 2000).astype(int); tlen = rng.integers(4, 13, m)
        L = blen + tlen; tot = int(L.sum()); start = np.concatenate([[0], np.cumsum(L)[:-1]])
        doc = np.repeat(np.arange(m), L)
        tok = np.searchsorted(cdf, rng.random(tot)).clip(0, V - 1)
        top_of = rng.integers(0, T, m)
        mask = rng.random(tot) < 0.3
        ti = np.searchsorted(tcdf, rng.random(int(mask.sum()))).clip(0, tsize - 1)
        tok[mask] = topic[top_of[doc[mask]], ti]
        cpos = np.nonzero(rng.random(tot) < 0.03)[0]; cpos = cpos[cpos + 3 < tot]
        ci = np.searchsorted(ccdf, rng.random(len(cpos))).clip(0, C - 1)
        for j in range(3):
            ok = clen[ci] > j; tok[cpos[ok] + j] = col[ci[ok], j]
        year = rng.integers(2010, 2027, m); unit = np.minimum((rng.pareto(1.0, m) * 4).astype(int), len(UNITS) - 1)
        S = W[tok].tolist()
        lines = []
        for i in range(min(m, n - done)):
            a = int(start[i]); t = a + int(tlen[i]); e = a + int(L[i])
            lines.append('{"id":%d,"title":"%s","body":"%s","unit":"%s","year":%d}\n' % (done + i + 1, ' '.join(S[a:t]), ' '.join(S[t:e]), UNITS[unit[i]], year[i]))
            if done == 0 and i < 4000: sample.append(S[a:e])
        f.write(''.join(lines)); done += m
    f.close()
    q = np.random.default_rng(7)
    band = {"h": (10, 150), "m": (150, 2000), "l": (2000, 20000)}
    def w(b): lo, hi = band[b]; return words[int(q.integers(lo, hi))]
    def mix(k, i):
        pats = {1: ["h","m","l"], 2: ["hh","hm","mm","hl","ml"], 3: ["hhm","hmm","mml","hml","mmm"], 5: ["hhmml","hmmml","mmmll","hhhmm","hmmmm"]}[k]
        r = []
        for b in pats[i % len(pats)]:
            x = w(b)
            while x in r: x = w(b)
            r.append(x)
        return r
    def fromdoc(k):
        while True:
            d = sample[int(q.integers(0, len(sample)))]
            c = sorted({x for x in d})
            if len(c) >= k + 4: return [c[j] for j in q.choice(len(c), k, replace=False)]
    def phr(k, i):
        while True:
            if i % 2 == 0:
                j = int(np.searchsorted(ccdf, q.random()).clip(0, C - 1))
                if clen[j] >= k and len(set(col[j][:k].tolist())) == k: return [words[x] for x in col[j][:k]]
            else:
                d = sample[int(q.integers(0, len(sample)))]
                if len(d) > k + 4:
                    s = int(q.integers(0, len(d) - k)); r = d[s:s + k]
                    if len(set(r)) == k: return r
    Q = []
    def add(c, **kw): Q.append({"class": c, "must": [], "should": [], "phrase": [], "not": [], "prefix": "", "unit": "", **kw})
    for i in range(50):
        add("term", must=mix(1, i))
        for k in (2, 3, 5):
            add(f"and{k}", must=mix(k, i) if i % 2 else fromdoc(k)); add(f"or{k}", should=mix(k, i))
        add("phr2", phrase=phr(2, i)); add("phr3", phrase=phr(3, i))
        add("andnot", must=[w("hm"[i % 2])], **{"not": [w("hm"[(i // 2) % 2])]})
        x = w("ml"[i % 2]); add("prefix", prefix=x[:min(len(x), 4 + i % 2)])
        add("filt", should=mix(2, i), unit=UNITS[i % 12])
    with open(os.path.join(out, "queries.jsonl"), "w") as g:
        for x in sorted(Q, key=lambda x: x["class"]): g.write(json.dumps(x) + "\n")
main()
