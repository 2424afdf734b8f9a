import Diagnostics
import XML

/// Writes one changed paragraph for the place where it stands in its source.
struct TTMLParagraphWriter {
    private(set) var findings: [Finding] = []
    private let document: Document
    private let options: WritingOptions

    init(_ document: Document, options: WritingOptions) {
        self.document = document
        self.options = options
    }

    /// The bytes of a `p` element: what the cue didn't change about it is copied.
    mutating func write(_ cue: Cue) -> [UInt8] {
        let bytes = document.source?.bytes ?? []
        let isInserted = cue.traits.contains(.inserted) || cue.place.payload == cue.place.block
        let start = Int(cue.place.block)
        // A cue that is new is written as its neighbours are.
        let model = isInserted ? document.cues.first { !$0.traits.contains(.inserted) } : cue
        let modelStart = Int(model?.place.block ?? 0)
        var name = TTMLScanner.name(at: min(modelStart + 1, bytes.count), in: bytes)
        if !name.elementsEqual([0x70]), !name.suffix(2).elementsEqual([0x3A, 0x70]) {
            name = ArraySlice(Array("p".utf8))
        }
        var attributes =
            isInserted ? [] : TTMLScanner.attributes(at: start, in: bytes)
        if cue.traits.contains(.changedTiming) || isInserted {
            setTimes(of: cue, in: &attributes)
            if options.reportsLosses, cue.start < 0 || cue.end < 0 {
                findings += TTMLLosses.findings(
                    ["negative-time"], of: cue, number: options.number, in: document)
            }
        }
        if cue.traits.contains(.changedIdentifier) { setIdentifier(of: cue, in: &attributes) }
        var content: [UInt8]
        if cue.traits.contains(.changedText) || isInserted {
            let text = document.text(of: cue)
            if TTMLContentWriter.needsPreservedSpace(text) {
                set("xml:space", "preserve", in: &attributes)
            }
            content = self.content(
                text, of: cue, prefix: String(decoding: name.dropLast(), as: UTF8.self))
            declareStyling(for: content, in: &attributes)
        } else {
            content = Array(bytes[cue.place.payloadRange.clamped(to: 0..<bytes.count)])
        }
        var output: [UInt8] = [0x3C] + name
        for attribute in attributes { output += attribute.bytes }
        if content.isEmpty { return output + [0x2F, 0x3E] }
        output.append(0x3E)
        output += content
        output += [0x3C, 0x2F] + name + [0x3E]
        return output
    }

    private mutating func content(_ text: CueText, of cue: Cue, prefix: String) -> [UInt8] {
        var writer = XMLWriter()
        var content = TTMLContentWriter(
            names: TTMLNames(), classes: StyleClasses(document.head))
        content.elementPrefix = prefix
        content.namesStyles = false
        (content.begin, content.end) = (cue.start, cue.end)
        writer.start("p")
        let style = TTMLStyle(summary: document.attributes(of: cue)["inherited"] ?? "")
        content.write(text, style: style, to: &writer)
        writer.end()
        if options.reportsLosses {
            findings += TTMLLosses.findings(
                content.lost, of: cue, number: options.number, in: document)
        }
        // Without the tags of the paragraph itself.
        return writer.bytes.count > 7 ? Array(writer.bytes[3..<writer.bytes.count - 4]) : []
    }

    private func setTimes(
        of cue: Cue, in attributes: inout [TTMLScanner.Attribute]
    ) {
        let base = Int64(document.attributes(of: cue)["parentBegin"] ?? "") ?? 0
        // Times that have a unit keep having one.
        let hasUnit = attributes.contains { attribute in
            ["begin", "end", "dur"].contains(attribute.name)
                && attribute.value.utf8.last.map { $0 >= 0x61 } == true
        }
        func time(_ value: Int64) -> String {
            let value = max(0, value - base)
            guard hasUnit else { return TTMLTime.written(value) }
            var text = String(value % 1000 + 1000).dropFirst()
            while text.hasSuffix("0") { text = text.dropLast() }
            return "\(value / 1000)" + (text.isEmpty ? "" : ".\(text)") + "s"
        }
        set("begin", time(cue.start), in: &attributes)
        set("end", time(cue.end), in: &attributes)
        attributes.removeAll { $0.name == "dur" }
    }

    private func setIdentifier(of cue: Cue, in attributes: inout [TTMLScanner.Attribute]) {
        let identifier = document.identifier(of: cue)
        attributes.removeAll { $0.name == "xml:id" || $0.name == "id" }
        if XMLName.isNCName(identifier) { set("xml:id", identifier, in: &attributes) }
    }

    private func set(
        _ name: String, _ value: String, in attributes: inout [TTMLScanner.Attribute]
    ) {
        // The value has no character that needs to be escaped.
        let index = attributes.firstIndex { $0.name == name }
        var space: [UInt8] = [0x20]
        if let index { space = Array(attributes[index].bytes.prefix { $0 <= 0x20 }) }
        let attribute = TTMLScanner.Attribute(
            name: name, bytes: ArraySlice(space + Array("\(name)=\"\(value)\"".utf8)), value: value)
        if let index { attributes[index] = attribute } else { attributes.append(attribute) }
    }

    /// Declares the prefix of styling attributes where the root doesn't.
    private func declareStyling(
        for content: [UInt8], in attributes: inout [TTMLScanner.Attribute]
    ) {
        // Text may say the same; then the declaration does no harm.
        guard let source = document.source,
            String(decoding: content, as: UTF8.self).contains("tts:")
        else { return }
        var reader = XMLReader(source.bytes)
        guard let event = try? reader.next(), case .start(let root) = event else { return }
        let isDeclared = root.namespaces.contains {
            $0.prefix == "tts"
                && TTMLVocabulary.of(
                    attribute: XMLName("color", namespace: $0.namespace, prefix: "tts")) == .styling
        }
        guard !isDeclared, !attributes.contains(where: { $0.name == "xmlns:tts" }) else { return }
        let base = TTMLVocabulary.base(of: root.name.namespace)
        set("xmlns:tts", base + "#styling", in: &attributes)
    }
}
