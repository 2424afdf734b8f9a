/// What the head of an MP4 file (`moov`) says of its tracks.
///
/// Source: ISO/IEC 14496-12, sections 8.2 to 8.8; ISO/IEC 14496-15, section 5; RFC 6381, section 3.
struct MP4Head {
    /// A video or audio track.
    struct Track {
        var id: UInt32
        /// Ticks a second.
        var timescale: UInt32
        var isVideo: Bool
        /// What it is coded with, as `CODECS` names it; `nil` when that isn't known here.
        var codec: String?
        var resolution: MultivariantPlaylist.Resolution?
        /// The duration and flags of samples of which fragments say nothing.
        var sampleDuration: UInt32 = 0
        var sampleFlags: UInt32 = 0
    }

    /// The tracks, by order.
    private(set) var tracks: [Track] = []
    /// Whether fragments follow.
    private(set) var isFragmented = false

    /// Reads the content of `moov`.
    init(_ moov: ArraySlice<UInt8>) {
        for trak in MP4Boxes.all("trak", in: moov) {
            guard let track = Self.track(trak) else { continue }
            tracks.append(track)
        }
        guard let mvex = MP4Boxes.find(["mvex"], in: moov) else { return }
        isFragmented = true
        for trex in MP4Boxes.all("trex", in: mvex) {
            guard let id = trex.bigEndian32(4),
                let index = tracks.firstIndex(where: { $0.id == id })
            else { continue }
            tracks[index].sampleDuration = trex.bigEndian32(12) ?? 0
            tracks[index].sampleFlags = trex.bigEndian32(20) ?? 0
        }
    }

    /// The codecs of all tracks, or `nil` when one isn't known.
    var codecs: String? {
        let known = tracks.compactMap(\.codec)
        guard !tracks.isEmpty, known.count == tracks.count else { return nil }
        var unique: [String] = []
        for codec in known where !unique.contains(codec) { unique.append(codec) }
        return unique.joined(separator: ",")
    }

    private static func track(_ trak: ArraySlice<UInt8>) -> Track? {
        guard let tkhd = MP4Boxes.find(["tkhd"], in: trak),
            let mdhd = MP4Boxes.find(["mdia", "mdhd"], in: trak),
            let handler = MP4Boxes.find(["mdia", "hdlr"], in: trak)?.bigEndian32(8),
            let stsd = MP4Boxes.find(["mdia", "minf", "stbl", "stsd"], in: trak),
            let id = tkhd.bigEndian32(tkhd.first == 1 ? 20 : 12),
            let timescale = mdhd.bigEndian32(mdhd.first == 1 ? 20 : 12), timescale > 0
        else { return nil }
        let isVideo = handler == MP4Boxes.type("vide")
        guard isVideo || handler == MP4Boxes.type("soun") else { return nil }
        var track = Track(id: id, timescale: timescale, isVideo: isVideo)
        guard let entry = MP4Boxes(stsd.dropFirst(8)).all.first else { return track }
        let letters = (0..<4).map { UInt8(truncatingIfNeeded: entry.type >> (24 - $0 * 8)) }
        let name = String(decoding: letters, as: UTF8.self)
        if isVideo, let width = entry.content.bigEndian16(24),
            let height = entry.content.bigEndian16(26)
        {
            track.resolution = MultivariantPlaylist.Resolution(
                width: Int(width), height: Int(height))
            track.codec = videoCodec(name, entry.content.dropFirst(78))
        } else if !isVideo {
            track.codec = audioCodec(name, entry.content.dropFirst(28))
        }
        return track
    }

    private static func videoCodec(_ name: String, _ boxes: ArraySlice<UInt8>) -> String? {
        switch name {
        case "avc1", "avc3":
            guard let avcC = MP4Boxes.find(["avcC"], in: boxes), avcC.count >= 4 else { return nil }
            return name + "." + avcC.dropFirst().prefix(3).map { hex($0) }.joined()
        case "hvc1", "hev1":
            guard let hvcC = MP4Boxes.find(["hvcC"], in: boxes), let first = hvcC.byte(1),
                let compatible = hvcC.bigEndian32(2), let level = hvcC.byte(12)
            else { return nil }
            let space = ["", "A", "B", "C"][Int(first >> 6)]
            var bits: UInt32 = 0
            for shift in 0..<32 { bits |= (compatible >> UInt32(shift) & 1) << UInt32(31 - shift) }
            var constraints = Array(hvcC.dropFirst(6).prefix(6))
            while constraints.last == 0 { constraints.removeLast() }
            var parts = [name, space + String(first & 0x1F)]
            parts.append(String(bits, radix: 16, uppercase: true))
            parts.append((first & 0x20 == 0 ? "L" : "H") + String(level))
            parts += constraints.map { String($0, radix: 16, uppercase: true) }
            return parts.joined(separator: ".")
        default: return nil
        }
    }

    private static func audioCodec(_ name: String, _ boxes: ArraySlice<UInt8>) -> String? {
        switch name {
        case "ac-3", "ec-3", "Opus", "fLaC", "alac": return name
        case "mp4a":
            guard let esds = MP4Boxes.find(["esds"], in: boxes) else { return nil }
            // The decoder's configuration has tag 4 and the audio's own has tag 5; each length is up
            // to four bytes.
            var rest = esds.dropFirst(4)
            var object: UInt8?
            while let tag = rest.popFirst() {
                while let length = rest.popFirst(), length & 0x80 != 0 {}
                switch tag {
                case 3: rest = rest.dropFirst(3)
                case 4:
                    object = rest.first
                    rest = rest.dropFirst(13)
                case 5:
                    guard let object, let first = rest.first else { return nil }
                    return "mp4a.\(hex(object)).\(first >> 3)"
                default: return nil
                }
            }
            return nil
        default: return nil
        }
    }

    private static func hex(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}
