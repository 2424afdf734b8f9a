internal import TranslationMemory

/// Puts the codes of a source back into its translation.
struct CodeRestoring {
    /// The translation with the codes as the source's file writes them.
    private(set) var segment: Segment
    /// Codes that are missing and whose place nothing tells.
    private(set) var missing: [String] = []
    /// How many codes of the translation the source doesn't have, and that say nothing themselves.
    private(set) var unknown = 0
    /// How many codes at the ends were put back.
    private(set) var restored = 0

    /// Puts codes back.
    ///
    /// - Parameters:
    ///   - target: The translation.
    ///   - numbers: The numbers of its codes.
    ///   - source: The source with its codes.
    /// - Complexity: O(*n*) in the length of the texts and the number of codes.
    init(_ target: Segment, numbers: [Int], source: Segment) {
        segment = target
        let known = XLIFFCodes.numbers(source.codes)
        var natives: [Int: (start: String, end: String)] = [:]
        for (code, number) in zip(source.codes, known) {
            var pair = natives[number] ?? ("", "")
            if code.kind == .close { pair.end = code.native } else { pair.start = code.native }
            natives[number] = pair
        }
        var seen: Set<[Int]> = []
        for index in segment.codes.indices {
            let number = index < numbers.count ? numbers[index] : 0
            let isEnd = segment.codes[index].kind == .close
            if let pair = natives[number] {
                segment.codes[index].native = isEnd ? pair.end : pair.start
                seen.insert([number, isEnd ? 1 : 0])
            } else if segment.codes[index].native.isEmpty {
                unknown += 1
            }
        }
        guard !source.codes.isEmpty else { return }
        restore(source, known) { seen.contains($0) }
    }

    /// Adds what is missing at both ends of the text, where that is where it stood.
    private mutating func restore(
        _ source: Segment, _ known: [Int], isThere: ([Int]) -> Bool
    ) {
        let length = source.text.utf8.count
        var first: [InlineCode] = []
        var last: [InlineCode] = []
        var edges: [Int: (start: Bool, end: Bool)] = [:]
        for (code, number) in zip(source.codes, known) {
            var edge = edges[number] ?? (false, true)
            if code.kind == .close {
                edge.end = code.position == length
            } else {
                edge.start = code.position == 0
                if code.kind != .open { edge.end = true }
            }
            edges[number] = edge
        }
        for (code, number) in zip(source.codes, known) {
            let isEnd = code.kind == .close
            guard !isThere([number, isEnd ? 1 : 0]) else { continue }
            let isPaired = code.kind == .open || isEnd
            let edge = edges[number] ?? (false, false)
            if isPaired, edge.start, edge.end {
                if isEnd { last.append(code) } else { first.append(code) }
            } else if !isPaired, code.position == 0 {
                first.append(code)
            } else if !isPaired, code.position == length {
                last.append(code)
            } else {
                missing.append(code.native)
                continue
            }
            restored += 1
        }
        let end = segment.text.utf8.count
        segment.codes =
            first.map {
                var code = $0
                code.position = 0
                return code
            } + segment.codes
            + last.map {
                var code = $0
                code.position = end
                return code
            }
    }
}
