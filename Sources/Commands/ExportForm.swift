internal import Diagnostics
internal import Translation
internal import TranslationMemory

/// A form in which subtitles are given to translators.
enum ExportForm: Sendable {
    case xliff(XLIFFVersion)
    case table(ExchangeTableArgument)
    case catalog

    /// The extension of a file in this form.
    var fileExtension: String {
        switch self {
        case .xliff: "xlf"
        case .table(let table): table.rawValue
        case .catalog: "po"
        }
    }

    /// The bytes of a file in this form.
    ///
    /// - Throws: `ExchangeError` when what is needed to write it isn't installed.
    func written(
        _ export: SubtitleExport, findings: inout ExchangeFindings
    ) throws(ExchangeError) -> [UInt8] {
        switch self {
        case .xliff(let version): export.xliff(version).written()
        case .table(.csv): export.table.separated(by: .comma)
        case .table(.tsv): export.table.separated(by: .tab)
        case .table(.xlsx): try export.table.spreadsheet(findings: &findings)
        case .catalog: POWriter.write(export.catalog)
        }
    }
}
