internal import Diagnostics

/// Writes cues as objects of JSON.
enum CueJSONWriter {
    typealias Member = (name: String, value: [UInt8])

    /// Everything that a cue says, in our own form.
    static func members(
        of cue: Cue, in document: Document, number: Int, _ options: WritingOptions,
        _ findings: inout [Finding]
    ) -> [Member] {
        var members: [Member] = []
        let identifier = document.identifier(of: cue)
        if !identifier.isEmpty { members.append(("id", JSONText.string(identifier))) }
        members.append(("start", JSONText.number(cue.start)))
        members.append(("end", JSONText.number(cue.end)))
        members += text(
            of: cue, in: document, number: number, options, &findings)
        let settings = document.settings(of: cue)
        if !settings.isDefault { members.append(("settings", CueJSONSettings.written(settings))) }
        if let style = document.style(of: cue) { members.append(("style", JSONText.string(style))) }
        let attributes = document.attributes(of: cue)
        if !attributes.isEmpty { members.append(("attributes", JSONText.object(attributes))) }
        let comments = document.comments(before: cue)
        if !comments.isEmpty { members.append(("comments", CueJSONHead.strings(comments))) }
        return members
    }

    private static func text(
        of cue: Cue, in document: Document, number: Int, _ options: WritingOptions,
        _ findings: inout [Finding]
    ) -> [Member] {
        let text = document.text(of: cue)
        var members: [Member] = [("text", JSONText.string(text.plain))]
        if text.tokens.contains(where: { $0.kind != .text }) {
            var isDeep = false
            members.append(("tree", CueJSONTree.written(text, isDeep: &isDeep)))
            if isDeep {
                document.reportLoss(
                    "nesting", of: cue, number: number, for: CueJSON.self, options, &findings)
            }
        }
        if text.placement != CueText.Placement() {
            members.append(("placement", CueJSONSettings.written(text.placement)))
        }
        return members
    }

    /// Writes a cue's object so that only the members that changed differ.
    static func writeChanged(
        _ cue: Cue, of document: Document, _ options: WritingOptions, to output: inout [UInt8],
        _ findings: inout [Finding]
    ) {
        guard let source = document.source, !cue.traits.contains(.inserted),
            let value = parsed(cue.place.blockRange, of: source)
        else {
            output += JSONText.object(
                members(of: cue, in: document, number: 0, options, &findings))
            return
        }
        let unit = document.layouts.first?.unit ?? .milliseconds
        var edits: [(range: Range<Int>, value: [UInt8])] = []
        var added: [Member] = []
        func set(_ member: JSONValue.Member?, _ name: String, _ value: [UInt8]) {
            if let member {
                edits.append((member.value.range, value))
            } else {
                added.append((name, value))
            }
        }
        if cue.traits.contains(.changedTiming) {
            let timing = [value["offsets"], value["timestamps"]].compactMap { $0 }
            for object in timing.isEmpty ? [value] : timing {
                setTimes(of: cue, in: object, unit, set)
            }
        }
        if cue.traits.contains(.changedText) {
            var members = text(of: cue, in: document, number: 0, options, &findings)
            for name in ["tree", "placement"] where value[name] != nil {
                if !members.contains(where: { $0.name == name }) {
                    members.append((name, Array("null".utf8)))
                }
            }
            for (name, new) in members {
                let names = name == "text" ? CueJSONFields.text : [name]
                let member = value.members?.last { names.contains($0.name) }
                set(
                    member, name,
                    member?.value.array != nil && name == "text" ? [0x5B] + new + [0x5D] : new)
            }
        }
        if cue.traits.contains(.changedIdentifier) {
            let member = value.members?.last { $0.name == "id" }
            let identifier = document.identifier(of: cue)
            let isNumber = member?.value.number != nil && Int64(identifier) != nil
            set(member, "id", isNumber ? Array(identifier.utf8) : JSONText.string(identifier))
        }
        if cue.traits.contains(.changedSettings) {
            set(
                value.members?.last { $0.name == "settings" }, "settings",
                CueJSONSettings.written(document.settings(of: cue)))
        }
        write(edits, added, in: value, of: source, to: &output)
    }

    private static func parsed(_ range: Range<Int>, of source: SourceText) -> JSONValue? {
        var scanner = JSONScanner(
            source.bytes, from: range.lowerBound, extensions: [.comments, .trailingCommas])
        guard let value = try? scanner.value(), value.members != nil else { return nil }
        return value
    }

    private static func setTimes(
        of cue: Cue, in object: JSONValue, _ unit: TimeUnit,
        _ set: (JSONValue.Member?, String, [UInt8]) -> Void
    ) {
        let start = CueJSONFields.member(CueJSONFields.start, of: object)
        let end = CueJSONFields.member(CueJSONFields.end, of: object)
        let duration = CueJSONFields.member(CueJSONFields.duration, of: object)
        func differs(_ member: JSONValue.Member?, from time: Int64) -> Bool {
            guard let old = member.flatMap({ CueJSONFields.time($0) }) else { return true }
            return CueJSONFields.milliseconds(old, in: unit) != time
        }
        if differs(start, from: cue.start) {
            set(start, "start", CueJSONFields.written(cue.start, like: start, in: unit))
        }
        if let duration, differs(duration, from: cue.duration) {
            set(duration, "", CueJSONFields.written(cue.duration, like: duration, in: unit))
        }
        if end != nil || duration == nil, differs(end, from: cue.end) {
            set(end, "end", CueJSONFields.written(cue.end, like: end, in: unit))
        }
    }

    private static func write(
        _ edits: [(range: Range<Int>, value: [UInt8])], _ added: [Member], in value: JSONValue,
        of source: SourceText, to output: inout [UInt8]
    ) {
        var position = value.range.lowerBound
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard edit.range.lowerBound >= position else { continue }
            output += source.bytes[position..<edit.range.lowerBound]
            output += edit.value
            position = edit.range.upperBound
        }
        let last = value.members?.last?.value.range.upperBound ?? value.range.lowerBound + 1
        if !added.isEmpty, last >= position {
            output += source.bytes[position..<last]
            for (index, member) in added.enumerated() {
                if index > 0 || value.members?.isEmpty == false { output += ", ".utf8 }
                output += JSONText.string(member.name) + ": ".utf8 + member.value
            }
            position = last
        }
        output += source.bytes[position..<value.range.upperBound]
    }
}
