internal import XML

/// How many characters a text may have, as the size restriction module of XLIFF 2 says it.
public struct XLIFFSizeRestriction: Sendable, Hashable {
    /// The fewest characters.
    public var minimum: Int
    /// The most characters; `nil` where there is no limit.
    public var maximum: Int?

    /// Creates a restriction.
    public init(minimum: Int = 0, maximum: Int?) {
        self.minimum = minimum
        self.maximum = maximum
    }

    /// The value as it is written: `*`, `22`, `5,22` or `5,*`.
    var value: String {
        let upper = maximum.map { String($0) } ?? "*"
        return minimum == 0 ? upper : "\(minimum),\(upper)"
    }

    init?(_ value: String) {
        let parts = value.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 2, let last = parts.last else { return nil }
        guard last == "*" || Self.number(last) != nil else { return nil }
        maximum = Self.number(last)
        guard parts.count == 2 else {
            minimum = 0
            return
        }
        guard let least = Self.number(parts[0]) else { return nil }
        minimum = least
    }

    private static func number(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }

    /// The name of the attribute that says it.
    static let name = XMLName(
        "sizeRestriction", namespace: XLIFFModule.sizeRestriction.rawValue,
        prefix: XLIFFModule.sizeRestriction.prefix)

    /// The profile by which characters are counted as Unicode code points.
    public static let codePoints = "xliff:codepoints"

    /// The profile by which characters are counted after normalization to NFC, to be attached to a
    /// file whose units have restrictions.
    public static func profile(_ profile: String) -> XLIFFAttachment {
        func name(_ local: String) -> XMLName {
            XMLName(
                local, namespace: XLIFFModule.sizeRestriction.rawValue,
                prefix: XLIFFModule.sizeRestriction.prefix)
        }
        let normalization = XMLElement(
            name("normalization"), XLIFFTag([("general", "nfc")]).attributes)
        return .element(
            XMLElement(
                name("profiles"), XLIFFTag([("generalProfile", profile)]).attributes,
                children: [.element(normalization)]))
    }
}

extension XLIFFUnit {
    /// How many characters the target may have; `nil` where nothing is said. In version 1.2 it is
    /// the unit's `maxwidth`, counted in characters.
    public var sizeRestriction: XLIFFSizeRestriction? {
        if let value = tag[XLIFFSizeRestriction.name] { return XLIFFSizeRestriction(value) }
        guard let value = tag["maxwidth"], tag["size-unit"] == "char" else { return nil }
        return Int(value).map { XLIFFSizeRestriction(maximum: $0) }
    }

    /// Says how many characters the target may have, as a version writes it.
    public mutating func restrict(
        to restriction: XLIFFSizeRestriction, version: XLIFFVersion
    ) {
        if version != .v1_2 {
            tag[XLIFFSizeRestriction.name] = restriction.value
        } else {
            tag["maxwidth"] = restriction.maximum.map { String($0) }
            tag["size-unit"] = restriction.maximum == nil ? nil : "char"
        }
    }
}
