/// How well viewers must see the label that says that something was made by AI.
public struct VisibleLabelLimits: Sendable, Hashable {
    /// The least time that it is seen, in milliseconds.
    public let duration: Int64
    /// The least height of its letters as a share of the picture's shorter side.
    public let heightRatio: Double
    /// Who asks for it.
    public let source: String

    /// What holds now.
    ///
    /// Source: GB 45438-2025, in force since 2025-09-01, second-hand; checked on 2026-11-29.
    public static let current = VisibleLabelLimits(
        duration: 2000, heightRatio: 0.05, source: "GB 45438-2025")
}
