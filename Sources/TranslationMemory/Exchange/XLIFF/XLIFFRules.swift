/// The rules of each version, in the order in which they look.
enum XLIFFRules {
    /// The rules of versions 2.0 and 2.1.
    static let version2: [any XLIFFRule.Type] = [
        XLIFFStructure.self, XLIFFAttributes.self,
    ]

    /// The rules of version 1.2.
    static let version1: [any XLIFFRule.Type] = [
        XLIFFStructure.self, XLIFFAttributes.self,
    ]
}
