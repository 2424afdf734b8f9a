import Diagnostics
import XML

/// Reads one TTML document.
struct TTMLReader {
    let source: SourceText
    let options: ReadingOptions
    var findings: TTMLFindings
    var head = TTMLHead()
    var clock = TTMLTime()
    var length = TTMLLength()
    var cues: [Cue] = []
    /// Where the first paragraph starts and the last one ends.
    var headEnd: Int?
    var lastStop = 0
    /// Whether references that XML doesn't know stand as ``TTMLReferences/placeholder``.
    var hasReferences = false
    private var documentHead = Document.Head()
    private(set) var stack: [TTMLContext] = []

    init(_ source: SourceText, options: ReadingOptions) {
        self.source = source
        self.options = options
        findings = TTMLFindings(source)
    }

    var language: String? { documentHead.language }

    /// Reads the document as far as it is well-formed.
    mutating func read() throws(FormatError) -> Document {
        var failure = try read(source.bytes)
        if let error = failure, TTMLReferences.canRepair(error),
            let repaired = TTMLReferences.repaired(source.bytes)
        {
            self = TTMLReader(source, options: options)
            hasReferences = true
            for range in repaired.places {
                findings.add(
                    "ttml-reference", "the & doesn't start a reference of XML and is read as text",
                    range)
            }
            failure = try read(repaired.bytes)
        }
        if let failure {
            findings.add(
                "ttml-not-well-formed",
                "the document can't be read on: \(failure.message)",
                failure.offset..<failure.offset + 1, .error)
        }
        finishTimes()
        documentHead.styles = head.styles
        for region in head.regions {
            documentHead.regions.append(
                self.region(id: region.id, region.style, region.range).region(id: region.id))
        }
        documentHead.metadata = head.metadata
        return Document(
            source: source, format: TTML.name, markup: TTML.markup, cues: cues,
            head: documentHead, headEnd: headEnd ?? 0, separatesCues: false)
    }

    /// Reads the bytes, which stand where those of the source do; gives why it ended early.
    private mutating func read(_ bytes: [UInt8]) throws(FormatError) -> XMLError? {
        var reader = XMLReader(bytes)
        var failure: XMLError?
        let first = Self.event(of: &reader, &failure)
        guard case .start(let root)? = first, root.isTimedText("tt") else {
            throw refused(failure, root: first)
        }
        readRoot(root)
        while !stack.isEmpty, let event = Self.event(of: &reader, &failure) {
            switch event {
            case .start(let tag): readElement(tag, &reader, &failure)
            case .end: stack.removeLast()
            case .text(let text):
                guard !text.allSatisfy({ $0.isWhitespace }) else { continue }
                findings.addOnce(
                    "ttml-stray-text", "text outside of paragraphs is left out",
                    root.range, .warning)
            }
        }
        if let failure, failure.code == .documentType { throw refused(failure, root: nil) }
        return failure
    }

    private static func event(of reader: inout XMLReader, _ failure: inout XMLError?) -> XMLEvent? {
        guard failure == nil else { return nil }
        do throws(XMLError) { return try reader.next() } catch {
            failure = error
            return nil
        }
    }

    private func refused(_ failure: XMLError?, root: XMLEvent?) -> FormatError {
        if let failure {
            let message =
                failure.code == .documentType
                ? "\(failure.message), by which a reader could be made to fetch other files or to "
                    + "run out of memory; it is refused"
                : failure.message
            return FormatError(
                .notThisFormat, message, range: source.range(failure.offset..<failure.offset + 1))
        }
        guard case .start(let tag)? = root else {
            return FormatError(.notThisFormat, "there is no element")
        }
        return FormatError(
            .notThisFormat, "the root element is <\(tag.name)>, not <tt> of TTML",
            range: source.range(tag.range))
    }

