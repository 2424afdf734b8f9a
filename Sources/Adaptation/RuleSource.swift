/// A file of rules as it was given.
public struct RuleSource: Sendable, Hashable {
    /// The file's name, for findings and explanations.
    public var name: String
    /// The file's bytes.
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Takes a file's text.
    public init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }
}
