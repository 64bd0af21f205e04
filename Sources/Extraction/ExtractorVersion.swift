/// Identifies the extracting code: change it whenever the same file would give another extract, so that the
/// register reads its originals again.
public let extractorVersion = "extract-4"

/// Identifies the code that reads pictures of text; apart from `extractorVersion`, because reading them again costs
/// seconds a page.
public let scanReaderVersion = "ocr-1"
