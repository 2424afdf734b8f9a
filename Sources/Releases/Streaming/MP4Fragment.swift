/// A piece of a fragmented MP4 file: a `moof` box and the data that follows it.
///
/// Source: ISO/IEC 14496-12, section 8.8.
struct MP4Fragment {
    /// When it starts, on a clock of 90,000 a second.
    var start: Int64
    /// How long its video lasts, or its audio when there is none, in microseconds.
    var duration: Int64
    /// Whether it begins with a picture that can be decoded without others.
    var isIndependent: Bool

    /// Reads the content of `moof`; `nil` when it has no track of the head.
    init?(_ moof: ArraySlice<UInt8>, of head: MP4Head) {
        var starts: [Int64] = []
        var durations: [(isVideo: Bool, duration: Int64, isIndependent: Bool)] = []
        for traf in MP4Boxes.all("traf", in: moof) {
            guard let tfhd = MP4Boxes.find(["tfhd"], in: traf), let id = tfhd.bigEndian32(4),
                let track = head.tracks.first(where: { $0.id == id })
            else { continue }
            let samples = Samples(traf, tfhd, of: track)
            if let tfdt = MP4Boxes.find(["tfdt"], in: traf) {
                let time =
                    tfdt.first == 1
                    ? tfdt.bigEndian64(4) ?? 0 : UInt64(tfdt.bigEndian32(4) ?? 0)
                starts.append(Self.scaled(time, to: 90_000, from: track.timescale))
            }
            durations.append(
                (
                    track.isVideo,
                    Self.scaled(samples.duration, to: 1_000_000, from: track.timescale),
                    samples.firstFlags & 0x10000 == 0
                ))
        }
        guard let main = durations.first(where: \.isVideo) ?? durations.first else { return nil }
        start = starts.min() ?? 0
        duration = main.duration
        isIndependent = main.isIndependent
    }

    private static func scaled(_ time: UInt64, to target: UInt64, from scale: UInt32) -> Int64 {
        let scale = UInt64(scale)
        let (whole, rest) = time.quotientAndRemainder(dividingBy: scale)
        let high = whole.multipliedReportingOverflow(by: target)
        guard !high.overflow, high.partialValue < 1 << 42 else { return 0 }
        return Int64(high.partialValue + (rest * target + scale / 2) / scale)
    }

    /// The samples of a track in a fragment.
    private struct Samples {
        var duration: UInt64 = 0
        var firstFlags: UInt32 = 0

        init(_ traf: ArraySlice<UInt8>, _ tfhd: ArraySlice<UInt8>, of track: MP4Head.Track) {
            let flags = tfhd.bigEndian32(0) ?? 0
            var offset = 8
            var defaults = (duration: track.sampleDuration, flags: track.sampleFlags)
            if flags & 0x1 != 0 { offset += 8 }
            if flags & 0x2 != 0 { offset += 4 }
            if flags & 0x8 != 0 {
                defaults.duration = tfhd.bigEndian32(offset) ?? 0
                offset += 4
            }
            if flags & 0x10 != 0 { offset += 4 }
            if flags & 0x20 != 0 { defaults.flags = tfhd.bigEndian32(offset) ?? 0 }
            for (index, trun) in MP4Boxes.all("trun", in: traf).enumerated() {
                read(trun, defaults, isFirst: index == 0)
            }
        }

        private mutating func read(
            _ trun: ArraySlice<UInt8>, _ defaults: (duration: UInt32, flags: UInt32), isFirst: Bool
        ) {
            let flags = trun.bigEndian32(0) ?? 0
            let count = Int(trun.bigEndian32(4) ?? 0)
            var offset = 8
            if flags & 0x1 != 0 { offset += 4 }
            var first = defaults.flags
            if flags & 0x4 != 0 {
                first = trun.bigEndian32(offset) ?? 0
                offset += 4
            }
            let fields = [0x100, 0x200, 0x400, 0x800].map { flags & $0 != 0 }
            let size = fields.count { $0 } * 4
            if flags & 0x4 == 0, fields[2] {
                first = trun.bigEndian32(offset + fields[..<2].count { $0 } * 4) ?? 0
            }
            if isFirst { firstFlags = first }
            guard fields[0] else {
                // Counts are given by the file, so that a huge one must not be walked.
                duration += UInt64(count) * UInt64(defaults.duration)
                return
            }
            var index = 0
            while index < count, let time = trun.bigEndian32(offset) {
                duration += UInt64(time)
                offset += size
                index += 1
            }
        }
    }
}
