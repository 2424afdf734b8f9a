internal import Diagnostics

/// `fetch.txt`: where files that aren't in the bag yet can be had.
///
/// Source: RFC 8493, section 2.2.3.
public struct BagFetch: Sendable, Hashable {
    /// The name of the file.
    public static let name: BagPath = "fetch.txt"

    /// A line.
    public struct Item: Sendable, Hashable {
        /// The address.
        public var address: String
        /// The length in bytes, or `nil` when it isn't said.
        public var length: Int64?
        /// Where the file belongs.
        public var path: BagPath
        /// The line, from 1.
        public var line: Int
    }

    /// The lines that could be read.
    public private(set) var items: [Item] = []

    init() {}

    /// Reads the file.
    init(_ text: String, version: BagVersion, findings: inout [Finding]) {
        func add(_ rule: String, _ message: String, line: Int, severity: Severity = .error) {
            findings.append(
                .bag(rule, message, file: Self.name.text, line: line, severity: severity))
        }
        for line in BagText.lines(of: text) {
            let parts = line.text.utf8.split(
                maxSplits: 2, whereSeparator: { $0 == 0x20 || $0 == 0x09 }
            ).map { String(decoding: $0, as: UTF8.self) }
            let length = parts.count > 1 ? Int64(parts[1]) : nil
            guard parts.count == 3, parts[1] == "-" || (length ?? -1) >= 0 else {
                add(
                    "bag-fetch", "an address, a length or '-', and a path are expected",
                    line: line.number)
                continue
            }
            let path = BagManifest.decoded(
                String(parts[2].trimmingLeadingBlanks), version: version)
            if let fault = PathSafety.fault(in: path) {
                add("bag-unsafe-path", "'\(path)': \(fault)", line: line.number)
                continue
            }
            // Every address has a scheme, and all but those of files name a host.
            let scheme = parts[0].prefix { $0 != ":" }
            let rest = parts[0].dropFirst(scheme.count)
            let isAddress =
                !scheme.isEmpty && scheme.utf8.count < parts[0].utf8.count
                && (scheme.lowercased() == "file" || (rest.hasPrefix("://") && rest.count > 3))
            if !isAddress { add("bag-fetch", "'\(parts[0])' is no address", line: line.number) }
            if !BagPath(path).isPayload {
                add(
                    "bag-fetch", "'\(path)' isn't below data/", line: line.number,
                    severity: version >= .current ? .error : .warning)
            }
            items.append(
                Item(
                    address: String(parts[0]), length: length, path: BagPath(path),
                    line: line.number))
        }
    }
}
