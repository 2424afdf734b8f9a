public import Digests
public import TranslationMemory
internal import XML

/// What a translation tool gave back for a subtitle file: units, and what they say of the original.
public struct ReturnedFile: Sendable {
    /// The heading of what is told of the original.
    static let category = "tradewind-source"

    /// A unit of text that came back.
    public struct Unit: Sendable {
        /// The name of its cue.
        public var id: String
        /// The text that was translated, where the file has it.
        public var source: Segment?
        /// The translation, without the codes' own form; empty where there is none.
        public var target: Segment?
        /// The number of each code of the target as `XLIFFCodes` gives it, 0 where it has none.
        public var numbers: [Int]
        /// The line where it stands in the file, from 1.
        public var line: Int
        /// The column where it stands, from 1.
        public var column: Int

        /// Creates a unit.
        public init(
            id: String, source: Segment? = nil, target: Segment?, numbers: [Int] = [],
            line: Int = 0, column: Int = 0
        ) {
            self.id = id
            self.source = source
            self.target = target
            self.numbers = numbers
            self.line = line
            self.column = column
        }
    }

    /// The name of the file that came back, for findings.
    public var name: String
    /// The units, in the order of the file.
    public var units: [Unit]
    /// The digest of the original that it tells.
    public var digest: String?
    /// The number of cues of the original that it tells.
    public var count: Int?
    /// The language of the translation as a BCP 47 tag, where the file tells it.
    public var target: String?

    /// Creates what came back.
    public init(
        name: String, units: [Unit], digest: String? = nil, count: Int? = nil,
        target: String? = nil
    ) {
        self.name = name
        self.units = units
        self.digest = digest
        self.count = count
        self.target = target
    }

    /// The digest by which an original is known again, in hexadecimal digits.
    ///
    /// - Throws: `DigestError` when there is no memory for a digest.
    /// - Complexity: O(*n*) in the number of bytes.
    public static func digest(of bytes: [UInt8]) throws(DigestError) -> String {
        try SHA256.hexadecimal(of: bytes.span)
    }

    /// Takes the units of an XLIFF document.
    ///
    /// Of several files, those count that tell the digest of the original, if there are any.
    ///
    /// The digest of the original is given in hexadecimal digits.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    public init(_ document: XLIFFDocument, name: String, original: String) {
        self.init(name: name, units: [], target: document.targetLanguage)
        let own = document.files.filter { Self.facts(of: $0)["sha-256"] == original }
        let files = own.isEmpty ? document.files : own
        for file in files {
            units += file.units.map { Self.unit($0) }
            let facts = Self.facts(of: file)
            digest = digest ?? facts["sha-256"]
            if files.count == 1 { count = facts["cues"].flatMap { Int($0) } }
        }
    }

    /// What a file says of its original.
    private static func facts(of file: XLIFFFile) -> [String: String] {
        var facts: [String: String] = [:]
        for group in file.attachments.metadata where group.category == category {
            for case .meta(let type, let value) in group.items { facts[type] = value }
        }
        for group in file.header?.elements ?? [] where group.tag.value("name") == category {
            for property in group.elements {
                if let type = property.tag.value("prop-type") { facts[type] = property.text }
            }
        }
        return facts
    }

    private static func unit(_ unit: XLIFFUnit) -> Unit {
        var numbers: [Int] = []
        let target = unit.target?.segment { element, isEnd in
            let id = element.tag["copyOf"] ?? element.tag["startRef"] ?? element.id
            numbers.append(id.flatMap { Int($0) } ?? 0)
            return native(of: element, isEnd, in: unit)
        }
        return Unit(
            id: unit.id, source: unit.source.segment { native(of: $0, $1, in: unit) },
            target: target, numbers: numbers, line: unit.tag.line, column: unit.tag.column)
    }

    /// The code that an element stands for by what the file says itself.
    private static func native(
        of element: XLIFFInlineElement, _ isEnd: Bool, in unit: XLIFFUnit
    ) -> String {
        let name = element.kind == .pc ? (isEnd ? "dataRefEnd" : "dataRefStart") : "dataRef"
        if let reference = element.tag[name] { return unit.originalData?[reference] ?? "" }
        return element.children.reduce("") {
            if case .text(let text) = $1, [.bpt, .ept, .ph, .it].contains(element.kind) {
                $0 + text
            } else {
                $0
            }
        }
    }
}
