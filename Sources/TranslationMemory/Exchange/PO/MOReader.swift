internal import Diagnostics
internal import ICU

/// Reads compiled catalogs of GNU gettext, as programs install them.
///
/// Source: the manual of GNU gettext, chapter "The Format of GNU MO Files".
public enum MOReader {
    /// Reads a catalog.
    ///
    /// - Throws: ``ExchangeError`` when it isn't MO, or when its tables lead out of the file.
    /// - Complexity: O(*n*) in the number of bytes.
    public static func read(
        _ bytes: [UInt8], findings: inout ExchangeFindings
    ) throws(ExchangeError) -> POCatalog {
        guard bytes.count >= 28 else { throw ExchangeError(.otherFormat, "the file isn't MO") }
        let isBig: Bool
        switch Array(bytes[..<4]) {
        case [0xDE, 0x12, 0x04, 0x95]: isBig = false
        case [0x95, 0x04, 0x12, 0xDE]: isBig = true
        default: throw ExchangeError(.otherFormat, "the file isn't MO")
        }
        func number(_ offset: Int) -> Int {
            var value = 0
            for index in 0..<4 {
                value = value << 8 | Int(bytes[offset + (isBig ? index : 3 - index)])
            }
            return value
        }
        let count = number(8)
        let sources = number(12)
        let targets = number(16)
        guard count <= bytes.count / 16, sources <= bytes.count - 8 * count,
            targets <= bytes.count - 8 * count
        else { throw ExchangeError(.damaged, "the tables lead out of the file") }
        func string(_ table: Int, _ index: Int) throws(ExchangeError) -> ArraySlice<UInt8> {
            let length = number(table + 8 * index)
            let start = number(table + 8 * index + 4)
            guard start <= bytes.count, length <= bytes.count - start else {
                throw ExchangeError(.damaged, "message \(index + 1) leads out of the file")
            }
            return bytes[start..<start + length]
        }
        var catalog = POCatalog()
        var charset = "UTF-8"
        for index in 0..<count {
            let source = try string(sources, index)
            let target = try string(targets, index)
            if source.isEmpty {
                catalog.header = POReader.fields(String(decoding: target, as: UTF8.self))
                charset = Self.charset(of: catalog) ?? charset
            }
        }
        let converter = try? CharsetConverter(charset)
        func text(_ bytes: ArraySlice<UInt8>) -> String {
            guard charset.uppercased() != "UTF-8",
                let decoded = try? converter?.decode(Array(bytes).span)
            else { return String(decoding: bytes, as: UTF8.self) }
            return String(decoding: decoded.bytes, as: UTF8.self)
        }
        for index in 0..<count {
            var source = try string(sources, index)
            guard !source.isEmpty else { continue }
            let forms = try string(targets, index)
                .split(separator: 0, omittingEmptySubsequences: false)
            var entry = POEntry("", forms.map { text($0) })
            if let end = source.firstIndex(of: 4) {
                entry.context = text(source[..<end])
                source = source[(end + 1)...]
            }
            if let end = source.firstIndex(of: 0) {
                entry.plural = text(source[(end + 1)...])
                source = source[..<end]
            }
            entry.source = text(source)
            catalog.entries.append(entry)
        }
        return catalog
    }

    private static func charset(of catalog: POCatalog) -> String? {
        guard let type = catalog[field: "Content-Type"], let place = type.firstRange(of: "charset=")
        else { return nil }
        return String(type[place.upperBound...].prefix { $0 != ";" && $0 != " " })
    }
}
