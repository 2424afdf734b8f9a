internal import Files

extension ZipRecord {
    /// Reads the record of a directory at some byte, and goes to the next.
    init(directory bytes: [UInt8], at index: inout Int) throws(ArchiveFileError) {
        let start = index
        guard start + 46 <= bytes.count,
            bytes[start..<(start + 4)].elementsEqual([0x50, 0x4B, 1, 2])
        else { throw ArchiveFileError(.damaged, "the directory is damaged") }
        let nameCount = Int(bytes.little16(start + 28))
        let extraCount = Int(bytes.little16(start + 30))
        let commentCount = Int(bytes.little16(start + 32))
        let end = start + 46 + nameCount + extraCount + commentCount
        guard end <= bytes.count else {
            throw ArchiveFileError(.damaged, "the directory is damaged")
        }
        index = end
        nameBytes = Array(bytes[(start + 46)..<(start + 46 + nameCount)])
        guard let text = String(validating: nameBytes, as: UTF8.self) else {
            throw ArchiveFileError(
                .damaged, "a name isn't UTF-8: '\(String(decoding: nameBytes, as: UTF8.self))'")
        }
        isFolder = text.hasSuffix("/")
        name = isFolder ? String(text.dropLast()) : text
        if let problem = ArchiveEntry.problem(in: name) {
            throw ArchiveFileError(
                .hostile, "the name '\(Self.shown(name))' isn't safe: \(problem)", entry: name)
        }
        flags = bytes.little16(start + 8)
        // Encrypted, strongly encrypted, and with an encrypted directory.
        guard flags & (1 | 1 << 6 | 1 << 13) == 0 else {
            throw ArchiveFileError(.hostile, "'\(name)' is encrypted", entry: name)
        }
        let method = bytes.little16(start + 10)
        guard method == 0 || method == 8 else {
            throw ArchiveFileError(
                .damaged, "'\(name)' is compressed by method \(method), which isn't read",
                entry: name)
        }
        isDeflated = method == 8
        moment = ZipMoment(time: bytes.little16(start + 12), date: bytes.little16(start + 14))
        sum = bytes.little32(start + 16)
        try checkKind(madeBy: bytes.little16(start + 4), attributes: bytes.little32(start + 38))
        var sizes = ZipSizes(
            packed: bytes.little32(start + 20), size: bytes.little32(start + 24),
            offset: bytes.little32(start + 42))
        let extra = bytes[(start + 46 + nameCount)..<(end - commentCount)]
        guard sizes.take(extra: Array(extra)) else {
            throw ArchiveFileError(.damaged, "the sizes of '\(name)' are damaged", entry: name)
        }
        packedSize = sizes.packed
        size = sizes.size
        offset = sizes.offset
        guard isDeflated || packedSize == size else {
            throw ArchiveFileError(
                .damaged, "'\(name)' is stored, and yet has two sizes", entry: name)
        }
        guard !isFolder || size == 0 else {
            throw ArchiveFileError(.hostile, "'\(name)' is a folder with content", entry: name)
        }
        noteDeviations(Array(bytes[start..<end]))
    }

    /// Links and devices are refused; what says so is made by Unix.
    private func checkKind(madeBy: UInt16, attributes: UInt32) throws(ArchiveFileError) {
        guard madeBy >> 8 == 3 || madeBy >> 8 == 19 else { return }
        switch attributes >> 28 {
        case 0, 8: return
        case 4 where isFolder: return
        case 10:
            throw ArchiveFileError(.hostile, "'\(name)' is a symbolic link", entry: name)
        default:
            throw ArchiveFileError(.hostile, "'\(name)' isn't an ordinary file", entry: name)
        }
    }

