internal import Diagnostics
internal import ICU

/// Reads PO files of GNU gettext.
///
/// Source: the manual of GNU gettext, chapter "The Format of PO Files".
public enum POReader {
    /// Reads a catalog in the charset that its header names.
    ///
    /// A line that isn't one of PO is a finding, and the messages around it go in.
    ///
    /// - Throws: ``ExchangeError`` when there is no message at all.
    /// - Complexity: O(*n*) in the number of bytes.
    public static func read(
        _ bytes: [UInt8], findings: inout ExchangeFindings
    ) throws(ExchangeError) -> POCatalog {
        var parser = POParser(file: findings)
        parser.parse(decoded(bytes, findings: &parser.findings))
        findings = parser.findings
        var catalog = POCatalog(entries: parser.entries)
        guard !catalog.entries.isEmpty else {
            throw ExchangeError(.otherFormat, "there is no message of PO in the file")
        }
        if let index = catalog.entries.firstIndex(where: { $0.source.isEmpty && $0.context == nil })
        {
            let head = catalog.entries.remove(at: index)
            catalog.headerComments = head.comments
            catalog.header = fields(head.targets.first ?? "")
        }
        return catalog
    }

    /// The fields of a header.
    static func fields(_ text: String) -> [POCatalog.Field] {
        text.split(separator: "\n").compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            return POCatalog.Field(String(line[..<colon]), String(value))
        }
    }

    /// The text in UTF-8, by the charset that the header names.
    private static func decoded(
        _ bytes: [UInt8], findings: inout ExchangeFindings
    ) -> [UInt8] {
        let head = String(decoding: bytes.prefix(8192), as: UTF8.self)
        var charset = "UTF-8"
        if let place = head.firstRange(of: "charset=") {
            charset = String(
                head[place.upperBound...].prefix {
                    $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0))
                })
        }
        let isUTF8 = ["UTF-8", "UTF8", "ASCII", "US-ASCII", "CHARSET"]
            .contains(charset.uppercased())
        guard let decoded = try? CharsetConverter(isUTF8 ? "UTF-8" : charset).decode(bytes.span)
        else {
            findings.add(
                "po-charset", .warning,
                "the charset '\(charset.prefix(40))' isn't known; the file is read as UTF-8",
                line: 1)
            return bytes
        }
        for error in decoded.errors {
            let line =
                1
                + decoded.lineStarts.partitioningIndex {
                    Int($0.text) > error.textOffset
                }
            findings.add(
                "po-bad-bytes", .warning, "the bytes here aren't \(charset)", line: line - 1)
        }
        return decoded.bytes
    }
}

extension Array {
    /// The first index at which a condition holds that goes on to hold.
    fileprivate func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
