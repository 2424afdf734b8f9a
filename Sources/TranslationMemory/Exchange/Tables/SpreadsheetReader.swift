internal import Archives
internal import Diagnostics
internal import XML

/// Reads the cells of a sheet of an XLSX workbook.
///
/// Source: ECMA-376, part 1, of which it takes texts and numbers as they stand. Dates stay the
/// numbers that they are, and formulas give the value that was saved with them.
struct SpreadsheetReader {
    private var parts: [String: [UInt8]] = [:]
    private var strings: [String] = []
    /// The names of the sheets in their order, and their parts.
    private(set) var sheets: [(name: String, part: String)] = []

    private static let main = [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ]
    private static let relations = [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ]

    init(_ bytes: [UInt8]) throws(ExchangeError) {
        do throws(ArchiveError) {
            var reader = try ArchiveReader(bytes)
            while let entry = try reader.next() {
                let isNeeded = entry.name.hasPrefix("xl/") && !entry.name.hasPrefix("xl/media/")
                if isNeeded, entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels") {
                    parts[entry.name] = try reader.data()
                }
            }
        } catch {
            throw ExchangeError(error)
        }
        try readWorkbook()
        if let part = parts["xl/sharedStrings.xml"] { try readStrings(part) }
    }

    private mutating func readWorkbook() throws(ExchangeError) {
        guard let workbook = parts["xl/workbook.xml"] else {
            throw ExchangeError(.otherFormat, "the file isn't an XLSX workbook")
        }
        var targets: [String: String] = [:]
        if let part = parts["xl/_rels/workbook.xml.rels"] {
            try Self.visit(part) { tag in
                guard tag.name.local == "Relationship", let id = tag.value("Id"),
                    let target = tag.value("Target")
                else { return }
                targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
            }
        }
        try Self.visit(workbook) { tag in
            guard tag.name.local == "sheet", Self.main.contains(tag.name.namespace) else { return }
            let id = Self.relations.lazy.compactMap { tag.value("id", in: $0) }.first
            guard let part = id.flatMap({ targets[$0] }) else { return }
            sheets.append((tag.value("name") ?? "", part))
        }
    }

    private static func visit(
        _ bytes: [UInt8], _ body: (XMLTag) -> Void
    ) throws(ExchangeError) {
        do throws(XMLError) {
            var reader = XMLReader(bytes)
            while let event = try reader.next() {
                if case .start(let tag) = event { body(tag) }
            }
        } catch {
            throw ExchangeError(error)
        }
    }

    /// Reads the texts that cells share; the runs of a rich text are joined, and how it is read
    /// aloud is left out.
    private mutating func readStrings(_ bytes: [UInt8]) throws(ExchangeError) {
        do throws(XMLError) {
            var reader = XMLReader(bytes)
            while let event = try reader.next() {
                guard case .start(let tag) = event, tag.name.local == "si" else { continue }
                strings.append(Self.text(of: try reader.element(from: tag)))
            }
        } catch {
            throw ExchangeError(error)
        }
    }

    private static func text(of element: XMLElement) -> String {
        SpreadsheetText.unescaped(runs(of: element))
    }

    private static func runs(of element: XMLElement) -> String {
        var text = ""
        for child in element.elements {
            switch child.name.local {
            case "t": text += child.text
            case "r", "is": text += runs(of: child)
            default: break
            }
        }
        return text
    }

    /// The rows of a sheet with their numbers; empty cells are empty texts.
    func rows(
        of part: String, findings: inout ExchangeFindings
    ) throws(ExchangeError) -> [(number: Int, cells: [String])] {
        guard let bytes = parts[part] else {
            throw ExchangeError(.damaged, "the sheet \(part) isn't in the file")
        }
        var rows: [(number: Int, cells: [String])] = []
        do throws(XMLError) {
            var reader = XMLReader(bytes)
            while let event = try reader.next() {
                guard case .start(let tag) = event else { continue }
                if tag.name.local == "row" {
                    let last = rows.last?.number ?? 0
                    rows.append((tag.value("r").flatMap { Int($0) } ?? last + 1, []))
                } else if tag.name.local == "c", !rows.isEmpty {
                    let row = rows.count - 1
                    let element = try reader.element(from: tag)
                    let next = rows[row].cells.count
                    let column = tag.value("r").flatMap { Self.column(of: $0) } ?? next
                    guard column < BilingualTable.columnLimit else {
                        findings.add(
                            "table-extra-cell", .warning,
                            "the row has more than \(BilingualTable.columnLimit) columns",
                            line: rows[row].number)
                        continue
                    }
                    while rows[row].cells.count <= column { rows[row].cells.append("") }
                    rows[row].cells[column] = value(of: element)
                }
            }
        } catch {
            throw ExchangeError(error)
        }
        return rows
    }

    private func value(of cell: XMLElement) -> String {
        let value = cell.elements.first { $0.name.local == "v" }?.text ?? ""
        switch cell.tag.value("t") {
        case "s":
            guard let index = Int(value), strings.indices.contains(index) else { return "" }
            return strings[index]
        case "inlineStr": return Self.text(of: cell)
        case "str": return SpreadsheetText.unescaped(value)
        case "b": return value == "1" ? "TRUE" : "FALSE"
        default: return value
        }
    }

    /// The number of a column, from 0, of an address such as `B7`.
    static func column(of address: String) -> Int? {
        var column = 0
        for byte in address.utf8 {
            guard (0x41...0x5A).contains(byte & 0xDF), byte >= 0x41 else { break }
            column = column * 26 + Int(byte & 0xDF) - 0x40
            guard column < 100_000 else { return nil }
        }
        return column > 0 ? column - 1 : nil
    }
}