    /// Notes in what the record isn't as we write it.
    private mutating func noteDeviations(_ bytes: [UInt8]) {
        guard bytes != header.record() else { return }
        if isFolder { deviations.append("it is a folder") }
        if flags != ZipHeader.flags {
            deviations.append("its flags are 0x\(String(flags, radix: 16)) instead of 0x800")
        }
        if bytes.little16(4) != ZipHeader.madeBy {
            deviations.append("it was made by version \(bytes.little16(4))")
        }
        if bytes.little16(30) != header.record().little16(30) {
            deviations.append("it has extra fields")
        }
        if bytes.little16(32) != 0 { deviations.append("it has a comment") }
        if bytes.little32(38) != ZipHeader.attributes {
            deviations.append("its mode is \(String(bytes.little32(38) >> 16, radix: 8))")
        }
        if deviations.isEmpty {
            deviations.append("its record in the directory isn't as Tradewind writes it")
        }
    }

    /// Reads the header before the data and compares it with the directory.
    mutating func compareLocalHeader(
        _ file: RandomAccessFile, directory: Int
    ) throws(ArchiveFileError) {
        let place = offset
        let known = 30 + nameBytes.count
        var bytes = try ArchiveFileError.lift { () throws(FileError) in
            try file.read(known + 20, at: place)
        }
        guard bytes.count >= known, bytes[0..<4].elementsEqual([0x50, 0x4B, 3, 4]) else {
            throw ArchiveFileError(
                .damaged, "no entry begins where '\(name)' should", entry: name)
        }
        let nameCount = Int(bytes.little16(26))
        let extraCount = Int(bytes.little16(28))
        guard nameCount == nameBytes.count, bytes[30..<known].elementsEqual(nameBytes) else {
            throw different("name")
        }
        if known + extraCount > bytes.count {
            bytes = try ArchiveFileError.lift { () throws(FileError) in
                try file.read(known + extraCount, at: place)
            }
            guard bytes.count == known + extraCount else {
                throw ArchiveFileError(.damaged, "'\(name)' is cut off", entry: name)
            }
        }
        bytes = Array(bytes[..<(known + extraCount)])
        guard bytes.little16(6) & ~UInt16(6) == flags & ~UInt16(6) else {
            throw different("flags")
        }
        guard bytes.little16(8) == (isDeflated ? 8 : 0) else { throw different("method") }
        guard ZipMoment(time: bytes.little16(10), date: bytes.little16(12)) == moment else {
            throw different("time")
        }
        start = place + known + extraCount
        end = start + packedSize
        guard end <= directory else {
            throw ArchiveFileError(
                .hostile, "'\(name)' is larger than the archive", entry: name)
        }
        if flags & 8 != 0 {
            try takeDescriptor(file)
        } else {
            guard bytes.little32(14) == sum else { throw different("checksum") }
            var sizes = ZipSizes(
                packed: bytes.little32(18), size: bytes.little32(22), offset: 0)
            guard sizes.take(extra: Array(bytes[known...])), sizes.packed == packedSize,
                sizes.size == size
            else { throw different("size") }
        }
        if bytes != header.local(), deviations.isEmpty {
            deviations.append("the header before its data isn't as Tradewind writes it")
        }
    }

    /// Reads the sizes behind the data, in one of the four forms that are in use.
    private mutating func takeDescriptor(_ file: RandomAccessFile) throws(ArchiveFileError) {
        let place = end
        let bytes = try ArchiveFileError.lift { () throws(FileError) in
            try file.read(24, at: place)
        }
        for (hasSignature, isLong) in [(true, false), (true, true), (false, false), (false, true)] {
            var wanted: [UInt8] = hasSignature ? [0x50, 0x4B, 7, 8] : []
            wanted.append(little: sum)
            if isLong {
                wanted.append(little: UInt64(packedSize))
                wanted.append(little: UInt64(size))
            } else {
                wanted.append(little: UInt32(truncatingIfNeeded: packedSize))
                wanted.append(little: UInt32(truncatingIfNeeded: size))
            }
            if bytes.starts(with: wanted) {
                end += wanted.count
                return
            }
        }
        throw different("size")
    }

    private func different(_ what: String) -> ArchiveFileError {
        ArchiveFileError(
            .hostile,
            "the \(what) of '\(name)' isn't the same in the directory and before the data",
            entry: name)
    }

    /// A name in which nothing turns the text around it.
    static func shown(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars.prefix(80) {
            switch scalar.value {
            case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
                text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
