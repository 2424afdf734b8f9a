internal import Diagnostics
internal import ICU

/// `bagit.txt`: which version of BagIt a bag follows, and the encoding of its tag files.
///
/// Source: RFC 8493, section 2.1.1.
public struct BagDeclaration: Sendable, Hashable {
    /// The name of the file.
    public static let name: BagPath = "bagit.txt"
    /// The version of BagIt.
    public var version: BagVersion
    /// The encoding of the tag files, by its name at IANA.
    public var encoding: String

    /// Creates a declaration; of BagIt 1.0 and UTF-8 unless told otherwise.
    public init(version: BagVersion = .current, encoding: String = "UTF-8") {
        self.version = version
        self.encoding = encoding
    }

    /// The bytes of the file.
    public var bytes: [UInt8] {
        Array("BagIt-Version: \(version)\nTag-File-Character-Encoding: \(encoding)\n".utf8)
    }

    private static let labels = ["BagIt-Version", "Tag-File-Character-Encoding"]

    /// Reads the file; what is missing is taken to be as in BagIt 1.0.
    init(_ bytes: [UInt8], findings: inout [Finding]) {
        self.init()
        let rule = "bag-declaration"
        func add(_ message: String, line: Int = 0, severity: Severity = .error) {
            findings.append(
                .bag(rule, message, file: Self.name.text, line: line, severity: severity))
        }
        var bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            add("must not begin with a byte order mark", line: 1)
            bytes.removeFirst(3)
        }
        if String(validating: bytes, as: UTF8.self) == nil { add("isn't UTF-8") }
        let lines = BagText.lines(of: String(decoding: bytes, as: UTF8.self))
        var values: [String: (value: Substring, line: BagText.Line)] = [:]
        var order: [String] = []
        for line in lines {
            guard let colon = line.text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
                add("a label, a colon and a value are expected", line: line.number)
                continue
            }
            let label = String(line.text[..<colon])
            let trimmed = String(label.trimmingBlanks)
            if trimmed.utf8.count != label.utf8.count {
                add("blanks beside the label '\(trimmed)'", line: line.number)
            }
            guard Self.labels.contains(trimmed) else {
                add(
                    "'\(trimmed)' doesn't belong here", line: line.number,
                    severity: .warning)
                continue
            }
            if values[trimmed] != nil { add("'\(trimmed)' stands here twice", line: line.number) }
            values[trimmed] = (line.text[line.text.utf8.index(after: colon)...], line)
            order.append(trimmed)
        }
        for label in Self.labels where values[label] == nil { add("'\(label)' is missing") }
        if let (value, line) = values[Self.labels[0]] {
            if let version = BagVersion(value.trimmingBlanks) {
                self.version = version
                if !version.isKnown {
                    findings.append(
                        .bag(
                            "bag-version", "there is no version \(version) of BagIt",
                            file: Self.name.text, line: line.number))
                }
            } else {
                add("'\(value.trimmingBlanks)' is no version", line: line.number)
            }
        }
        if let (value, line) = values[Self.labels[1]] {
            encoding = String(value.trimmingBlanks)
            if CharsetConverter.canonicalName(of: encoding) == nil {
                findings.append(
                    .bag(
                        "bag-encoding", "there is no encoding '\(encoding)'",
                        file: Self.name.text, line: line.number))
                encoding = "UTF-8"
            }
        }
        guard version >= .current else { return }
        // From 1.0 on there are exactly two lines, in this order, with one blank after the colon.
        if order.count == 2, order != Self.labels { add("the lines stand in the wrong order") }
        for (label, (value, line)) in values.sorted(by: { $0.key < $1.key })
        where value.utf8.first.map({ $0 == 0x20 || $0 == 0x09 }) != true
            || value.trimmingBlanks.utf8.count != value.utf8.count - 1
        {
            add("exactly one blank stands after '\(label):'", line: line.number)
        }
        if lines.count > 2 { add("there are more than two lines", line: lines[2].number) }
    }
}
