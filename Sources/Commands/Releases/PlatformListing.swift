internal import Adaptation
internal import Diagnostics
internal import Releases

/// What is said of platforms: a line each, or all values of each.
struct PlatformListing {
    let templates: [PlatformTemplate]
    /// Whether all values are told.
    let isWhole: Bool

    /// The listing for people.
    var text: String { isWhole ? templates.map { whole($0) }.joined(separator: "\n") : table }

    private var table: String {
        var rows = [["platform", "version", "checked", "confidence", "takes", "name"]]
        for template in templates {
            rows.append([
                template.id, template.version, template.checkedOn.description,
                template.confidence.rawValue, Self.takes(template), template.name,
            ])
        }
        let widths = rows[0].indices.map { column in
            rows.reduce(0) { max($0, $1[column].unicodeScalars.count) }
        }
        var text = ""
        for row in rows {
            for (column, cell) in row.enumerated() where column + 1 < row.count {
                let space = widths[column] - cell.unicodeScalars.count + 2
                text += VisibleText.of(cell) + String(repeating: " ", count: space)
            }
            text += VisibleText.of(row[row.count - 1]) + "\n"
        }
        return text
    }

    /// What a platform takes, in words.
    private static func takes(_ template: PlatformTemplate) -> String {
        var parts: [String] = []
        if let format = template.subtitles?.formats.first { parts.append(format) }
        if template.streaming != nil { parts.append("hls") }
        if template.media != nil { parts.append("video") }
        if !template.art.isEmpty { parts.append("art") }
        let kinds = Set(template.documents.map { $0.kind.rawValue }).sorted()
        return (parts + kinds).joined(separator: "+")
    }

    private func whole(_ template: PlatformTemplate) -> String {
        var text = "\(template.id): \(template.name), version \(template.version)\n"
        if !template.about.isEmpty { text += template.about + "\n" }
        if !template.ancestors.isEmpty {
            text += "extends \(template.ancestors.joined(separator: ", "))\n"
        }
        if let from = template.validFrom { text += "holds from \(from)\n" }
        if let to = template.validTo { text += "holds until \(to)\n" }
        text += "checked on \(template.checkedOn), \(template.digest)\n\n"
        for value in PlatformValue.all(of: template) {
            text += "\(value.name) = \(VisibleText.of(value.text))\n"
            let origin = value.sources.joined(separator: " ")
            text += "    \(VisibleText.of(origin)) (\(value.provenance.confidence.rawValue))\n"
            if let note = value.provenance.note { text += "    \(VisibleText.of(note))\n" }
        }
        return text
    }

    /// The listing for programs.
    var json: [UInt8] {
        var writer = JSONWriter(style: .pretty)
        writer.object {
            $0.array("platforms") {
                for template in templates { $0.object { write(template, to: &$0) } }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    private func write(_ template: PlatformTemplate, to json: inout JSONWriter.Members) {
        json.member("id", template.id)
        json.member("name", template.name)
        json.member("version", template.version)
        json.member("about", template.about)
        json.member("ancestors", template.ancestors)
        json.member("checkedOn", template.checkedOn.description)
        json.member("validFrom", template.validFrom?.description)
        json.member("validTo", template.validTo?.description)
        json.member("confidence", template.confidence.rawValue)
        json.member("digest", template.digest)
        json.object("sources") {
            for (name, address) in template.sources.sorted(by: {
                $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
            }) {
                $0.member(name, address)
            }
        }
        guard isWhole else { return }
        json.array("values") {
            for value in PlatformValue.all(of: template) {
                $0.object {
                    $0.member("name", value.name)
                    $0.member("value", value.text)
                    $0.member("sources", value.sources)
                    $0.member("confidence", value.provenance.confidence.rawValue)
                    $0.member("note", value.provenance.note)
                }
            }
        }
    }
}
