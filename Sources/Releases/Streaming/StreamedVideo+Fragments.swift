internal import Diagnostics
internal import Media

extension StreamedVideo {
    /// Takes an MP4 file in fragments, which is streamed by ranges of its bytes.
    ///
    /// - Returns: Whether the file has fragments; nothing was taken when it hasn't.
    mutating func add(file path: String, segment: Int64) throws(StreamingError) -> Bool {
        let name = String(path.split(separator: "/").last ?? "")
        guard let uri = try local(name, from: "") else { return false }
        let plain = try ByteStream(self.path(of: uri), label: nil)
        var file = try FragmentedMP4(plain, uri: uri, segment: segment)
        guard file.isFragmented, let head = file.head else { return false }
        if let label {
            // The places of fragments are those of the file that leaves.
            let labelled = try ByteStream(self.path(of: uri), label: label)
            file = try FragmentedMP4(labelled, uri: uri, segment: segment)
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
        playlist.variants = [variant]
        copy(uri, .video, isLabelled: label != nil)
        add("index.m3u8", media)
        return true
    }
}
