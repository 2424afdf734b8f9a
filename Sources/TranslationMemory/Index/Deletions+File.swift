internal import Files

extension Deletions {
    private static let magic: UInt64 = 0x3178_4454_6477_5254  // "TRwdTDx1"

    /// Writes the bits to a file.
    func write(to path: String) throws(IndexError) {
        let head: [UInt64] = [Self.magic, SectionData.words64(words).checksum]
        do throws(FileError) {
            var writer = try FileWriter(path: path)
            try SectionData.words64(head + words).write(to: &writer)
            try writer.finish()
        } catch {
            throw .file(error)
        }
    }

    /// Reads the bits for a segment with so many units.
    init(path: String, unitCount: Int) throws(IndexError) {
        let memory: SegmentMemory
        do throws(FileError) {
            memory = SegmentMemory(try MappedFile(path: path))
        } catch {
            throw .file(error)
        }
        let count = (unitCount + 63) / 64
        guard memory.count == 8 * (count + 2), memory.load(UInt64.self, at: 0) == Self.magic,
            memory.checksum(16..<memory.count) == memory.load(UInt64.self, at: 8)
        else { throw .damaged(path: path, reason: "its checksum is wrong") }
        let column = memory.column(16..<memory.count, of: UInt64.self)
        self.init(words: (0..<count).map { column[$0] })
    }
}
