/// The names that every system and every archive takes as they are.
public enum PortablePath {
    /// The longest path, in bytes; Windows takes 260 with the folder around it.
    public static let limit = 200

    /// Names of devices, which Windows doesn't take for files whatever their extension.
    ///
    /// Source: Microsoft, Naming Files, Paths, and Namespaces.
    private static let devices: Set<String> = Set(
        ["CON", "PRN", "AUX", "NUL"] + (0...9).flatMap { ["COM\($0)", "LPT\($0)"] })

    /// Why a path can't be written into a bag or an archive for everybody; `nil` when it can.
    ///
    /// Only ASCII without control characters is taken, so that there is one spelling of each name.
    public static func fault(in path: String) -> String? {
        if let fault = PathSafety.fault(in: path) { return fault }
        guard path.utf8.count <= limit else { return "the path has more than \(limit) bytes" }
        for byte in path.utf8 {
            switch byte {
            case 0..<0x20, 0x7F: return "the path holds a control character"
            case 0x80...: return "the path isn't ASCII"
            default: continue
            }
        }
        // BagIt encodes the percent sign, and not all programs know that.
        if let mark = path.first(where: { "<>:\"|?*\\%".contains($0) }) {
            return "the path holds '\(mark)', which some systems don't take"
        }
        for name in path.split(separator: "/", omittingEmptySubsequences: false) {
            if name.isEmpty { return "the path has an empty name" }
            if name == "." { return "the path holds '.'" }
            if name.hasPrefix(" ") || name.hasSuffix(" ") || name.hasSuffix(".") {
                return "'\(name)' begins or ends with a blank or ends with a full stop"
            }
            if devices.contains(name.prefix { $0 != "." }.uppercased()) {
                return "'\(name)' is the name of a device"
            }
        }
        return nil
    }

    /// What is the matter with some paths that shall lie together: faults of each, names that some
    /// system takes for the same, and a name that is both a file and a folder.
    static func faults(among paths: [BagPath]) -> [(path: BagPath, fault: String)] {
        var faults: [(path: BagPath, fault: String)] = []
        for path in paths.sorted() {
            if let fault = fault(in: path.text) { faults.append((path, fault)) }
        }
        for clash in BagNames.clashes(among: paths) {
            for path in clash.dropFirst() {
                faults.append((path, "some systems take it for the same as '\(clash[0])'"))
            }
        }
        let names = Dictionary(
            paths.map { (BagNames.folded($0), $0) }, uniquingKeysWith: { first, _ in first })
        for path in paths.sorted() {
            var parent = BagNames.folded(path).text
            while let slash = parent.lastIndex(of: "/") {
                parent = String(parent[..<slash])
                if let file = names[BagPath(parent)] {
                    faults.append((path, "'\(file)' would be both a file and a folder"))
                }
            }
        }
        return faults
    }
}
