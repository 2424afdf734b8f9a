/// The number on a document of an authority or a platform, taken apart.
///
/// ```swift
/// let number = FilingNumber("（番茄）网微剧备字（2026）第847205号")
/// number?.issuer  // "番茄"
/// number?.kind  // .ordinaryRecord
/// ```
///
/// Brackets may be full or half in width, or `〔〕`, and mixed; digits may be full in width, and
/// spaces don't count.
public struct FilingNumber: Sendable, Hashable {
    /// The words before the year, such as `网微剧备字`.
    public let word: String
    /// Who gave it, such as `番茄` or `京`; empty when the number doesn't say.
    public let issuer: String
    /// The year.
    public let year: Int
    /// The number itself with its leading zeros, in ASCII digits.
    public let number: String

    /// What the number stands for, when its words tell.
    public let kind: Filing.Kind?

    /// Takes a number apart; it is `nil` for what hasn't the form of one.
    ///
    /// - Parameters:
    ///   - text: The number as it stands on a document.
    ///   - words: What its words stand for.
    public init?(_ text: String, words: FilingWords = FilingWords()) {
        let scalars = text.unicodeScalars.compactMap { Self.plain($0) }
        var rest = scalars[...]
        guard let end = rest.lastIndex(of: "字") else { return nil }
        let head = rest[...end]
        rest = rest[(end + 1)...]
        guard rest.first == "(" else { return nil }
        let year = rest.dropFirst().prefix(4)
        rest = rest.dropFirst(5)
        guard let year = Self.number(year, digits: 4...4).flatMap({ Int($0) }), rest.first == ")"
        else { return nil }
        rest = rest.dropFirst()
        guard rest.first == "第", rest.last == "号" || rest.last == "號",
            let number = Self.number(rest.dropFirst().dropLast(), digits: 1...12),
            let (issuer, word) = Self.parts(of: head, words)
        else { return nil }
        self.word = word
        self.issuer = issuer
        self.year = year
        self.number = number
        kind = words.kinds[word]
    }

    /// The issuer and the words of what stands before the year.
    private static func parts(
        of head: ArraySlice<Unicode.Scalar>, _ words: FilingWords
    ) -> (String, String)? {
        var head = head
        var issuer: ArraySlice<Unicode.Scalar> = []
        if head.first == "(" {
            guard let end = head.firstIndex(of: ")") else { return nil }
            issuer = head[..<end].dropFirst()
            head = head[(end + 1)...]
        } else if let start = head.indices.first(where: { words.kinds[text(head[$0...])] != nil }) {
            // Without brackets only words that are known tell where the issuer ends.
            issuer = head[..<start]
            head = head[start...]
        }
        let brackets: Set<Unicode.Scalar> = ["(", ")"]
        guard brackets.isDisjoint(with: head), brackets.isDisjoint(with: issuer), head.count > 1
        else { return nil }
        return (text(issuer), text(head))
    }

    /// A character in its plain width, `nil` for a space.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if scalar.properties.isWhitespace { return nil }
        switch scalar {
        case "（", "(", "〔", "［", "[", "【", "﹝", "❲": return "("
        case "）", ")", "〕", "］", "]", "】", "﹞", "❳": return ")"
        case "０"..."９": return Unicode.Scalar(scalar.value - 0xFF10 + 0x30)
        default: return scalar
        }
    }

    private static func number(
        _ scalars: ArraySlice<Unicode.Scalar>, digits: ClosedRange<Int>
    ) -> String? {
        guard digits.contains(scalars.count), scalars.allSatisfy({ ("0"..."9").contains($0) })
        else { return nil }
        return text(scalars)
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
