extension Markup {
    /// Reads a payload, whose lines are separated by U+000A, into a tree of spans.
    func read(_ payload: Span<UInt8>, into text: inout CueText) {
        switch self {
        case .plain: text.append(payload)
        case .subRip: SubRipMarkup.read(payload, into: &text)
        case .webVTT: WebVTTMarkup.read(payload, into: &text)
        case .subStation: SubStationMarkup.read(payload, into: &text)
        }
    }

    /// The payload that stands for a tree of spans.
    func payload(of text: CueText, in head: Document.Head) -> String {
        var output: [UInt8] = []
        var styles = StyleClasses(head)
        var lost: [String] = []
        switch self {
        case .plain: return text.plain
        case .subRip: SubRipMarkup.write(text, styles: &styles, to: &output, lost: &lost)
        case .webVTT: WebVTTMarkup.write(text, styles: &styles, to: &output, lost: &lost)
        case .subStation: return SubStationMarkup.payload(of: text, in: head)
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The settings that a timing line of the format says.
    func settings(of line: Span<UInt8>, in regions: RegionIndex) -> CueSettings {
        switch self {
        case .webVTT: WebVTTSettings.read(line, in: regions)
        case .subRip: SubRipSettings.read(line)
        case .plain, .subStation: CueSettings()
        }
    }

    /// A payload as its bytes are meant: lines separated by U+000A, no NUL.
    ///
    /// In SubRip two carriage returns and a line feed end one line, and NUL is left out.
    func regular(_ payload: ArraySlice<UInt8>) -> [UInt8] {
        var regular: [UInt8] = []
        regular.reserveCapacity(payload.count)
        var index = payload.startIndex
        while index < payload.endIndex {
            let byte = payload[index]
            index += 1
            switch byte {
            case 0x0D:
                regular.append(0x0A)
                if self == .subRip, index + 1 < payload.endIndex, payload[index] == 0x0D,
                    payload[index + 1] == 0x0A
                {
                    index += 1
                }
                if index < payload.endIndex, payload[index] == 0x0A { index += 1 }
            case 0 where self == .subRip: break
            case 0: regular += [0xEF, 0xBF, 0xBD]
            default: regular.append(byte)
            }
        }
        return regular
    }
}
