internal import Files

/// A segment that was built and is still to be written or searched.
struct SegmentContent: Sendable {
    var header: SegmentHeader
    var data: [SectionData]

    /// The segment in memory.
    func memory() -> SegmentMemory {
        let header = SectionData.bytes(header.bytes)
        let parts = [(0, header)] + zip(self.header.sections, data).map { ($0.lowerBound, $1) }
        return SegmentMemory(
            count: self.header.fileLength, parts.map { (place: $0.0, data: $0.1) })
    }

    /// Writes the segment to a file, which gets its name when it is whole.
    func write(to path: String) throws(IndexError) {
        do throws(FileError) {
            var writer = try FileWriter(path: path)
            try SectionData.bytes(header.bytes).write(to: &writer)
            for (range, section) in zip(header.sections, data) {
                try Self.pad(&writer, to: range.lowerBound)
                try section.write(to: &writer)
            }
            try Self.pad(&writer, to: header.fileLength)
            try writer.finish()
        } catch {
            throw .file(error)
        }
    }

    private static func pad(_ writer: inout FileWriter, to place: Int) throws(FileError) {
        let padding = [UInt8](repeating: 0, count: max(0, place - writer.count))
        try SectionData.bytes(padding).write(to: &writer)
    }
}
