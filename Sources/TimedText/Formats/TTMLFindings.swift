import Diagnostics
import XML

/// What a TTML reader notices, with places in the source.
struct TTMLFindings {
    private(set) var list: [Finding] = []
    private var seen: Set<String> = []
    private let source: SourceText

    init(_ source: SourceText) { self.source = source }

    /// Reports something at some bytes.
    mutating func add(
        _ rule: String, _ message: String, _ range: Range<Int>, _ severity: Severity = .warning
    ) {
        list.append(
            Finding(
                rule: rule, severity: severity, message: message, range: source.range(range)))
    }

    /// Reports something that would be said for every element only where it comes first.
    mutating func addOnce(
        _ rule: String, _ message: String, _ range: Range<Int>, _ severity: Severity = .note
    ) {
        guard seen.insert(rule + "\u{0}" + message).inserted else { return }
        add(rule, message, range, severity)
    }

    /// Reads the styling attributes of a tag into a style, and reports those that get lost.
    mutating func style(of tag: XMLTag) -> TTMLStyle {
        var style = TTMLStyle()
        for attribute in tag.attributes
        where TTMLVocabulary.of(attribute: attribute.name) == .styling {
            let name = attribute.name.local
            switch style.set(name, attribute.value) {
            case .kept: break
            case .ignored:
                addOnce(
                    "ttml-unsupported-property", "tts:\(name) is not carried over", tag.range)
            case .unknown:
                addOnce("ttml-unknown-property", "tts:\(name) is not a known property", tag.range)
            case .unreadable:
                add(
                    "ttml-property-value",
                    "the value of tts:\(name) can't be read: \(attribute.value)",
                    tag.range)
            }
        }
        return style
    }
}
