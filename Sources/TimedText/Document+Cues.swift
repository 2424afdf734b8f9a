extension Document {
    /// The identifier of a cue, such as the number of a SubRip cue; empty when it has none.
    public func identifier(of cue: Cue) -> String {
        if let identifier = cue.own?.identifier { return identifier }
        guard let source, cue.traits.contains(.identifier) else { return "" }
        return source.text(identifierRange(of: cue))
    }

    /// The bytes of a cue's identifier in the source, without the line ending.
    func identifierRange(of cue: Cue) -> Range<Int> {
        guard let source else { return 0..<0 }
        let start = Int(cue.place.block)
        var end = max(start, Int(cue.place.timing))
        while end > start, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D {
            end -= 1
        }
        return start..<end
    }

    /// The payload of a cue in the markup of its format, with U+000A between its lines.
    public func payload(of cue: Cue) -> String {
        if let payload = cue.own?.payload { return String(decoding: payload, as: UTF8.self) }
        if let text = cue.own?.text {
            return markup == .subStation
                ? SubStationMarkup.payload(of: text, of: cue, in: self)
                : markup.payload(of: text, in: head)
        }
        guard let source else { return "" }
        guard cue.traits.contains(.irregular) else { return source.text(cue.place.payloadRange) }
        return String(decoding: markup.regular(source.bytes[cue.place.payloadRange]), as: UTF8.self)
    }

    /// The text of a cue as a tree of spans.
    public func text(of cue: Cue) -> CueText {
        var text = CueText()
        readText(of: cue, into: &text)
        return text
    }

    /// Reads the text of a cue into a value whose memory is used again.
    public func readText(of cue: Cue, into text: inout CueText) {
        text.removeAll()
        if let own = cue.own?.text {
            text = own
        } else if let payload = cue.own?.payload {
            read(payload.span, of: cue, into: &text)
        } else if let bytes = source?.bytes {
            if cue.traits.contains(.irregular) {
                read(markup.regular(bytes[cue.place.payloadRange]).span, of: cue, into: &text)
            } else {
                read(bytes.span.extracting(cue.place.payloadRange), of: cue, into: &text)
            }
        }
    }

    @inline(__always)
    private func read(_ payload: Span<UInt8>, of cue: Cue, into text: inout CueText) {
        // In a script, what a cue's text looks like depends on the cue's style.
        if markup == .subStation {
            SubStationMarkup.read(payload, of: cue, in: self, into: &text)
        } else {
            markup.read(payload, into: &text)
        }
    }

    /// The characters that a viewer sees of a cue, with U+000A between lines.
    public func plainText(of cue: Cue) -> String { text(of: cue).plain }

    /// The name of a cue's style, or `nil`.
    public func style(of cue: Cue) -> String? { cue.own?.style }

    /// Whatever else the format says of a cue, under the names that it gives them.
    public func attributes(of cue: Cue) -> [String: String] { cue.own?.attributes ?? [:] }

    /// The comments that stand between the cue before and this one.
    public func comments(before cue: Cue) -> [String] { cue.own?.comments ?? [] }

    /// Where and how a cue is shown, as its timing line says.
    public func settings(of cue: Cue) -> CueSettings {
        if let settings = cue.own?.settings { return settings }
        guard let bytes = source?.bytes, cue.traits.contains(.settings) else {
            return CueSettings()
        }
        let line = Int(cue.place.timing)..<Int(cue.place.payload)
        return markup.settings(of: bytes.span.extracting(line), in: regions)
    }
}
