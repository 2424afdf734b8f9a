/// What the help says about an argument.
public struct ArgumentHelp: ExpressibleByStringInterpolation, Sendable {
    /// One line that says what the argument is for.
    public var abstract: String

    /// More about the argument, shown below the abstract.
    public var discussion: String

    /// The name of the value, without angle brackets, in place of the property's name.
    public var valueName: String?

    /// Where the argument is shown.
    public var visibility: ArgumentVisibility

    /// The words for an argument; all may be left out.
    public init(
        _ abstract: String = "", discussion: String = "", valueName: String? = nil,
        visibility: ArgumentVisibility = .default
    ) {
        self.abstract = abstract
        self.discussion = discussion
        self.valueName = valueName
        self.visibility = visibility
    }

    /// An abstract alone.
    public init(stringLiteral abstract: String) { self.init(abstract) }

    /// No words, and not shown unless hidden arguments are asked for.
    public static let hidden = Self(visibility: .hidden)

    /// No words, and never shown.
    public static let `private` = Self(visibility: .private)

    /// Whether the help shows the argument.
    public var shouldDisplay: Bool { visibility == .default }
}

/// Where an argument is shown.
public struct ArgumentVisibility: Sendable, Equatable {
    private let level: Int

    /// In the help, the manual and the completions.
    public static let `default` = Self(level: 0)

    /// Only in what `--help-hidden` prints.
    public static let hidden = Self(level: 1)

    /// Nowhere.
    public static let `private` = Self(level: 2)

    /// Whether it is shown, by whether hidden arguments are asked for.
    func isShown(includingHidden: Bool) -> Bool { level <= (includingHidden ? 1 : 0) }
}
