/// Finds tags in the bytes of a document that is known to be well-formed, or nearly.
enum TTMLScanner {
    /// Where the root's name stands, less one, past a byte order mark, comments and instructions.
    static func rootTag(in bytes: [UInt8]) -> Int? {
        var position = 0
        while position < bytes.count {
            switch bytes[position] {
            case 0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D: position += 1
            case 0x3C:
                if let end = markupEnd(at: position, in: bytes) {
                    position = end
                } else if bytes[position...].starts(with: Array("<!DOCTYPE".utf8)) {
                    // It names the root; reading will refuse it.
                    position += 9
                    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
                    return position - 1
                } else {
                    return position
                }
            default: return nil
            }
        }
        return nil
    }

    /// The bytes of the name that stands somewhere.
    static func name(at start: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
        var end = start
        while end < bytes.count {
            switch bytes[end] {
            case 0...0x20, 0x2F, 0x3D, 0x3E: return bytes[start..<end]
            default: end += 1
            }
        }
        return bytes[min(start, bytes.count)..<bytes.count]
    }

    /// Where a comment, CDATA section or instruction ends; `nil` when none starts there.
    static func markupEnd(at start: Int, in bytes: [UInt8]) -> Int? {
        for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")] {
            guard bytes[start...].starts(with: Array(opening.utf8)) else { continue }
            let closing = Array(closing.utf8)
            var position = start + opening.utf8.count
            while position + closing.count <= bytes.count {
                if bytes[position] == closing[0],
                    bytes[position..<position + closing.count].elementsEqual(closing)
                {
                    return position + closing.count
                }
                position += 1
            }
            return bytes.count
        }
        return nil
    }

    /// Where a tag ends, after its `>`.
    static func tagEnd(at start: Int, in bytes: [UInt8]) -> Int {
        var quote: UInt8 = 0
        var position = start
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                return position
            }
        }
        return bytes.count
    }

    /// An attribute of a tag as it stands there, with the white space before it.
    struct Attribute {
        var name: String
        var bytes: ArraySlice<UInt8>
        /// The value as it is written, without quotes.
        var value: String
    }

    /// The attributes of the tag that starts somewhere.
    static func attributes(at start: Int, in bytes: [UInt8]) -> [Attribute] {
        let end = tagEnd(at: start, in: bytes)
        var attributes: [Attribute] = []
        var position = name(at: start + 1, in: bytes).endIndex
        while position < end {
            let first = position
            while position < end, bytes[position] <= 0x20 { position += 1 }
            let name = name(at: position, in: bytes)
            guard !name.isEmpty, position < end else { break }
            position = name.endIndex
            while position < end, bytes[position] != 0x22, bytes[position] != 0x27 { position += 1 }
            guard position < end else { break }
            let quote = bytes[position]
            let value = position + 1
            position = value
            while position < end, bytes[position] != quote { position += 1 }
            let stop = min(position, end)
            position = min(position + 1, end)
            attributes.append(
                Attribute(
                    name: String(decoding: name, as: UTF8.self), bytes: bytes[first..<position],
                    value: String(decoding: bytes[value..<stop], as: UTF8.self)))
        }
        return attributes
    }

    /// Whether some bytes hold only white space, comments and whole paragraphs, so that they can be
    /// taken away.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    static func holdsWholeParagraphs(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        var depth = 0
        var position = range.lowerBound
        while position < range.upperBound {
            guard bytes[position] == 0x3C else {
                position += 1
                continue
            }
            if let end = markupEnd(at: position, in: bytes) {
                position = end
                continue
            }
            let end = tagEnd(at: position, in: bytes)
            if position + 1 < end, bytes[position + 1] == 0x2F {
                depth -= 1
                if depth < 0 { return false }
            } else {
                let name = name(at: position + 1, in: bytes).split(separator: 0x3A).last ?? []
                if depth == 0, !name.elementsEqual([0x70]) { return false }
                if end < 2 || bytes[end - 2] != 0x2F { depth += 1 }
            }
            position = end
        }
        return depth == 0
    }
}
