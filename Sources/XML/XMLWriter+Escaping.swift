extension XMLWriter {
    /// Writes text with references for what would be markup or would be read as something else.
    ///
    /// Sources: XML 1.0, sections 2.2 (characters), 2.11 (line ends) and 3.3.3 (attribute values).
    static func escape(_ text: String, inAttribute: Bool, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { utf8 in
            let bytes = unsafe utf8.span
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                switch byte {
                case 0x26: output += Array("&amp;".utf8)
                case 0x3C: output += Array("&lt;".utf8)
                case 0x3E: output += Array("&gt;".utf8)
                case 0x22 where inAttribute: output += Array("&quot;".utf8)
                case 0x09 where inAttribute: output += Array("&#9;".utf8)
                case 0x0A where inAttribute: output += Array("&#10;".utf8)
                case 0x0D: output += Array("&#13;".utf8)
                case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: output += [0xEF, 0xBF, 0xBD]
                case 0xEF
                where index + 2 < bytes.count && bytes[index + 1] == 0xBF
                    && bytes[index + 2] >= 0xBE:
                    // U+FFFE and U+FFFF.
                    output += [0xEF, 0xBF, 0xBD]
                    index += 2
                default: output.append(byte)
                }
                index += 1
            }
        }
    }
}
