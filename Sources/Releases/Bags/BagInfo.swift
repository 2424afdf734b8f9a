internal import Diagnostics

/// `bag-info.txt`: what people want to know about a bag.
///
/// Source: RFC 8493, section 2.2.2.
public struct BagInfo: Sendable, Hashable {
    /// A label and its value.
    public struct Field: Sendable, Hashable {
        public var label: String
        public var value: String

        /// Creates a field.
        public init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    /// The fields in the order of the file; a label may come again.
    public var fields: [Field]

    /// Creates the metadata of a bag.
    public init(_ fields: [Field] = []) { self.fields = fields }

    /// Reads the file; lines that are folded are joined by a space.
    init(_ text: String, file: String, version: BagVersion, findings: inout [Finding]) {
        fields = []
        for line in BagText.lines(of: text) {
            if let first = line.text.utf8.first, first == 0x20 || first == 0x09,
                !fields.isEmpty
            {
                fields[fields.count - 1].value += " " + line.text.trimmingBlanks
                continue
            }
            guard let colon = line.text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
                findings.append(
                    .bag(
                        "bag-info", "a label, a colon and a value are expected", file: file,
                        line: line.number))
                continue
            }
            let label = line.text[..<colon]
            if label.trimmingBlanks.utf8.count != label.utf8.count {
                findings.append(
                    .bag(
                        "bag-info", "blanks beside the label '\(label.trimmingBlanks)'",
                        file: file, line: line.number,
                        severity: version >= .current ? .error : .warning))
            }
            fields.append(
                Field(
                    String(label.trimmingBlanks),
                    String(line.text[line.text.utf8.index(after: colon)...].trimmingBlanks)))
        }
    }

    /// The first value of a label in either case, as RFC 8493 compares labels.
    public subscript(label: String) -> String? {
        fields.first { $0.label.lowercased() == label.lowercased() }?.value
    }

    /// The bytes of the file.
    public var bytes: [UInt8] {
        Array(fields.map { "\($0.label): \($0.value)\n" }.joined().utf8)
    }

    static let oxum = "Payload-Oxum"

    /// What is the matter with the size and number of files that the bag says it has.
    func checkOxum(
        of size: (bytes: Int64, files: Int), file: String, into findings: inout [Finding]
    ) {
        let values = fields.filter { $0.label.lowercased() == Self.oxum.lowercased() }
        guard let value = values.first?.value else { return }
        if values.count > 1 {
            findings.append(
                .bag(
                    "bag-oxum", "there is more than one \(Self.oxum); the first is taken",
                    file: file, severity: .warning))
        }
        let parts = value.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let bytes = Int64(parts[0]), let files = Int(parts[1]),
            bytes >= 0, files >= 0
        else {
            findings.append(
                .bag("bag-oxum", "'\(value)' is no \(Self.oxum), such as 1024.3", file: file))
            return
        }
        if bytes != size.bytes || files != size.files {
            findings.append(
                .bag(
                    "bag-oxum",
                    "\(Self.oxum) says \(bytes) bytes in \(files) files, and there are "
                        + "\(size.bytes) bytes in \(size.files) files", file: file))
        }
    }
}
