/// A pattern of paths, in which `*` stands for any characters, solidi too.
///
/// ```swift
/// PathPattern("captions/*.srt").matches("captions/ep001.es_LA.srt")  // true
/// ```
public struct PathPattern: Sendable, Hashable {
    private let parts: [[UInt8]]

    /// Takes a pattern; only `*` has a meaning of its own.
    public init(_ text: String) {
        parts = text.split(separator: "*", omittingEmptySubsequences: false).map { Array($0.utf8) }
    }

    /// Whether a whole path is what the pattern says.
    ///
    /// - Complexity: O(*n* · *m*) in the lengths of the path and of the pattern at most.
    public func matches(_ path: String) -> Bool {
        let bytes = Array(path.utf8)
        guard let first = parts.first, let last = parts.last else { return false }
        guard parts.count > 1 else { return bytes == first }
        guard bytes.starts(with: first), bytes.count >= first.count + last.count,
            bytes.suffix(last.count).elementsEqual(last)
        else { return false }
        // What stands between stars is taken where it comes first, which leaves the most room.
        var rest = bytes[first.count..<(bytes.count - last.count)]
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let place = Self.place(of: part, in: rest) else { return false }
            rest = rest[(place + part.count)...]
        }
        return true
    }

    private static func place(of part: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= part.count else { return nil }
        return (bytes.startIndex...(bytes.endIndex - part.count)).first {
            bytes[$0..<($0 + part.count)].elementsEqual(part)
        }
    }
}
