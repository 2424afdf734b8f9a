/// The inline elements that stand for the codes of a unit, the same in its source and its targets.
///
/// Every code has a number by which it is found again: a pair one, a code alone one of its own.
/// Version 2 keeps the codes as original data of the unit, version 1.2 inside the elements.
public struct XLIFFCodes: Sendable {
    private let version: XLIFFVersion
    private var codes: [String: String] = [:]
    private var items: [XLIFFOriginalData.Item] = []

    /// Starts without codes.
    public init(version: XLIFFVersion) { self.version = version }

    /// The original data of what was made so far; `nil` in version 1.2, or without codes.
    public var originalData: XLIFFOriginalData? {
        items.isEmpty ? nil : XLIFFOriginalData(items)
    }

    /// The content that a segment stands for.
    ///
    /// Spans that are nested are elements that hold their text in version 2; others, and all of
    /// version 1.2, are an element for each end.
    ///
    /// For a target, the source may be given whose codes those of the segment are: codes alike have
    /// the same number.
    public mutating func content(_ segment: Segment, of source: Segment? = nil) -> XLIFFContent {
        let codes = Self.paired(segment.codes)
        let numbers =
            source.map { Self.numbers(codes, as: Self.paired($0.codes)) }
            ?? Self.numbers(codes)
        let ends = Self.nestedEnds(codes)
        let bytes = Array(segment.text.utf8)
        var stack: [[XLIFFInline]] = [[]]
        var starts: [Int] = []
        var position = 0
        func flush(to place: Int) {
            let place = min(max(place, position), bytes.count)
            guard place > position else { return }
            stack[stack.count - 1].append(
                .text(String(decoding: bytes[position..<place], as: UTF8.self)))
            position = place
        }
        for (index, code) in codes.enumerated() {
            flush(to: code.position)
            let id = String(numbers[index])
            if version != .v1_2, ends.starts.contains(index) {
                stack.append([])
                starts.append(index)
            } else if version != .v1_2, ends.ends.contains(index), let start = starts.popLast() {
                let children = stack.removeLast()
                stack[stack.count - 1].append(
                    .element(span(codes[start], code, id: id, children)))
            } else {
                stack[stack.count - 1].append(.element(element(code, id: id)))
            }
        }
        flush(to: bytes.count)
        return XLIFFContent(stack.flatMap { $0 })
    }

    /// The number of each code, from 1: the two ends of a pair share one.
    public static func numbers(_ codes: [InlineCode]) -> [Int] {
        var pairs: [Int: Int] = [:]
        var next = 1
        return codes.map { code in
            if code.kind == .close, let number = pairs.removeValue(forKey: code.pair) {
                return number
            }
            defer { next += 1 }
            if code.kind == .open { pairs[code.pair] = next }
            return next
        }
    }

    /// The numbers of the codes of a translation: alike codes of the source have the same.
    ///
    /// - Complexity: O(*n*) in the number of codes.
    public static func numbers(of target: Segment, like source: Segment) -> [Int] {
        numbers(paired(target.codes), as: paired(source.codes))
    }

    /// The number of each code: that of the first code of a source that is alike and not yet taken,
    /// else one that the source doesn't have.
    private static func numbers(_ codes: [InlineCode], as source: [InlineCode]) -> [Int] {
        let known = numbers(source)
        var free: [String: [Int]] = [:]
        for index in source.indices.reversed() where source[index].kind != .close {
            free[key(source[index]), default: []].append(index)
        }
        var pairs: [Int: Int] = [:]
        var next = (known.max() ?? 0) + 1
        return codes.map { code in
            if code.kind == .close, let number = pairs.removeValue(forKey: code.pair) {
                return number
            }
            let number: Int
            if let alike = free[key(code)]?.popLast() {
                number = known[alike]
            } else {
                number = next
                next += 1
            }
            if code.kind == .open { pairs[code.pair] = number }
            return number
        }
    }

    private static func key(_ code: InlineCode) -> String { code.kind.rawValue + code.native }