    private mutating func readRoot(_ root: XMLTag) {
        var problems: [(String, String)] = []
        clock = TTMLTime(root: root, options: options) { problems.append(($0, $1)) }
        for (rule, message) in problems { findings.add(rule, message, root.range) }
        if let extent = root.attribute("extent", .styling) {
            length.resolution = TTMLLength.pixels(extent)
            documentHead.resolution = length.resolution
        }
        if let cells = root.attribute("cellResolution", .parameter) {
            if let cells = TTMLLength.pair(cells) {
                length.cells = cells
            } else {
                findings.add(
                    "ttml-parameter", "ttp:cellResolution can't be read and is left out: \(cells)",
                    root.range)
            }
        }
        if root.attribute("frameRate", .parameter) != nil {
            documentHead.frameRate = clock.effectiveFrameRate
        }
        let language = root.attribute("lang", .xml)
        documentHead.language = language.flatMap { $0.isEmpty ? nil : $0 }
        var context = TTMLContext()
        context.language = documentHead.language
        context.isPreserved = root.attribute("space", .xml) == "preserve"
        stack = root.isEmpty ? [] : [context]
    }

    private mutating func readElement(
        _ tag: XMLTag, _ reader: inout XMLReader, _ failure: inout XMLError?
    ) {
        let isOurs = TTMLVocabulary.of(element: tag.name) == .core
        switch tag.name.local {
        case "body" where isOurs, "div" where isOurs:
            if let context = context(of: tag) {
                stack.append(context)
                return
            }
            _ = reader.skipElement(from: tag, &failure)
        case "p" where isOurs:
            let element = reader.skipElement(from: tag, &failure)
            if let context = context(of: tag) { readParagraph(element, context) }
        case "head" where isOurs:
            let element = reader.skipElement(from: tag, &failure)
            head.read(element, findings: &findings)
        default:
            _ = reader.skipElement(from: tag, &failure)
            switch tag.name.local {
            case "metadata", "layout", "styling": break
            case "set", "animate":
                findings.addOnce("ttml-animation", "animation is not carried over", tag.range)
            case "image" where isOurs:
                findings.addOnce("ttml-image", "images are left out", tag.range, .warning)
            default:
                if TTMLVocabulary.of(element: tag.name) != .metadata {
                    findings.addOnce(
                        "ttml-unknown-element", "<\(tag.name)> isn't known and is left out",
                        tag.range)
                }
            }
        }
    }

    /// What an element of the innermost open one hands down; `nil` when it isn't displayed.
    private mutating func context(of tag: XMLTag) -> TTMLContext? {
        guard var context = stack.last else { return nil }
        context.interval = stack[stack.count - 1].interval.child(
            tag, clock: clock, findings: &findings)
        var own = tag.attribute("style").map { style(named: $0, tag) } ?? TTMLStyle()
        own = own.overridden(by: findings.style(of: tag))
        if own.isHidden == true {
            findings.addOnce("ttml-hidden", "text that isn't displayed is left out", tag.range)
            return nil
        }
        context.own = own
        for name in (tag.attribute("style") ?? "").split(whereSeparator: { $0.isWhitespace })
        where context.styleNames.count < 16 && head.table.contains(String(name)) {
            // The last one to be named wins.
            context.styleNames.removeAll { $0 == name }
            context.styleNames.append(String(name))
        }
        context.style = context.style.inherited(by: own)
        context.region = tag.attribute("region") ?? context.region
        context.language = tag.attribute("lang", .xml) ?? context.language
        context.agent = tag.attribute("agent", .metadata) ?? context.agent
        switch tag.attribute("space", .xml) {
        case "preserve"?: context.isPreserved = true
        case "default"?: context.isPreserved = false
        default: break
        }
        return context
    }

    private mutating func style(named names: String, _ tag: XMLTag) -> TTMLStyle {
        for name in names.split(whereSeparator: { $0.isWhitespace })
        where !head.table.contains(String(name)) {
            findings.addOnce(
                "ttml-unknown-style", "there is no style \(name)", tag.range, .warning)
        }
        return head.table.style(named: names)
    }
}

extension XMLReader {
    /// Reads the rest of an element as far as it can be read.
    fileprivate mutating func skipElement(
        from tag: XMLTag, _ failure: inout XMLError?
    ) -> XMLElement {
        let (element, error) = partialElement(from: tag)
        failure = error
        return element
    }
}
