internal import ICU

extension TextEncoding {
    /// Finds an encoding by a name that people use, such as `gbk`, `cp1252`, `latin1` or `utf8-bom`.
    ///
    /// - Throws: ``FormatError`` when no encoding goes by that name; its message names similar ones.
    public init(named name: String) throws(FormatError) {
        let key = Self.key(name)
        if let unicode = Self.unicode[key] {
            self = unicode
            return
        }
        let table = EncodingTable.shared
        for charset in table.charsets {
            let names = [charset.name] + (charset.aliases ?? [])
            if names.contains(where: { Self.key($0) == key }) {
                self.init(charset: charset.name)
                return
            }
        }
        guard let canonical = CharsetConverter.canonicalName(of: name) else {
            throw FormatError(.unknownEncoding, Self.complaint(about: name, key, table))
        }
        // ICU's name of a charset may be one that the table spells otherwise.
        let known = table.charsets.first { Self.key($0.name) == Self.key(canonical) }
        self.init(charset: known?.name ?? canonical)
    }

    /// What ICU calls the charset.
    var icuName: String { EncodingTable.shared.icuName(of: charset) }

    /// The names of encodings that are known by more than ICU's names, for lists.
    public static var commonNames: [String] {
        ["UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"]
            + EncodingTable.shared.charsets.map(\.name)
    }

    private static let unicode: [String: TextEncoding] = {
        var names: [String: TextEncoding] = [
            "utf8sig": TextEncoding(charset: "UTF-8", hasByteOrderMark: true),
            "unicode": TextEncoding(charset: "UTF-16", hasByteOrderMark: true),
            "utf16": TextEncoding(charset: "UTF-16", hasByteOrderMark: true),
            "ucs2": TextEncoding(charset: "UTF-16", hasByteOrderMark: true),
            "utf32": TextEncoding(charset: "UTF-32", hasByteOrderMark: true),
            "ucs4": TextEncoding(charset: "UTF-32", hasByteOrderMark: true),
        ]
        for charset in ["UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"] {
            names[key(charset)] = TextEncoding(charset: charset)
            names[key(charset + "-bom")] = TextEncoding(charset: charset, hasByteOrderMark: true)
        }
        return names
    }()

    /// A name without what people spell in several ways: case, hyphens, underscores and spaces.
    private static func key(_ name: String) -> String {
        name.lowercased().filter { !"-_ ".contains($0) }
    }

    private static func complaint(
        about name: String, _ key: String, _ table: EncodingTable
    ) -> String {
        let names = commonNames + table.charsets.flatMap { $0.aliases ?? [] }
        let near = names.map {
            (name: $0, distance: distance(Array(key.utf8), Array(Self.key($0).utf8)))
        }
        .filter { $0.distance <= max(1, key.utf8.count / 3) }
        .sorted { $0.distance < $1.distance }
        .prefix(3).map(\.name)
        let suggestion = near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?"
        return "no encoding is called '\(name)'" + suggestion
    }

    /// The edit distance of two short names.
    private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
        guard first.count <= 64, second.count <= 64 else { return .max }
        var row = Array(0...second.count)
        for (index, byte) in first.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, other) in second.enumerated() {
                let above = row[column + 1]
                row[column + 1] = min(
                    above + 1, row[column] + 1, diagonal + (byte == other ? 0 : 1))
                diagonal = above
            }
        }
        return row[second.count]
    }
}
