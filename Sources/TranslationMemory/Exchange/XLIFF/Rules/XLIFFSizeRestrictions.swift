internal import XML

/// Sizes are numbers that the profile knows, and what they refer to is there.
enum XLIFFSizeRestrictions: XLIFFRule {
    static let name = "xliff-size-restriction"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        var known: [Int: Set<String>] = [:]
        for index in tree.all("slr:data") {
            for item in tree.descendants(of: index) {
                if let id = tree[item]["id"] { known[tree[index].parent, default: []].insert(id) }
            }
        }
        var profiles: [Int: Int] = [:]
        for index in tree.all("slr:profiles") { profiles[tree[index].file] = index }
        for index in tree.nodes.indices {
            let node = tree[index]
            let names = node.tag.attributes.filter {
                $0.name.namespace == XLIFFModule.sizeRestriction.rawValue
            }
            guard !names.isEmpty else { continue }
            for attribute in names {
                let profile = profiles[node.file].map { tree[$0] }
                guard
                    let expected = expectation(
                        attribute.name.local, attribute.value, profile)
                else { continue }
                report.add(
                    "\(attribute.name) is \(XLIFFReport.quoted(attribute.value)), and must be "
                        + expected,
                    section: "5.6.7", at: index, attribute: attribute.name.description)
            }
            let info = node["sizeInfo", .sizeRestriction] != nil
            if info, node["sizeInfoRef", .sizeRestriction] != nil {
                report.add(
                    "slr:sizeInfo and slr:sizeInfoRef can't stand together", section: "5.6.7.3",
                    at: index)
            }
            if let reference = node["sizeInfoRef", .sizeRestriction],
                !isThere(reference, around: index, known, tree)
            {
                report.add(
                    "no <slr:data> beside it, or beside what it stands in, holds "
                        + XLIFFReport.quoted(reference),
                    section: "5.6.7.4", at: index, attribute: "slr:sizeInfoRef")
            }
            if node.key == "ec", node["isolated"] != "yes" {
                report.add(
                    "<ec> has a size only where it is alone (isolated)", section: "5.6.7",
                    at: index)
            }
        }
    }

    /// What a value must be by the profiles of the specification, or of which nothing is known.
    private static func expectation(
        _ name: String, _ value: String, _ profiles: XLIFFTree.Node?
    ) -> String? {
        /// Whether the file's profile is one of the specification.
        func isKnown(_ profile: String) -> Bool {
            profiles?[profile]?.hasPrefix("xliff:") == true
        }
        switch name {
        case "sizeRestriction", "storageRestriction":
            let isStorage = name == "storageRestriction"
            guard isKnown(isStorage ? "storageProfile" : "generalProfile") else {
                return nil
            }
            return XLIFFSizeRestriction(value) == nil
                ? "a number, two with a comma, or * for no limit" : nil
        case "equivStorage":
            guard isKnown("storageProfile") else { return nil }
            return isWhole(value) ? nil : "a whole number"
        case "sizeInfo":
            // Without a profile it may be any text, but no other number.
            return value.utf8.first.map { (0x30...0x39).contains($0) } == true && !isWhole(value)
                ? "a whole number" : nil
        default: return nil
        }
    }

    private static func isWhole(_ value: String) -> Bool {
        !value.isEmpty && value.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isThere(
        _ id: String, around index: Int, _ known: [Int: Set<String>], _ tree: XLIFFTree
    ) -> Bool {
        var parent = tree[index].parent
        while parent >= 0 {
            if known[parent]?.contains(id) == true { return true }
            parent = tree[parent].parent
        }
        return false
    }
}
