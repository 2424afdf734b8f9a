/// What elements and attributes there are in a version of XLIFF, as its schemas say.
struct XLIFFGrammar: Sendable {
    /// The rules of elements by ``XLIFFTree/Node/key``.
    let elements: [String: XLIFFElementRule]
    /// The types of attributes in the namespaces of modules, such as `fs:fs`.
    let moduleAttributes: [String: XLIFFDatatype]

    /// The grammar of versions 2.0 and 2.1 with all modules.
    static let version2 = XLIFFGrammar(
        elements: core.merging(inline) { first, _ in first }
            .merging(modules) { first, _ in first },
        moduleAttributes: ofModules)

    /// The grammar of version 1.2.
    static let version1 = XLIFFGrammar(
        elements: structure1.merging(inline1) { first, _ in first }, moduleAttributes: [:])

    static let space = XLIFFDatatype.oneOf(["default", "preserve"])
    static let direction = XLIFFDatatype.oneOf(["ltr", "rtl", "auto"])
    static let yesNoFirstNo = XLIFFDatatype.oneOf(["yes", "firstNo", "no"])
}
