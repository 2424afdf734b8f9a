/// A text in which the parts that break a rule stand between `⟦` and `⟧`.
struct MarkedText {
    /// The text without the marks.
    let text: String
    /// The places in UTF-8 between the marks.
    let places: [Range<Int>]

    init(_ marked: String) {
        var text = ""
        var places: [Range<Int>] = []
        var start = 0
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": start = text.utf8.count
            case "⟧": places.append(start..<text.utf8.count)
            default: text.unicodeScalars.append(scalar)
            }
        }
        self.text = text
        self.places = places
    }
}
