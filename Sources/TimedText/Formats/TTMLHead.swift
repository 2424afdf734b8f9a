import Diagnostics
import XML

/// What the head of a TTML document says: styles, regions, people and titles.
struct TTMLHead {
    var styles: [Style] = []
    var table = TTMLStyles()
    var regions: [(id: String, style: TTMLStyle, range: Range<Int>)] = []
    var agents: [String: String] = [:]
    var metadata: [String: String] = [:]
    private var styleNames: Set<String> = []
    private var regionIndex: [String: Int] = [:]

    /// The style of a region, or `nil` when there is no such region.
    func region(_ id: String) -> TTMLStyle? { regionIndex[id].map { regions[$0].style } }

    /// Reads a `head` element.
    mutating func read(_ head: XMLElement, findings: inout TTMLFindings) {
        readMetadata(head)
        // Regions refer to styles that may stand after them.
        for element in all("style", in: head) { readStyle(element, &findings) }
        table = TTMLStyles(styles)
        for element in all("region", in: head) { readRegion(element, &findings) }
    }

    /// The elements of a name in a `head`, at most two levels down: in `styling` or `layout`.
    private func all(_ name: String, in head: XMLElement) -> [XMLElement] {
        var found: [XMLElement] = []
        for element in head.elements {
            if element.tag.isTimedText(name) { found.append(element) }
            guard element.tag.isTimedText("styling") || element.tag.isTimedText("layout") else {
                continue
            }
            found += element.elements.filter { $0.tag.isTimedText(name) }
        }
        return found
    }

    private mutating func readStyle(_ element: XMLElement, _ findings: inout TTMLFindings) {
        _ = findings.style(of: element.tag)
        guard let id = element.tag.identifier, !id.isEmpty else {
            findings.add(
                "ttml-style-id", "the style has no xml:id and can't be used", element.tag.range)
            return
        }
        if !styleNames.insert(id).inserted {
            findings.add(
                "ttml-duplicate-id", "the style \(id) is there twice; the first counts",
                element.tag.range)
            return
        }
        var properties: [String: String] = [:]
        for attribute in element.tag.attributes {
            switch TTMLVocabulary.of(attribute: attribute.name) {
            case .styling: properties["tts:" + attribute.name.local] = attribute.value
            case .core where attribute.name.local == "style":
                properties["style"] = attribute.value
            default: break
            }
        }
        styles.append(Style(name: id, properties: properties))
    }

    private mutating func readRegion(_ element: XMLElement, _ findings: inout TTMLFindings) {
        guard let id = element.tag.identifier, !id.isEmpty else {
            findings.add(
                "ttml-region-id", "the region has no xml:id and can't be used", element.tag.range)
            return
        }
        guard regionIndex[id] == nil else {
            findings.add(
                "ttml-duplicate-id", "the region \(id) is there twice; the first counts",
                element.tag.range)
            return
        }
        var style = table.style(named: element.tag.attribute("style") ?? "")
        for nested in element.elements where nested.tag.isTimedText("style") {
            style = style.overridden(by: table.style(named: nested.tag.attribute("style") ?? ""))
            style = style.overridden(by: findings.style(of: nested.tag))
        }
        style = style.overridden(by: findings.style(of: element.tag))
        if element.tag.attribute("begin") != nil || element.tag.attribute("end") != nil {
            findings.addOnce(
                "ttml-timed-region", "the times of regions are not carried over", element.tag.range)
        }
        regionIndex[id] = regions.count
        regions.append((id, style, element.tag.range))
    }

    /// Titles and people, wherever in the head they stand.
    private mutating func readMetadata(_ element: XMLElement) {
        for child in element.elements {
            guard TTMLVocabulary.of(element: child.name) == .metadata else {
                if child.name.local == "metadata" { readMetadata(child) }
                continue
            }
            switch child.name.local {
            case "agent":
                guard let id = child.tag.identifier else { continue }
                let names = child.elements.filter { $0.name.local == "name" }
                let best = names.first { $0.tag.attribute("type") == "full" } ?? names.first
                let name = best.map { trimmed($0.text) } ?? ""
                agents[id] = name.isEmpty ? id : name
            case "title", "desc", "copyright":
                let text = trimmed(child.text)
                if !text.isEmpty, metadata[child.name.local] == nil {
                    metadata[child.name.local] = text
                }
            default: break
            }
        }
    }

    private func trimmed(_ text: String) -> String {
        text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    }
}
