/// The classes by which a WebVTT document says the looks that other formats say by attributes.
///
/// A font colour becomes a class such as `red` or `color-ff8800` with a rule in a `STYLE` block, and
/// is found again by that rule. The eight colours that WebVTT names get rules too, since browsers
/// have none of their own.
struct StyleClasses: Sendable {
    /// The rules that were registered since, as CSS, one a line; empty when there are none.
    private(set) var css = ""
    private var sheet = StyleSheet()
    private var recent: [Known] = []
    /// The classes that were made for a look, and the last number that was tried after a name.
    private var registered: [Registered: String] = [:]
    private var tried: [String: Int] = [:]

    /// A name that was asked for, and the look that it should have.
    private struct Registered: Hashable {
        var wanted: String
        var look: StyleSheet.Look
    }

    /// The classes of a font's attributes that were looked up not long ago.
    private struct Known {
        var attributes: [UInt8]
        var classes: [String]
        /// The classes with a full stop before each.
        var written: [UInt8]
        var lost: [String]
    }

    /// What some classes say of a text.
    struct Looks: Sendable, Hashable {
        /// The attributes of a font, as HTML writes them, or `nil`.
        var font: String?
        var isBold = false
        var isItalic = false
        var isUnderlined = false
        var isStruck = false
        /// The classes that say nothing.
        var rest: [String] = []
    }

    /// Reads the rules of a document's style sheets.
    init(_ head: Document.Head) {
        for style in head.styles where !style.css.isEmpty { sheet.add(style.css) }
    }

    /// The classes for the attributes of a font, such as `color="red"`, and what can't be said.
    mutating func classes(font attributes: String) -> (classes: [String], lost: [String]) {
        let bytes = Array(attributes.utf8)
        let index = known(bytes.span)
        return (recent[index].classes, recent[index].lost)
    }

    /// Adds the classes for the attributes of a font, with a full stop before each, to a tag.
    mutating func write(
        font attributes: Span<UInt8>, to output: inout [UInt8], lost: inout [String]
    ) {
        let index = known(attributes)
        output += recent[index].written
        if !recent[index].lost.isEmpty { lost += recent[index].lost }
    }

    /// The class for text that is struck through.
    mutating func strikeClass() -> String {
        var look = StyleSheet.Look()
        look.isStruck = true
        return register("strike", look, "text-decoration: line-through")
    }

    /// The attributes of the font that some classes say, or `nil`, and the classes left over.
    func font(classes: [String]) -> (attributes: String?, rest: [String]) {
        let looks = looks(of: classes)
        return (looks.font, looks.rest)
    }

    /// What some classes say of a text.
    func looks(of classes: [String]) -> Looks {
        var looks = Looks()
        var font = FontAttributes()
        for name in classes {
            guard let look = sheet.looks[name] else {
                if Self.standard.contains(name) {
                    font.color = name
                } else {
                    // A background, such as `bg_blue`, is nothing that a font can say.
                    looks.rest.append(name)
                }
                continue
            }
            guard look != StyleSheet.Look() else {
                looks.rest.append(name)
                continue
            }
            if let color = look.color { font.color = Self.attribute(color) }
            if let family = look.family { font.face = family }
            looks.isBold = looks.isBold || look.isBold
            looks.isItalic = looks.isItalic || look.isItalic
            looks.isUnderlined = looks.isUnderlined || look.isUnderlined
            looks.isStruck = looks.isStruck || look.isStruck
        }
        looks.font = font.written
        return looks
    }

    /// The classes that the specification gives a colour to.
    ///
    /// Source: W3C WebVTT, section 5.1 "Default classes for WebVTT Caption or Subtitle Cue Components".
    private static let standard = [
        "white", "lime", "cyan", "red", "yellow", "magenta", "blue", "black",
    ]

    /// A colour as an attribute says it: its name, or `#` and six digits.
    private static func attribute(_ color: String) -> String {
        if CSSColor.isName(color) { return color.lowercased() }
        return CSSColor(color).map { "#" + $0.digits } ?? color
    }

    /// Finds or makes the classes of a font's attributes, and returns their place.
    private mutating func known(_ attributes: Span<UInt8>) -> Int {
        for index in recent.indices {
            let known = recent[index].attributes
            if known.count == attributes.count, Self.equals(known.span, attributes) { return index }
        }
        let font = FontAttributes(attributes)
        var classes: [String] = []
        var lost: [String] = []
        if let color = font.color { color.isEmpty ? () : add(color, &classes, &lost) }
        if let face = font.face, !face.isEmpty { classes.append(faceClass(face)) }
        if font.size != nil { lost.append("font size") }
        for name in font.others { lost.append("font \(name)") }
        var bytes: [UInt8] = []
        bytes.append(attributes)
        let written = Array(classes.map { "." + $0 }.joined().utf8)
        if recent.count == 16 { recent.removeAll(keepingCapacity: true) }
        recent.append(Known(attributes: bytes, classes: classes, written: written, lost: lost))
        return recent.count - 1
    }

    private static func equals(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
        for index in a.indices where a[index] != b[index] { return false }
        return true
    }

    private mutating func add(_ color: String, _ classes: inout [String], _ lost: inout [String]) {
        guard let value = CSSColor(color) else {
            lost.append("font color")
            return
        }
        var look = StyleSheet.Look()
        let standard = Self.standard.first { CSSColor($0) == value }
        let name = standard ?? (CSSColor.isName(color) ? color.lowercased() : nil)
        look.color = name ?? "#" + value.digits
        classes.append(
            register(name ?? "color-" + value.digits, look, "color: " + (look.color ?? "")))
    }

    private mutating func faceClass(_ face: String) -> String {
        var name = "face-"
        for scalar in face.lowercased().unicodeScalars {
            let isKept =
                scalar.value > 0xA0
                || CharacterReference.isAlphanumeric(UInt8(scalar.value & 0x7F)) && scalar.isASCII
            name.unicodeScalars.append(isKept ? scalar : "-")
        }
        var look = StyleSheet.Look()
        look.family = face
        return register(name, look, "font-family: \"" + Self.escaped(face) + "\"")
    }

    /// A text as it stands in a CSS string, without anything that could end it or a block.
    private static func escaped(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\", ">", "<", "\u{0}"..."\u{1F}", "\u{7F}":
                output += "\\" + String(max(1, scalar.value), radix: 16) + " "
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }

    /// A class with a look: one that has it already, or a new one with a rule.
    private mutating func register(
        _ wanted: String, _ look: StyleSheet.Look, _ declaration: String
    ) -> String {
        let key = Registered(wanted: wanted, look: look)
        if let name = registered[key] { return name }
        var name = wanted
        var number = tried[wanted] ?? 1
        while let known = sheet.looks[name] {
            if known.says(look) { return name }
            number += 1
            name = wanted + "-\(number)"
        }
        tried[wanted] = number
        registered[key] = name
        sheet.set(look, for: name)
        css += "::cue(.\(name)) { \(declaration); }\n"
        return name
    }
}

extension StyleSheet.Look {
    /// Whether it is the same look, however its colour is spelled.
    fileprivate func says(_ other: StyleSheet.Look) -> Bool {
        var own = self
        if let color, let otherColor = other.color, CSSColor(color) == CSSColor(otherColor),
            CSSColor(color) != nil
        {
            own.color = otherColor
        }
        return own == other
    }
}
