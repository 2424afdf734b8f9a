internal import CICU

/// The name of a locale as a BCP 47 tag in canonical form, such as `zh-Hant-HK`.
///
/// ```swift
/// LocaleIdentifier("es_MX")?.chain.map(\.tag)  // ["es-MX", "es-419", "es", "und"]
/// ```
public struct LocaleIdentifier: Sendable, Hashable, CustomStringConvertible {
    /// The tag, such as `th`, `es-419` or `ja-u-lw-phrase`; `und` is the root.
    public let tag: String

    /// The root, from which every locale inherits.
    public static let root = LocaleIdentifier(canonical: "und")

    private init(canonical: String) { tag = canonical }

    /// Takes a tag in any spelling: `iw`, `tha` and `zh_hant_HK` are `he`, `th` and `zh-Hant-HK`.
    ///
    /// It is `nil` for what isn't a well-formed tag.
    public init?(_ tag: String) {
        let tag = String(tag.map { $0 == "_" ? "-" : $0 })
        guard Self.isWellFormed(tag), let canonical = Self.form(TW_CANONICAL, of: tag) else {
            return nil
        }
        self.tag = canonical
    }

    /// The tag with the likely script and region: `zh-Hans-CN` for `zh`.
    public var maximized: LocaleIdentifier { form(TW_MAXIMIZED) }

    /// The shortest tag with the same likely script and region: `zh-TW` for `zh-Hant-TW`.
    public var minimized: LocaleIdentifier { form(TW_MINIMIZED) }

    /// The locale from which this one inherits by CLDR, or `nil` for the root.
    ///
    /// It isn't always the tag without its last part: `es-MX` inherits from `es-419`, and `zh-Hant`
    /// from the root.
    public var parent: LocaleIdentifier? {
        Self.form(TW_PARENT, of: tag).flatMap { $0.isEmpty ? nil : Self(canonical: $0) }
    }

    /// The locale and all that it inherits from; the last is the root.
    public var chain: [LocaleIdentifier] {
        var chain = [self]
        // A tag has few parts, so a longer chain would be a loop in the data.
        while chain.count < 16, let parent = chain[chain.count - 1].parent { chain.append(parent) }
        return chain
    }

    /// Whether the language is written from right to left.
    public var isRightToLeft: Bool { unsafe tw_locale_is_right_to_left(tag) }

    /// The name for people who speak the language, as in a list of languages: `ไทย` for `th`; the tag
    /// where nobody knows a name.
    ///
    /// Source: CLDR, with names of dialects where there are any.
    public var ownName: String {
        let name = unsafe try? collectText("name \(tag)") { result, room, status in
            unsafe tw_locale_own_name(tag, result, room, &status)
        }
        return name.flatMap { $0.isEmpty ? nil : $0 } ?? tag
    }

    /// The language as an ISO 639 code, such as `zh`; `und` when it isn't known.
    public var language: String { parts.first.map(String.init) ?? "und" }

    /// The script as an ISO 15924 code, such as `Hant`, when the tag says it.
    public var script: String? {
        parts.dropFirst().first { $0.utf8.count == 4 && $0.utf8.first.map { $0 >= 0x41 } == true }
            .map(String.init)
    }

    /// The region as an ISO 3166 or UN M.49 code, such as `HK` or `419`, when the tag says it.
    public var region: String? {
        parts.dropFirst().first { part in
            let isDigits = part.utf8.allSatisfy { (0x30...0x39).contains($0) }
            return part.utf8.count == (isDigits ? 3 : 2)
        }
        .map(String.init)
    }

    public var description: String { tag }

    /// The parts before any extension.
    private var parts: [Substring] {
        Array(tag.split(separator: "-").prefix { $0.utf8.count > 1 })
    }

    private func form(_ form: Int) -> LocaleIdentifier {
        Self.form(form, of: tag).map(Self.init(canonical:)) ?? self
    }

    private static func form(_ form: Int, of tag: String) -> String? {
        let bytes =
            unsafe try? collect(64, "read the language tag \(tag)") { result, room, status in
                unsafe result.withMemoryRebound(to: CChar.self, capacity: Int(room)) {
                    unsafe tw_locale(Int32(form), tag, $0, room, &status)
                }
            } as [UInt8]?
        return bytes.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether a tag has the shape of BCP 47: ICU drops what it can't read without a word.
    private static func isWellFormed(_ tag: String) -> Bool {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard let language = parts.first, (2...8).contains(language.utf8.count),
            language.utf8.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) })
        else { return false }
        return parts.allSatisfy { part in
            (1...8).contains(part.utf8.count)
                && part.utf8.allSatisfy {
                    (0x41...0x5A).contains($0 & 0xDF) || (0x30...0x39).contains($0)
                }
        } && parts.last.map { $0.utf8.count > 1 } == true
    }
}
