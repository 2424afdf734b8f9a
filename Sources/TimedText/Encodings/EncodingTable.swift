internal import Embedded
internal import FoundationEssentials

/// What `locales/encodings.jsonc` says: charsets, and in which of them a locale's files arrive.
struct EncodingTable: Sendable, Decodable {
    var charsets: [Charset] = []
    var locales: [Locale] = []
    /// Marks of languages in file names that aren't language tags.
    var marks: [String: String] = [:]

    /// A charset that goes by a name of its own.
    struct Charset: Sendable, Decodable {
        var name: String
        /// ICU's name for it, where that is another.
        var icu: String?
        var aliases: [String]?
        /// The other names under which ICU's detector votes for it.
        var votes: [String]?
        /// Accents that the charset has by themselves only.
        var marks: String?
    }

    /// A locale with the charsets to try, the likely one first.
    struct Locale: Sendable, Decodable {
        var locale: String
        var charsets: [String]
        /// Characters or words that every few lines hold.
        var common: String?
        /// Letters that CLDR doesn't list.
        var letters: String?
        /// Where a charset of two bytes has the characters of every day.
        var rows: [Rows]?
    }

    /// Some two-byte codes: ranges of the first and the second byte, such as `B0-D7`.
    struct Rows: Sendable, Decodable {
        var charset: String
        var lead: String
        var trail: String

        /// All the codes, one after another.
        var bytes: [UInt8] {
            Self.range(lead).flatMap { lead in Self.range(trail).flatMap { [lead, $0] } }
        }

        private static func range(_ text: String) -> ClosedRange<UInt8> {
            let bounds = text.split(separator: "-").compactMap { UInt8($0, radix: 16) }
            guard bounds.count == 2, bounds[0] <= bounds[1] else { return 0...0 }
            return bounds[0]...bounds[1]
        }
    }

    /// The table that the program carries, read when it is first asked for.
    static let shared = load()

    /// What ICU calls a charset of the table.
    func icuName(of charset: String) -> String {
        charsets.first { $0.name == charset }?.icu ?? charset
    }

    private static func load() -> EncodingTable {
        guard let file = EmbeddedFile(path: "locales/encodings.jsonc") else {
            return EncodingTable()
        }
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        return (try? decoder.decode(EncodingTable.self, from: Data(file.bytes))) ?? EncodingTable()
    }
}
