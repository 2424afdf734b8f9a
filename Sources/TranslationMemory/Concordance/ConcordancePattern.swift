internal import ICU

/// What a text must hold: pieces in this order, with anything between them.
struct ConcordancePattern: Sendable, Hashable {
    /// What a place of a piece takes.
    enum Element: Sendable, Hashable {
        /// One character.
        case one(UInt32)
        /// One of several characters, in ascending order.
        case oneOf([UInt32])
        /// One character as a reader sees it.
        case any

        /// The characters that it takes; `nil` for all.
        var scalars: [UInt32]? {
            switch self {
            case .one(let scalar): [scalar]
            case .oneOf(let scalars): scalars
            case .any: nil
            }
        }

        /// Whether it takes a character.
        @inline(__always)
        func takes(_ scalar: UInt32) -> Bool {
            switch self {
            case .one(let own): return own == scalar
            case .any: return true
            case .oneOf(let scalars):
                var low = 0
                var high = scalars.count
                while low < high {
                    let middle = (low + high) / 2
                    if scalars[middle] < scalar { low = middle + 1 } else { high = middle }
                }
                return low < scalars.count && scalars[low] == scalar
            }
        }
    }

    /// The pieces, none of them empty.
    var pieces: [[Element]]
    /// Whether a star stands before the first piece.
    var isOpenAtStart = false
    /// Whether a star stands behind the last piece.
    var isOpenAtEnd = false

    /// The pieces in UTF-8, where they are made of single characters.
    var literals: [[UInt8]]? {
        var literals: [[UInt8]] = []
        for piece in pieces {
            var bytes: [UInt8] = []
            for element in piece {
                guard case .one(let value) = element, let scalar = Unicode.Scalar(value),
                    let encoded = UTF8.encode(scalar)
                else { return nil }
                bytes += encoded
            }
            literals.append(bytes)
        }
        return literals
    }

    /// Whether there is a place for any character.
    var hasAny: Bool { pieces.contains { $0.contains(.any) } }

    /// Creates a pattern of pieces.
    init(pieces: [[Element]]) { self.pieces = pieces }

    /// Creates a pattern that takes just a folded text.
    init(folded: [UInt8]) {
        pieces = [ScalarText(folded.span).scalars.map { Element.one($0) }]
    }

    /// The parts of a question's text: what is to be found as it is, and wildcards.
    enum Part: Sendable, Hashable {
        case text(String)
        case one
        case run
    }

    /// Reads the wildcards of a text.
    static func parts(of text: String, hasWildcards: Bool) -> [Part] {
        var parts: [Part] = []
        var run = String.UnicodeScalarView()
        var isEscaped = false
        func end() {
            if !run.isEmpty { parts.append(.text(String(run))) }
            run = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            if isEscaped {
                if scalar != "*", scalar != "?", scalar != "\\" { run.append("\\") }
                run.append(scalar)
                isEscaped = false
            } else if hasWildcards, scalar == "\\" {
                isEscaped = true
            } else if hasWildcards, scalar == "*" || scalar == "?" {
                end()
                parts.append(scalar == "*" ? .run : .one)
            } else {
                run.append(scalar)
            }
        }
        if isEscaped { run.append("\\") }
        end()
        return parts
    }

    /// Puts parts together whose texts were turned into places; `nil` when only wildcards are left.
    init?(_ parts: [Part], _ elements: [[Element]]) {
        var pieces: [[Element]] = []
        var piece: [Element] = []
        var isOpenAtStart = false
        for (index, part) in parts.enumerated() {
            switch part {
            case .text: piece += elements[index]
            case .one: piece.append(.any)
            case .run:
                if !piece.isEmpty {
                    pieces.append(piece)
                } else if pieces.isEmpty {
                    isOpenAtStart = true
                }
                piece = []
            }
        }
        isOpenAtEnd = piece.isEmpty
        if !piece.isEmpty { pieces.append(piece) }
        guard pieces.contains(where: { $0.contains { $0 != .any } }) else { return nil }
        self.pieces = pieces
        self.isOpenAtStart = isOpenAtStart
    }
}
