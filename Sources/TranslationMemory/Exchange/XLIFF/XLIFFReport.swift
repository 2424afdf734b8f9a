internal import Diagnostics
internal import TimedText
internal import XML

/// What the rules found, with its places.
struct XLIFFReport {
    /// What was found, in the order of the rules.
    private(set) var findings: [Finding] = []
    /// The name of the rule that looks.
    var rule = ""
    private let source: SourceText
    private let tree: XLIFFTree
    /// More are of no use to anybody.
    private static let maximum = 1000

    init(_ tree: XLIFFTree, source: SourceText) {
        self.tree = tree
        self.source = source
    }

    /// Reports what is wrong with an element, or with one of its attributes.
    ///
    /// The section is that of the specification which says the rule, such as `4.3.1.21`; the
    /// attribute is named as it is written.
    mutating func add(
        _ message: String, section: String, at node: Int, attribute: String? = nil,
        severity: Severity = .error
    ) {
        guard findings.count < Self.maximum else { return }
        let tag = tree[node].tag
        let range = attribute.flatMap { self.range(of: $0, in: tag) } ?? tag.range
        let document = tree.version == .v1_2 ? "XLIFF 1.2" : "XLIFF 2.1"
        var notes = [
            Finding.Note(section.hasPrefix("XLIFF") ? section : "\(document) §\(section)")
        ]
        let path = tree.path(of: node)
        if !path.isEmpty { notes.append(Finding.Note("in #\(path)")) }
        findings.append(
            Finding(
                rule: rule, severity: severity, message: message, range: source.range(range),
                notes: notes))
    }

    /// The findings in the order of the file.
    var inOrder: [Finding] {
        findings.enumerated().sorted {
            ($0.element.range?.bytes.lowerBound ?? 0, $0.offset)
                < ($1.element.range?.bytes.lowerBound ?? 0, $1.offset)
        }
        .map { $0.element }
    }

    /// A value in quotation marks, cut when it is long.
    static func quoted(_ value: String) -> String {
        value.unicodeScalars.count > 60
            ? "'\(String(String.UnicodeScalarView(value.unicodeScalars.prefix(60))))…'"
            : "'\(value)'"
    }

    /// The bytes of an attribute in a tag.
    private func range(of attribute: String, in tag: XMLTag) -> Range<Int>? {
        let bytes = source.bytes
        let end = min(tag.range.upperBound, bytes.count)
        let name = Array(attribute.utf8)
        func isSpace(_ byte: UInt8) -> Bool {
            byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
        }
        var index = tag.range.lowerBound
        while index < end, !isSpace(bytes[index]) { index += 1 }
        while index < end {
            while index < end, isSpace(bytes[index]) { index += 1 }
            let start = index
            while index < end, bytes[index] != 0x3D, !isSpace(bytes[index]) { index += 1 }
            let stop = index
            while index < end, bytes[index] != 0x22, bytes[index] != 0x27 { index += 1 }
            guard index < end else { return nil }
            let quote = bytes[index]
            index += 1
            while index < end, bytes[index] != quote { index += 1 }
            index = min(index + 1, end)
            if bytes[start..<stop].elementsEqual(name) { return start..<index }
        }
        return nil
    }
}
