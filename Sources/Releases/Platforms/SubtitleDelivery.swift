public import TimedText

/// How a platform takes subtitles.
public struct SubtitleDelivery: Sendable, Hashable {
    /// The names of the formats it takes, as `Formats` knows them; the first is written.
    public var formats: [String]
    /// The encoding, by its IANA name.
    public var encoding = "UTF-8"
    /// Whether a byte order mark stands first.
    public var hasByteOrderMark = false
    /// How lines end.
    public var lineEnding = LineEnding.lf
    /// Whether styles survive; otherwise only text is written.
    public var keepsStyling = false
    /// The most lines of a cue.
    public var lines: Int?
    /// The most characters of a line, in graphemes.
    public var charactersPerLine: Int?
    /// The most of the picture's width that a line may take, from 0 to 1.
    public var maximumWidth: Double?
    /// The shortest time of a cue in milliseconds.
    public var minimumDuration: Int64?
    /// The longest time of a cue in milliseconds.
    public var maximumDuration: Int64?
    /// The shortest gap between cues in milliseconds.
    public var gap: Int64?
    /// The delivery profile in `locales/profiles` whose rules hold, or `nil`.
    public var profile: String?
    /// The path of a file: text with `{id}`, `{episode}`, `{number}`, `{locale}` (the platform's
    /// own name), `{bcp47}`, `{ext}`.
    public var naming: String
    /// Locales that go in another format, by BCP 47 tag, such as Japanese.
    public var formatsByLocale: [String: String] = [:]
    /// The limits of ``SubtitleDelivery`` that don't hold in a locale, by BCP 47 tag, such as `gap`.
    public var exemptions: [String: Set<String>] = [:]
    /// Where it comes from.
    public var provenance: PlatformTemplate.Provenance

    /// Creates a delivery.
    public init(formats: [String], naming: String, provenance: PlatformTemplate.Provenance) {
        self.formats = formats
        self.naming = naming
        self.provenance = provenance
    }
}
