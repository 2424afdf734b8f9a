internal import Archives
internal import Diagnostics

extension BilingualTable {
    /// Reads a sheet of an XLSX workbook: the one with a name, else the first that holds anything.
    ///
    /// - Throws: ``ExchangeError`` when it isn't XLSX, is unsafe or damaged, or has no columns for a
    ///   text and a translation.
    /// - Complexity: O(*n*) in the unpacked size of the workbook.
    public init(
        spreadsheet bytes: [UInt8], sheet: String? = nil, findings: inout ExchangeFindings
    ) throws(ExchangeError) {
        let reader = try SpreadsheetReader(bytes)
        for candidate in reader.sheets where sheet == nil || candidate.name == sheet {
            let rows = try reader.rows(of: candidate.part, findings: &findings)
            guard sheet != nil || rows.contains(where: { $0.cells.contains { !$0.isEmpty } }) else {
                continue
            }
            try self.init(rows, findings: &findings)
            return
        }
        let name = sheet.map { "a sheet named '\($0)'" } ?? "a sheet with anything in it"
        throw ExchangeError(.otherFormat, "the workbook has not \(name)")
    }

    /// The table as an XLSX workbook; the same table gives the same bytes.
    ///
    /// - Throws: ``ExchangeError`` when libarchive isn't installed.
    /// - Complexity: O(*n*) in the size of the table.
    public func spreadsheet(findings: inout ExchangeFindings) throws(ExchangeError) -> [UInt8] {
        try SpreadsheetWriter(self).write(findings: &findings)
    }
}

extension ExchangeError {
    /// What an error of an archive means for the file.
    init(_ error: ArchiveError) {
        let code: Code =
            switch error.code {
            case .notInstalled: .notInstalled
            case .notAnArchive: .otherFormat
            case .damaged, .unwritable: .damaged
            case .tooLarge: .tooLarge
            case .hostile: .hostile
            }
        self.init(code, error.message)
    }
}
