internal import Diagnostics

/// A cue that doesn't keep to a limit of the platform.
struct SubtitleFault {
    /// The rule.
    var rule: String
    /// The name of the limit in the platform's file.
    var value: String
    /// The number of the cue, from 1.
    var cue: Int
    /// What is the matter.
    var message: String
    /// The place of the cue in the file that it was read from.
    var range: SourceRange?
}
