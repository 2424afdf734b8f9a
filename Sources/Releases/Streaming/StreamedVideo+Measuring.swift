internal import Diagnostics
internal import Files
internal import Media

extension StreamedVideo {
    /// Tells from the segments of a playlist what a variant must say.
    mutating func describe(
        _ variant: inout MultivariantPlaylist.Variant, _ media: MediaPlaylist, _ name: String
    ) throws(StreamingError) {
        var sizes: [Int64] = []
        for segment in media.segments {
            if let bytes = segment.part.bytes {
                sizes.append(min(Int64(bytes.count), 1 << 40))
            } else if let file = try local(segment.part.uri, from: name) {
                sizes.append((try? FileStatus(path: path(of: file)).size) ?? 0)
            } else {
                sizes.append(0)
            }
        }
        (variant.bandwidth, variant.averageBandwidth) = Self.bandwidth(of: media, sizes)
        let first = try firstBytes(media, name)
        if let head = first.head {
            variant.codecs = head.codecs
            variant.resolution = head.tracks.first(where: \.isVideo)?.resolution
        } else {
            variant.codecs = TransportStream(first.bytes).codecs
            if let uri = media.segments.first?.part.uri, let file = try local(uri, from: name) {
                measure(&variant, path(of: file))
            }
        }
    }

    /// Asks libavformat, where it is installed, for the size and the rate of the pictures of a file.
    func measure(_ variant: inout MultivariantPlaylist.Variant, _ path: String) {
        guard let video = (try? MediaProbe(path))?.video else { return }
        if variant.resolution == nil, video.width > 0, video.height > 0 {
            variant.resolution = MultivariantPlaylist.Resolution(
                width: video.width, height: video.height)
        }
        if video.hasConstantFrameRate != false { variant.frameRate = video.frameRate?.value }
    }

    /// The most bits a second over about a target duration, and over all.
    ///
    /// Source: RFC 8216, section 4.1.
    static func bandwidth(of media: MediaPlaylist, _ sizes: [Int64]) -> (
        peak: Int64, average: Int64
    ) {
        var peak: Int64 = 0
        var (bytes, time): (Int64, Int64) = (0, 0)
        for (segment, size) in zip(media.segments, sizes) {
            bytes += size
            time += segment.duration
            // Shorter pieces count with those that follow.
            guard time >= media.targetDuration * 500_000 else { continue }
            peak = max(peak, rate(bytes, time))
            (bytes, time) = (0, 0)
        }
        let average = rate(sizes.reduce(0, +), media.duration)
        return (max(1, peak, average), average)
    }

    /// Bits a second, rounded up.
    private static func rate(_ bytes: Int64, _ microseconds: Int64) -> Int64 {
        guard microseconds > 0 else { return 0 }
        return Int64(min(1e15, (Double(bytes) * 8_000_000 / Double(microseconds)).rounded(.up)))
    }

    /// The first presentation time of a stream, on a clock of 90,000 a second.
    mutating func firstTime(_ media: MediaPlaylist, _ name: String) throws(StreamingError) -> Int64
    {
        let first = try firstBytes(media, name)
        guard let head = first.head else { return TransportStream(first.bytes).start ?? 0 }
        for moof in MP4Boxes.all("moof", in: first.bytes[...]) {
            if let fragment = MP4Fragment(moof, of: head) { return fragment.start }
        }
        return 0
    }

    /// The beginning of the first segment, and the head of an MP4 file.
    private mutating func firstBytes(
        _ media: MediaPlaylist, _ name: String
    ) throws(StreamingError) -> (head: MP4Head?, bytes: [UInt8]) {
        var head: MP4Head?
        if let map = media.map, let file = try local(map.uri, from: name) {
            let bytes = beginning(of: file, map.bytes)
            head = MP4Boxes.find(["moov"], in: bytes[...]).map { MP4Head($0) }
        }
        guard let part = media.segments.first?.part, let file = try local(part.uri, from: name)
        else { return (head, []) }
        return (head, beginning(of: file, part.bytes))
    }

    /// The first bytes of a file or of a part of it; none when it can't be read.
    private func beginning(of file: String, _ range: Range<Int64>?) -> [UInt8] {
        guard let reader = try? FileReader(path(of: file)) else { return [] }
        var rest = range?.lowerBound ?? 0
        while rest > 0 {
            let piece = (try? reader.read(Int(min(rest, 1 << 20)))) ?? []
            guard !piece.isEmpty else { return [] }
            rest -= Int64(piece.count)
        }
        let count = range.map { min(Int64($0.count), Int64(Self.limit)) } ?? Int64(Self.limit)
        return (try? reader.read(Int(count))) ?? []
    }
}
