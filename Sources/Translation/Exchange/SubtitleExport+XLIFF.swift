internal import Adaptation
internal import TimedText
public import TranslationMemory
internal import XML

extension SubtitleExport {
    /// The file as a document of XLIFF.
    ///
    /// The original isn't embedded: its name, digest and number of cues are told, and by them
    /// ``SubtitleImport`` knows it again.
    ///
    /// - Complexity: O(*n*) in the size of the file.
    public func xliff(_ version: XLIFFVersion) -> XLIFFDocument {
        var members = document.cues.indices.map { XLIFFMember.unit(unit($0, version)) }
        // In version 2 a file holds at least a group, even when there is nothing to translate.
        if members.isEmpty, version != .v1_2 { members = [.group(XLIFFGroup(id: "cues"))] }
        var file = XLIFFFile(
            id: version == .v1_2 ? nil : "f1", original: name, members: members)
        if version == .v1_2 {
            file.tag["datatype"] = "plaintext"
            file.header = header
        } else {
            file.attachments = [metadata]
            if let profile {
                file.attachments.insert(XLIFFSizeRestriction.profile(profile), at: 0)
            }
        }
        var result = XLIFFDocument(
            version: version, source: source, target: target, files: [file])
        if version != .v1_2 {
            result.declare(.metadata)
            if profile != nil { result.declare(.sizeRestriction) }
            if !matches.isEmpty { result.declare(.matches) }
        }
        return result
    }

    /// What is told of the original, by its names.
    var facts: [(name: String, value: String)] {
        [
            ("name", name), ("sha-256", digest), ("cues", String(document.cues.count)),
            ("format", document.format),
        ]
    }

    private var metadata: XLIFFAttachment {
        XLIFFMetaGroup.attachment([
            XLIFFMetaGroup(
                category: ReturnedFile.category,
                items: facts.map { .meta(type: $0.name, value: $0.value) })
        ])
    }

    /// The head of a file of version 1.2 with the facts as properties.
    private var header: XMLElement {
        func name(_ local: String) -> XMLName {
            XMLName(local, namespace: XLIFFVersion.v1_2.namespace)
        }
        func attribute(_ name: String, _ value: String) -> XMLAttribute {
            XMLAttribute(name: XMLName(name), value: value)
        }
        let properties = facts.map { fact in
            XMLNode.element(
                XMLElement(
                    name("prop"), [attribute("prop-type", fact.name)],
                    children: fact.value.isEmpty ? [] : [.text(fact.value)]))
        }
        let group = XMLElement(
            name("prop-group"), [attribute("name", ReturnedFile.category)], children: properties)
        return XMLElement(name("header"), children: [.element(group)])
    }

    /// How characters are counted; `nil` where nothing limits them.
    private var profile: String? {
        guard let budgets else { return nil }
        switch budgets.targetUnit {
        case Counting.Unit.codepoint.rawValue, Counting.Unit.grapheme.rawValue:
            return XLIFFSizeRestriction.codePoints
        default: return "tradewind:" + budgets.targetUnit
        }
    }

    private func unit(_ index: Int, _ version: XLIFFVersion) -> XLIFFUnit {
        var codes = XLIFFCodes(version: version)
        let source = segment(index)
        let translation = translations[index]
        let content = codes.content(source)
        var target = translation.map { codes.content($0, of: source) }
        let hasTarget = target != nil && self.target != nil
        if version == .v1_2 { target?.tag["state"] = "translated" }
        var part = XLIFFSegment(
            id: version == .v1_2 ? nil : "s1", source: content,
            target: hasTarget ? target : nil)
        if version != .v1_2, hasTarget { part.tag["state"] = "translated" }
        var unit = XLIFFUnit(
            id: identifiers.names[index], originalData: codes.originalData, segments: [part])
        unit.tag.space = "preserve"
        if let limit = limit(index) {
            unit.restrict(to: XLIFFSizeRestriction(maximum: limit), version: version)
        }
        unit.attach(matches[index] ?? [], version: version)
        let cue = document.cues[index]
        if version != .v1_2 {
            unit.attachments.append(
                XLIFFMetaGroup.attachment([
                    XLIFFMetaGroup(
                        category: "cue",
                        items: [
                            .meta(type: "number", value: String(index + 1)),
                            .meta(type: "start", value: String(cue.start)),
                            .meta(type: "end", value: String(cue.end)),
                        ])
                ]))
        }
        unit.attachments += notes(index).map {
            .note(XLIFFNote($0.text, category: $0.category, version: version))
        }
        return unit
    }
}
