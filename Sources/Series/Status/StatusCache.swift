internal import Digests

/// What earlier runs found out: facts of files, findings of pairs, and which pairs belong together.
///
/// It is a text, one fact a line, its fields parted by tabs; names of files hold none. The last line
/// is the digest of all before it, so that what was cut or changed is known and nothing is believed.
/// Facts and findings hold for one version of the program and one set of rules; pairs hold always.
struct StatusCache: Sendable, Equatable {
    /// The facts of files by their names below the title.
    var facts: [String: FileFacts] = [:]
    /// What checking found, by what was checked.
    var checks: [Check: Found] = [:]
    /// What belonged together when it was last seen, by episode and locale.
    var pairs: [Place: Pair] = [:]

    /// A pair of files and the rules by which it is checked.
    struct Check: Hashable {
        let digest: String
        /// The digest of the source; `-` without one.
        let source: String
        /// The rules, in a canonical spelling.
        let rules: String
    }

    /// What checking a pair found.
    struct Found: Hashable {
        var errors: Int
        var warnings: Int
        var gaps: Int
    }

    /// An episode in a locale.
    struct Place: Hashable {
        let episode: String
        let locale: String
    }

    /// A translation and the source that it was a translation of.
    struct Pair: Hashable {
        /// What the source said.
        let source: String
        /// What the translation said.
        let translation: String
        /// When the translation was last changed, in nanoseconds since 1970.
        let modified: Int64
    }

    /// What facts and findings hold for: the program and the rules.
    struct Key: Hashable {
        let program: String
        let rules: String
    }

    /// The first line: changed with the meaning of the lines.
    private static let heading = "tradewind-status 1"

    init() {}

    /// Reads a cache; one that is damaged, or of another version, is empty.
    ///
    /// - Complexity: O(*n*) in its size.
    init(_ bytes: [UInt8], key: Key) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        guard lines.count >= 3, let last = lines.last,
            lines[0].elementsEqual(Self.heading.utf8),
            let digest = try? FileFacts.digest(Array(bytes[..<last.startIndex])),
            last.elementsEqual(("end\t" + digest).utf8)
        else { return }
        let isCurrent = lines[1].elementsEqual(Self.line(key).utf8)
        for line in lines[2..<(lines.count - 1)] {
            let fields = line.split(
                separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false
            ).map { String(decoding: $0, as: UTF8.self) }
            guard isCurrent || fields[0] == "pair" else { continue }
            guard take(fields) else {
                // Lines that were written are as they should be; these weren't.
                self = StatusCache()
                return
            }
        }
    }

    private mutating func take(_ fields: [String]) -> Bool {
        switch (fields[0], fields.count) {
        case ("file", 6):
            guard let cues = Int(fields[5]) else { return false }
            facts[fields[1]] = FileFacts(
                stamp: fields[2],
                content: .success(.init(digest: fields[3], saying: fields[4], cues: cues)))
        case ("check", 7):
            guard let errors = Int(fields[4]), let warnings = Int(fields[5]),
                let gaps = Int(fields[6])
            else { return false }
            checks[Check(digest: fields[1], source: fields[2], rules: fields[3])] = Found(
                errors: errors, warnings: warnings, gaps: gaps)
        case ("pair", 6):
            guard let modified = Int64(fields[5]) else { return false }
            pairs[Place(episode: fields[1], locale: fields[2])] = Pair(
                source: fields[3], translation: fields[4], modified: modified)
        default: return false
        }
        return true
    }

    private static func line(_ key: Key) -> String { "for\t\(key.program)\t\(key.rules)" }

    /// The bytes of the cache, the same for the same facts. Files that can't be read are read again
    /// each time, for the reason may have gone.
    func bytes(for key: Key) throws(DigestError) -> [UInt8] {
        var lines: [String] = []
        for (name, facts) in facts {
            guard case .success(let content) = facts.content else { continue }
            let fields = [
                "file", name, facts.stamp, content.digest, content.saying, "\(content.cues)",
            ]
            lines.append(fields.joined(separator: "\t"))
        }
        for (check, found) in checks {
            lines.append(
                "check\t\(check.digest)\t\(check.source)\t\(check.rules)\t\(found.errors)"
                    + "\t\(found.warnings)\t\(found.gaps)")
        }
        for (place, pair) in pairs {
            lines.append(
                "pair\t\(place.episode)\t\(place.locale)\t\(pair.source)\t\(pair.translation)"
                    + "\t\(pair.modified)")
        }
        lines.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let text = ([Self.heading, Self.line(key)] + lines).joined(separator: "\n") + "\n"
        var bytes = Array(text.utf8)
        bytes += Array("end\t\(try FileFacts.digest(bytes))\n".utf8)
        return bytes
    }
}
