/// The markup of cue text in SubStation: override blocks such as `{\i1}`, and `\N` and `\h`.
///
/// Spans are made of `\b \i \u \s \c \1c \fn \fs \r`, times of `\k`, the placement of
/// `\an \a \pos \move`. Other tags are left out, as are comments in braces and drawings.
enum SubStationMarkup {
    /// Reads a payload into a tree of spans, as it looks in no particular style.
    static func read(_ payload: Span<UInt8>, into text: inout CueText) {
        var reader = SubStationMarkupReader(look: SubStationLook(), start: 0)
        reader.read(payload, into: &text, style: { _ in nil })
    }

    /// Reads a cue's payload into a tree of spans. What its style says of bold, italic, underline,
    /// strike, colour and alignment is said by the tree, and its `name` becomes the voice.
    static func read(
        _ payload: Span<UInt8>, of cue: Cue, in document: Document, into text: inout CueText
    ) {
        var reader = SubStationMarkupReader(look: document.look(of: cue), start: cue.start)
        reader.voice = document.attributes(of: cue)["name"] ?? ""
        reader.read(payload, into: &text) { document.look(ofStyle: $0) }
    }

    /// What a payload says that its tree doesn't: override tags, `drawing` and `comment`.
    static func dropped(in payload: Span<UInt8>) -> [String] {
        var text = CueText()
        var reader = SubStationMarkupReader(look: SubStationLook(), start: 0)
        reader.read(payload, into: &text, style: { _ in nil })
        return reader.dropped
    }

    /// The payload that stands for a text in no particular style.
    static func payload(of text: CueText, in head: Document.Head) -> String {
        var writer = SubStationMarkupWriter(base: SubStationLook(), start: 0, end: 0)
        var output: [UInt8] = []
        writer.write(
            text.withoutSpeaker, placement: text.placement, styles: StyleClasses(head), to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// The payload that stands for the text of a cue in its style.
    static func payload(of text: CueText, of cue: Cue, in document: Document) -> String {
        var writer = SubStationMarkupWriter(
            base: document.look(of: cue), start: cue.start, end: cue.end)
        writer.isLegacy = document.format == SubStationV4.name
        var output: [UInt8] = []
        writer.write(
            text.withoutSpeaker, placement: text.placement, styles: StyleClasses(document.head),
            to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// The characters that a backslash before them would give another meaning.
    static let escapable: [UInt8] = [0x4E, 0x6E, 0x68, 0x7B, 0x7D]
    /// U+2060, which stands after a backslash that is meant as one.
    static let joiner: [UInt8] = [0xE2, 0x81, 0xA0]
}
