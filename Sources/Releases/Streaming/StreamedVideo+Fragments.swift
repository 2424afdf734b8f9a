internal import Diagnostics
internal import Media

extension StreamedVideo {
    /// Takes an MP4 file in fragments, which is streamed by ranges of its bytes.
    ///
    /// - Returns: Whether the file has fragments; nothing was taken when it hasn't.
    mutating func add(file path: String, segment: Int64) throws(StreamingError) -> Bool {
        let name = String(path.split(separator: "/").last ?? "")
        guard let uri = try local(name, from: "") else { return false }
        return try add(fragmentsOf: self.path(of: uri), from: path, as: uri, segment: segment)
    }

    /// Lays a video out in fragments as another file, and takes that.
    ///
    /// - Parameters:
    ///   - path: The video, below the title.
    ///   - place: The file that is written.
    ///   - segment: How long a fragment should be, in milliseconds.
    /// - Throws: ``StreamingError`` when MP4 can't hold the video, or the file can't be written.
    mutating func add(
        remuxed path: String, at place: String, segment: Int64
    ) throws(StreamingError) {
        let name = String(path.split(separator: "/").last ?? "")
        do throws(MediaError) {
            // The label comes with the file's way out, as for every other video.
            try MediaRemux(self.path(of: name)).copy(
                to: place, format: .fragments(milliseconds: segment))
        } catch { throw StreamingError(.unreadable, error.description) }
        guard try add(fragmentsOf: place, from: path, as: "video.mp4", segment: segment) else {
            throw StreamingError(.unreadable, "\(path) has no fragments after it was laid out anew")
        }
    }

    private mutating func add(
        fragmentsOf place: String, from path: String, as uri: String, segment: Int64
    ) throws(StreamingError) -> Bool {
        var file = try FragmentedMP4(
            try ByteStream(place, label: nil), uri: uri, segment: segment)
        guard file.isFragmented, let head = file.head else { return false }
        if let label {
            // The places of fragments are those of the file that leaves.
            file = try FragmentedMP4(
                try ByteStream(place, label: label), uri: uri, segment: segment)
        }
        var media = MediaPlaylist()
        media.map = MediaPlaylist.Part(uri: uri, bytes: 0..<file.headEnd)
        media.segments = file.segments
        duration = (media.duration + 500) / 1000
        start = file.start
        var variant = MultivariantPlaylist.Variant(bandwidth: 1, uri: Self.folder + "index.m3u8")
        let sizes = media.segments.map { Int64($0.part.bytes?.count ?? 0) }
        (variant.bandwidth, variant.averageBandwidth) = Self.bandwidth(of: media, sizes)
        variant.codecs = head.codecs
        variant.resolution = head.tracks.first(where: \.isVideo)?.resolution
        measure(&variant, place)
        playlist.variants = [variant]
        copy(place, to: uri, .video, from: path, isLabelled: label != nil)
        add("index.m3u8", media)
        return true
    }
}
