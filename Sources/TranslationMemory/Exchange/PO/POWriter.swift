/// Writes PO files of GNU gettext in UTF-8.
public enum POWriter {
    /// The bytes of a catalog; a text with several lines stands on as many.
    ///
    /// - Complexity: O(*n*) in the size of the catalog.
    public static func write(_ catalog: POCatalog) -> [UInt8] {
        var output: [UInt8] = []
        var head = POEntry("", [""])
        head.comments = catalog.headerComments
        var fields = catalog.header
        let type = POCatalog.Field("Content-Type", "text/plain; charset=UTF-8")
        if let index = fields.firstIndex(where: { $0.name.lowercased() == "content-type" }) {
            fields[index] = type
        } else {
            fields.append(type)
        }
        head.targets[0] = fields.map { "\($0.name): \($0.value)\n" }.joined()
        for entry in [head] + catalog.entries {
            if !output.isEmpty { output.append(0x0A) }
            write(entry, to: &output)
        }
        return output
    }

    private static func write(_ entry: POEntry, to output: inout [UInt8]) {
        func comment(_ mark: String, _ text: String) {
            for line in text.split(
                omittingEmptySubsequences: false, whereSeparator: { $0.isNewline })
            {
                output += "#\(mark)".utf8
                if !line.isEmpty { output += " \(line)".utf8 }
                output.append(0x0A)
            }
        }
        for text in entry.comments { comment("", text) }
        for text in entry.extractedComments { comment(".", text) }
        for text in entry.references { comment(":", text) }
        if !entry.flags.isEmpty { comment(",", entry.flags.joined(separator: ", ")) }
        if let previous = entry.previousSource {
            write("msgid", previous, lead: entry.isObsolete ? "#~| " : "#| ", to: &output)
        }
        let lead = entry.isObsolete ? "#~ " : ""
        if let context = entry.context { write("msgctxt", context, lead: lead, to: &output) }
        write("msgid", entry.source, lead: lead, to: &output)
        if let plural = entry.plural {
            write("msgid_plural", plural, lead: lead, to: &output)
            for (form, text) in entry.targets.enumerated() {
                write("msgstr[\(form)]", text, lead: lead, to: &output)
            }
        } else {
            write("msgstr", entry.targets.first ?? "", lead: lead, to: &output)
        }
    }

    private static func write(
        _ keyword: String, _ text: String, lead: String, to output: inout [UInt8]
    ) {
        output += "\(lead)\(keyword) ".utf8
        var lines: [[UInt8]] = [[]]
        for byte in text.utf8 {
            lines[lines.count - 1].append(byte)
            if byte == 0x0A { lines.append([]) }
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        if lines.count > 1 { lines.insert([], at: 0) }
        if lines.isEmpty { lines = [[]] }
        for (index, line) in lines.enumerated() {
            if index > 0 { output += lead.utf8 }
            output.append(0x22)
            for byte in line { escape(byte, to: &output) }
            output += [0x22, 0x0A]
        }
    }

    private static func escape(_ byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case 0x22, 0x5C: output += [0x5C, byte]
        case 0x0A: output += [0x5C, 0x6E]
        case 0x09: output += [0x5C, 0x74]
        case 0x0D: output += [0x5C, 0x72]
        case 0x00...0x1F, 0x7F:
            // Three digits, so that one that follows isn't taken for one of them.
            let digits = String(byte, radix: 8)
            output.append(0x5C)
            output += String(repeating: "0", count: 3 - digits.count).utf8
            output += digits.utf8
        default: output.append(byte)
        }
    }
}
