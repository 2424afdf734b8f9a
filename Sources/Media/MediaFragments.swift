/// Where the fragments of a fragmented MP4 file are, for playlists that name them by their bytes.
public struct MediaFragments: Sendable, Hashable {
    /// A part of the file that can be played once its beginning was read.
    public struct Fragment: Sendable, Hashable {
        /// Its place in the file.
        public let range: Range<Int>
        /// When it begins, in milliseconds.
        public let start: Int64
        /// How long it lasts, in milliseconds.
        public let duration: Int64
    }

    /// The bytes that a player reads first.
    public let beginning: Range<Int>
    /// The fragments in their order.
    public let fragments: [Fragment]

    /// Looks into a file, such as ``MediaRemux`` writes.
    ///
    /// - Throws: ``MediaError``: `unfit` when it isn't fragmented, and as of ``MediaLabel``.
    public init(_ path: String) throws(MediaError) {
        let source = MP4Source(try MediaFile(path))
        let layout = try MP4Layout(source)
        let movie = try MP4Movie(layout)
        let tracks = try FragmentTracks(movie)
        let first = layout.sections.firstIndex { $0.type == "moof" }
        guard let first, try layout.movie().end <= layout.sections[first].offset else {
            throw MediaError(.unfit, "'\(path)' isn't in fragments")
        }
        // What stands before a fragment and isn't the file's beginning belongs to the fragment.
        let beginning = try layout.movie().end
        var starts: [Int] = []
        var times: [FragmentTime] = []
        var open = beginning
        for section in layout.sections where section.offset >= beginning {
            if section.type == "moof" {
                starts.append(open)
                times.append(try tracks.time(of: layout.content(section), source))
            } else if section.type == "mdat" {
                open = section.end
            }
        }
        self.beginning = 0..<beginning
        fragments = times.indices.map { index in
            let end = index + 1 < starts.count ? starts[index + 1] : open
            return Fragment(
                range: starts[index]..<max(starts[index], end), start: times[index].start,
                duration: times[index].duration)
        }
    }
}
