internal import Diagnostics
internal import ICU
internal import XML

/// A reader of TMX that gives one unit after the other, with little memory for files of any size.
///
/// It reads levels 1 and 2 of versions 1.1 to 1.4b in UTF-8, UTF-16 and what the XML declaration
/// names. A unit that can't be used is a finding with its line, and the rest goes in. A document
/// type that names a file is passed over; one with declarations is refused.
///
/// ```swift
/// var reader = try TMXReader(ExchangeSource(file: "memory.tmx"))
/// while let units = try reader.nextUnits() { store.add(units) }
/// print(reader.findings.all)
/// ```
public struct TMXReader: ~Copyable {
    /// The head of the file.
    public internal(set) var header = TMXHeader()
    /// What was odd so far.
    public internal(set) var findings: ExchangeFindings
    /// How many units were passed, those that were skipped or left out included: the place from
    /// which ``TMXOptions/skippedUnits`` goes on.
    public internal(set) var unitsPassed = 0
    /// What is read of the file.
    public let options: TMXOptions
    /// The size of the file in bytes; 0 where nobody knows.
    public let size: Int

    var pieces: XMLPieces
    var languages: [(spelling: [UInt8], language: LocaleIdentifier?)] = []
    var open: [TMXName] = []
    var skippedDepth = 0
    var unit = TMXUnit()
    var variant: TMXVariant?
    var isBad = false
    var property = TMXProperty("", "")
    var encoding: TMXEncoding?
    var text: [UInt8] = []
    var isTextTooLong = false
    var segment = TMXSegmentBuilder()
    var hasSegment = false
    /// The unit that was reported last for having too many properties.
    var lastCrowdedUnit = -1
    private var segmentDepth = 0
    private var hasEnded = false

    /// How deep elements may be nested; a text can have 64 of them.
    private static let depthLimit = 10_000

    /// Starts to read.
    ///
    /// - Throws: ``ExchangeError`` when the file isn't TMX or can't be read.
    public init(
        _ source: consuming ExchangeSource, options: TMXOptions = TMXOptions()
    ) throws(ExchangeError) {
        findings = ExchangeFindings(file: source.name)
        size = source.size
        self.options = options
        pieces = try XMLPieces.open(
            source, names: TMXName.spellings, depthLimit: Self.depthLimit,
            findings: &findings)
    }

    /// How many bytes of the file were read.
    public var bytesRead: Int { pieces.bytesRead }

    /// The next unit with at least two texts, or `nil` at the end of the file.
    ///
    /// - Throws: ``ExchangeError`` where the file can't be read on; the units before come first.
    /// - Complexity: O(*n*) in the bytes of the unit.
    public mutating func next() throws(ExchangeError) -> TMXUnit? {
        while true {
            guard let event = pieces.stream.next() else {
                if let failure = pieces.stream.failure { throw ExchangeError(failure) }
                guard try pieces.feed(findings: &findings) else {
                    finish()
                    return nil
                }
                continue
            }
            switch event {
            case .text(let range): take(range)
            case .start(let number):
                if skippedDepth > 0 {
                    skippedDepth += 1
                } else {
                    try start(TMXName(rawValue: number))
                }
            case .end:
                if skippedDepth > 0 {
                    skippedDepth -= 1
                } else if let unit = end() {
                    return unit
                }
            case .problem(let problem): findings.add(problem)
            }
        }
    }

    /// The translation units of the next unit, perhaps none, or `nil` at the end of the file.
    ///
    /// - Throws: ``ExchangeError`` where the file can't be read on; the units before come first.
    public mutating func nextUnits() throws(ExchangeError) -> [TranslationUnit]? {
        guard let unit = try next() else { return nil }
        return unit.translationUnits(header: header, options: options, findings: &findings)
    }

    private mutating func finish() {
        guard !hasEnded else { return }
        hasEnded = true
        findings.count(pieces.stream.untoldProblems, of: "xml-replaced")
    }

    private mutating func take(_ range: Range<Int>) {
        switch open.last {
        case .seg:
            if !isBad {
                segment.append(pieces.stream.records, range, limit: options.textLimit)
            }
        case .prop, .note:
            if text.count + range.count > options.textLimit {
                isTextTooLong = true
            } else {
                text.append(contentsOf: pieces.stream.records[range])
            }
        default: break
        }
    }

    private mutating func start(_ name: TMXName?) throws(ExchangeError) {
        let parent = open.last
        if parent == .seg {
            segmentDepth += 1
            if !isBad { segment.start(name, pieces.stream) }
            return
        }
        switch (parent, name) {
        case (nil, .tmx): startFile()
        case (nil, _): throw ExchangeError(.otherFormat, "the file isn't TMX", line: line)
        case (.tmx, .header): header.attributes = attributes(.header)
        case (.tmx, .body): break
        case (.body, .tu): startUnit()
        case (.tu, .tuv): startVariant()
        case (.tuv, .seg):
            segment.reset()
            segmentDepth = 0
            hasSegment = true
        case (.header, .prop), (.tu, .prop), (.tuv, .prop), (.header, .note), (.tu, .note),
            (.tuv, .note):
            startText()
        case (.header, .ude):
            encoding = TMXEncoding(name: value(.name) ?? "", base: value(.base))
        case (.ude, .map):
            let character = TMXEncoding.Character(
                unicode: value(.unicode) ?? "", code: value(.code), entity: value(.ent),
                substitute: value(.subst))
            encoding?.characters.append(character)
        default:
            skippedDepth = 1
            addFinding(
                "tmx-unknown-element", .warning, "the element isn't one of TMX here and is left out"
            )
            return
        }
        if let name { open.append(name) }
    }

    /// Ends the innermost element, and returns a unit that is complete.
    private mutating func end() -> TMXUnit? {
        if open.last == .seg, segmentDepth > 0 {
            segmentDepth -= 1
            if !isBad { segment.end() }
            return nil
        }
        guard let name = open.popLast() else { return nil }
        switch name {
        case .seg: endSegment()
        case .tuv: endVariant()
        case .tu: return endUnit()
        case .prop, .note: endText(isNote: name == .note)
        case .ude:
            if let encoding { header.encodings.append(encoding) }
            encoding = nil
        default: break
        }
        return nil
    }

    // MARK: The file

    private var line: Int { pieces.stream.line }

    mutating func addFinding(
        _ rule: String, _ severity: Severity, _ message: String
    ) {
        findings.add(
            rule, severity, message, line: pieces.stream.line, column: pieces.stream.column,
            offset: pieces.stream.offset)
    }

    func value(_ name: TMXName) -> String? {
        for index in pieces.stream.attributes.indices
        where pieces.stream.attributes[index].name == name.rawValue {
            return pieces.stream.string(pieces.stream.attributes[index].value)
        }
        return nil
    }

    private mutating func startFile() {
        header.version = value(.version) ?? "1.4"
        if !["1.0", "1.1", "1.2", "1.3", "1.4", "1.4b"].contains(header.version) {
            addFinding(
                "tmx-version", .warning,
                "version \(header.version) of TMX isn't known; the file is read as 1.4")
        }
    }

    func attributes(_ owner: TMXAttribute.Owner) -> TMXAttributes {
        var result = TMXAttributes()
        if pieces.stream.attributes.isEmpty { return result }
        result.reserve(pieces.stream.attributes.count)
        for index in pieces.stream.attributes.indices {
            let attribute = pieces.stream.attributes[index]
            guard let known = TMXName(rawValue: attribute.name)?.attribute,
                known.isAllowed(in: owner)
            else { continue }
            result.append(known, pieces.stream.string(attribute.value))
        }
        return result
    }
}
