internal import Diagnostics
internal import TimedText
internal import XML

struct XLIFFChecker {
    let findings: [Finding] = []
    init(_ root: XMLElement, version: XLIFFVersion, source: SourceText) {}
}
