internal import Arguments
internal import TranslationMemory

/// A version of XLIFF on the command line.
enum ExchangeVersionArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
    case v1_2 = "1.2"
    case v2_0 = "2.0"
    case v2_1 = "2.1"

    var version: XLIFFVersion { XLIFFVersion(rawValue: rawValue) ?? .v2_1 }
}
