extension Document {
    /// The payload of a cue as text and codes, in the markup of the document's format.
    ///
    /// The texts together are the plain text of the cue. Where a payload says what no text and code
    /// can be told apart in, such as a drawing, all of it is one code.
    ///
    /// - Complexity: O(*n*) in the length of the payload.
    public func pieces(of cue: Cue) -> [CuePiece] {
        let payload = Array(payload(of: cue).utf8)
        let plain = plainText(of: cue)
        guard !payload.isEmpty else { return [] }
        var walk = PayloadWalk(
            payload, payload: 0..<payload.count, plain: Array(plain.utf8), markup: markup)
        if let pieces = walk.pieces() {
            let text = pieces.reduce("") { if case .text(let text) = $1 { $0 + text } else { $0 } }
            if text == plain { return pieces }
        }
        return [.code(String(decoding: payload, as: UTF8.self))]
    }

    /// Gives a cue text and codes in place of those that it has.
    ///
    /// Characters of texts that would be markup are written so that they are read as text.
    public mutating func setPieces(_ pieces: [CuePiece], at index: Int) {
        setPayload(payload(of: pieces), at: index)
    }

    private func payload(of pieces: [CuePiece]) -> String {
        pieces.reduce("") { payload, piece in
            switch piece {
            case .code(let code): payload + code
            case .text(let text): payload + written(text)
            }
        }
    }

    /// A text as a payload writes it.
    private func written(_ text: String) -> String {
        guard markup == .webVTT else { return markup.payload(of: CueText(text), in: head) }
        // The writer of whole payloads would fill a line that a code begins or ends.
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\0": output += "\u{FFFD}"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}
