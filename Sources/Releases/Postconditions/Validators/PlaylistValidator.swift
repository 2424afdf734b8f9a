/// `playlist`: an HLS playlist whose lines are as the specification wants them, whose files are all
/// in the bundle, and whose segments are no longer than the target duration.
///
/// Settings: `kind`, `multivariant` or `media`; by default either.
///
/// Source: RFC 8216, sections 4 and 4.3.3.1 (a segment's duration, rounded to a whole second, is at
/// most the target duration).
public enum PlaylistValidator: PostconditionValidator {
    public static let name = "playlist"
    public static let settings = ["kind"]

    public static func verdict(on file: ValidatedFile) -> PostconditionVerdict {
        if let problem = file.encodingProblem { return .failed([problem]) }
        if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return .failed(["it starts with a byte order mark"])
        }
        var playlist = PlaylistLines()
        let text = String(decoding: file.bytes, as: UTF8.self)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            playlist.take(line.hasSuffix("\r") ? line.dropLast() : line)
        }
        playlist.finish()
        var problems = playlist.problems
        if let kind = file.settings["kind"], kind != playlist.kind {
            problems.append("it is a \(playlist.kind) playlist instead of a \(kind) one")
        }
        for address in playlist.addresses {
            guard let path = Self.path(address, beside: file.path) else {
                problems.append("'\(address)' leads out of the bundle")
                continue
            }
            if !file.paths.contains(path) { problems.append("'\(path)' isn't in the bundle") }
        }
        guard problems.isEmpty else { return .failed(problems) }
        return .passed("\(playlist.kind) playlist of \(playlist.addresses.count) files")
    }

    /// The path in the bundle that a relative address means, or `nil` when it isn't one.
    static func path(_ address: String, beside file: String) -> String? {
        if address.contains(":") || address.hasPrefix("/") { return nil }
        let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
        guard let plain = unescaped(address[..<end]) else { return nil }
        var parts = file.split(separator: "/").dropLast().map(String.init)
        for part in plain.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case ".": continue
            case "..":
                if parts.isEmpty { return nil }
                parts.removeLast()
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    private static func unescaped(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
