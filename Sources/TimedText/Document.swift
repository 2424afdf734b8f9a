public import Diagnostics

/// A subtitle file as a value: its cues, and whatever else it says.
///
/// Every format is read into a document and written from one. A document keeps the text it was read
/// from, so that what didn't change can be written back byte for byte.
public struct Document: Sendable {
    /// The text that the document was read from, or `nil`.
    public let source: SourceText?
    /// The short name of the format that the document was read from, such as `srt`.
    public let format: String
    /// How the raw payloads of cues are marked up.
    public let markup: Markup
    /// The cues in the order of the file.
    public var cues: [Cue]
    /// What stands around the cues.
    public var head: Head
    /// Comments after the last cue.
    public var trailingComments: [String] = []

    /// The head as it was read.
    let headAsRead: Head
    /// The regions of the head as it was read.
    let regionsAsRead: RegionIndex
    /// Where the head ends in the source: the lead of the first cue begins here.
    let headEnd: Int
    /// The stop of the last cue in the source, as it was read.
    let stopAsRead: UInt32
    /// Whether an empty line stands between cues.
    let separatesCues: Bool
    /// The columns of the parts of the source, for formats that have columns.
    let layouts: [Layout]
    /// Whether cues share lines or don't stand in the order of the file, so that one can't be
    /// copied without the others. The leads and stops of such cues are their numbers.
    let isTangled: Bool
    /// How the styles look that were read, by name, for formats whose styles are named.
    let looks: [String: SubStationLook]

    /// What a document says apart from its cues.
    public struct Head: Sendable, Hashable {
        /// The text after `WEBVTT` on the first line.
        public var text = ""
        /// Lines between the first line and the first block that aren't understood.
        public var lines: [String] = []
        /// Which cue time stands at which time of the stream, or `nil`.
        public var timestampMap: TimestampMap?
        /// Style sheets and named styles in the order of the file.
        public var styles: [Style] = []
        /// The regions that cues may name; of two with the same name the last one counts.
        public var regions: [Region] = []
        /// Comments before the first style, region or cue.
        public var comments: [String] = []
        /// The title, authors and the like, under the names that the format gives them.
        public var metadata: [String: String] = [:]
        /// The language of the text as a BCP 47 tag.
        public var language: String?
        /// The size of the picture for which positions in pixels are meant.
        public var resolution: Region.Point?
        /// Frames a second, for formats that count frames.
        public var frameRate: Double?

        /// Creates the head of a document that says nothing but its cues.
        public init() {}
    }

    /// Creates a document that was read from nowhere.
    public init(cues: [Cue] = [], head: Head = Head()) {
        source = nil
        format = ""
        markup = .webVTT
        self.cues = cues
        self.head = head
        headAsRead = head
        regionsAsRead = RegionIndex(head.regions)
        headEnd = 0
        stopAsRead = 0
        separatesCues = true
        layouts = []
        isTangled = false
        looks = [:]
    }

    /// Creates what a reader has read.
    init(
        source: SourceText, format: String, markup: Markup, cues: [Cue], head: Head = Head(),
        headEnd: Int = 0, separatesCues: Bool = true, layouts: [Layout] = [],
        isTangled: Bool = false
    ) {
        self.source = source
        self.format = format
        self.markup = markup
        self.cues = cues
        self.head = head
        headAsRead = head
        regionsAsRead = RegionIndex(head.regions)
        self.headEnd = headEnd
        stopAsRead = cues.last?.place.stop ?? 0
        self.separatesCues = separatesCues
        self.layouts = layouts
        self.isTangled = isTangled
        looks =
            markup == .subStation
            ? SubStationLook.all(head.styles, isLegacy: format == SubStationV4.name) : [:]
    }

    /// Whether nothing differs from what was read.
    ///
    /// - Complexity: O(*n*) in the number of cues.
    var isAsRead: Bool {
        guard source != nil, head == headAsRead, cues.allSatisfy({ !$0.isChanged }) else {
            return false
        }
        return holdsCuesAsRead
    }

    /// Whether the cues are those that were read, in their order, changed or not.
    ///
    /// - Complexity: O(*n*) in the number of cues.
    var holdsCuesAsRead: Bool {
        var expected = isTangled ? 0 : UInt32(headEnd)
        for cue in cues {
            guard !cue.traits.contains(.inserted), cue.place.lead == expected else { return false }
            expected = cue.place.stop
        }
        return cues.isEmpty ? stopAsRead == 0 : expected == stopAsRead
    }

    /// The place of a cue in the source, from its identifier to its last line.
    public func range(of cue: Cue) -> SourceRange? {
        guard let source, !cue.traits.contains(.inserted) else { return nil }
        var range = Int(cue.place.block)..<Int(cue.place.block)
        range = range.lowerBound..<max(range.lowerBound, Int(cue.place.payloadEnd))
        return source.range(range)
    }

    /// The place of a cue's payload in the source.
    public func payloadRange(of cue: Cue) -> SourceRange? {
        guard let source, !cue.traits.contains(.inserted) else { return nil }
        return source.range(cue.place.payloadRange)
    }
}
