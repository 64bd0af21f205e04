# The two commands of the README, and what developers use beside them.
.PHONY: demo test check bench prove crash-loop ranking clean

demo: packages          ## builds, makes an archive from corpus/, searches it
	@tools/demo

test: packages          ## everything that must hold: format, build, invariants, tests
	@tools/check

check: test

bench: packages         ## measures Telusur and its rivals in one run (tools/benchmarks)
	@tools/bench

prove: packages         ## the proofs of the engine at full length, some 10 minutes (tools/prove)
	@tools/prove

crash-loop: packages    ## kill -9 during ingest, 200 times (tools/crash-loop)
	@tools/crash-loop 200

.PHONY: packages
packages:
	@tools/install-packages

ranking: packages       ## recall and MRR over the judged queries of the sample
	@tools/ranking

clean:
	rm -rf .build .build-* demo
