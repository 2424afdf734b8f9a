internal import Diagnostics
internal import ICU

/// A writer of TMX 1.4b, level 2, that gives its bytes piece by piece.
///
/// What it writes is valid by the document type of TMX 1.4b and depends on nothing but the units.
/// Characters that XML can't hold become U+FFFD, with a finding. Each unit names its source language
/// where that isn't the header's.
///
/// ```swift
/// var writer = TMXWriter(header: TMXHeader(source: nil)) { output += $0 }
/// for unit in units { writer.write(unit) }
/// writer.finish()
/// ```
public struct TMXWriter: ~Copyable {
    /// What couldn't be written as it is.
    public private(set) var findings: ExchangeFindings
    /// How many units were written.
    public private(set) var unitCount = 0

    private let header: TMXHeader
    private let output: ([UInt8]) -> Void
    private var bytes: [UInt8] = []
    private var hasFinished = false

    /// Pieces are about so long.
    private static let pieceSize = 1 << 16

    /// Starts a file with a header.
    ///
    /// - Parameters:
    ///   - header: The head of the file.
    ///   - name: The name of the file, for findings.
    ///   - output: What takes the pieces of the file, in order.
    public init(
        header: TMXHeader = TMXHeader(source: nil), name: String = "",
        output: @escaping ([UInt8]) -> Void
    ) {
        self.header = header
        self.output = output
        findings = ExchangeFindings(file: name)
        writeHeader()
    }

    /// Writes a translation unit.
    public mutating func write(_ unit: TranslationUnit) { write(TMXUnit(unit)) }

    /// Writes a unit of TMX; one without two texts is left out with a finding.
    public mutating func write(_ unit: TMXUnit) {
        guard unit.variants.count > 1 else {
            findings.add("tmx-missing-text", .error, "a unit has fewer than two texts")
            return
        }
        unitCount += 1
        var attributes = unit.attributes
        let source = unit.variants[0].language.tag
        if attributes[.sourceLanguage] == nil, source != header.attributes[.sourceLanguage] {
            attributes[.sourceLanguage] = source
        }
        raw("<tu")
        put(attributes, .unit)
        raw(">\n")
        put(unit.notes, unit.properties)
        for variant in unit.variants {
            raw("<tuv xml:lang=\"")
            escape(variant.language.tag)
            raw("\"")
            put(variant.attributes, .variant)
            raw(">")
            put(variant.notes, variant.properties)
            raw("<seg>")
            put(variant.segment)
            raw("</seg></tuv>\n")
        }
        raw("</tu>\n")
        if bytes.count >= Self.pieceSize { flush() }
    }

    /// Ends the file.
    public mutating func finish() {
        guard !hasFinished else { return }
        hasFinished = true
        raw("</body>\n</tmx>\n")
        flush()
    }

    private mutating func flush() {
        guard !bytes.isEmpty else { return }
        output(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func writeHeader() {
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n")
        raw("<tmx version=\"1.4\">\n<header")
        var attributes = header.attributes
        let usual = TMXHeader(source: nil).attributes
        for entry in usual.entries
        where attributes[entry.name].map({ entry.name.allows($0) }) != true {
            attributes[entry.name] = entry.value
        }
        put(attributes, .header)
        raw(">\n")
        put(header.notes, header.properties)
        for encoding in header.encodings where !encoding.characters.isEmpty {
            raw("<ude")
            put("name", encoding.name)
            put("base", encoding.base)
            raw(">\n")
            for character in encoding.characters {
                raw("<map")
                put("unicode", character.unicode)
                put("code", character.code)
                put("ent", character.entity)
                put("subst", character.substitute)
                raw("/>\n")
            }
            raw("</ude>\n")
        }
        raw("</header>\n<body>\n")
    }

    private mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: text.description.utf8)
    }

    private mutating func put(_ name: String, _ value: String?) {
        guard let value else { return }
        bytes.append(0x20)
        bytes.append(contentsOf: name.utf8)
        raw("=\"")
        escape(value)
        bytes.append(0x22)
    }

    private mutating func put(_ attributes: TMXAttributes, _ owner: TMXAttribute.Owner) {
        guard !attributes.entries.isEmpty else { return }
        for name in TMXAttribute.ordered where name.isAllowed(in: owner) {
            guard let value = attributes[name] else { continue }
            guard name.allows(value) else {
                findings.add(
                    "tmx-bad-value", .warning, "\(name.rawValue) can't be '\(value.prefix(40))'")
                continue
            }
            put(name.rawValue, value)
        }
    }

    private mutating func put(_ notes: [TMXNote], _ properties: [TMXProperty]) {
        for note in notes {
            raw("<note")
            put("xml:lang", note.language)
            put("o-encoding", note.originalEncoding)
            raw(">")
            escape(note.text)
            raw("</note>\n")
        }
        for property in properties {
            raw("<prop")
            put("type", property.type)
            put("xml:lang", property.language)
            put("o-encoding", property.originalEncoding)
            raw(">")
            escape(property.value)
            raw("</prop>\n")
        }
    }

    private mutating func put(_ segment: Segment) {
        guard !segment.codes.isEmpty else { return escape(segment.text) }
        var writer = TMXSegmentWriter(segment)
        let replaced = writer.write(to: &bytes)
        if replaced > 0 { reportReplaced() }
        for problem in writer.problems {
            findings.add("tmx-unpaired-code", .warning, "unit \(unitCount): \(problem)")
        }
    }

    private mutating func escape(_ text: String) {
        if ExchangeText.escape(text, to: &bytes) > 0 { reportReplaced() }
    }

    private mutating func reportReplaced() {
        findings.add(
            "tmx-replaced", .warning,
            "unit \(unitCount): a character that can't stand in XML is written as U+FFFD")
    }
}
