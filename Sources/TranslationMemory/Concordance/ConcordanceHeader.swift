/// The start of a segment of a concordance index: what it is, and where its sections lie.
///
/// 48 bytes, then 24 bytes a section (place, length in bytes, checksum), then the version of the
/// folding in UTF-8; all of that under one checksum. Numbers have their lowest byte first.
struct ConcordanceHeader: Sendable {
    static let magic: UInt64 = 0x3178_4354_6477_5254  // "TRwdTCx1"
    static let formatVersion: UInt64 = 1
    static let sectionCount = 5 + 2 * ConcordanceColumn.sectionCount
    private static let fixedLength = 48
    /// Readable bytes behind the last section.
    private static let slack = 64

    /// The version of the folding.
    var version: String
    /// The place of each section in bytes.
    var sections: [Range<Int>]
    /// The checksum of each section.
    var checksums: [UInt64]

    /// Lays out sections one behind the other.
    init(_ data: [SectionData], version: String) {
        self.version = version
        var place = Self.length(version.utf8.count)
        sections = data.map { section in
            let range = place..<place + section.byteCount
            place = SegmentHeader.aligned(range.upperBound)
            return range
        }
        checksums = data.map { $0.checksum }
    }

    private static func length(_ nameLength: Int) -> Int {
        SegmentHeader.aligned(fixedLength + 24 * sectionCount + nameLength)
    }

    /// How many bytes the segment has.
    var fileLength: Int { SegmentHeader.aligned(sections.last?.upperBound ?? 0) + Self.slack }

    /// The bytes of the header; the checksum over all behind it comes second.
    var bytes: [UInt8] {
        let name = Array(version.utf8)
        var words: [UInt64] = [
            Self.formatVersion, UInt64(sections.count), UInt64(name.count), UInt64(fileLength),
        ]
        for (range, checksum) in zip(sections, checksums) {
            words += [UInt64(range.lowerBound), UInt64(range.count), checksum]
        }
        var rest = words.flatMap { Self.bytes(of: $0) } + name
        rest += Array(repeating: 0, count: Self.length(name.count) - 16 - rest.count)
        return Self.bytes(of: Self.magic) + Self.bytes(of: SectionData.bytes(rest).checksum) + rest
    }

    private static func bytes(of word: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }
    }

    /// Reads and checks the header of a segment: its own checksum, and that all sections are inside.
    ///
    /// - Throws: ``IndexError/damaged(path:reason:)`` or ``IndexError/outdated(path:version:)``.
    init(_ memory: SegmentMemory, path: String) throws(IndexError) {
        func word(_ index: Int) -> UInt64 { memory.load(UInt64.self, at: index * 8) }
        guard word(0) == Self.magic else {
            throw .damaged(path: path, reason: "it doesn't begin as an index does")
        }
        guard word(2) == Self.formatVersion else {
            throw .outdated(path: path, version: "format \(word(2))")
        }
        let nameLength = Int(word(4) & 0xFFFF)
        let length = Self.length(nameLength)
        guard word(3) == UInt64(Self.sectionCount), length <= memory.count,
            memory.checksum(16..<length) == word(1)
        else { throw .damaged(path: path, reason: "the checksum of its header is wrong") }
        guard word(5) == UInt64(memory.count) else {
            throw .damaged(path: path, reason: "it isn't whole")
        }
        sections = []
        checksums = []
        for index in 0..<Self.sectionCount {
            let start = Int(truncatingIfNeeded: word(6 + 3 * index))
            let count = Int(truncatingIfNeeded: word(7 + 3 * index))
            let end = memory.count - Self.slack
            guard start >= length, count >= 0, start <= end, count <= end - start else {
                throw .damaged(path: path, reason: "a section isn't inside")
            }
            sections.append(start..<start + count)
            checksums.append(word(8 + 3 * index))
        }
        let nameStart = Self.fixedLength + 24 * Self.sectionCount
        let name = (0..<nameLength).map { memory.load(UInt8.self, at: nameStart + $0) }
        version = String(decoding: name, as: UTF8.self)
    }
}
