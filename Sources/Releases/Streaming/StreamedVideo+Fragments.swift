internal import Diagnostics

extension StreamedVideo {
    /// Takes an MP4 file in fragments, which is streamed by ranges of its bytes.
    ///
    /// - Returns: Whether the file has fragments; nothing was taken when it hasn't.
    mutating func add(file path: String, segment: Int64) throws(StreamingError) -> Bool {
        let name = String(path.split(separator: "/").last ?? "")
        guard let uri = try local(name, from: "") else { return false }
        let file = try FragmentedMP4(self.path(of: uri), uri: uri, segment: segment)
        guard file.isFragmented, let head = file.head else { return false }
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
        playlist.variants = [variant]
        copy(uri, .video)
        add("index.m3u8", media)
        return true
    }
}
