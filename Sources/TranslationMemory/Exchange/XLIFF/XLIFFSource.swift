internal import Diagnostics
internal import TimedText
internal import XML

/// The way from the bytes of an XLIFF file to its root element.
enum XLIFFSource {
    /// Decodes a file: by its byte order mark, else as its XML declaration says, else as UTF-8.
    ///
    /// - Throws: `FormatError` when the bytes aren't text in the encoding.
    static func text(
        _ bytes: [UInt8], name: String, findings: inout [Finding]
    ) throws(FormatError) -> SourceText {
        var found: [Finding] = []
        let text = try SourceText(
            decoding: bytes, name: name, encoding: declaredEncoding(of: bytes), findings: &found)
        if let bad = found.first(where: { $0.rule == "encoding-invalid-bytes" }) {
            findings += found.filter { $0.rule == bad.rule }
                .map {
                    var finding = $0
                    finding.severity = .error
                    return finding
                }
            throw FormatError(.undecodable, bad.message, range: bad.range)
        }
        return text
    }

    /// The encoding that the XML declaration names, for bytes that are read as ASCII; `nil` where a
    /// byte order mark or zero bytes tell it.
    private static func declaredEncoding(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8" }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
        if bytes.prefix(4).contains(0) { return nil }
        let head = String(decoding: bytes.prefix(200), as: UTF8.self)
        guard head.hasPrefix("<?xml"), let end = head.firstRange(of: "?>"),
            let key = head[..<end.lowerBound].firstRange(of: "encoding")
        else { return "UTF-8" }
        let rest = head[key.upperBound..<end.lowerBound].drop {
            $0 == "=" || $0 == "\"" || $0 == "'" || $0.isWhitespace
        }
        let name = String(rest.prefix { $0 != "\"" && $0 != "'" && !$0.isWhitespace })
        // Bytes that start with `<?xml` aren't UTF-16, whatever they say.
        return name.isEmpty || name.uppercased().hasPrefix("UTF-16") ? "UTF-8" : name
    }

    /// The root element and the version of XLIFF.
    ///
    /// - Throws: `FormatError` when the text isn't well-formed XML or not XLIFF.
    static func root(
        of source: SourceText
    ) throws(FormatError) -> (element: XMLElement, version: XLIFFVersion) {
        var reader = XMLReader(source.bytes)
        do {
            guard case .start(let tag)? = try reader.next() else {
                throw FormatError(.notThisFormat, "the file holds no element")
            }
            let version = try version(of: tag, in: source)
            let root = try reader.element(from: tag)
            // What follows the root is read too, so that a second one is noticed.
            while try reader.next() != nil {}
            return (root, version)
        } catch let error as FormatError {
            throw error
        } catch let error as XMLError {
            let place = source.range(error.offset..<error.offset)
            var message = error.message
            if error.code == .documentType { message += ", which XLIFF files don't need" }
            throw FormatError(.notThisFormat, message, range: place)
        } catch {
            throw FormatError(.notThisFormat, "the file can't be read: \(error)")
        }
    }

    private static func version(
        of tag: XMLTag, in source: SourceText
    ) throws(FormatError) -> XLIFFVersion {
        let place = source.range(tag.range)
        guard tag.name.local == "xliff" else {
            throw FormatError(
                .notThisFormat, "the root is <\(tag.name)>, and XLIFF's is <xliff>", range: place)
        }
        let told = tag.value("version")
        guard let version = told.flatMap({ XLIFFVersion(rawValue: $0) }) else {
            let known = XLIFFVersion.allCases.map { $0.rawValue }.joined(separator: ", ")
            throw FormatError(
                .notThisFormat,
                told.map { "XLIFF \($0) isn't known, only \(known)" }
                    ?? "<xliff> doesn't say its version, one of \(known)",
                range: place)
        }
        guard tag.name.namespace == version.namespace else {
            throw FormatError(
                .notThisFormat,
                "<xliff> of version \(version.rawValue) must be in the namespace "
                    + version.namespace,
                range: place)
        }
        return version
    }
}