    /// The codes, those isolated that say they are a pair and have no other half.
    private static func paired(_ codes: [InlineCode]) -> [InlineCode] {
        var codes = codes
        var open: [Int: Int] = [:]
        for (index, code) in codes.enumerated() {
            if code.kind == .open {
                if let other = open.updateValue(index, forKey: code.pair) {
                    codes[other].kind = .isolatedOpen
                }
            } else if code.kind == .close, open.removeValue(forKey: code.pair) == nil {
                codes[index].kind = .isolatedClose
            }
        }
        for index in open.values { codes[index].kind = .isolatedOpen }
        return codes
    }

    /// The codes that start and end spans which don't cross others.
    private static func nestedEnds(
        _ codes: [InlineCode]
    ) -> (starts: Set<Int>, ends: Set<Int>) {
        var starts: Set<Int> = []
        var ends: Set<Int> = []
        var open: [(index: Int, pair: Int)] = []
        for (index, code) in codes.enumerated() {
            if code.kind == .open { open.append((index, code.pair)) }
            guard code.kind == .close else { continue }
            if let last = open.last, last.pair == code.pair {
                open.removeLast()
                starts.insert(last.index)
                ends.insert(index)
            } else if let crossed = open.lastIndex(where: { $0.pair == code.pair }) {
                // What it crosses can't be nested either.
                open.removeSubrange(crossed...)
            }
        }
        return (starts, ends)
    }

    private mutating func data(_ code: String) -> String? {
        guard !code.isEmpty else { return nil }
        if let id = codes[code] { return id }
        let id = "d\(codes.count + 1)"
        codes[code] = id
        items.append(XLIFFOriginalData.Item(id: id, code))
        return id
    }

    private mutating func span(
        _ start: InlineCode, _ end: InlineCode, id: String, _ children: [XLIFFInline]
    ) -> XLIFFInlineElement {
        let type = Self.type(start)
        let first = data(start.native)
        let last = data(end.native)
        // One reference without the other isn't allowed.
        let isWhole = first != nil && last != nil
        return XLIFFInlineElement(
            .pc,
            [
                ("id", id), ("type", type.type), ("subType", type.subType),
                ("dataRefStart", isWhole ? first : nil), ("dataRefEnd", isWhole ? last : nil),
            ],
            children: children)
    }

    private mutating func element(_ code: InlineCode, id: String) -> XLIFFInlineElement {
        version == .v1_2 ? element1(code, id: id) : element2(code, id: id)
    }

    private mutating func element2(_ code: InlineCode, id: String) -> XLIFFInlineElement {
        let type = Self.type(code)
        let reference = data(code.native)
        let typed: [(String, String?)] = [
            ("type", type.type), ("subType", type.subType), ("dataRef", reference),
        ]
        switch code.kind {
        case .open: return XLIFFInlineElement(.sc, [("id", id)] + typed)
        case .close:
            return XLIFFInlineElement(.ec, [("startRef", id), ("dataRef", reference)])
        case .isolatedOpen:
            return XLIFFInlineElement(.sc, [("id", id), ("isolated", "yes")] + typed)
        case .isolatedClose:
            return XLIFFInlineElement(.ec, [("id", id), ("isolated", "yes")] + typed)
        case .placeholder, .highlightStart, .highlightEnd:
            return XLIFFInlineElement(.ph, [("id", id)] + typed)
        }
    }

    private func element1(_ code: InlineCode, id: String) -> XLIFFInlineElement {
        let native: [XLIFFInline] = code.native.isEmpty ? [] : [.text(code.native)]
        let type = code.type.map { type in
            XLIFFCodeType.named(type)?.name ?? "x-\(type)"
        }
        switch code.kind {
        case .open:
            return XLIFFInlineElement(.bpt, [("id", id), ("ctype", type)], children: native)
        case .close: return XLIFFInlineElement(.ept, [("id", id)], children: native)
        case .isolatedOpen:
            return XLIFFInlineElement(
                .it, [("id", id), ("pos", "open"), ("ctype", type)], children: native)
        case .isolatedClose:
            return XLIFFInlineElement(
                .it, [("id", id), ("pos", "close"), ("ctype", type)], children: native)
        case .placeholder, .highlightStart, .highlightEnd:
            return XLIFFInlineElement(.ph, [("id", id), ("ctype", type)], children: native)
        }
    }

    private static func type(_ code: InlineCode) -> (type: String?, subType: String?) {
        guard let name = code.type else { return (nil, nil) }
        return XLIFFCodeType.named(name).map { ("fmt", $0.subType) } ?? ("other", nil)
    }
}
