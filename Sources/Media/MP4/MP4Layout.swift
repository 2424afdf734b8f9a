/// The boxes at the top of an MP4 file, in their order. Only their headers are read.
struct MP4Layout {
    let source: MP4Source
    private(set) var sections: [MP4Section] = []
    /// Where a few bytes begin that are too few for a box; the size of the file when there are none.
    private(set) var end = 0

    /// More than a day in fragments of one second has.
    private static let limit = 400_000
    /// More than the index of any film has.
    private static let largestIndex = 128 << 20

    /// Reads the headers.
    init(_ source: MP4Source) throws(MediaError) {
        self.source = source
        var place = 0
        while source.size - place >= 8 {
            let section = try Self.section(at: place, in: source)
            guard sections.count < Self.limit else {
                throw MediaError(.tooLarge, "'\(source.name)' has more than \(Self.limit) parts")
            }
            sections.append(section)
            place = section.end
        }
        end = place
        guard sections.contains(where: { $0.type == "moov" }) else {
            if sections.first?.type == "ftyp" { throw source.damaged("it has no 'moov'") }
            throw MP4Layout.unknown(source)
        }
    }

    private static func unknown(_ source: MP4Source) -> MediaError {
        MediaError(.unknownFormat, "'\(source.name)' is no MP4 file")
    }

    private static func section(
        at place: Int, in source: MP4Source
    ) throws(MediaError) -> MP4Section {
        let head = try source.read(at: place, count: min(16, source.size - place))
        guard let small = BigEndian.read(head.span, at: 0, count: 4),
            let code = BigEndian.read(head.span, at: 4, count: 4)
        else { throw source.damaged("it ends too early") }
        let type = MP4Type(code)
        guard type.isPlausible else {
            throw place == 0 ? unknown(source) : source.damaged("byte \(place) begins no box")
        }
        var size = small
        var headerSize = 8
        if small == 1 {
            guard let large = BigEndian.read(head.span, at: 8, count: 8) else {
                throw source.damaged("the size of '\(type)' at byte \(place) is wrong")
            }
            size = large
            headerSize = 16
        } else if small == 0 {
            size = source.size - place
        }
        guard size >= headerSize, size <= source.size - place else {
            if place == 0, type != "ftyp" { throw unknown(source) }
            throw source.damaged("the size of '\(type)' at byte \(place) is wrong")
        }
        return MP4Section(type: type, offset: place, size: size, headerSize: headerSize)
    }

    /// The sections of a type.
    func sections(_ type: MP4Type) -> [MP4Section] { sections.filter { $0.type == type } }

    /// The only `moov`.
    func movie() throws(MediaError) -> MP4Section {
        let movies = sections("moov")
        guard let movie = movies.first, movies.count == 1 else {
            throw source.damaged("it has \(movies.count) 'moov'")
        }
        return movie
    }

    /// The bytes of a section's content.
    func content(_ section: MP4Section) throws(MediaError) -> [UInt8] {
        guard section.size <= Self.largestIndex else {
            throw MediaError(.tooLarge, "'\(section.type)' of '\(source.name)' is too large")
        }
        return try source.read(
            at: section.offset + section.headerSize, count: section.size - section.headerSize)
    }
}
