internal import Diagnostics
internal import TimedText
internal import XML

/// What checks whether a document keeps the rules of its version of XLIFF.
struct XLIFFChecker {
    /// What is wrong, in the order of the file.
    let findings: [Finding]

    /// Checks a document.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    init(_ root: XMLElement, version: XLIFFVersion, source: SourceText) {
        let tree = XLIFFTree(root, version: version)
        var report = XLIFFReport(tree, source: source)
        for rule in version == .v1_2 ? XLIFFRules.version1 : XLIFFRules.version2 {
            report.rule = rule.name
            rule.check(tree, &report)
        }
        findings = report.inOrder
    }
}
