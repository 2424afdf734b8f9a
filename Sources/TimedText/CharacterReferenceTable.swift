internal import Embedded

/// The names of HTML's character references, in order of their bytes.
///
/// Source: WHATWG HTML, section 13.5 "Named character references".
struct CharacterReferenceTable: Sendable {
    /// The table that the program carries with it; it is read when first asked for.
    static let shared = CharacterReferenceTable(
        EmbeddedFile(path: "Sources/CEmbedded/entities.txt")?.bytes ?? [])

    private let names: [UInt8]
    private var entries: [Entry] = []

    private struct Entry {
        var start: UInt32
        var count: UInt32
        var first: Unicode.Scalar
        var second: Unicode.Scalar?
    }

    /// Reads lines of a name, a space and one or two code points in hexadecimal digits.
    init(_ file: [UInt8]) {
        names = file
        entries.reserveCapacity(2300)
        var start = 0
        while start < file.count {
            let end = file[start...].firstIndex(of: 0x0A) ?? file.count
            defer { start = end + 1 }
            let parts = file[start..<end].split(separator: 0x20)
            let scalars = parts.dropFirst().compactMap { part in
                UInt32(String(decoding: part, as: UTF8.self), radix: 16).flatMap {
                    Unicode.Scalar($0)
                }
            }
            guard let name = parts.first, let first = scalars.first else { continue }
            entries.append(
                Entry(
                    start: UInt32(name.startIndex), count: UInt32(name.count), first: first,
                    second: scalars.dropFirst().first))
        }
    }

    /// How many names there are.
    var count: Int { entries.count }

    /// Finds the longest name that stands at a place of a text.
    ///
    /// - Complexity: O(*m* log *n*) for *m* bytes of the name and *n* names.
    func longest(_ text: Span<UInt8>, at start: Int) -> CharacterReference? {
        var low = 0
        var high = entries.count
        var length = 0
        var match: CharacterReference?
        // Each byte narrows the names to those that go on with it.
        while start + length < text.count, low < high {
            let byte = text[start + length]
            low = partition(low, high) { (self.byte(of: $0, at: length) ?? 0) >= byte }
            high = partition(low, high) { (self.byte(of: $0, at: length) ?? 0) > byte }
            length += 1
            if low < high, entries[low].count == length {
                match = CharacterReference(
                    end: start + length, first: entries[low].first, second: entries[low].second)
            }
        }
        return match
    }

    private func byte(of entry: Int, at offset: Int) -> UInt8? {
        let entry = entries[entry]
        return offset < entry.count ? names[Int(entry.start) + offset] : nil
    }

    /// The first entry of a range for which something holds, as it does for all that follow.
    private func partition(_ low: Int, _ high: Int, _ holds: (Int) -> Bool) -> Int {
        var low = low
        var high = high
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
