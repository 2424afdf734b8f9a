internal import ICU

/// The names of files as other systems compare them: without regard to case, and to the two ways in
/// which Unicode spells letters with marks.
enum BagNames {
    /// The name that all names have in common which some system takes for the same.
    static func folded(_ path: BagPath) -> BagPath {
        if path.text.utf8.allSatisfy({ $0 < 0x80 }) { return BagPath(path.text.lowercased()) }
        guard let plain = try? Normalizer.nfd.normalized(path.text),
            let folded = try? CaseFolding.folded(plain),
            let name = try? Normalizer.nfc.normalized(folded)
        else { return path }
        return BagPath(name)
    }

    /// The name in Unicode's form C.
    static func composed(_ path: BagPath) -> BagPath {
        if path.text.utf8.allSatisfy({ $0 < 0x80 }) { return path }
        return (try? Normalizer.nfc.normalized(path.text)).map { BagPath($0) } ?? path
    }

    /// The names of which some system takes two or more for the same, in order.
    static func clashes(among paths: some Sequence<BagPath>) -> [[BagPath]] {
        Dictionary(grouping: paths, by: folded).values.filter { $0.count > 1 }
            .map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    /// Whether a name holds a character that nobody sees, or that turns the order of others.
    static func hides(_ path: BagPath) -> Bool {
        path.text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
                true
            default: false
            }
        }
    }
}
