/// The text of a cue as a tree of spans, kept flat so that it can be filled again without cost.
///
/// The tree is a list of tokens in document order: a span opens with a token of its kind and closes
/// with ``Token/Kind/end``. Every span that opens closes. ``nodes`` gives the tree itself.
///
///     var text = CueText()
///     text.open(.italic)
///     text.append("No")
///     text.close()
public struct CueText: Sendable, Hashable {
    /// The characters of all texts and attributes, in UTF-8. Lines are separated by U+000A.
    public private(set) var bytes: [UInt8] = []
    /// The tokens in document order.
    public private(set) var tokens: [Token] = []
    /// Where the text itself says the cue stands, such as by `{\an8}`.
    public var placement = Placement()
    private var depth = 0

    /// Creates an empty text.
    public init() {}

    /// Creates a text without markup.
    public init(_ text: String) { append(text) }

    /// A part of a cue's text: characters, a time, or the start or end of a span.
    public struct Token: Sendable, Hashable {
        /// What a token is.
        public enum Kind: UInt8, Sendable {
            /// Characters; ``Token/content`` are theirs.
            case text
            /// The moment from which what follows is shown; ``Token/time`` has it.
            case timestamp
            /// Bold text.
            case bold
            /// Italic text.
            case italic
            /// Underlined text.
            case underline
            /// Text that is struck through.
            case strike
            /// A span with no meaning but its classes, `<c>`.
            case span
            /// A speaker; ``Token/content`` is the name.
            case voice
            /// A language; ``Token/content`` is the tag.
            case language
            /// Text with a reading beside it.
            case ruby
            /// The reading of the text before it inside ``ruby``.
            case rubyText
            /// A font; ``Token/content`` is attributes as HTML writes them, such as `color="red"`.
            case font
            /// The end of the innermost open span.
            case end
        }

        /// What the token is.
        public var kind: Kind
        var contentStart: UInt32 = 0
        var contentCount: UInt32 = 0
        var classesStart: UInt32 = 0
        var classesCount: UInt32 = 0

        /// The bytes of the token's characters, name, tag or attributes.
        public var content: Range<Int> {
            Int(contentStart)..<Int(contentStart) + Int(contentCount)
        }

        /// The bytes of the token's classes, separated by full stops.
        public var classes: Range<Int> {
            Int(classesStart)..<Int(classesStart) + Int(classesCount)
        }

        /// The time of a timestamp in milliseconds.
        public var time: Int64 { Int64(contentStart) | Int64(contentCount) << 32 }
    }

    /// Where a cue stands by SubStation's override tags.
    public struct Placement: Sendable, Hashable {
        /// The alignment as on a numeric keypad, 1 to 9, or 0 when nothing is said.
        public var alignment: UInt8 = 0
        /// The point of `{\pos(x,y)}` in the units of the script's resolution.
        public var position: Region.Point?

        /// Creates a place; nothing is said unless it is given.
        public init(alignment: UInt8 = 0, position: Region.Point? = nil) {
            self.alignment = alignment
            self.position = position
        }
    }

    /// Whether there is neither text nor a span.
    public var isEmpty: Bool { tokens.isEmpty }

    /// How many spans are open.
    public var openSpans: Int { depth }

    /// Removes everything and keeps the memory.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        tokens.removeAll(keepingCapacity: true)
        placement = Placement()
        depth = 0
    }

    /// Adds characters to the innermost open span.
    public mutating func append(_ text: String) {
        let utf8 = text.utf8Span
        append(utf8.span)
    }

    /// Adds characters in UTF-8 to the innermost open span.
    public mutating func append(_ text: Span<UInt8>) {
        guard text.count > 0 else { return }
        let start = UInt32(truncatingIfNeeded: bytes.count)
        bytes.append(text)
        extendText(from: start, count: UInt32(truncatingIfNeeded: text.count))
    }

    /// Adds one ASCII character to the innermost open span.
    mutating func append(ascii byte: UInt8) {
        bytes.append(byte)
        extendText(from: UInt32(truncatingIfNeeded: bytes.count - 1), count: 1)
    }

    private mutating func extendText(from start: UInt32, count: UInt32) {
        // Text that follows text is one token.
        if let last = tokens.last, last.kind == .text,
            last.contentStart + last.contentCount == start
        {
            tokens[tokens.count - 1].contentCount += count
        } else {
            tokens.append(Token(kind: .text, contentStart: start, contentCount: count))
        }
    }

    /// Adds the moment in milliseconds from which what follows is shown.
    public mutating func append(timestamp: Int64) {
        var token = Token(kind: .timestamp)
        token.contentStart = UInt32(truncatingIfNeeded: timestamp)
        token.contentCount = UInt32(truncatingIfNeeded: timestamp >> 32)
        tokens.append(token)
    }

    /// Opens a span inside the innermost open one.
    public mutating func open(_ kind: Token.Kind, _ content: String = "", classes: [String] = []) {
        let joined = classes.joined(separator: ".")
        let content = content.utf8Span
        let names = joined.utf8Span
        open(kind, content: content.span, classes: names.span)
    }

    /// Opens a span inside the innermost open one.
    public mutating func open(_ kind: Token.Kind, content: Span<UInt8>, classes: Span<UInt8>) {
        precondition(kind != .text && kind != .timestamp && kind != .end, "not a span")
        var token = Token(kind: kind)
        token.contentStart = UInt32(truncatingIfNeeded: bytes.count)
        token.contentCount = UInt32(truncatingIfNeeded: content.count)
        bytes.append(content)
        token.classesStart = UInt32(truncatingIfNeeded: bytes.count)
        token.classesCount = UInt32(truncatingIfNeeded: classes.count)
        bytes.append(classes)
        tokens.append(token)
        depth += 1
    }

    /// Closes the innermost open span, if there is one.
    public mutating func close() {
        guard depth > 0 else { return }
        depth -= 1
        tokens.append(Token(kind: .end))
    }

    /// Closes every open span.
    public mutating func closeAll() { while depth > 0 { close() } }

    /// The characters of some bytes of ``bytes``.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The text without markup.
    public var plain: String {
        var plain: [UInt8] = []
        for token in tokens where token.kind == .text { plain += bytes[token.content] }
        return String(decoding: plain, as: UTF8.self)
    }
}
