/// The looks that TTML's styling attributes say, as far as a document carries them.
struct TTMLStyle: Sendable, Equatable {
    var isItalic: Bool?
    var isBold: Bool?
    var isUnderlined: Bool?
    var isStruck: Bool?
    /// A colour as `#rrggbb`.
    var color: String?
    var fontFamily: String?
    var fontSize: String?
    var textAlign: String?
    var writingMode: String?
    var displayAlign: String?
    var origin: String?
    var extent: String?
    var position: String?
    var ruby: String?
    var isHidden: Bool?

    /// Properties that are read but have no place in a document.
    static let ignored: Set<String> = [
        "backgroundColor", "direction", "disparity", "fontKerning", "fontSelectionStrategy",
        "fontShear", "fontVariant", "letterSpacing", "lineHeight", "lineShear", "luminanceGain",
        "opacity", "overflow", "padding", "rubyAlign", "rubyPosition", "rubyReserve", "shear",
        "showBackground", "textCombine", "textEmphasis", "textOrientation", "textOutline",
        "textShadow", "unicodeBidi", "wrapOption", "zIndex", "backgroundImage", "border", "bpd",
        "ipd", "visibility", "lineBreak", "textIndent",
    ]

    /// Whether a property goes by a name, without its prefix.
    static func isProperty(_ name: String) -> Bool {
        var style = TTMLStyle()
        return style.set(name, "") != .unknown
    }

    /// What became of a property.
    enum Outcome { case kept, ignored, unknown, unreadable }

    /// Takes a property under its name without prefix.
    mutating func set(_ name: String, _ value: String) -> Outcome {
        let value = value.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
        switch name {
        case "fontStyle":
            isItalic = value != "normal"
            return ["normal", "italic", "oblique", "reverseOblique"].contains(value)
                ? .kept : .unreadable
        case "fontWeight":
            isBold = value == "bold"
            return ["normal", "bold"].contains(value) ? .kept : .unreadable
        case "textDecoration": return setDecoration(value)
        case "color":
            guard let read = TTMLColor.read(value) else { return .unreadable }
            color = read.color
            return read.isOpaque ? .kept : .ignored
        case "fontFamily": fontFamily = value
        case "fontSize": fontSize = value
        case "textAlign": textAlign = value
        case "writingMode": writingMode = value
        case "displayAlign": displayAlign = value
        case "origin": origin = value
        case "extent": extent = value
        case "position": position = value
        case "ruby": ruby = value
        case "display": isHidden = value == "none"
        default: return Self.ignored.contains(name) ? .ignored : .unknown
        }
        return .kept
    }

    private mutating func setDecoration(_ value: String) -> Outcome {
        var outcome = Outcome.kept
        for word in value.split(separator: " ") {
            switch word {
            case "none": (isUnderlined, isStruck) = (false, false)
            case "underline": isUnderlined = true
            case "noUnderline": isUnderlined = false
            case "lineThrough": isStruck = true
            case "noLineThrough": isStruck = false
            case "overline", "noOverline": outcome = .ignored
            default: outcome = .unreadable
            }
        }
        return outcome
    }

    /// This style with what another says in place of it.
    func overridden(by other: TTMLStyle) -> TTMLStyle {
        var style = inherited(by: other)
        style.displayAlign = other.displayAlign ?? displayAlign
        style.origin = other.origin ?? origin
        style.extent = other.extent ?? extent
        style.position = other.position ?? position
        style.ruby = other.ruby ?? ruby
        style.isHidden = other.isHidden ?? isHidden
        return style
    }

    /// The style of an element inside one of this style: only some properties are inherited.
    func inherited(by other: TTMLStyle) -> TTMLStyle {
        var style = other
        style.isItalic = other.isItalic ?? isItalic
        style.isBold = other.isBold ?? isBold
        style.isUnderlined = other.isUnderlined ?? isUnderlined
        style.isStruck = other.isStruck ?? isStruck
        style.color = other.color ?? color
        style.fontFamily = other.fontFamily ?? fontFamily
        style.fontSize = other.fontSize ?? fontSize
        style.textAlign = other.textAlign ?? textAlign
        style.writingMode = other.writingMode ?? writingMode
        return style
    }

    /// The looks of the text in words, such as `bold color=#ffff00`, for ``init(summary:)``.
    var summary: String {
        var words: [String] = []
        if isItalic == true { words.append("italic") }
        if isBold == true { words.append("bold") }
        if isUnderlined == true { words.append("underline") }
        if isStruck == true { words.append("strike") }
        if let color { words.append("color=" + color) }
        return words.joined(separator: " ")
    }

    init() {}

    init(summary: String) {
        for word in summary.split(separator: " ") {
            switch word {
            case "italic": isItalic = true
            case "bold": isBold = true
            case "underline": isUnderlined = true
            case "strike": isStruck = true
            default: if word.hasPrefix("color=") { color = String(word.dropFirst(6)) }
            }
        }
    }
}
