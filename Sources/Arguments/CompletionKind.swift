/// What a shell offers to complete an argument's value.
public enum CompletionKind: Sendable, Equatable {
    /// The choices of the value's type, or else files, as the shell does by itself.
    case `default`

    /// The given words, and nothing else.
    case list([String])

    /// Files, of the given extensions when there are any, such as `["srt", "vtt"]`.
    case file(extensions: [String] = [])

    /// Directories.
    case directory
}
