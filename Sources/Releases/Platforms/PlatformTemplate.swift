public import Adaptation

/// What a platform wants of a title: the file `templates/platforms/<id>.jsonc`, with what it
/// inherits.
///
/// Nothing about a platform is in code; everything here has a source and a date.
public struct PlatformTemplate: Sendable, Hashable {
    /// The name of the file, such as `youtube`.
    public var id: String
    /// The version of the file, such as `2026.11`.
    public var version: String
    /// The name for people.
    public var name: String
    /// What readers should know about the whole platform.
    public var about: String = ""
    /// The platforms it inherits from, nearest first.
    public var ancestors: [String] = []
    /// When somebody last compared it with its sources.
    public var checkedOn: CalendarDay
    /// The first day it holds, or `nil` when it always did.
    public var validFrom: CalendarDay?
    /// The last day it holds, or `nil`.
    public var validTo: CalendarDay?
    /// Where its values come from, by name: an address, or `none:` and why there is none.
    public var sources: [String: String] = [:]
    /// How far it can be trusted where a value says nothing else.
    public var confidence: Confidence
    /// How it names locales.
    public var locales = LocaleMap()
    /// Its limits of texts, by the name of the field, such as `title`.
    public var text: [String: TextField] = [:]
    /// How it takes subtitles; `nil` when it takes none.
    public var subtitles: SubtitleDelivery?
    /// How it takes subtitles and videos as HTTP Live Streaming; `nil` when it doesn't.
    public var streaming: StreamingDelivery?
    /// How it takes videos; `nil` when a bundle holds none.
    public var media: MediaDelivery?
    /// The pictures it takes.
    public var art: [ArtRequirement] = []
    /// The files of metadata it takes.
    public var documents: [DocumentTemplate] = []
    /// What must be told it: the name of its own field, and the value of the title that says it.
    public var disclosures: [Disclosure] = []
    /// How many of something it takes, by the name of what is counted, such as `title.tags`.
    public var counts: [String: CountLimit] = [:]
    /// The numbers of authorities that it wants; `nil` when it wants none.
    public var filings: FilingRequirement?
    /// Whether it wants a rating for each region that a title goes to; `nil` when it wants none.
    public var ratings: RatingRequirement?
    /// What must hold for what was written.
    public var postconditions: [Postcondition] = []
    /// The digest of the bytes of its file and of those that it inherits from, `sha256:` and hex.
    public var digest: String = ""

    /// Creates a template that wants nothing.
    public init(
        id: String, version: String, name: String, checkedOn: CalendarDay, confidence: Confidence
    ) {
        self.id = id
        self.version = version
        self.name = name
        self.checkedOn = checkedOn
        self.confidence = confidence
    }

    /// How far a value can be trusted.
    public enum Confidence: String, Sendable, CaseIterable {
        /// Read in a public source of the platform.
        case `public`
        /// Told by somebody else, such as public code that uses the platform.
        case secondHand = "second-hand"
        /// From a contract, or a convention of ours for one.
        case contract
    }

    /// Where a value comes from.
    public struct Provenance: Sendable, Hashable {
        /// How far it can be trusted.
        public var confidence: Confidence
        /// The name of a source, or `nil` for those of the whole file.
        public var source: String?
        /// What readers should know.
        public var note: String?
        /// Where single values come from that have another source, by the name of the value.
        public var marks: [String: Provenance] = [:]

        /// Creates a provenance.
        public init(confidence: Confidence, source: String? = nil, note: String? = nil) {
            self.confidence = confidence
            self.source = source
            self.note = note
        }

        /// Where the value of a name comes from.
        public func of(_ value: String) -> Provenance { marks[value] ?? self }
    }
}
