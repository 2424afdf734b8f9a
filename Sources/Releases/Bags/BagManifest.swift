internal import Diagnostics
public import Digests

/// `manifest-ALGORITHM.txt` or `tagmanifest-ALGORITHM.txt`: files and their digests.
///
/// Source: RFC 8493, sections 2.1.3 and 2.2.1.
public struct BagManifest: Sendable, Hashable {
    /// A line.
    public struct Entry: Sendable, Hashable {
        /// The path of the file.
        public var path: BagPath
        /// The path before `%25` and the like were decoded.
        var spelling: BagPath
        /// The digest in hexadecimal digits, small letters.
        public var digest: String
        /// The line, from 1.
        public var line: Int
    }

    /// What the name of a manifest says.
    struct Name: Hashable {
        var isTag: Bool
        var text: String
        /// `nil` when it is one that isn't known here.
        var algorithm: DigestAlgorithm?
    }

    /// The name of the file.
    public let file: BagPath
    /// The algorithm.
    public let algorithm: DigestAlgorithm
    /// Whether it lists tag files, and not the payload.
    public let isTag: Bool
    /// The lines that could be read, each file once.
    public private(set) var entries: [Entry] = []

    /// What the name of a file says, when it is that of a manifest.
    static func name(_ path: BagPath) -> Name? {
        guard path.isAtTop else { return nil }
        let isTag = path.text.hasPrefix("tag")
        let rest = path.text.dropFirst(isTag ? 3 : 0)
        guard rest.hasPrefix("manifest-"), rest.hasSuffix(".txt"), rest.utf8.count > 13 else {
            return nil
        }
        let text = String(rest.dropFirst(9).dropLast(4))
        // Some write SHA-256 as people do.
        let plain = text.lowercased().filter { $0 != "-" }
        return Name(isTag: isTag, text: text, algorithm: DigestAlgorithm(rawValue: plain))
    }

    /// Reads a manifest leniently: what is odd becomes a warning, what is wrong an error.
    init(
        _ text: String, file: BagPath, name: Name, algorithm: DigestAlgorithm,
        version: BagVersion, findings: inout [Finding]
    ) {
        self.file = file
        self.algorithm = algorithm
        isTag = name.isTag
        var known: [BagPath: Int] = [:]
        var isOdd = false
        func add(_ rule: String, _ message: String, line: Int, severity: Severity = .error) {
            findings.append(
                .bag(rule, message, file: file.text, line: line, severity: severity))
        }
        for line in BagText.lines(of: text) {
            if line.text.utf8.first == UInt8(ascii: "#") {
                add(
                    "bag-manifest-form", "a manifest has no comments", line: line.number,
                    severity: .warning)
                continue
            }
            guard let (digest, spelling) = Self.parts(of: line.text) else {
                add("bag-manifest-line", "a digest and a path are expected", line: line.number)
                continue
            }
            guard digest.utf8.count == 2 * algorithm.length, Hexadecimal.bytes(of: digest) != nil
            else {
                add(
                    "bag-manifest-line", "'\(digest)' is no \(algorithm.rawValue) digest",
                    line: line.number)
                continue
            }
            var path = Self.decoded(spelling, version: version)
            if let plain = Self.plain(path) {
                if !isOdd {
                    add(
                        "bag-manifest-form",
                        "'\(path)' is spelled as programs for checksums do; '\(plain)' is meant",
                        line: line.number, severity: .warning)
                }
                isOdd = true
                path = plain
            }
            if let fault = PathSafety.fault(in: path) {
                add("bag-unsafe-path", "'\(path)': \(fault)", line: line.number)
                continue
            }
            let entry = Entry(
                path: BagPath(path), spelling: BagPath(Self.plain(spelling) ?? spelling),
                digest: digest.lowercased(), line: line.number)
            if !isTag, !entry.path.isPayload {
                add(
                    "bag-manifest-path", "'\(path)' isn't below data/", line: line.number,
                    severity: version >= .current ? .error : .warning)
                continue
            }
            if let earlier = known[entry.path] {
                let isSame = entries[earlier].digest == entry.digest
                add(
                    "bag-listed-twice",
                    "'\(path)' is also in line \(entries[earlier].line)"
                        + (isSame ? "" : ", with another digest"), line: line.number,
                    severity: isSame && version < .current ? .warning : .error)
                continue
            }
            known[entry.path] = entries.count
            entries.append(entry)
        }
    }

    /// The digest and the path of a line.
    private static func parts(of line: Substring) -> (String, String)? {
        let start = line.trimmingLeadingBlanks
        guard let end = start.utf8.firstIndex(where: { $0 == 0x20 || $0 == 0x09 }) else {
            return nil
        }
        let path = start[end...].trimmingLeadingBlanks
        return path.isEmpty ? nil : (String(start[..<end]), String(path))
    }

    /// A path without the asterisk of `md5sum` and without `./`, or `nil` when it has neither.
    private static func plain(_ path: String) -> String? {
        var rest = path.utf8[...]
        if rest.first == UInt8(ascii: "*") { rest = rest.dropFirst() }
        while rest.starts(with: "./".utf8) { rest = rest.dropFirst(2) }
        return rest.count == path.utf8.count ? nil : String(decoding: rest, as: UTF8.self)
    }

    /// A path with its line ends, and from 1.0 on its percent signs, decoded.
    static func decoded(_ path: String, version: BagVersion) -> String {
        guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
        var bytes: [UInt8] = []
        var rest = Array(path.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%"), rest.count >= 2 else {
                bytes.append(byte)
                continue
            }
            switch String(decoding: rest.prefix(2), as: UTF8.self).uppercased() {
            case "0A": bytes.append(0x0A)
            case "0D": bytes.append(0x0D)
            case "25" where version >= .current: bytes.append(byte)
            default:
                bytes.append(byte)
                continue
            }
            rest.removeFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
