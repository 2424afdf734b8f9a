/// A charset that the maker of a TMX file invented or extended (`ude`).
public struct TMXEncoding: Sendable, Hashable {
    /// A character of the charset (`map`).
    public struct Character: Sendable, Hashable {
        /// The character, such as `#xF8FF`.
        public var unicode: String
        /// Its code in the charset, such as `#xF0`.
        public var code: String?
        /// The name of an entity for it.
        public var entity: String?
        /// What may stand in its place.
        public var substitute: String?
    }

    /// The name of the charset.
    public var name: String
    /// The charset that it extends.
    public var base: String?
    /// Its characters.
    public var characters: [Character] = []
}
