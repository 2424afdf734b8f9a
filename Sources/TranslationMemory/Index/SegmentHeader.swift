/// The start of a segment: what it is, and where its sections lie.
///
/// 64 bytes, then 24 bytes a section (place, length in bytes, checksum), then the version of the
/// normalisation in UTF-8; all of that under one checksum. Numbers have their lowest byte first.
struct SegmentHeader: Sendable {
    static let magic: UInt64 = 0x3178_4D54_6477_5254  // "TRwdTMx1"
    static let formatVersion: UInt32 = 2
    static let fixedLength = 64
    /// Readable bytes behind the last section.
    static let slack = 64

    var symbols: IndexSymbols
    /// The version of the normalisation, which the caller names.
    var version: String
    var rowCount: Int
    var unitCount: Int
    var symbolCount: Int
    /// The place of each section in bytes.
    var sections: [Range<Int>]
    /// The checksum of each section.
    var checksums: [UInt64]

    /// How many bytes the header takes, rounded up to 64.
    static func length(version: String) -> Int {
        aligned(fixedLength + 24 * SegmentSection.allCases.count + version.utf8.count)
    }

    /// The next place where a section may start.
    static func aligned(_ place: Int) -> Int { (place + 63) & ~63 }

    /// Lays out sections one behind the other.
    static func layout(_ data: [SectionData], version: String) -> [Range<Int>] {
        var place = length(version: version)
        return data.map { section in
            let range = place..<place + section.byteCount
            place = aligned(range.upperBound)
            return range
        }
    }

    /// How many bytes the segment has.
    var fileLength: Int { Self.aligned(sections.last?.upperBound ?? 0) + Self.slack }

    /// The bytes of the header; the checksum over all behind it comes second.
    var bytes: [UInt8] {
        let name = Array(version.utf8)
        var words: [UInt64] = [
            Self.magic, 0, UInt64(Self.formatVersion) | UInt64(symbols.rawValue) << 32,
            UInt64(rowCount), UInt64(unitCount), UInt64(symbolCount),
            UInt64(sections.count) | UInt64(name.count) << 32, UInt64(fileLength),
        ]
        for (range, checksum) in zip(sections, checksums) {
            words += [UInt64(range.lowerBound), UInt64(range.count), checksum]
        }
        var rest: [UInt8] = []
        for word in words.dropFirst(2) { rest += Self.bytes(of: word) }
        rest += name
        rest += Array(repeating: 0, count: Self.length(version: version) - 16 - rest.count)
        let sum = SectionData.bytes(rest).checksum
        return Self.bytes(of: Self.magic) + Self.bytes(of: sum) + rest
    }

    private static func bytes(of word: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }
    }
}

extension SegmentHeader {
    /// Reads and checks the header of a segment: its own checksum, and that all sections are inside.
    ///
    /// - Throws: ``IndexError/damaged(path:reason:)`` or ``IndexError/outdated(path:version:)``.
    init(_ memory: SegmentMemory, path: String) throws(IndexError) {
        func word(_ index: Int) -> UInt64 { memory.load(UInt64.self, at: index * 8) }
        guard word(0) == Self.magic else {
            throw .damaged(path: path, reason: "it doesn't begin as an index does")
        }
        let format = UInt32(truncatingIfNeeded: word(2))
        guard format == Self.formatVersion else {
            throw .outdated(path: path, version: "format \(format)")
        }
        let sectionCount = Int(word(6) & 0xFFFF_FFFF)
        let nameLength = Int(word(6) >> 32)
        let kinds = SegmentSection.allCases.count
        let length = Self.aligned(Self.fixedLength + 24 * kinds + nameLength)
        guard sectionCount == kinds, nameLength < 1024, length <= memory.count,
            memory.checksum(16..<length) == word(1)
        else { throw .damaged(path: path, reason: "the checksum of its header is wrong") }
        guard let symbols = IndexSymbols(rawValue: UInt32(truncatingIfNeeded: word(2) >> 32)),
            word(7) == UInt64(memory.count)
        else { throw .damaged(path: path, reason: "it isn't whole") }
        self.symbols = symbols
        rowCount = Int(truncatingIfNeeded: word(3))
        unitCount = Int(truncatingIfNeeded: word(4))
        symbolCount = Int(truncatingIfNeeded: word(5))
        sections = []
        checksums = []
        for index in 0..<kinds {
            let start = Int(truncatingIfNeeded: word(8 + 3 * index))
            let count = Int(truncatingIfNeeded: word(9 + 3 * index))
            guard start >= length, count >= 0, start <= memory.count - Self.slack,
                count <= memory.count - Self.slack - start
            else { throw .damaged(path: path, reason: "a section isn't inside") }
            sections.append(start..<start + count)
            checksums.append(word(10 + 3 * index))
        }
        let nameStart = Self.fixedLength + 24 * kinds
        let name = (0..<nameLength).map { memory.load(UInt8.self, at: nameStart + $0) }
        version = String(decoding: name, as: UTF8.self)
    }
}
