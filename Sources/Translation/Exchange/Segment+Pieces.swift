public import TimedText
public import TranslationMemory

extension Segment {
    /// Takes the pieces of a cue's payload: codes keep the form that they have in the file.
    ///
    /// - Complexity: O(*n*) in the length of the payload.
    public init(_ pieces: [CuePiece]) {
        self.init("")
        var open: [String: [Int]] = [:]
        var pairs = 0
        for piece in pieces {
            switch piece {
            case .text(let text): self.text += text
            case .code(let native):
                var code = Self.code(native)
                code.position = text.utf8.count
                if let type = code.type, code.kind == .isolatedOpen {
                    open[type, default: []].append(codes.count)
                } else if let type = code.type, code.kind == .isolatedClose,
                    let start = open[type]?.popLast()
                {
                    pairs += 1
                    codes[start].kind = .open
                    codes[start].pair = pairs
                    code.kind = .close
                    code.pair = pairs
                }
                codes.append(code)
            }
        }
    }

    /// A code by itself, told by what it looks like.
    private static func code(_ native: String) -> InlineCode {
        let known = Segment(native: native)
        guard known.codes.count == 1, known.text.isEmpty else {
            return InlineCode(.placeholder, at: 0, native: native)
        }
        return known.codes[0]
    }

    /// The segment as pieces of a payload.
    ///
    /// - Complexity: O(*n*) in the length of the segment.
    public var pieces: [CuePiece] {
        let bytes = Array(text.utf8)
        var pieces: [CuePiece] = []
        var place = 0
        func addText(to end: Int) {
            let end = min(max(place, end), bytes.count)
            guard end > place else { return }
            pieces.append(.text(String(decoding: bytes[place..<end], as: UTF8.self)))
            place = end
        }
        for code in codes {
            addText(to: code.position)
            if !code.native.isEmpty { pieces.append(.code(code.native)) }
        }
        addText(to: bytes.count)
        return pieces
    }

    /// The segment with some bytes of its text replaced; edits stand in order and don't overlap.
    ///
    /// - Complexity: O(*n*) in the length of the segment and the number of edits.
    func replacing(_ edits: [TextEdit]) -> Segment {
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        var codes = codes
        var place = 0
        var next = 0
        func move(codesTo end: Int) {
            while next < codes.count, codes[next].position <= end {
                codes[next].position = output.count + max(0, codes[next].position - place)
                next += 1
            }
        }
        for edit in edits where edit.range.lowerBound >= place {
            move(codesTo: edit.range.lowerBound)
            output += bytes[place..<edit.range.lowerBound]
            output += edit.replacement
            place = edit.range.upperBound
        }
        move(codesTo: bytes.count)
        output += bytes[place...]
        return Segment(String(decoding: output, as: UTF8.self), codes)
    }
}
