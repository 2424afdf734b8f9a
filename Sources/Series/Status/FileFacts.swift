internal import Diagnostics
internal import Digests
internal import TimedText

/// What the status needs to know of a subtitle file.
struct FileFacts: Sendable, Hashable {
    /// What tells that the file is still the same, without opening it.
    let stamp: String
    /// The digest of its bytes, or why it can't be read.
    let content: Result<Content, Problem>

    /// What was read.
    struct Content: Sendable, Hashable {
        /// The digest of the bytes: what checks depend on.
        let digest: String
        /// The digest of times and texts alone: what a translation depends on.
        let saying: String
        /// How many cues there are.
        let cues: Int
    }

    /// Why a file can't be read.
    struct Problem: Error, Hashable {
        let message: String
    }

    /// The digest of some bytes, short enough for a cache and long enough not to collide.
    static func digest(_ bytes: [UInt8]) throws(DigestError) -> String {
        String(try SHA256.hexadecimal(of: bytes.span).prefix(32))
    }

    /// The digest of what a document says and when: nothing but line ends, encoding, format and
    /// numbers may differ where it is the same.
    static func saying(of document: Document) throws(DigestError) -> String {
        var text: [UInt8] = []
        var tree = CueText()
        for cue in document.cues {
            document.readText(of: cue, into: &tree)
            text += Array("\(cue.start) \(cue.end) ".utf8)
            for token in tree.tokens where token.kind == .text { text += tree.bytes[token.content] }
            text.append(0)
        }
        return try digest(text)
    }
}

extension SubtitleFile {
    /// What tells that the file is still the same, without opening it.
    var stamp: String {
        "\(size):\(modified):" + identity.map { String($0) }.joined(separator: ":")
    }
}
