/// `csv`: the file is a table in UTF-8, every row as long as the first, with some columns.
///
/// Settings: `columns`, the names that the first row must hold, with commas between; `separator`,
/// one ASCII character, by default a comma; `required`, the columns in which no cell may be empty;
/// `byteOrderMark`, whether one must stand first.
///
/// Source: RFC 4180.
public enum CSVValidator: PostconditionValidator {
    public static let name = "csv"
    public static let settings = ["columns", "separator", "required", "byteOrderMark"]

    public static func verdict(on file: ValidatedFile) -> PostconditionVerdict {
        if let problem = file.encodingProblem { return .failed([problem]) }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let hasMark = file.bytes.starts(with: mark)
        if let wanted = file.flag("byteOrderMark"), wanted != hasMark {
            return .failed([wanted ? "the byte order mark is missing" : "it has a byte order mark"])
        }
        let separator = file.settings["separator"]?.utf8.first ?? UInt8(ascii: ",")
        guard let rows = rows(of: file.bytes.dropFirst(hasMark ? 3 : 0), separator: separator)
        else { return .failed(["a quotation mark isn't closed"]) }
        guard let head = rows.first else { return .failed(["it is empty"]) }
        var problems = file.list("columns").filter { !head.contains($0) }.map {
            "the column '\($0)' is missing"
        }
        for (index, row) in rows.enumerated().dropFirst() where row.count != head.count {
            problems.append("row \(index + 1) has \(row.count) cells instead of \(head.count)")
        }
        for column in file.list("required") {
            guard let place = head.firstIndex(of: column) else {
                problems.append("the column '\(column)' is missing")
                continue
            }
            for (index, row) in rows.enumerated().dropFirst()
            where place < row.count && row[place].isEmpty {
                problems.append("row \(index + 1) has nothing under '\(column)'")
            }
        }
        guard problems.isEmpty else { return .failed(problems) }
        return .passed("\(rows.count - 1) rows of \(head.count) columns")
    }

    /// The cells of each row, or `nil` when a quotation mark isn't closed.
    static func rows(of bytes: ArraySlice<UInt8>, separator: UInt8) -> [[String]]? {
        var rows: [[String]] = []
        var row: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var hasCell = false
        var index = bytes.startIndex
        func endCell() {
            row.append(String(decoding: cell, as: UTF8.self))
            cell.removeAll(keepingCapacity: true)
            hasCell = false
        }
        while index < bytes.endIndex {
            let byte = bytes[index]
            let next = index + 1 < bytes.endIndex ? bytes[index + 1] : nil
            if isQuoted {
                if byte != UInt8(ascii: "\"") {
                    cell.append(byte)
                } else if next == byte {
                    cell.append(byte)
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if byte == UInt8(ascii: "\""), cell.isEmpty {
                isQuoted = true
                hasCell = true
            } else if byte == separator {
                endCell()
                hasCell = true
            } else if byte == 0x0A || byte == 0x0D {
                if byte == 0x0D, next == 0x0A { index += 1 }
                if hasCell || !cell.isEmpty || !row.isEmpty { endCell() }
                if !row.isEmpty { rows.append(row) }
                row = []
                hasCell = false
            } else {
                cell.append(byte)
            }
            index += 1
        }
        if isQuoted { return nil }
        if hasCell || !cell.isEmpty || !row.isEmpty {
            endCell()
            rows.append(row)
        }
        return rows
    }
}
