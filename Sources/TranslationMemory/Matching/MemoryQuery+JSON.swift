public import Diagnostics
internal import ICU

extension MemoryQuery {
    /// The version of the form in which answers are written.
    public static let answerVersion = 1

    /// Writes the question and its answers as members of an object, the same for the command line
    /// and the server: `version`, `query`, `from`, `to`, `matches`, and `fragments`, which are parts
    /// that were translated before and are for questions without a match.
    ///
    /// - Complexity: O(*n*) in the size of the answers.
    public func write(
        _ matches: [Match], fragments: [FragmentAnswer], to object: inout JSONWriter.Members
    ) {
        object.member("version", Self.answerVersion)
        object.member("query", text.native)
        object.member("from", source?.tag)
        object.member("to", target.tag)
        object.array("matches") {
            for match in matches { $0.object { match.write(to: &$0) } }
        }
        object.array("fragments") {
            for fragment in fragments { $0.object { fragment.write(to: &$0) } }
        }
    }
}
