/// The rules of a style sheet that give looks to a class, as in `::cue(.red) { color: red; }`.
///
/// Selectors of any other kind, at-rules and unknown properties are passed over.
struct StyleSheet: Sendable {
    /// What a rule says of the text of a class.
    struct Look: Sendable, Hashable {
        /// A colour as it stands in the rule.
        var color: String?
        /// The first font of the list.
        var family: String?
        var isBold = false
        var isItalic = false
        var isUnderlined = false
        var isStruck = false
    }

    private(set) var looks: [String: Look] = [:]

    /// Adds the rules of a style sheet; later rules win.
    ///
    /// - Complexity: O(*n*) in the length of the sheet.
    mutating func add(_ css: String) {
        let text = Self.withoutComments(Array(css.utf8))
        var index = 0
        while index < text.count {
            let prelude = Self.run(text, &index, to: [UInt8(ascii: "{"), UInt8(ascii: ";")])
            guard index < text.count else { return }
            let opensBlock = text[index] == UInt8(ascii: "{")
            index += 1
            guard opensBlock else { continue }
            let selectors = String(decoding: prelude, as: UTF8.self)
            if selectors.drop(while: { $0.isWhitespace }).hasPrefix("@") {
                Self.skipBlock(text, &index)
                continue
            }
            let body = Self.run(text, &index, to: [UInt8(ascii: "}")])
            index += 1
            for selector in selectors.split(separator: ",") {
                guard let name = Self.className(String(selector)) else { continue }
                looks[name, default: Look()].add(body)
            }
        }
    }

    /// Says what a class looks like.
    mutating func set(_ look: Look, for name: String) { looks[name] = look }

    private static func withoutComments(_ text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var index = 0
        var quote: UInt8?
        while index < text.count {
            let byte = text[index]
            if quote == nil, byte == UInt8(ascii: "/"), index + 1 < text.count,
                text[index + 1] == UInt8(ascii: "*")
            {
                index += 2
                while index < text.count,
                    !(text[index] == UInt8(ascii: "/") && text[index - 1] == UInt8(ascii: "*"))
                {
                    index += 1
                }
                output.append(0x20)
            } else {
                if byte == quote {
                    quote = nil
                } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                    quote = byte
                } else if byte == UInt8(ascii: "\\"), index + 1 < text.count {
                    output.append(byte)
                    index += 1
                }
                output.append(text[index])
            }
            index += 1
        }
        return output
    }

    /// Reads up to one of some bytes that stands in no string.
    static func run(_ text: [UInt8], _ index: inout Int, to ends: [UInt8]) -> ArraySlice<UInt8> {
        let start = index
        var quote: UInt8?
        while index < text.count {
            let byte = text[index]
            if byte == UInt8(ascii: "\\") {
                index += 1
            } else if let open = quote {
                if byte == open || byte == 0x0A { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if ends.contains(byte) {
                break
            }
            index += 1
        }
        index = min(index, text.count)
        return text[start..<index]
    }

    private static func skipBlock(_ text: [UInt8], _ index: inout Int) {
        var depth = 1
        while index < text.count, depth > 0 {
            _ = run(text, &index, to: [UInt8(ascii: "{"), UInt8(ascii: "}")])
            guard index < text.count else { return }
            depth += text[index] == UInt8(ascii: "{") ? 1 : -1
            index += 1
        }
    }

    /// The class of `::cue(.name)` or `::cue(c.name)`, or `nil` for any other selector.
    private static func className(_ selector: String) -> String? {
        let trimmed = selector.filter { !$0.isWhitespace }
        guard let start = trimmed.firstRange(of: "::cue(")?.upperBound, trimmed.hasSuffix(")")
        else {
            return nil
        }
        var inside = trimmed[start...].dropLast()
        if inside.hasPrefix("c.") { inside = inside.dropFirst() }
        guard inside.hasPrefix(".") else { return nil }
        let name = inside.dropFirst()
        var plain = ""
        var isEscaped = false
        for character in name {
            if !isEscaped, character == "\\" {
                isEscaped = true
                continue
            }
            if !isEscaped, ".:[]#>+~()*\"'".contains(character) { return nil }
            plain.append(character)
            isEscaped = false
        }
        return plain.isEmpty ? nil : plain
    }
}

extension StyleSheet.Look {
    /// Adds the declarations of a block.
    fileprivate mutating func add(_ body: ArraySlice<UInt8>) {
        let body = Array(body)
        var index = 0
        while index < body.count {
            let declaration = String(
                decoding: StyleSheet.run(body, &index, to: [UInt8(ascii: ";")]), as: UTF8.self)
            index += 1
            guard let colon = declaration.firstIndex(of: ":") else { continue }
            let name = declaration[..<colon].filter { !$0.isWhitespace }.lowercased()
            let value =
                declaration[declaration.index(after: colon)...]
                .split(separator: "!").first.map { String($0) } ?? ""
            let words = value.split { $0.isWhitespace }.joined(separator: " ")
            set(name, words, words.lowercased())
        }
    }

    private mutating func set(_ name: String, _ value: String, _ lowercased: String) {
        switch name {
        case "color": color = value
        case "font-family": family = StyleSheet.family(value)
        case "font-weight":
            isBold = lowercased.hasPrefix("bold") || (Int(lowercased) ?? 400) >= 600
        case "font-style":
            isItalic = lowercased.hasPrefix("italic") || lowercased.hasPrefix("oblique")
        case "text-decoration", "text-decoration-line":
            isStruck = lowercased.contains("line-through")
            isUnderlined = lowercased.contains("underline")
        default: break
        }
    }
}

extension StyleSheet {
    /// The first font of a list, without its quotes and escapes.
    fileprivate static func family(_ value: String) -> String? {
        let bytes = Array(value.utf8)
        var index = 0
        var first = String(decoding: run(bytes, &index, to: [UInt8(ascii: ",")]), as: UTF8.self)
        while first.last == " " { first.removeLast() }
        if let quote = first.first, quote == "\"" || quote == "'" {
            first = String(first.dropFirst().prefix { $0 != "\0" })
            if first.last == quote { first.removeLast() }
        }
        var plain = ""
        var rest = first[...]
        while let character = rest.popFirst() {
            guard character == "\\" else {
                plain.append(character)
                continue
            }
            let digits = rest.prefix { $0.isHexDigit }.prefix(6)
            if digits.isEmpty {
                if let next = rest.popFirst() { plain.append(next) }
            } else {
                rest = rest.dropFirst(digits.count)
                if rest.first == " " { rest = rest.dropFirst() }
                let scalar = UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }
                plain.unicodeScalars.append(scalar ?? "\u{FFFD}")
            }
        }
        return plain.isEmpty ? nil : plain
    }
}
