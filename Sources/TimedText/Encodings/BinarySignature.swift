/// What a file is that isn't text, as far as its first bytes say.
enum BinarySignature {
    private static let signatures: [(offset: Int, bytes: [UInt8], name: String)] = [
        (0, [0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        (0, [0xFF, 0xD8, 0xFF], "a JPEG picture"),
        (0, Array("GIF8".utf8), "a GIF picture"),
        (0, [0x50, 0x4B, 0x03, 0x04], "a ZIP archive"),
        (0, [0x50, 0x4B, 0x05, 0x06], "a ZIP archive"),
        (0, [0x1F, 0x8B], "a gzip file"),
        (0, [0x28, 0xB5, 0x2F, 0xFD], "a Zstandard file"),
        (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz file"),
        (0, Array("BZh".utf8) + [0x31], "a bzip2 file"), (0, Array("BZh9".utf8), "a bzip2 file"),
        (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
        (0, Array("Rar!".utf8) + [0x1A, 0x07], "a RAR archive"),
        (0, [0x7F, 0x45, 0x4C, 0x46], "a program (ELF)"),
        (0, Array("%PDF-".utf8), "a PDF document"),
        (0, [0x00, 0x00, 0x00, 0x18] + Array("ftyp".utf8), "an MP4 video"),
        (0, [0x00, 0x00, 0x00, 0x1C] + Array("ftyp".utf8), "an MP4 video"),
        (0, [0x00, 0x00, 0x00, 0x20] + Array("ftyp".utf8), "an MP4 video"),
        (0, [0x00, 0x00, 0x00, 0x14] + Array("ftyp".utf8), "an MP4 video"),
        (0, [0x1A, 0x45, 0xDF, 0xA3], "a Matroska or WebM video"),
        (0, [0x00, 0x00, 0x01, 0xBA], "an MPEG stream (perhaps VobSub)"),
        (8, Array("AVI LIST".utf8), "an AVI video"),
        (8, Array("WAVE".utf8), "a WAVE recording"),
        (0, Array("OggS".utf8) + [0x00], "an Ogg file"),
        (0, Array("ID3".utf8) + [0x03], "an MP3 recording"),
        (0, Array("ID3".utf8) + [0x04], "an MP3 recording"),
        (0, Array("fLaC".utf8), "a FLAC recording"),
        (0, Array("SQLite format 3".utf8) + [0x00], "an SQLite database"),
        (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document"),
        (0, [0x50, 0x47, 0x00], "a Blu-ray subtitle stream (PGS)"),
    ]

    /// What a file looks like, or `nil` when it may be text.
    static func name(of bytes: [UInt8]) -> String? {
        guard bytes.count >= 4 else { return nil }
        // Most subtitles start with a digit, so this is the whole cost.
        if (0x30...0x39).contains(bytes[0]), bytes[1] != 0x7A { return nil }
        for (offset, signature, name) in signatures
        where bytes.count >= offset + signature.count
            && bytes[offset..<offset + signature.count].elementsEqual(signature)
        {
            return name
        }
        return nil
    }

    /// Whether a file holds more control characters than any text does.
    ///
    /// Zero bytes at the end, which a file system may have left, don't count.
    static func isBinary(_ bytes: [UInt8]) -> Bool {
        let window = min(bytes.count, 1 << 16)
        var end = window
        while end > 0, bytes[end - 1] == 0 { end -= 1 }
        if end == 0 { return !bytes.isEmpty }
        var controls = 0
        for byte in bytes[..<end]
        where byte < 0x20 && !(byte >= 0x09 && byte <= 0x0D) && byte != 0x1A && byte != 0x1B {
            controls += 1
        }
        return controls > 4 && controls * 33 > end
    }
}
