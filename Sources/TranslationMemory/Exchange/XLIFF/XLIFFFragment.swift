internal import XML

/// A reference to a part of the same document, such as `#f=f1/u=3/n=1`.
///
/// Source: XLIFF 2.1, chapter 3.
struct XLIFFFragment {
    /// A part of the reference: a prefix, empty for an inline element of a source, and an identifier.
    struct Selector {
        let prefix: String
        let id: String
    }

    /// Whether it starts at the document rather than at the unit it stands in.
    let isAbsolute: Bool
    let selectors: [Selector]

    /// The prefixes of the core: file, group, unit, note, data, inline element of a target.
    private static let core: Set = ["f", "g", "u", "n", "d", "t"]
    /// The prefixes that the specification and its registry know.
    private static let registered = Set(XLIFFModule.allCases.map { $0.prefix }).union(["tbx"])

    /// Takes a reference apart; `nil` for one to another document.
    init?(_ reference: String) {
        guard reference.hasPrefix("#") else { return nil }
        var text = reference.dropFirst()
        isAbsolute = text.hasPrefix("/")
        if isAbsolute { text.removeFirst() }
        selectors = text.split(separator: "/", omittingEmptySubsequences: false).map { part in
            guard let sign = part.firstIndex(of: "=") else {
                return Selector(prefix: "", id: String(part))
            }
            return Selector(
                prefix: String(part[..<sign]), id: String(part[part.index(after: sign)...]))
        }
    }

    /// What is wrong with its form; `nil` when nothing is.
    var fault: String? {
        var rank = -1
        for (place, selector) in selectors.enumerated() {
            let isLast = place == selectors.count - 1
            let prefix = selector.prefix
            if !selector.id.isEmpty, !XMLName.isNameToken(selector.id) {
                return "'\(selector.id)' is no identifier"
            }
            if selector.id.isEmpty { return "an identifier is missing" }
            if !prefix.isEmpty, !Self.core.contains(prefix) {
                if !XMLName.isNameToken(prefix) { return "'\(prefix)' is no prefix" }
                if prefix.utf8.count < 2 { return "the core has no prefix '\(prefix)'" }
                if !Self.registered.contains(prefix) {
                    return "the prefix '\(prefix)' isn't registered"
                }
            }
            let next: Int
            switch prefix {
            case "f": next = 0
            case "g": next = 1
            case "u": next = 2
            default: next = 3
            }
            if next == 3, !isLast { return "'\(prefix)' may only stand last" }
            // A group or unit has an identifier that is unique in its file: one says enough.
            if next <= rank { return "the parts stand in the wrong order, or one stands twice" }
            if next == 2, rank == 1 { return "a unit isn't looked up in a group" }
            rank = next
        }
        return nil
    }

    /// The note that is meant, as seen from an element.
    func note(from index: Int, in tree: XLIFFTree) -> Int? {
        guard fault == nil, let last = selectors.last, last.prefix == "n" else { return nil }
        return holder(from: index, in: tree).flatMap { tree.find("note", in: $0, last.id) }
    }

    /// The element of the same unit that an inline reference means, with or without a fragment.
    func inline(from index: Int, in tree: XLIFFTree) -> Int? {
        guard fault == nil, let last = selectors.last, ["", "t"].contains(last.prefix),
            let holder = holder(from: index, in: tree), tree[holder].unit == holder
        else { return nil }
        return tree.find("inline", in: holder, last.id)
    }

    /// The file, group or unit in which the last part is looked up.
    private func holder(from index: Int, in tree: XLIFFTree) -> Int? {
        var holder = tree[index].unit
        for selector in selectors.dropLast() {
            switch selector.prefix {
            case "f":
                holder = tree.find("file", in: 0, selector.id) ?? -1
            case "g", "u":
                let file = holder >= 0 ? tree[holder].file : tree[index].file
                let key = selector.prefix == "g" ? "group" : "unit"
                guard file >= 0 else { return nil }
                holder = tree.find(key, in: file, selector.id) ?? -1
            default: return nil
            }
        }
        return holder >= 0 ? holder : nil
    }
}
