internal import Diagnostics
internal import TimedText

extension TitleReader {
    /// Reads what was made by AI.
    mutating func declaration(_ value: JSONValue) -> AIDeclaration? {
        var declaration = AIDeclaration(label: .made, made: [], producer: "", produceID: "")
        var label: AIDeclaration.Label?
        let known = [
            "label", "made", "producer", "produceId", "propagator", "propagateId", "visible",
        ]
        let members = data.members(of: value, known: known)
        for member in members {
            let value = member.value
            switch member.name {
            case "label":
                label = data.integer(value, in: 1...3).flatMap {
                    AIDeclaration.Label(rawValue: $0)
                }
            case "made": declaration.made = parts(value)
            case "producer": declaration.producer = code(value) ?? ""
            case "produceId": declaration.produceID = code(value) ?? ""
            case "propagator": declaration.propagator = code(value)
            case "propagateId": declaration.propagateID = code(value)
            default: declaration.visible = visibleLabel(value)
            }
        }
        for name in ["label", "made", "producer", "produceId"] {
            require(name, among: members, of: value)
        }
        guard let label, !declaration.producer.isEmpty, !declaration.produceID.isEmpty else {
            return nil
        }
        declaration.label = label
        return declaration
    }

    private mutating func parts(_ value: JSONValue) -> [AIDeclaration.Part] {
        let values = data.array(value)
        if value.array != nil, values.isEmpty {
            data.report("wrong-value", "what was made by AI is missing", value.range)
        }
        var parts: [AIDeclaration.Part] = []
        for value in values {
            guard let part: AIDeclaration.Part = data.word(value) else { continue }
            if parts.contains(part) {
                data.report("duplicate", "'\(part.rawValue)' is there twice", value.range)
            } else {
                parts.append(part)
            }
        }
        return parts
    }

    /// A code as the metadata of files carries it: ASCII without space, `"` and `\`.
    private mutating func code(_ value: JSONValue) -> String? {
        guard let text = data.text(value) else { return nil }
        let isCode = text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
        if isCode, (1...255).contains(text.utf8.count) { return text }
        data.report(
            "ai-code",
            "a code is of ASCII letters, digits and signs, without space, quotation mark and backslash",
            value.range)
        return nil
    }

    private mutating func visibleLabel(_ value: JSONValue) -> AIDeclaration.VisibleLabel? {
        var label = AIDeclaration.VisibleLabel(from: 0, to: 0, heightRatio: 0)
        let known = ["episode", "from", "to", "heightRatio"]
        let members = data.members(of: value, known: known)
        for member in members {
            switch member.name {
            case "episode":
                label.episode = data.integer(member.value, in: 1...Self.episodeLimit)
                if let number = label.episode { episodeUses.append((number, member.value.range)) }
            case "from":
                label.from = Int64(data.integer(member.value, in: 0...86_400_000) ?? 0)
            case "to": label.to = Int64(data.integer(member.value, in: 1...86_400_000) ?? 0)
            default: label.heightRatio = ratio(member.value) ?? 0
            }
        }
        for name in ["from", "to", "heightRatio"] { require(name, among: members, of: value) }
        guard label.to > 0, label.heightRatio > 0 else { return nil }
        guard label.from < label.to else {
            let place = members.first { $0.name == "to" }?.value.range ?? value.range
            data.report("wrong-value", "the label goes before it appears", place)
            return nil
        }
        checkVisible(label, members, value.range)
        return label
    }

    private mutating func ratio(_ value: JSONValue) -> Double? {
        guard let ratio = data.number(value) else { return nil }
        if ratio > 0, ratio <= 1 { return ratio }
        data.report("wrong-value", "a share above 0 and up to 1 is missing", value.range)
        return nil
    }

    private mutating func checkVisible(
        _ label: AIDeclaration.VisibleLabel, _ members: [JSONValue.Member], _ whole: Range<Int>
    ) {
        func place(_ name: String) -> Range<Int> {
            members.first { $0.name == name }?.value.range ?? whole
        }
        guard let limits = VisibleLabelLimits() else { return }
        if label.to - label.from < limits.duration {
            data.report(
                "visible-label",
                "the label is seen for \(label.to - label.from) ms; \(limits.source) asks for \(limits.duration)",
                place("to"), severity: .warning)
        }
        if label.heightRatio < limits.heightRatio {
            data.report(
                "visible-label",
                "the label's height is \(label.heightRatio) of the shorter side; \(limits.source) asks for \(limits.heightRatio)",
                place("heightRatio"), severity: .warning)
        }
    }
}
