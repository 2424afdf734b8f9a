/// The named styles of a document, with the styles that they refer to.
struct TTMLStyles: Sendable {
    private var properties: [String: [String: String]] = [:]
    private var resolved: [String: TTMLStyle] = [:]

    /// References go no deeper than this.
    private static let depthLimit = 64

    init(_ styles: [Style] = []) {
        for style in styles where !style.name.isEmpty && properties[style.name] == nil {
            properties[style.name] = style.properties
        }
    }

    /// Whether a style goes by a name.
    func contains(_ name: String) -> Bool { properties[name] != nil }

    /// The style that a list of names means: later ones win.
    ///
    /// - Complexity: O(*n*) in the names; each style is resolved once.
    mutating func style(named names: String) -> TTMLStyle { style(names, depth: 0) }

    private mutating func style(_ names: String, depth: Int) -> TTMLStyle {
        var style = TTMLStyle()
        for name in names.split(whereSeparator: { $0.isWhitespace }) {
            style = style.overridden(by: single(String(name), depth: depth))
        }
        return style
    }

    private mutating func single(_ name: String, depth: Int) -> TTMLStyle {
        if let style = resolved[name] { return style }
        guard let properties = properties[name], depth < Self.depthLimit else {
            return TTMLStyle()
        }
        // A style that refers to itself finds nothing there.
        resolved[name] = TTMLStyle()
        var own = TTMLStyle()
        for (name, value) in properties where name.hasPrefix("tts:") {
            _ = own.set(String(name.dropFirst(4)), value)
        }
        let base = self.style(properties["style"] ?? "", depth: depth + 1)
        resolved[name] = base.overridden(by: own)
        return base.overridden(by: own)
    }
}
