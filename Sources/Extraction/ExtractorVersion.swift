/// Identifies the extracting code: change it whenever the same file would give another extract, so that the
/// register reads its originals again.
public let extractorVersion = "extract-3"
