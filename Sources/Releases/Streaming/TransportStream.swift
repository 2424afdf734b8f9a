/// What the beginning of an MPEG-2 transport stream tells.
///
/// Source: ISO/IEC 13818-1, sections 2.4.3 and 2.4.4.
struct TransportStream {
    /// The first presentation time of any video or audio, on a clock of 90,000 a second.
    private(set) var start: Int64?
    /// What the streams are coded with, as `CODECS` names it; `nil` when one isn't known here.
    private(set) var codecs: String?

    private var types: [Int: UInt8] = [:]
    private var tables: Set<Int> = []
    private var found: [Int: String] = [:]
    private var seen: Set<Int> = []
    private var pieces: [Int: [UInt8]] = [:]

    /// Reads the packets of the beginning of a file.
    init(_ bytes: [UInt8]) {
        var position = 0
        while position + 188 <= bytes.count, bytes[position] == 0x47 {
            read(bytes[position..<(position + 188)])
            position += 188
        }
        for (stream, piece) in pieces { name(stream, piece) }
        let names = types.keys.sorted().map { found[$0] }
        if !names.isEmpty, !names.contains(nil) {
            codecs = names.compactMap { $0 }.joined(separator: ",")
        }
    }

    private mutating func read(_ packet: ArraySlice<UInt8>) {
        guard let head = packet.bigEndian16(1), let control = packet.byte(3) else { return }
        let stream = Int(head & 0x1FFF)
        let isStart = head & 0x4000 != 0
        var offset = 4
        if control & 0x20 != 0 { offset += 1 + Int(packet.byte(4) ?? 0) }
        guard control & 0x10 != 0, offset < packet.count else { return }
        let payload = packet.dropFirst(offset)
        if stream == 0 || tables.contains(stream) {
            guard isStart, let pointer = payload.first else { return }
            let section = payload.dropFirst(1 + Int(pointer))
            if stream == 0 { readPrograms(section) } else { readStreams(section) }
        } else if types[stream] != nil {
            if isStart { readTime(payload, stream) }
            // The first kilobytes hold what tells the codec.
            if pieces[stream, default: []].count < 4096 {
                pieces[stream, default: []] += isStart ? Self.withoutHeader(payload) : payload
            }
        }
    }

    private mutating func readPrograms(_ section: ArraySlice<UInt8>) {
        guard let length = section.bigEndian16(1) else { return }
        var offset = 8
        while offset + 4 <= Int(length & 0xFFF) + 3 - 4, let number = section.bigEndian16(offset),
            let table = section.bigEndian16(offset + 2)
        {
            if number != 0 { tables.insert(Int(table & 0x1FFF)) }
            offset += 4
        }
    }

    private mutating func readStreams(_ section: ArraySlice<UInt8>) {
        guard let length = section.bigEndian16(1), let info = section.bigEndian16(10) else {
            return
        }
        var offset = 12 + Int(info & 0xFFF)
        while offset + 5 <= Int(length & 0xFFF) + 3 - 4, let type = section.byte(offset),
            let stream = section.bigEndian16(offset + 1), let more = section.bigEndian16(offset + 3)
        {
            // H.264, HEVC, AAC, AC-3 and E-AC-3; what else there is, such as timed metadata, isn't
            // played.
            if [0x1B, 0x24, 0x0F, 0x81, 0x87].contains(type) { types[Int(stream & 0x1FFF)] = type }
            offset += 5 + Int(more & 0xFFF)
        }
    }

    private mutating func readTime(_ packet: ArraySlice<UInt8>, _ stream: Int) {
        guard seen.insert(stream).inserted, packet.starts(with: [0, 0, 1]),
            let flags = packet.byte(7), flags & 0x80 != 0, packet.count >= 14
        else { return }
        let bytes = (9..<14).map { Int64(packet.byte($0) ?? 0) }
        let time =
            (bytes[0] >> 1 & 7) << 30 | bytes[1] << 22 | (bytes[2] >> 1) << 15 | bytes[3] << 7
            | bytes[4] >> 1
        start = min(start ?? time, time)
    }

    private static func withoutHeader(_ packet: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard packet.starts(with: [0, 0, 1]), let length = packet.byte(8) else { return packet }
        return packet.dropFirst(9 + Int(length))
    }

    private mutating func name(_ stream: Int, _ bytes: [UInt8]) {
        switch types[stream] {
        case 0x1B:
            for index in 0..<max(0, bytes.count - 6)
            where bytes[index] == 0 && bytes[index + 1] == 0 && bytes[index + 2] == 1
                && bytes[index + 3] & 0x1F == 7
            {
                let hex = bytes[(index + 4)..<(index + 7)].map {
                    ($0 < 16 ? "0" : "") + String($0, radix: 16)
                }
                found[stream] = "avc1." + hex.joined()
                return
            }
        case 0x0F where bytes.count > 3 && bytes[0] == 0xFF && bytes[1] & 0xF0 == 0xF0:
            found[stream] = "mp4a.40.\((bytes[2] >> 6) + 1)"
        case 0x81: found[stream] = "ac-3"
        case 0x87: found[stream] = "ec-3"
        default: break
        }
    }
}
