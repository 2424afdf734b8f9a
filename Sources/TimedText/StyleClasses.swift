/// The classes by which a WebVTT document says the looks that other formats say by attributes.
///
/// A font colour becomes a class such as `red` or `color-ff8800` with a rule in a `STYLE` block, and
/// is found again by that rule.
struct StyleClasses: Sendable {
    /// The rules that were registered since, as CSS, one a line; empty when there are none.
    private(set) var css = ""

    /// Reads the rules of a document's style sheets.
    init(_ head: Document.Head) {}

    /// The classes for the attributes of a font, such as `color="red"`, and what can't be said.
    mutating func classes(font attributes: String) -> (classes: [String], lost: [String]) {
        ([], [])
    }

    /// The attributes of the font that some classes say, or `nil`, and the classes left over.
    func font(classes: [String]) -> (attributes: String?, rest: [String]) { (nil, classes) }
}
