/// A message of a PO file.
public struct POEntry: Sendable, Hashable {
    /// What tells messages with the same text apart (`msgctxt`).
    public var context: String?
    /// The text (`msgid`).
    public var source: String
    /// The text for more than one (`msgid_plural`).
    public var plural: String?
    /// The translation, or one for each plural form.
    public var targets: [String]
    /// What the translator says (`#`).
    public var comments: [String]
    /// What the program's author says (`#.`).
    public var extractedComments: [String]
    /// Where the text stands in the program (`#:`).
    public var references: [String]
    /// Flags such as `fuzzy` and `c-format` (`#,`).
    public var flags: [String]
    /// The text that the translation was made for, when it changed since (`#|`).
    public var previousSource: String?
    /// Whether the message isn't used any more (`#~`).
    public var isObsolete: Bool
    /// The line on which it begins, from 1; 0 for a message that wasn't read.
    public var line: Int

    /// Creates a message.
    public init(
        _ source: String, _ targets: [String], context: String? = nil, plural: String? = nil,
        comments: [String] = [], extractedComments: [String] = [], references: [String] = [],
        flags: [String] = [], previousSource: String? = nil, isObsolete: Bool = false, line: Int = 0
    ) {
        self.source = source
        self.targets = targets
        self.context = context
        self.plural = plural
        self.comments = comments
        self.extractedComments = extractedComments
        self.references = references
        self.flags = flags
        self.previousSource = previousSource
        self.isObsolete = isObsolete
        self.line = line
    }

    /// Whether nobody has confirmed the translation.
    public var isFuzzy: Bool { flags.contains("fuzzy") }

    /// Whether every form is translated.
    public var isTranslated: Bool { !targets.isEmpty && !targets.contains("") }

    /// Messages are the same wherever they stand.
    public static func == (a: Self, b: Self) -> Bool {
        var a = a
        a.line = b.line
        return a.isIdentical(to: b)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(context)
        hasher.combine(source)
        hasher.combine(targets)
    }

    private func isIdentical(to b: Self) -> Bool {
        context == b.context && source == b.source && plural == b.plural && targets == b.targets
            && comments == b.comments && extractedComments == b.extractedComments
            && references == b.references && flags == b.flags
            && previousSource == b.previousSource && isObsolete == b.isObsolete
    }
}
