/// Reads a SubStation payload: follows how the text looks, and opens and closes spans accordingly.
struct SubStationMarkupReader {
    /// What was left out: tags with their backslash, `drawing` and `comment`; no more than 16.
    var dropped: [String] = []
    var voice = ""

    private let base: SubStationLook
    private var style: SubStationLook
    private var look: SubStationLook
    private var isChanged = true
    private var open: [Span] = []
    private var placement = CueText.Placement()
    private var isDrawing = false
    private let start: Int64
    private var karaoke: Int64 = 0
    private var pending: Int64?

    private struct Span: Equatable {
        var kind: CueText.Token.Kind
        var content: String
    }

    init(look: SubStationLook, start: Int64) {
        base = look
        style = look
        self.look = look
        self.start = start
    }

    mutating func read(
        _ payload: Swift.Span<UInt8>, into text: inout CueText,
        style named: (String) -> SubStationLook?
    ) {
        var index = 0
        var plain = 0
        // Once a brace has no partner, none after it has.
        var mayClose = true
        while index < payload.count {
            let byte = payload[index]
            if byte == 0x5C {
                let next = index + 1 < payload.count ? payload[index + 1] : 0
                let length = escape(next, payload, index)
                guard length > 0 else {
                    index += 1
                    continue
                }
                append(payload.extracting(plain..<index), to: &text)
                append(escaped: next, to: &text)
                index += length
                plain = index
            } else if byte == 0x7B, mayClose {
                var close = index + 1
                while close < payload.count, payload[close] != 0x7D { close += 1 }
                guard close < payload.count else {
                    mayClose = false
                    index += 1
                    continue
                }
                append(payload.extracting(plain..<index), to: &text)
                block(payload.extracting(index + 1..<close), named)
                index = close + 1
                plain = index
            } else {
                index += 1
            }
        }
        append(payload.extracting(plain..<payload.count), to: &text)
        text.closeAll()
        text.placement = placement
        if placement.alignment == 0, base.alignment != 2 {
            text.placement.alignment = base.alignment
        }
    }

    /// How long the escape is that begins with a backslash at some place; 0 when it is none.
    private func escape(_ next: UInt8, _ payload: Swift.Span<UInt8>, _ index: Int) -> Int {
        if SubStationMarkup.escapable.contains(next) { return 2 }
        let isJoined =
            index + 3 < payload.count && payload[index + 1] == 0xE2 && payload[index + 2] == 0x81
            && payload[index + 3] == 0xA0
        return isJoined ? 4 : 0
    }

    private mutating func append(escaped byte: UInt8, to text: inout CueText) {
        let characters: [UInt8] =
            switch byte {
            case 0x4E, 0x6E: [0x0A]
            case 0x68: [0xC2, 0xA0]
            case 0x7B, 0x7D: [byte]
            default: [0x5C]
            }
        append(characters.span, to: &text)
    }

    private mutating func append(_ characters: Swift.Span<UInt8>, to text: inout CueText) {
        guard characters.count > 0 else { return }
        if isDrawing {
            drop("drawing")
            return
        }
        matchSpans(in: &text)
        if let moment = pending {
            text.append(timestamp: moment)
            pending = nil
        }
        text.append(characters)
    }

    /// Closes and opens spans until those are open that the look asks for.
    private mutating func matchSpans(in text: inout CueText) {
        guard isChanged else { return }
        isChanged = false
        var wanted: [Span] = []
        if !voice.isEmpty { wanted.append(Span(kind: .voice, content: voice)) }
        if look.isBold { wanted.append(Span(kind: .bold, content: "")) }
        if look.isItalic { wanted.append(Span(kind: .italic, content: "")) }
        if look.isUnderlined { wanted.append(Span(kind: .underline, content: "")) }
        if look.isStruck { wanted.append(Span(kind: .strike, content: "")) }
        if let font = look.font { wanted.append(Span(kind: .font, content: font)) }
        let kept = open.firstIndex { !wanted.contains($0) } ?? open.count
        for _ in kept..<open.count { text.close() }
        open.removeSubrange(kept...)
        for span in wanted where !open.contains(span) {
            text.open(span.kind, span.content)
            open.append(span)
        }
    }

    private mutating func drop(_ what: String) {
        if dropped.count < 16, !dropped.contains(what) { dropped.append(what) }
    }

    /// Reads what stands between braces.
    private mutating func block(
        _ block: Swift.Span<UInt8>, _ named: (String) -> SubStationLook?
    ) {
        var index = 0
        while index < block.count, block[index] != 0x5C { index += 1 }
        if index > 0 { drop("comment") }
        while index < block.count {
            index += 1
            let start = index
            var depth = 0
            while index < block.count, block[index] != 0x5C || depth > 0 {
                if block[index] == 0x28 { depth += 1 }
                if block[index] == 0x29 { depth -= 1 }
                index += 1
            }
            var tag: [UInt8] = []
            tag.append(block.extracting(start..<index))
            apply(String(decoding: tag, as: UTF8.self), named)
        }
    }

    /// Applies one tag, given without its backslash.
    private mutating func apply(_ tag: String, _ named: (String) -> SubStationLook?) {
        isChanged = true
        if tag.hasPrefix("fn") {
            let face = tag.dropFirst(2).drop { $0 == " " }
            look.face = face.isEmpty || face == "0" ? nil : String(face)
            return
        }
        if tag.hasPrefix("r") {
            style = tag == "r" ? base : named(String(tag.dropFirst())) ?? base
            look = style
            return
        }
        var name = tag.prefix { $0.isASCII && $0.isLetter }
        if name.isEmpty { name = tag.prefix(2) }
        let argument = tag.dropFirst(name.count).filter { $0 != " " && $0 != "(" && $0 != ")" }
        let number = Double(argument).map { Int($0.clamped(to: -1e9...1e9)) }
        switch name {
        case "b": look.isBold = number.map { $0 == 1 || $0 >= 600 } ?? style.isBold
        case "i": look.isItalic = number.map { $0 != 0 } ?? style.isItalic
        case "u": look.isUnderlined = number.map { $0 != 0 } ?? style.isUnderlined
        case "s": look.isStruck = number.map { $0 != 0 } ?? style.isStruck
        case "c", "1c": look.color = SubStationLook.color(argument) ?? style.color
        case "fs":
            let isRelative = argument.hasPrefix("+") || argument.hasPrefix("-")
            if isRelative { drop("\\fs") } else { look.size = (number ?? 0) > 0 ? argument : nil }
        case "an":
            if placement.alignment == 0 {
                placement.alignment = SubStationLook.alignment(number ?? 0) ?? 0
            }
        case "a":
            if placement.alignment == 0 {
                placement.alignment = SubStationLook.alignment(legacy: number ?? 0) ?? 0
            }
        case "pos", "move":
            if name == "move" { drop("\\move") }
            let numbers = argument.split(separator: ",").compactMap { Double($0) }
            if placement.position == nil, numbers.count >= 2, numbers.allSatisfy({ $0.isFinite }) {
                placement.position = Region.Point(x: numbers[0], y: numbers[1])
            }
        case "k", "K", "kf", "ko":
            if karaoke > 0 { pending = start &+ karaoke }
            karaoke = min(karaoke + Int64(max(0, number ?? 0)) * 10, ClockTime.limit)
        case "p": isDrawing = (number ?? 0) > 0
        default: drop("\\\(name)")
        }
    }
}

extension Double {
    fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
        isNaN ? 0 : Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
