import CExtract
import Glibc

/// `telusur-extract`: reads documents for an archive, one request after another, confined. Started by `ExtractorPool`.
@main
struct Main {
  static func main() {
    // Confinement comes before the first byte from outside is looked at.
    guard cx_confine() == 0 else { exit(71) }
    exit(Worker().serve())
  }
}
