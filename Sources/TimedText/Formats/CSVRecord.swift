/// One record of a table in text: its fields, and where they stand.
///
/// Source: RFC 4180, with other separators, and with quotation marks that aren't closed taken as
/// characters.
package struct CSVRecord {
    /// A field of a record.
    package struct Field {
        /// The field with its quotation marks.
        package var range: Range<Int>
        /// The characters between the quotation marks, or all of them.
        package var content: Range<Int>
        package var isQuoted = false
        /// Whether the quotation marks aren't as they should be.
        package var isBroken = false
    }

    /// Its fields, in order.
    package var fields: [Field] = []
    /// The record without the line ending.
    package var range: Range<Int>
    /// Where the next record begins.
    package var stop: Int

    /// Reads the record that begins at some place, or `nil` at the end.
    package init?(_ bytes: [UInt8], from start: Int, separator: UInt8) {
        guard start < bytes.count else { return nil }
        range = start..<start
        stop = start
        let text = bytes.span
        var index = start
        while true {
            var field = Field(range: index..<index, content: index..<index)
            if index < text.count, text[index] == 0x22,
                let close = Self.close(of: index, in: text, separator, &field.isBroken)
            {
                field.isQuoted = true
                field.content = index + 1..<close
                index = close + 1
            }
            let rest = index
            while index < text.count, text[index] != separator, text[index] != 0x0A,
                text[index] != 0x0D
            {
                index += 1
            }
            if !field.isQuoted {
                field.content = rest..<index
                field.isBroken = rest < index && text[rest] == 0x22
            } else if !bytes.isBlank(rest..<index) {
                // No mark closes the field, so that its marks are characters.
                field.isQuoted = false
                field.content = field.range.lowerBound..<index
            }
            field.range = field.range.lowerBound..<index
            fields.append(field)
            guard index < text.count, text[index] == separator else { break }
            index += 1
        }
        range = start..<index
        if index < text.count {
            let isPair = text[index] == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A
            index += isPair ? 2 : 1
        }
        stop = index
    }

    /// The mark that closes a quoted field, or `nil`. It tells when a mark before it should have
    /// been doubled.
    private static func close(
        of open: Int, in text: Span<UInt8>, _ separator: UInt8, _ isBroken: inout Bool
    ) -> Int? {
        func closes(_ index: Int) -> Bool {
            var next = index + 1
            while next < text.count, text[next] == 0x20 { next += 1 }
            return next >= text.count || [separator, 0x0A, 0x0D].contains(text[next])
        }
        var index = open + 1
        while index < text.count {
            if text[index] == 0x22 {
                guard index + 1 < text.count, text[index + 1] == 0x22 else { break }
                index += 1
            }
            index += 1
        }
        guard index < text.count else { return nil }
        if closes(index) { return index }
        // A single mark inside the field; the one that closes it stands on the same line.
        isBroken = true
        var last = index
        while last < text.count, text[last] != 0x0A, text[last] != 0x0D {
            if text[last] == 0x22, closes(last) { return last }
            last += 1
        }
        return index
    }

    /// Whether there is nothing in it.
    package func isBlank(in bytes: [UInt8]) -> Bool {
        fields.allSatisfy { bytes.isBlank($0.content) }
    }

    /// The characters of a field, with U+000A between lines; empty where the record is too short.
    package func text(_ index: Int, of bytes: [UInt8]) -> String {
        String(decoding: Markup.plain.regular(content(index, of: bytes)), as: UTF8.self)
    }

    /// The characters of a field as they are, line ends too; empty where the record is too short.
    package func exactText(_ index: Int, of bytes: [UInt8]) -> String {
        String(decoding: content(index, of: bytes), as: UTF8.self)
    }

    /// The bytes of a field without its quotation marks.
    private func content(_ index: Int, of bytes: [UInt8]) -> ArraySlice<UInt8> {
        guard fields.indices.contains(index) else { return [] }
        let field = fields[index]
        guard field.isQuoted else { return bytes[field.content] }
        var unquoted: [UInt8] = []
        var position = field.content.lowerBound
        while position < field.content.upperBound {
            let byte = bytes[position]
            position += 1
            if byte == 0x22, position < field.content.upperBound, bytes[position] == 0x22 {
                position += 1
            }
            unquoted.append(byte)
        }
        return unquoted[...]
    }

    /// A field as it is written: in quotation marks where it must be.
    package static func written(_ text: String, separator: UInt8, quotes: Bool = false) -> [UInt8] {
        let bytes = Array(text.utf8)
        let needsQuotes =
            quotes || bytes.first == 0x20 || bytes.last == 0x20
            || bytes.contains { [separator, 0x22, 0x0A, 0x0D].contains($0) }
        guard needsQuotes else { return bytes }
        var output: [UInt8] = [0x22]
        for byte in bytes {
            if byte == 0x22 { output.append(0x22) }
            output.append(byte)
        }
        output.append(0x22)
        return output
    }
}
