/// The folder of an archive in which a bundle lies.
struct BundleBase: Sendable {
    /// The folder with a solidus at its end; empty when the bundle isn't in one.
    let prefix: String

    private static let marks = [
        "bagit.txt", ReleaseManifest.fileName, "manifest-sha256.txt", "manifest-sha512.txt",
        "manifest-md5.txt", "manifest-sha1.txt",
    ]

    /// Looks for the files that make a bag, at the top or in one folder; `nil` when there are none.
    init?(_ names: some Sequence<String>) {
        var best: (rank: Int, prefix: String)?
        for name in names {
            let slash = name.firstIndex(of: "/")
            let rest = slash.map { name[name.index(after: $0)...] } ?? name[...]
            guard let rank = Self.marks.firstIndex(of: String(rest)) else { continue }
            let prefix = slash.map { String(name[...$0]) } ?? ""
            let depth = prefix.isEmpty ? 0 : Self.marks.count
            if best == nil || rank + depth < best?.rank ?? 0 { best = (rank + depth, prefix) }
        }
        guard let best else { return nil }
        prefix = best.prefix
    }

    /// The path in the bundle, or `nil` for what lies outside of it.
    func path(_ name: String) -> String? {
        guard name.utf8.starts(with: prefix.utf8) else { return nil }
        return String(name.dropFirst(prefix.count))
    }
}
