/// The start of an element: its name and attributes, and where its tag stands.
public struct XMLTag: Sendable, Hashable {
    /// The name of the element with its namespace.
    public var name: XMLName
    /// The attributes in the order of the file, without declarations of namespaces.
    public var attributes: [XMLAttribute]
    /// The namespaces that the tag declares, the default one under an empty prefix.
    public var namespaces: [Declaration]
    /// The bytes of the tag, from `<` to after `>`.
    public var range: Range<Int>
    /// The line of the tag, from 1.
    public var line: Int
    /// The column of the tag in Unicode scalars, from 1.
    public var column: Int
    /// Whether the tag ends its element, `<br/>`.
    public var isEmpty: Bool

    /// A namespace that a tag declares.
    public struct Declaration: Sendable, Hashable {
        /// The prefix, or an empty string for the default namespace.
        public var prefix: String
        /// The namespace, or an empty string where the default one is taken away.
        public var namespace: String
    }

    /// The value of an attribute in a namespace, or `nil`.
    public func value(_ local: String, in namespace: String = "") -> String? {
        attributes.first { $0.name.local == local && $0.name.namespace == namespace }?.value
    }
}
