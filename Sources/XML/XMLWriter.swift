/// A writer of XML documents whose bytes depend on nothing but what it is told.
///
/// Names are written as given, prefix included; declaring a prefix is writing the attribute
/// `xmlns:…`. Characters that XML 1.0 forbids become U+FFFD.
///
///     var writer = XMLWriter(indentation: 2)
///     writer.start("a", [("b", "1 < 2")])
///     writer.text("text")
///     writer.end()
///     writer.bytes     // <a b="1 &lt; 2">text</a>
///
/// With an indentation, elements stand on lines of their own, except inside an element that holds
/// text: there, at any depth, no white space is added.
public struct XMLWriter: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []

    private let indentation: Int?
    private let lineEnding: [UInt8]
    private var open: [Level] = []
    private var isTagOpen = false

    private struct Level {
        var name: [UInt8]
        var isMixed: Bool
        var hasChildren = false
        /// The white space that was added inside, in case that text follows.
        var added: [Range<Int>] = []
    }

    /// Creates a writer whose children stand some spaces deeper, or, with `nil`, all on one line.
    public init(indentation: Int? = nil, lineEnding: String = "\n") {
        self.indentation = indentation
        self.lineEnding = Array(lineEnding.utf8)
    }

    /// How many elements are open.
    public var depth: Int { open.count }

    /// Writes the XML declaration for UTF-8.
    public mutating func declaration() {
        bytes += Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8)
        bytes += indentation == nil ? [] : lineEnding
    }

    /// Starts an element; to say early that it will hold text, `isMixed`, only saves time.
    public mutating func start(
        _ name: String, _ attributes: [(String, String)] = [], isMixed: Bool = false
    ) {
        closeTag()
        let isMixed = isMixed || (open.last?.isMixed ?? false)
        if !open.isEmpty {
            breakLine(depth: open.count)
            open[open.count - 1].hasChildren = true
        }
        let name = Array(name.utf8)
        bytes.append(0x3C)
        bytes += name
        for (name, value) in attributes {
            bytes.append(0x20)
            bytes += Array(name.utf8)
            bytes += [0x3D, 0x22]
            Self.escape(value, inAttribute: true, to: &bytes)
            bytes.append(0x22)
        }
        open.append(Level(name: name, isMixed: isMixed))
        isTagOpen = true
    }

    /// Writes text into the innermost open element.
    public mutating func text(_ text: String) {
        guard !text.isEmpty else { return }
        closeTag()
        mix()
        Self.escape(text, inAttribute: false, to: &bytes)
    }

    /// Ends the innermost open element; one without content becomes `<a/>`.
    public mutating func end() {
        guard let level = open.last else { return }
        if isTagOpen {
            isTagOpen = false
            bytes += [0x2F, 0x3E]
        } else {
            if level.hasChildren { breakLine(depth: open.count - 1) }
            bytes += [0x3C, 0x2F]
            bytes += level.name
            bytes.append(0x3E)
        }
        let added = open.removeLast().added
        if open.isEmpty {
            bytes += indentation == nil ? [] : lineEnding
        } else {
            open[open.count - 1].added += added
        }
    }

    /// Writes an element that holds nothing or only text.
    public mutating func element(
        _ name: String, _ attributes: [(String, String)] = [], text: String = ""
    ) {
        start(name, attributes)
        self.text(text)
        end()
    }

    /// Writes an element as it was read, with its namespaces declared as they were.
    public mutating func element(_ element: XMLElement) {
        let declared = element.tag.namespaces.map {
            ($0.prefix.isEmpty ? "xmlns" : "xmlns:\($0.prefix)", $0.namespace)
        }
        start(
            element.name.description,
            declared + element.tag.attributes.map { ($0.name.description, $0.value) })
        for child in element.children {
            switch child {
            case .text(let text): self.text(text)
            case .element(let element): self.element(element)
            }
        }
        end()
    }

    private mutating func closeTag() {
        guard isTagOpen else { return }
        isTagOpen = false
        bytes.append(0x3E)
    }

    private mutating func breakLine(depth: Int) {
        guard let indentation, let level = open.last, !level.isMixed else { return }
        let start = bytes.count
        bytes += lineEnding
        bytes += [UInt8](repeating: 0x20, count: max(0, indentation * depth))
        open[open.count - 1].added.append(start..<bytes.count)
    }

    /// Notes that the innermost open element holds text, and takes back white space added in it.
    private mutating func mix() {
        guard let level = open.last, !level.isMixed else { return }
        open[open.count - 1].isMixed = true
        guard let first = level.added.first else { return }
        open[open.count - 1].added = []
        var kept = Array(bytes[..<first.lowerBound])
        kept.reserveCapacity(bytes.count)
        var position = first.lowerBound
        for range in level.added {
            kept += bytes[position..<range.lowerBound]
            position = range.upperBound
        }
        kept += bytes[position...]
        bytes = kept
    }
}
