internal import XML

/// A translation that was found for a unit, in a memory or by a machine.
public struct XLIFFMatch: Sendable, Hashable {
    /// The text that was translated.
    public var source: XLIFFContent
    /// Its translation.
    public var target: XLIFFContent
    /// The part of the unit that it is for, such as `#s1`; version 2.
    public var ref: String?
    /// The identifier.
    public var id: String?
    /// How well it fits, in percent.
    public var quality: Double?
    /// Where it comes from, such as the name of a memory.
    public var origin: String?
    /// What kind of match it is: `tm`, `mt` and others of version 2.
    public var type: String?

    /// Creates a match.
    public init(
        source: XLIFFContent, target: XLIFFContent, ref: String? = nil, id: String? = nil,
        quality: Double? = nil, origin: String? = nil, type: String? = nil
    ) {
        self.source = source
        self.target = target
        self.ref = ref
        self.id = id
        self.quality = quality
        self.origin = origin
        self.type = type
    }
}

extension XLIFFUnit {
    /// The translations that were found for the unit: `mtc:matches` of version 2 and `alt-trans` of
    /// version 1.2 (of its proposals, not of earlier versions).
    public var matches: [XLIFFMatch] {
        attachments.elements.flatMap { element -> [XLIFFMatch] in
            if element.name == XMLName("matches", namespace: XLIFFModule.matches.rawValue) {
                return element.elements.compactMap { Self.match2($0) }
            }
            guard
                element.name == XMLName("alt-trans", namespace: XLIFFVersion.v1_2.namespace),
                ["proposal", "reference", nil].contains(element.tag.value("alttranstype"))
            else { return [] }
            return Self.matches1(element)
        }
    }

    /// Attaches matches to the unit, as its version writes them; the document must declare the
    /// module's prefix in version 2.
    public mutating func attach(_ matches: [XLIFFMatch], version: XLIFFVersion) {
        guard !matches.isEmpty else { return }
        if version == .v1_2 {
            attachments += matches.map { .element(Self.element1($0)) }
        } else {
            let elements = matches.map { XMLNode.element(Self.element2($0)) }
            attachments.append(.element(XMLElement(Self.name("matches"), children: elements)))
        }
    }

    private static func name(_ local: String) -> XMLName {
        XMLName(
            local, namespace: XLIFFModule.matches.rawValue, prefix: XLIFFModule.matches.prefix)
    }

    private static func match2(_ element: XMLElement) -> XLIFFMatch? {
        let builder = XLIFFBuilder(.v2_1)
        func content(_ local: String) -> XLIFFContent? {
            element.elements.first {
                $0.name == XMLName(local, namespace: XLIFFVersion.namespace2)
            }.map { builder.content($0) }
        }
        guard let source = content("source"), let target = content("target") else { return nil }
        let quality = element.tag.value("matchQuality") ?? element.tag.value("similarity")
        return XLIFFMatch(
            source: source, target: target, ref: element.tag.value("ref"),
            id: element.tag.value("id"), quality: quality.flatMap { Double($0) },
            origin: element.tag.value("origin"), type: element.tag.value("type"))
    }

    private static func matches1(_ element: XMLElement) -> [XLIFFMatch] {
        let builder = XLIFFBuilder(.v1_2)
        let source = element.elements.first { $0.name.local == "source" }
            .map { builder.content($0) }
        let told = element.tag.value("match-quality")
        let quality = told.flatMap { Double($0.hasSuffix("%") ? String($0.dropLast()) : $0) }
        return element.elements.filter { $0.name.local == "target" }.map {
            XLIFFMatch(
                source: source ?? XLIFFContent(), target: builder.content($0), quality: quality,
                origin: element.tag.value("origin"))
        }
    }

    private static func element2(_ match: XLIFFMatch) -> XMLElement {
        let quality = match.quality.map { percent($0) }
        let tag = XLIFFTag([
            ("id", match.id), ("matchQuality", quality), ("origin", match.origin),
            ("ref", match.ref ?? ""), ("type", match.type),
        ])
        return XMLElement(
            name("match"), tag.attributes,
            children: [
                .element(match.source.element("source", version: .v2_1)),
                .element(match.target.element("target", version: .v2_1)),
            ])
    }

    private static func element1(_ match: XLIFFMatch) -> XMLElement {
        let quality = match.quality.map { percent($0) + "%" }
        let tag = XLIFFTag([("match-quality", quality), ("origin", match.origin)])
        return XMLElement(
            XMLName("alt-trans", namespace: XLIFFVersion.v1_2.namespace), tag.attributes,
            children: [
                .element(match.source.element("source", version: .v1_2)),
                .element(match.target.element("target", version: .v1_2)),
            ])
    }

    private static func percent(_ quality: Double) -> String {
        let whole = quality.rounded()
        return whole == quality ? String(Int(whole)) : String(quality)
    }
}
