internal import FoundationEssentials
internal import TimedText

/// A delivery, as a line of the ledger records it.
public struct LedgerEntry: Sendable, Hashable {
    /// When it was recorded, in seconds since 1970.
    public var time: Int64
    /// The name of the release, such as `r3`.
    public var release: String
    /// The ids of the platforms it is for, in order.
    public var platforms: [String]
    /// The name of the bundle: a folder or an archive.
    public var bundle: String
    /// The SHA-256 digest of its `release.json`, in 64 hexadecimal digits.
    public var manifest: String
    /// How many bytes the bundle has.
    public var size: Int64

    /// Creates an entry.
    public init(
        time: Int64, release: String, platforms: [String], bundle: String, manifest: String,
        size: Int64
    ) {
        self.time = time
        self.release = release
        self.platforms = platforms.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.bundle = bundle
        self.manifest = manifest
        self.size = size
    }

    /// The moment in UTC as ISO 8601 writes it.
    public var timeText: String { Self.text(of: time) }

    private static func text(of time: Int64) -> String {
        Date(timeIntervalSince1970: Double(time)).formatted(.iso8601)
    }

    /// The line that records the entry, without its line feed.
    ///
    /// - Parameters:
    ///   - sequence: Its number, from 1.
    ///   - previous: The SHA-256 digest of the line before, or `nil` for the first.
    /// - Returns: Canonical JSON.
    func line(sequence: Int, previous: String?) -> [UInt8] {
        let value: CanonicalJSON = [
            "sequence": .integer(sequence), "time": .string(timeText),
            "release": .string(release), "platforms": .strings(platforms),
            "bundle": .string(bundle), "manifest": .string(manifest), "size": .integer(size),
            "previous": .string(previous),
        ]
        return value.bytes
    }

    /// Reads what a line records; the message says what is missing.
    init(_ value: CanonicalJSON) throws(LedgerFault) {
        func string(_ name: String) throws(LedgerFault) -> String {
            guard let text = value[name]?.string, !text.isEmpty else {
                throw LedgerFault(message: "'\(name)' should be a text")
            }
            return text
        }
        let text = try string("time")
        guard let date = try? Date(text, strategy: .iso8601) else {
            throw LedgerFault(message: "'\(text)' is no time, such as 2026-11-29T17:00:00Z")
        }
        guard let platforms = value["platforms"]?.array, let size = value["size"]?.integer,
            size >= 0
        else { throw LedgerFault(message: "'platforms' or 'size' is missing or of another kind") }
        self.init(
            time: Int64(date.timeIntervalSince1970), release: try string("release"),
            platforms: platforms.compactMap(\.string), bundle: try string("bundle"),
            manifest: try string("manifest"), size: size)
        let isDigest =
            manifest.utf8.count == 64
            && manifest.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
        guard isDigest else { throw LedgerFault(message: "'manifest' is no SHA-256 digest") }
    }
}

/// What is the matter with a line of a ledger.
struct LedgerFault: Error {
    var message: String
}
