internal import Diagnostics
internal import TimedText

/// Tags are closed, and none is left in the text that viewers see.
public struct UnbalancedTag: CheckRule {
    public static let description = RuleDescription(
        "unbalanced-tag", title: "Tags",
        summary: "Tags are closed, and none is left in the text that viewers see.",
        reason: """
            A tag that isn't closed slants or colours what follows in some players, and what isn't \
            a tag of the format is shown to viewers as it stands: `<i` without its end, an \
            override block `{\\an8}` in WebVTT, a reference such as `&nbsp;` in SubRip. Tags are \
            paired in the file's own text; a speaker's tag in WebVTT may stay open. Hearts (`<3`), \
            comparisons with a space or a digit behind the sign, arrows and an `&` between words \
            are text.
            """,
        severity: .error)

    public init?(_ scope: CheckScope) {}

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        let bytes = file.text
        let text = bytes.span
        for (index, cue) in file.cues.enumerated() {
            if !cue.traits.isDisjoint(with: [.markup, .bracket]) {
                checkText(cue.text, in: text, cue: index, &report)
            }
            let source = file.document.cues[index]
            let count = file.document.payloadRange(of: source)?.bytes.count
            if cue.traits.contains(.spans) || (count ?? cue.text.count) != cue.text.count {
                checkSource(Array(file.document.payload(of: source).utf8), cue: index, &report)
            }
        }
    }

    /// Reports markup that is left as text.
    private func checkText(
        _ cue: Range<Int>, in text: Span<UInt8>, cue number: Int, _ report: inout CheckReport
    ) {
        var index = cue.lowerBound
        while index < cue.upperBound {
            let start = index
            index += 1
            switch text[start] {
            case UInt8(ascii: "<"):
                guard Self.isTagStart(index, cue.upperBound, in: text) else { continue }
                let end = Self.end(of: UInt8(ascii: ">"), index, cue.upperBound, in: text)
                report.add(
                    "a tag is shown as text", .error, cue: number, text: start..<(end ?? index))
                index = end ?? index
            case UInt8(ascii: "{"):
                guard index < cue.upperBound, text[index] == UInt8(ascii: "\\") else { continue }
                let end = Self.end(of: UInt8(ascii: "}"), index, cue.upperBound, in: text)
                report.add(
                    "an override block is shown as text", .error, cue: number,
                    text: start..<(end ?? index))
                index = end ?? index
            case UInt8(ascii: "&"):
                guard let end = Self.reference(index, cue.upperBound, in: text) else { continue }
                report.add(
                    "a character reference is shown as text", .error, cue: number,
                    text: start..<end)
                index = end
            default: continue
            }
        }
    }

    /// Pairs the tags of a cue as the file has them.
    private func checkSource(_ payload: [UInt8], cue: Int, _ report: inout CheckReport) {
        let text = payload.span
        var open: [Range<Int>] = []
        var index = 0
        while index < text.count {
            guard text[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            let isEnd = index + 1 < text.count && text[index + 1] == UInt8(ascii: "/")
            let start = index + (isEnd ? 2 : 1)
            index += 1
            guard Self.isTagStart(index, text.count, in: text),
                let end = Self.end(of: UInt8(ascii: ">"), start, text.count, in: text)
            else { continue }
            index = end
            if end - 2 >= start, text[end - 2] == UInt8(ascii: "/") { continue }
            var nameEnd = start
            while nameEnd < end - 1, Self.isLetter(text[nameEnd]) { nameEnd += 1 }
            let name = start..<nameEnd
            if !isEnd {
                if !Self.standsAlone(payload[name]) { open.append(name) }
            } else if let last = open.lastIndex(where: { Self.isSame(payload, $0, name) }) {
                // Tags that cross each other all end.
                open.remove(at: last)
            } else {
                let tag = String(decoding: payload[name], as: UTF8.self)
                report.add("'</\(tag)>' closes no tag", .error, cue: cue)
            }
            if open.count > 200 { return }
        }
        for name in open where !Self.isVoice(payload[name]) {
            let tag = String(decoding: payload[name], as: UTF8.self)
            report.add("'<\(tag)>' isn't closed", .error, cue: cue)
        }
    }

    private static func isSame(_ text: [UInt8], _ first: Range<Int>, _ other: Range<Int>) -> Bool {
        first.count == other.count
            && zip(text[first], text[other]).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }

    private static func isVoice(_ name: ArraySlice<UInt8>) -> Bool {
        name.count == 1 && name.first == UInt8(ascii: "v")
    }

    private static func standsAlone(_ name: ArraySlice<UInt8>) -> Bool {
        name.count == 2 && name.first.map { $0 | 0x20 } == UInt8(ascii: "b")
            && name.last.map { $0 | 0x20 } == UInt8(ascii: "r")
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isTagStart(_ index: Int, _ end: Int, in text: Span<UInt8>) -> Bool {
        guard index < end else { return false }
        if isLetter(text[index]) { return true }
        return text[index] == UInt8(ascii: "/") && index + 1 < end && isLetter(text[index + 1])
    }

    /// The index behind a byte that ends a tag, within the length of a tag.
    private static func end(
        of byte: UInt8, _ index: Int, _ end: Int, in text: Span<UInt8>
    ) -> Int? {
        var place = index
        while place < end, place - index < 200, text[place] != UInt8(ascii: "<") {
            if text[place] == byte { return place + 1 }
            place += 1
        }
        return nil
    }

    /// The index behind a character reference: its name or number and a semicolon.
    private static func reference(_ index: Int, _ end: Int, in text: Span<UInt8>) -> Int? {
        var place = index
        let isNumber = place < end && text[place] == UInt8(ascii: "#")
        if isNumber { place += 1 }
        let start = place
        while place < end, place - start < 10 {
            let byte = text[place]
            if byte == UInt8(ascii: ";") { return place - start > 1 ? place + 1 : nil }
            guard isLetter(byte) || (0x30...0x39).contains(byte) else { return nil }
            place += 1
        }
        return nil
    }
}
