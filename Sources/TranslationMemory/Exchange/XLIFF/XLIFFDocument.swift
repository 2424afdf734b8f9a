public import XML

/// An XLIFF document of version 1.2, 2.0 or 2.1: files, groups and units of text to be translated.
///
/// What isn't known of a valid document, such as extensions, is kept and written again. Comments and
/// processing instructions aren't.
///
/// ```swift
/// let document = try XLIFFDocument(reading: source, findings: &findings)
/// for unit in document.files.flatMap({ $0.units }) { print(unit.id, unit.source.text) }
/// ```
///
/// Sources: XLIFF Version 2.1 and XLIFF Version 1.2, OASIS Standards.
public struct XLIFFDocument: Sendable, Hashable {
    /// The version that it is written in.
    public let version: XLIFFVersion
    /// What the root's tag says.
    public var tag: XLIFFTag
    /// The files.
    public var files: [XLIFFFile]
    /// Elements of other namespaces that stand beside the files; of version 1.2 only.
    public var extensions: [XMLElement]

    /// Creates a document for a pair of languages.
    ///
    /// - Parameters:
    ///   - version: The version in which it is written.
    ///   - source: The source's language as a BCP 47 tag.
    ///   - target: The target's language, which must be there when there are targets.
    ///   - files: The files.
    public init(
        version: XLIFFVersion, source: String, target: String? = nil, files: [XLIFFFile] = []
    ) {
        self.version = version
        self.files = files
        extensions = []
        tag = XLIFFTag([("version", version.rawValue)])
        tag.namespaces = [XMLTag.Declaration("", version.namespace)]
        if version != .v1_2 {
            tag["srcLang"] = source
            tag["trgLang"] = target
        } else {
            for index in self.files.indices {
                self.files[index].tag["source-language"] = source
                self.files[index].tag["target-language"] = target
            }
        }
    }

    init(version: XLIFFVersion, tag: XLIFFTag, files: [XLIFFFile], extensions: [XMLElement]) {
        self.version = version
        self.tag = tag
        self.files = files
        self.extensions = extensions
    }

    /// The language of the sources as a BCP 47 tag; in version 1.2 that of the first file.
    public var sourceLanguage: String {
        (version == .v1_2 ? files.first?.tag["source-language"] : tag["srcLang"]) ?? ""
    }

    /// The language of the targets, when one is named; in version 1.2 that of the first file.
    public var targetLanguage: String? {
        version == .v1_2 ? files.first?.tag["target-language"] : tag["trgLang"]
    }

    /// Declares a prefix in the root's tag, unless it is declared there.
    public mutating func declare(_ module: XLIFFModule) {
        guard !tag.namespaces.contains(where: { $0.prefix == module.prefix }) else { return }
        tag.namespaces.append(XMLTag.Declaration(module.prefix, module.rawValue))
    }
}
