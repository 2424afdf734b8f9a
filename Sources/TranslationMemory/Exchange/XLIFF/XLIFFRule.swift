/// A rule that a valid document keeps.
protocol XLIFFRule: SendableMetatype {
    /// The name of the rule in findings, in kebab case, such as `xliff-id-unique`.
    static var name: String { get }

    /// Reports where a document breaks the rule.
    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport)
}
