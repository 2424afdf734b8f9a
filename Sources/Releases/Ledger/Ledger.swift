public import Diagnostics
internal import Digests
internal import Files
internal import TimedText

/// The deliveries of a title, each recorded once and never changed: `releases/ledger.jsonl`.
///
/// Each line is canonical JSON and holds the SHA-256 digest of the line before, so that a line that
/// was changed, removed or put in between shows.
///
/// ```swift
/// let ledger = try Ledger(path: "moonlight/releases/ledger.jsonl")
/// let findings = ledger.verify()
/// ```
public struct Ledger: Sendable {
    /// Where the ledger of a title lies, below the title's folder.
    public static let path = "releases/ledger.jsonl"
    /// The longest ledger that is read, in bytes.
    static let limit = 64 << 20

    /// A line that could be read.
    public struct Line: Sendable {
        /// Its number in the file, from 1.
        public var number: Int
        /// Its number in the ledger, which should be the same.
        public var sequence: Int
        /// What it records.
        public var entry: LedgerEntry
        /// The digest that it says the line before has; `nil` in the first.
        public var previous: String?
        /// The SHA-256 digest of its bytes without the line feed.
        public var digest: String
    }

    /// The name of the file.
    public let file: String
    /// The lines that could be read.
    public private(set) var lines: [Line] = []
    /// How many bytes belong to lines that end.
    let whole: Int
    private var findings: [Finding] = []

    /// Reads a ledger; one that isn't there yet has no lines.
    ///
    /// - Throws: `FileError` when it can't be read, and `DigestError`.
    public init(path: String) throws {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try File.read(path, limit: Self.limit)
        } catch {
            guard error.isMissing else { throw error }
            bytes = []
        }
        try self.init(bytes, file: path)
    }

    init(_ bytes: [UInt8], file: String) throws(DigestError) {
        self.file = file
        whole = (bytes.lastIndex(of: 0x0A) ?? -1) + 1
        var number = 0
        var start = 0
        var previous: String?
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            number += 1
            let line = Array(bytes[start..<end])
            let digest = try SHA256.hexadecimal(of: line.span)
            if end == bytes.count {
                add(
                    "ledger-torn",
                    "the last line has no end: writing it was interrupted, and it counts as not "
                        + "recorded", number, severity: .warning)
            } else {
                read(line, number: number, digest: digest, previous: previous)
            }
            previous = digest
            start = end + 1
        }
    }

    private mutating func read(
        _ bytes: [UInt8], number: Int, digest: String, previous: String?
    ) {
        var scanner = JSONScanner(bytes)
        let value: CanonicalJSON
        do throws(JSONSyntaxError) {
            value = CanonicalJSON(try scanner.value())
            try scanner.finish()
        } catch {
            return add("ledger-line", "isn't JSON", number)
        }
        if value.bytes != bytes { add("ledger-line", "isn't spelled as canonical JSON", number) }
        let entry: LedgerEntry
        do throws(LedgerFault) {
            entry = try LedgerEntry(value)
        } catch {
            return add("ledger-line", error.message, number)
        }
        let line = Line(
            number: number, sequence: Int(value["sequence"]?.integer ?? 0), entry: entry,
            previous: value["previous"]?.string, digest: digest)
        if line.sequence != number {
            add(
                "ledger-sequence", "has the number \(line.sequence), and \(number) is expected",
                number)
        }
        if line.previous != previous {
            add(
                "ledger-chain",
                number == 1
                    ? "the first line names one before it: lines were removed"
                    : "doesn't hold the digest of line \(number - 1): that line was changed, or "
                        + "lines were removed or put in between", number)
        }
        if let earlier = lines.last?.entry.time, earlier > entry.time {
            add("ledger-time", "is older than the line before", number, severity: .warning)
        }
        lines.append(line)
    }

    private mutating func add(
        _ rule: String, _ message: String, _ line: Int, severity: Severity = .error
    ) {
        findings.append(
            Finding(
                rule: rule, severity: severity, message: message,
                range: SourceRange(file: file, line: line)))
    }

    /// The digest of the last line, which tells somebody elsewhere what the ledger was; `nil` when
    /// there is none.
    public var head: String? { lines.last?.digest }

    /// Whether a last line was begun and not ended.
    public var isTorn: Bool { findings.contains { $0.rule == "ledger-torn" } }

    /// What is the matter with the ledger, by line.
    ///
    /// That lines were cut off at its end shows only against a digest that was kept elsewhere.
    ///
    /// - Parameter head: The digest of a line that has to be there, or `nil`.
    /// - Returns: Errors, and warnings for what doesn't change what is recorded.
    public func verify(head: String? = nil) -> [Finding] {
        guard let head, !lines.contains(where: { $0.digest == head.lowercased() }) else {
            return findings
        }
        return findings + [
            Finding(
                rule: "ledger-head", severity: .error,
                message: "no line has the digest \(head): lines were removed or changed",
                range: SourceRange(file: file))
        ]
    }
}
