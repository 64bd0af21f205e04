import Foundation
import Testing

/// The sample's judged queries: as good as the issue asks, and exactly as good as the committed figures say.
@Suite struct RankingTests {
  @Test func figuresAreThoseCommitted() async throws {
    let telusur = try await SampleArchive.shared()
    let queries = corpus.appending(path: "queries.tsv").path()
    let measured = try await telusur.run("ranking", queries, "--json", expecting: 0)
    let report = try measured.json()
    let recall = try #require(report["recall_at_10"] as? Double)
    let rank = try #require(report["mrr"] as? Double)
    #expect(recall >= 0.9)
    #expect(rank >= 0.75)
    let committed = try String(contentsOf: corpus.appending(path: "ranking.json"), encoding: .utf8)
    #expect(
      measured.text == committed,
      "ranking changed (recall@10 \(recall), MRR \(rank)): if for the better, run tools/ranking --commit")
  }

  @Test func tableForPeopleNamesWhatIsNotFirst() async throws {
    let telusur = try await SampleArchive.shared()
    let folder = try Scratch()
    let table = try folder.write(
      "q.tsv",
      "id\tkueri\tjenis\tid_diharapkan\tcatatan\na1\tlurah\tuji\tTIDAK-ADA\t\na2\tketua rt glodok\tuji\tCONTOH-GLD-02\t\n"
        .utf8)
    let outcome = try await telusur.run("ranking", table, expecting: 0)
    #expect(outcome.text.contains("Kueri yang dinilai  2"))
    #expect(outcome.text.contains("a1"))
    let empty = try await telusur.run("ranking", try folder.write("kosong.tsv", []), expecting: 65)
    #expect(empty.messages.contains("tidak memuat kueri"))
  }
}
