internal import Diagnostics
internal import TimedText

/// Reads the description of a title, and tells everything that is wrong with it at once.
///
/// ```swift
/// let reading = TitleReader(name: "title.jsonc", bytes: bytes).read()
/// guard let title = reading.title, !reading.hasErrors else { return reading.findings }
/// ```
public struct TitleReader {
    /// The most episodes that a title has.
    public static let episodeLimit = 10_000

    var data: DataReader
    var title = Title(id: "", sourceLocale: "", kind: .liveAction)
    let names: KnownNames
    let words = FilingWords()
    /// The folder of the title with all links followed, when files can be looked at.
    let folder: TitleFolder?
    /// Where the first byte stands that isn't text in UTF-8.
    private let damage: Int?

    /// The spellings of locales that were met, since each stands in many places.
    var spellings: [String: LocaleSpelling] = [:]
    /// The territories of the codes that were met; `nil` for what is no region.
    var regions: [String: Set<String>?] = [:]
    /// Where locales are asked for that should be the title's own.
    var localeUses: [(locale: String, range: Range<Int>)] = []
    /// Where episodes are asked for that should be the title's own.
    var episodeUses: [(number: Int, range: Range<Int>)] = []
    /// Where exclusive rights stand, in order.
    var exclusiveRights: [(grant: RightsGrant, range: Range<Int>)] = []

    /// Takes a file by the name that findings show.
    ///
    /// - Parameters:
    ///   - name: The name of the file, as the user gave it.
    ///   - bytes: What the file holds.
    ///   - folder: The folder of the title, when files that the description names are there to be
    ///     looked at.
    public init(name: String, bytes: [UInt8], folder: String? = nil) {
        data = DataReader(name: name, bytes: bytes, rule: "title")
        names = KnownNames(folder: folder)
        self.folder = folder.flatMap { TitleFolder($0) }
        damage = Self.damage(of: bytes, in: data.source.bytes)
    }

    /// Where the first character stands that the bytes of a file hadn't.
    private static func damage(of bytes: [UInt8], in text: [UInt8]) -> Int? {
        guard text != bytes else { return nil }
        let difference = zip(text, bytes).enumerated().first { $0.element.0 != $0.element.1 }
        var place = difference?.offset ?? min(text.count, bytes.count)
        // What stands for bad bytes may begin as they do.
        while place > 0, place < text.count, text[place] & 0xC0 == 0x80 { place -= 1 }
        return place
    }

    /// Reads the file; what can't be understood is left out and found.
    public consuming func read() -> TitleReading {
        var reader = self
        let title = reader.readTitle()
        let findings = reader.data.findings.enumerated().sorted {
            let (a, b) = ($0.element.range?.bytes.lowerBound, $1.element.range?.bytes.lowerBound)
            return (a ?? 0, $0.offset) < (b ?? 0, $1.offset)
        }
        return TitleReading(
            title: title, findings: findings.map { $0.element }, source: reader.data.source)
    }

    private mutating func readTitle() -> Title? {
        if let damage {
            data.report("encoding", "the file isn't text in UTF-8", damage..<damage + 1)
        }
        guard let root = data.root() else { return nil }
        var places: [String: Range<Int>] = [:]
        for member in data.members(of: root, known: Self.members) {
            places[member.name] = member.value.range
            read(member)
        }
        let brace = root.range.lowerBound..<root.range.lowerBound + 1
        for name in ["id", "titles", "sourceLocale", "kind"] where places[name] == nil {
            data.report("missing", "'\(name)' is missing", brace)
        }
        checkWhole(places, brace)
        return title.id.isEmpty || title.sourceLocale.isEmpty ? nil : title
    }

    /// The names that a description knows.
    static let members = [
        "id", "titles", "loglines", "synopses", "tags", "sourceLocale", "kind", "year", "genres",
        "producer", "episodes", "targets", "markets", "platforms", "rights", "filings", "ai",
        "ratings", "cast", "art",
    ]

    private mutating func read(_ member: JSONValue.Member) {
        let value = member.value
        switch member.name {
        case "id": title.id = slug(value) ?? ""
        case "titles": title.names = localized(value)
        case "loglines": title.loglines = localized(value)
        case "synopses": title.synopses = localized(value)
        case "tags": title.tags = localizedWords(value)
        case "sourceLocale": title.sourceLocale = locale(value) ?? ""
        case "kind": title.kind = data.word(value) ?? .liveAction
        case "year": title.year = data.integer(value, in: 1880...2999)
        case "genres": title.genres = data.array(value).compactMap { text($0) }
        case "producer": title.producer = text(value)
        case "episodes": readEpisodes(value)
        case "targets": readTargets(value)
        case "markets": readMarkets(value)
        case "platforms": readPlatforms(value)
        case "rights": readRights(value)
        case "filings": readFilings(value)
        case "ai": title.ai = declaration(value)
        case "ratings": readRatings(value)
        case "cast": title.cast = data.array(value).compactMap { castMember($0) }
        case "art": title.art = data.array(value).compactMap { artwork($0) }
        default: break
        }
    }
}
