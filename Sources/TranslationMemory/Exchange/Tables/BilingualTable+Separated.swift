internal import Diagnostics
internal import TimedText

extension BilingualTable {
    /// How the cells of a row are separated.
    public enum Separator: UInt8, Sendable, CaseIterable {
        case comma = 0x2C
        case semicolon = 0x3B
        case tab = 0x09
        case bar = 0x7C
    }

    /// Reads CSV or TSV in any encoding that can be told; the separator is the one that makes the
    /// best header.
    ///
    /// - Throws: ``ExchangeError`` when it isn't text or has no columns for a text and a translation.
    /// - Complexity: O(*n*) in the number of bytes.
    public init(
        separated bytes: [UInt8], name: String, separator: Separator? = nil,
        findings: inout ExchangeFindings
    ) throws(ExchangeError) {
        var found: [Finding] = []
        let text: SourceText
        do throws(FormatError) {
            text = try SourceText(decoding: bytes, name: name, findings: &found)
        } catch {
            throw ExchangeError(.otherFormat, error.description)
        }
        for finding in found {
            findings.add(finding.rule, finding.severity, finding.message)
        }
        let start = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let chosen = separator ?? Self.separator(of: text.bytes, from: start)
        var rows: [(number: Int, cells: [String])] = []
        var position = start
        while let record = CSVRecord(text.bytes, from: position, separator: chosen.rawValue) {
            position = record.stop
            let number = rows.count + 1
            if record.fields.contains(where: { $0.isBroken }) {
                findings.add(
                    "table-quotes", .warning,
                    "a quotation mark doesn't open or close a cell", line: number)
            }
            rows.append(
                (
                    number,
                    record.fields.indices.map { record.exactText($0, of: text.bytes) }
                ))
        }
        try self.init(rows, findings: &findings)
    }

    /// The separator by which the first row has the most columns that are known, then the most.
    static func separator(of bytes: [UInt8], from start: Int) -> Separator {
        var best = (separator: Separator.comma, score: 0)
        for separator in Separator.allCases {
            guard let record = CSVRecord(bytes, from: start, separator: separator.rawValue),
                record.fields.count <= columnLimit
            else { continue }
            var score = record.fields.count
            for index in record.fields.indices {
                let cell = record.exactText(index, of: bytes)
                if case .other = BilingualColumn.named(cell).column { continue }
                score += 1000
            }
            if score > best.score { best = (separator, score) }
        }
        return best.separator
    }

    /// Whether the first row names a column for a text and one for its translation.
    static func hasHeader(_ bytes: [UInt8], _ separator: Separator) -> Bool {
        guard let record = CSVRecord(bytes, from: 0, separator: separator.rawValue),
            record.fields.count <= columnLimit
        else { return false }
        var table = BilingualTable(columns: [])
        let cells = record.fields.indices.map { record.exactText($0, of: bytes) }
        return table.takeHeader((1, cells))
    }

    /// The table as CSV or TSV in UTF-8, with a byte order mark, by which spreadsheets know it.
    ///
    /// Source: RFC 4180.
    /// - Complexity: O(*n*) in the size of the table.
    public func separated(by separator: Separator = .comma) -> [UInt8] {
        var output: [UInt8] = [0xEF, 0xBB, 0xBF]
        func write(_ cells: [String]) {
            for (index, cell) in cells.enumerated() {
                if index > 0 { output.append(separator.rawValue) }
                output += CSVRecord.written(cell, separator: separator.rawValue)
            }
            output += [0x0D, 0x0A]
        }
        write(header)
        for row in rows { write(columns.map { row[$0] }) }
        return output
    }
}
