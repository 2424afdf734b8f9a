public import Adaptation
internal import Embedded
internal import TimedText

/// How well viewers must see the label that says that something was made by AI.
public struct VisibleLabelLimits: Sendable, Hashable {
    /// The least time that it is seen, in milliseconds.
    public let duration: Int64
    /// The least height of its letters as a share of the picture's shorter side.
    public let heightRatio: Double
    /// Who asks for it.
    public let source: String
    /// The first day on which it is asked for, or `nil` when nobody says.
    public let validFrom: CalendarDay?
    /// When it was last compared with its source, or `nil` when nobody says.
    public let checkedOn: CalendarDay?
    /// How far it can be trusted, in the words of platforms' files, or `nil` when nobody says.
    public let confidence: String?

    /// The file that the program carries.
    public static let path = "templates/rules/disclosure.jsonc"

    /// Reads the limits that the program carries; `nil` when its file can't be read.
    public init?() {
        guard let file = EmbeddedFile(path: Self.path) else { return nil }
        var reader = DataReader(name: file.path, bytes: file.bytes, rule: "disclosure")
        guard let label = reader.root()?["visibleLabel"], let duration = label["duration"],
            let height = label["heightRatio"], let source = label["source"],
            let milliseconds = reader.integer(duration, in: 0...86_400_000),
            let ratio = reader.number(height), let name = reader.text(source)
        else { return nil }
        self.duration = Int64(milliseconds)
        heightRatio = ratio
        self.source = name
        validFrom = label["validFrom"].flatMap { reader.day($0) }
        checkedOn = label["checkedOn"].flatMap { reader.day($0) }
        confidence = label["confidence"].flatMap { reader.text($0) }
    }
}
