/// One subtitle: the time it is shown, and where its bytes stand in the source.
///
/// A cue read from a file is a few offsets into the file's text; its identifier, settings and text
/// are asked of the ``Document`` it belongs to, and are read only then.
public struct Cue: Sendable {
    /// When the cue appears, in milliseconds.
    public var start: Int64 {
        get { times.start }
        set {
            if newValue != times.start { traits.insert(.changedTiming) }
            times.start = newValue
        }
    }

    /// When the cue disappears, in milliseconds.
    public var end: Int64 {
        get { times.end }
        set {
            if newValue != times.end { traits.insert(.changedTiming) }
            times.end = newValue
        }
    }

    /// How long the cue is shown, in milliseconds; negative when it ends before it starts.
    public var duration: Int64 { times.end - times.start }

    /// Whether anything differs from what was read; true for a cue that wasn't read.
    public var isChanged: Bool { !traits.isDisjoint(with: .anyChange) }

    var times: (start: Int64, end: Int64)
    var place: Place
    var traits: Traits
    var own: Content?

    /// Creates a cue that stands in no source.
    public init(start: Int64, end: Int64, text: CueText = CueText()) {
        times = (start, end)
        place = Place()
        traits = .inserted
        own = Content(text: text)
    }

    init(start: Int64, end: Int64, place: Place, traits: Traits, own: Content? = nil) {
        times = (start, end)
        self.place = place
        self.traits = traits
        self.own = own
    }

    /// Where a cue stands in the text of its source, as byte offsets.
    ///
    ///     lead ──► blank lines, comments
    ///     block ─► 12                                 the identifier's line, if there is one
    ///     timing ► 00:00:01,000 --> 00:00:02,000
    ///     payload► Hello ◄─ payloadEnd
    ///              the line ending, if there is one ◄─ stop, where the next cue's lead begins
    struct Place: Sendable, Hashable {
        var lead: UInt32 = 0
        var block: UInt32 = 0
        var timing: UInt32 = 0
        var payload: UInt32 = 0
        var payloadEnd: UInt32 = 0
        var stop: UInt32 = 0

        var payloadRange: Range<Int> { Int(payload)..<max(Int(payload), Int(payloadEnd)) }
        var blockRange: Range<Int> { Int(block)..<max(Int(block), Int(stop)) }
        var leadRange: Range<Int> { Int(lead)..<max(Int(lead), Int(block)) }
    }

    /// What a reader noticed about a cue, so that nobody needs to look twice.
    struct Traits: OptionSet, Sendable, Hashable {
        let rawValue: UInt16
        init(rawValue: UInt16) { self.rawValue = rawValue }

        /// The payload may hold markup: `<`, `{` or what else starts it in the format.
        static let markup = Self(rawValue: 1 << 0)
        /// The payload holds `&`.
        static let ampersand = Self(rawValue: 1 << 1)
        /// The payload holds `>`.
        static let greater = Self(rawValue: 1 << 2)
        /// The payload's bytes aren't its text: carriage returns, NUL and the like.
        static let irregular = Self(rawValue: 1 << 3)
        /// The payload holds an empty line.
        static let blankLine = Self(rawValue: 1 << 4)
        /// Something follows the times on the timing line.
        static let settings = Self(rawValue: 1 << 5)
        /// The cue has an identifier.
        static let identifier = Self(rawValue: 1 << 6)
        /// The identifier is known to be ASCII digits that fill their line.
        static let number = Self(rawValue: 1 << 7)

        static let changedTiming = Self(rawValue: 1 << 8)
        static let changedText = Self(rawValue: 1 << 9)
        static let changedIdentifier = Self(rawValue: 1 << 10)
        static let changedSettings = Self(rawValue: 1 << 11)
        /// The cue stands in no source.
        static let inserted = Self(rawValue: 1 << 12)

        /// The payload holds `{`, so that it may hold an override block.
        static let brace = Self(rawValue: 1 << 13)

        static let anyChange: Self = [
            .changedTiming, .changedText, .changedIdentifier, .changedSettings, .inserted,
        ]
        /// The traits that make a payload more than plain text in every format.
        static let anyMarkup: Self = [
            .markup, .ampersand, .greater, .irregular, .blankLine, .brace,
        ]
    }

    /// What a cue holds itself, in place of what stands in its source.
    ///
    /// It is there only where the source doesn't say it in place: for cues that were made or changed,
    /// and for formats whose text must be computed.
    final class Content: Sendable {
        let identifier: String?
        let settings: CueSettings?
        let text: CueText?
        /// The payload in the document's own markup, when it isn't that of the source.
        let payload: [UInt8]?
        /// Comments that stand before the cue.
        let comments: [String]
        /// The name of the style, as SubStation and TTML have it.
        let style: String?
        /// Whatever else a format says of a cue, such as `layer` or `marginL` of SubStation.
        let attributes: [String: String]

        init(
            identifier: String? = nil, settings: CueSettings? = nil, text: CueText? = nil,
            payload: [UInt8]? = nil, comments: [String] = [], style: String? = nil,
            attributes: [String: String] = [:]
        ) {
            self.identifier = identifier
            self.settings = settings
            self.text = text
            self.payload = payload
            self.comments = comments
            self.style = style
            self.attributes = attributes
        }

        /// The same content with some of it replaced.
        func with(
            identifier: String?? = nil, settings: CueSettings?? = nil, text: CueText?? = nil,
            payload: [UInt8]?? = nil, comments: [String]? = nil, style: String?? = nil,
            attributes: [String: String]? = nil
        ) -> Content {
            Content(
                identifier: identifier ?? self.identifier, settings: settings ?? self.settings,
                text: text ?? self.text, payload: payload ?? self.payload,
                comments: comments ?? self.comments, style: style ?? self.style,
                attributes: attributes ?? self.attributes)
        }
    }
}
