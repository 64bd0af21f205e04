import Extraction

/// States of texts as told in sums, the readable ones first.
enum TextStateLabels {
  static let all: [(TextState, String)] = TextState.allCases.map { ($0, label($0)) }

  /// "hasil OCR, keyakinan 93 %".
  static func label(_ state: TextState, confidence: Int?) -> String {
    label(state) + (confidence.map { ", keyakinan \($0) %" } ?? "")
  }

  static func label(_ state: TextState) -> String {
    switch state {
    case .text: "dapat dibaca"
    case .ocr: "hasil OCR"
    case .needsOCR: "perlu OCR"
    case .empty: "kosong"
    case .damaged: "rusak"
    case .locked: "terkunci"
    case .exceededLimits: "melampaui batas"
    }
  }
}
