/// Where the specification of version 2.1 says what an attribute or a module means.
enum XLIFFSections {
    /// The attributes of section 4.3.1, in its order.
    private static let names = [
        "appliesTo", "canCopy", "canDelete", "canOverlap", "canReorder", "canResegment",
        "category", "copyOf", "dataRef", "dataRefEnd", "dataRefStart", "dir", "disp", "dispEnd",
        "dispStart", "equiv", "equivEnd", "equivStart", "hex", "href", "id", "isolated", "name",
        "order", "original", "priority", "ref", "srcDir", "srcLang", "startRef", "state",
        "subFlows", "subFlowsEnd", "subFlowsStart", "subState", "subType", "trgLang",
        "translate", "trgDir", "type", "value", "version",
    ]

    /// The section of an attribute of the core, such as `4.3.1.21` for `id`.
    static func attribute(_ name: String) -> String? {
        if name == "xml:lang" { return "4.3.2.1" }
        if name == "xml:space" { return "4.3.2.2" }
        return names.firstIndex(of: name).map { "4.3.1.\($0 + 1)" }
    }

    /// The section of a module.
    static func module(_ module: XLIFFModule) -> String {
        switch module {
        case .matches: "5.1"
        case .glossary: "5.2"
        case .formatStyle: "5.3"
        case .metadata: "5.4"
        case .resourceData: "5.5"
        case .sizeRestriction: "5.6"
        case .validation: "5.7"
        case .changeTracking: "XLIFF 2.0 §5.6"
        case .its, .itsExtension: "5.8"
        }
    }
}
