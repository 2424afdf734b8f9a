internal import Diagnostics
internal import ICU
internal import TimedText

/// Reads a file of rules, and tells everything that is wrong with it at once.
struct RuleFileReader {
    let schema: RuleSchema
    var file: RuleFile
    var findings: [Finding] = []

    init(_ source: RuleSource, kind: RuleFile.Kind, schema: RuleSchema) {
        self.schema = schema
        let text = SourceText(
            name: source.name, text: String(decoding: source.bytes, as: UTF8.self))
        file = RuleFile(kind: kind, source: text)
    }

    /// Reads the file; what can't be understood is left out and found.
    mutating func read() {
        let document: JSONValue
        do {
            document = try Self.scan(file.source)
        } catch {
            return report("rule-file-syntax", error.message, error.range)
        }
        guard case .section(let sections) = schema.root, let members = document.members else {
            return report("rule-file-syntax", "an object is missing", document.range)
        }
        let known = schema.members(of: file.kind)
        for member in distinct(members) {
            if let node = sections[member.name] {
                file.changes += changes(node, member.value, path: member.name)
            } else if known.contains(member.name) {
                readMember(member)
            } else {
                unknown(member, among: known.union(sections.keys))
            }
        }
    }

    /// Reads JSON with comments and commas after the last value.
    static func scan(_ source: SourceText) throws(JSONSyntaxError) -> JSONValue {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var scanner = JSONScanner(
            source.bytes, from: source.bytes.starts(with: mark) ? 3 : 0,
            extensions: [.comments, .trailingCommas])
        let value = try scanner.value()
        try scanner.finish()
        return value
    }

    /// Reads what isn't a rule.
    private mutating func readMember(_ member: JSONValue.Member) {
        let value = member.value
        switch member.name {
        case "$schema", "id": _ = text(value)
        case "name": file.name = text(value)
        case "about": file.about = text(value)
        case "regions", "without": readRegions(member)
        case "locales": file.locales = texts(value).compactMap { locale($0.text, $0.range) }
        case "evidence": file.evidence = word(value, "evidence")
        case "for": readLocales(value)
        default: break
        }
    }

    private mutating func readRegions(_ member: JSONValue.Member) {
        var codes: [String] = []
        for (code, range) in texts(member.value) {
            if RegionContainment.isKnown(code) {
                codes.append(code)
            } else {
                report("wrong-value", "no region has the code '\(code)'", range)
            }
        }
        if member.name == "regions" { file.regions = codes } else { file.without = codes }
    }

    private mutating func readLocales(_ value: JSONValue) {
        guard let members = value.members, case .section(let sections) = schema.root else {
            return report("wrong-value", "an object of locales is missing", value.range)
        }
        for member in distinct(members) {
            guard let tag = locale(member.name, member.nameRange) else { continue }
            guard let rules = member.value.members else {
                report("wrong-value", "an object of rules is missing", member.value.range)
                continue
            }
            for rule in distinct(rules) {
                guard let node = sections[rule.name] else {
                    unknown(rule, among: sections.keys)
                    continue
                }
                file.localeChanges[tag, default: []] += changes(
                    node, rule.value, path: rule.name)
            }
        }
    }

    /// Reads what stands at a place of the tree of rules.
    private mutating func changes(
        _ node: RuleSchema.Node, _ value: JSONValue, path: String
    ) -> [RuleFile.Change] {
        if case .rule(let definition) = node {
            return entry(definition, value, field: path).map { [.set($0)] } ?? []
        }
        if case .null = value.kind { return [.remove(prefix: path + ".", bytes: value.range)] }
        guard let members = value.members else {
            report("wrong-value", "an object is missing for '\(path)'", value.range)
            return []
        }
        var result: [RuleFile.Change] = []
        for member in distinct(members) {
            let inner: RuleSchema.Node
            switch node {
            case .map(let node): inner = node
            case .section(let nodes):
                guard let node = nodes[member.name] else {
                    unknown(member, in: path, among: nodes.keys)
                    continue
                }
                inner = node
            case .rule: continue
            }
            result += changes(inner, member.value, path: path + "." + member.name)
        }
        return result
    }

    /// The canonical tag of a locale, or `nil` and a finding.
    private mutating func locale(_ tag: String, _ range: Range<Int>) -> String? {
        if let locale = LocaleIdentifier(tag) { return locale.tag }
        report("wrong-value", "'\(tag)' isn't a locale", range)
        return nil
    }
}
