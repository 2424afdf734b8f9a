internal import Files

/// A segment that was built and is still to be written or searched.
struct ConcordanceContent: Sendable {
    private let header: ConcordanceHeader
    private let data: [SectionData]

    /// Takes the sections of a segment.
    init(_ data: [SectionData]) {
        self.data = data
        header = ConcordanceHeader(data, version: FoldedText.version)
    }

    /// The segment in memory.
    func memory() -> SegmentMemory {
        var parts: [(place: Int, data: SectionData)] = [(0, .bytes(header.bytes))]
        for (range, section) in zip(header.sections, data) {
            parts.append((range.lowerBound, section))
        }
        return SegmentMemory(count: header.fileLength, parts)
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
