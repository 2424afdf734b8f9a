/// A rule for subtitles: looks at all cues of a file and reports what breaks it.
///
/// A rule takes what it needs from the resolved rules once, and is then used for many files at once.
public protocol CheckRule: Sendable {
    /// What the rule says of itself.
    static var description: RuleDescription { get }

    /// Prepares the rule; `nil` when the resolved rules don't ask for it.
    init?(_ scope: CheckScope)

    /// Reports what breaks the rule in a file.
    ///
    /// - Complexity: linear in the length of the file.
    func check(_ file: CheckedFile, _ report: inout CheckReport)
}
