/// The bytes of a picture, and what its kinds say at their beginning.
struct PictureBytes {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func has(_ wanted: [UInt8], at offset: Int) -> Bool {
        guard offset >= 0, offset <= bytes.count, wanted.count <= bytes.count - offset else {
            return false
        }
        return wanted.indices.allSatisfy { bytes[offset + $0] == wanted[$0] }
    }

    func has(_ wanted: String, at offset: Int) -> Bool { has(Array(wanted.utf8), at: offset) }

    private func big(_ offset: Int, _ count: Int) -> Int? {
        BigEndian.read(bytes.span, at: offset, count: count)
    }

    /// A number whose least significant byte comes first.
    private func little(_ offset: Int, _ count: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count, count <= bytes.count - offset else { return nil }
        return (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }

    /// PNG: the head comes first, and transparency of single colours before the picture.
    func png() -> PictureProbe? {
        guard big(8, 4) == 13, has("IHDR", at: 12), let width = big(16, 4),
            let height = big(20, 4), let colour = big(25, 1), width < 1 << 31, height < 1 << 31
        else { return nil }
        var hasAlpha = colour == 4 || colour == 6
        var place = 33
        while !hasAlpha, let size = big(place, 4), size < 1 << 31, !has("IDAT", at: place + 4) {
            hasAlpha = has("tRNS", at: place + 4)
            place += size + 12
        }
        return PictureProbe(kind: .png, width: width, height: height, hasAlpha: hasAlpha)
    }

    /// JPEG: segments up to the head of the frame.
    func jpeg() -> PictureProbe? {
        var place = 2
        while let first = big(place, 1), first == 0xFF, let marker = big(place + 1, 1) {
            switch marker {
            case 0xFF: place += 1
            case 0x01, 0xD0...0xD7: place += 2
            case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
                guard let size = big(place + 2, 2), let height = big(place + 5, 2),
                    let width = big(place + 7, 2), let components = big(place + 9, 1),
                    size >= 8 + 3 * components, [1, 3, 4].contains(components)
                else { return nil }
                return PictureProbe(
                    kind: .jpeg, width: width, height: height, hasAlpha: false,
                    components: components)
            case 0x00, 0xD8...0xDA: return nil
            default:
                guard let size = big(place + 2, 2), size >= 2 else { return nil }
                place += 2 + size
            }
        }
        return nil
    }

    /// WebP: the first part is an extended head, or the picture itself.
    func webp() -> PictureProbe? {
        if has("VP8X", at: 12) {
            guard let flags = big(20, 1), let width = little(24, 3), let height = little(27, 3)
            else { return nil }
            return PictureProbe(
                kind: .webp, width: width + 1, height: height + 1, hasAlpha: flags & 0x10 != 0)
        }
        if has("VP8L", at: 12) {
            guard big(20, 1) == 0x2F, let head = little(21, 4) else { return nil }
            return PictureProbe(
                kind: .webp, width: head & 0x3FFF + 1, height: head >> 14 & 0x3FFF + 1,
                hasAlpha: head >> 28 & 1 == 1)
        }
        guard has("VP8 ", at: 12), has([0x9D, 0x01, 0x2A], at: 23), let width = little(26, 2),
            let height = little(28, 2)
        else { return nil }
        return PictureProbe(
            kind: .webp, width: width & 0x3FFF, height: height & 0x3FFF, hasAlpha: false)
    }

    /// GIF: the size of its screen.
    func gif() -> PictureProbe? {
        guard let width = little(6, 2), let height = little(8, 2), bytes.count >= 13 else {
            return nil
        }
        return PictureProbe(kind: .gif, width: width, height: height, hasAlpha: nil)
    }
}
