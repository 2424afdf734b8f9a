internal import TimedText

extension PlatformTemplate {
    /// Whether its metadata tells MD5 digests, which nothing else needs.
    var namesMD5: Bool { documents.contains { $0.content.says("md5") } }
}

extension JSONValue {
    /// Whether a text in it holds a word.
    fileprivate func says(_ word: String) -> Bool {
        switch kind {
        case .string(let text): text.contains(word)
        case .array(let values): values.contains { $0.says(word) }
        case .object(let members): members.contains { $0.value.says(word) }
        default: false
        }
    }
}
