internal import Diagnostics

/// What a cue can say, for formats to name what they can.
struct CueFeatures: OptionSet {
    let rawValue: UInt32
    static let identifier = Self(rawValue: 1 << 0)
    /// Bold, italic, underline and strike.
    static let looks = Self(rawValue: 1 << 1)
    static let font = Self(rawValue: 1 << 2)
    static let classes = Self(rawValue: 1 << 3)
    static let voice = Self(rawValue: 1 << 4)
    static let language = Self(rawValue: 1 << 5)
    static let ruby = Self(rawValue: 1 << 6)
    static let timestamps = Self(rawValue: 1 << 7)
    static let position = Self(rawValue: 1 << 8)
    static let comments = Self(rawValue: 1 << 9)
    static let style = Self(rawValue: 1 << 10)
    static let attributes = Self(rawValue: 1 << 11)
    static let coordinates = Self(rawValue: 1 << 12)
}

extension Document {
    /// Reports what a format that can say only some features loses of a cue.
    /// The number is the cue's among those written, from 1.
    func reportLosses(
        of cue: Cue, number: Int, text: CueText, except kept: CueFeatures,
        for format: any SubtitleFormat.Type, _ options: WritingOptions,
        _ findings: inout [Finding]
    ) {
        guard options.reportsLosses else { return }
        var lost: [String] = []
        func lose(_ feature: CueFeatures, _ property: String) {
            if !kept.contains(feature), !lost.contains(property) { lost.append(property) }
        }
        let identifier = identifier(of: cue)
        // A number is made anew by whoever needs one.
        if identifier.utf8.contains(where: { !(0x30...0x39).contains($0) }) {
            lose(.identifier, "identifier")
        }
        for token in text.tokens {
            switch token.kind {
            case .text, .end: break
            case .bold: lose(.looks, "bold")
            case .italic: lose(.looks, "italic")
            case .underline: lose(.looks, "underline")
            case .strike: lose(.looks, "strike")
            case .font:
                guard !kept.contains(.font) else { continue }
                let content = Array(text.bytes[token.content])
                for name in FontAttributes(content.span).names { lose(.font, "font-\(name)") }
            case .span: if token.classesCount > 0 { lose(.classes, "class") }
            case .voice: lose(.voice, "voice")
            case .language: lose(.language, "language")
            case .ruby, .rubyText: lose(.ruby, "ruby")
            case .timestamp: lose(.timestamps, "timestamp")
            }
        }
        var settings = settings(of: cue)
        if settings.coordinates != nil {
            lose(.coordinates, "coordinates")
            settings.coordinates = nil
        }
        if text.placement != CueText.Placement() || !settings.isDefault {
            if settings.vertical != .horizontal { lose(.position, "vertical") }
            if settings.region != nil { lose(.position, "region") }
            settings.vertical = .horizontal
            settings.region = nil
            if text.placement != CueText.Placement() || !settings.isDefault {
                lose(.position, "position")
            }
        }
        if !comments(before: cue).isEmpty { lose(.comments, "comment") }
        if let style = style(of: cue), !style.isEmpty, style != "Default" { lose(.style, "style") }
        for property in lost {
            reportLoss(property, of: cue, number: number, for: format, options, &findings)
        }
        guard !kept.contains(.attributes) else { return }
        for attribute in ownAttributes(of: cue, text) {
            reportLoss(
                "attribute", attribute, of: cue, number: number, for: format, options, &findings)
        }
    }

    /// Reports one property that a cue loses.
    func reportLoss(
        _ property: String, _ detail: String? = nil, of cue: Cue, number: Int,
        for format: any SubtitleFormat.Type, _ options: WritingOptions,
        _ findings: inout [Finding]
    ) {
        guard options.reportsLosses else { return }
        findings.append(
            LossReport.finding(
                property, detail, of: cue, number: number, format: format.title, in: self))
    }

    /// Reports what a format that can't say it loses of the head.
    func reportHeadLosses(
        keepsTitle: Bool = false, keepsLanguage: Bool = false, keepsComments: Bool = false,
        for format: any SubtitleFormat.Type, _ options: WritingOptions,
        _ findings: inout [Finding]
    ) {
        var rest = head
        if keepsTitle { rest.metadata = head.metadata.filter { !Head.titleKeys.contains($0.key) } }
        if keepsLanguage { rest.language = nil }
        if keepsComments { rest.comments = [] }
        var report = LossReport(self, format: format.title, isQuiet: !options.reportsLosses)
        report.addHead(rest, keepsComments ? [] : trailingComments)
        findings += report.findings
    }

    /// The attributes of a cue as `name=value`, without those that its text and settings say too,
    /// and those that only serve to write a file back as it was.
    func ownAttributes(of cue: Cue, _ text: CueText) -> [String] {
        guard let attributes = cue.own?.attributes, !attributes.isEmpty else { return [] }
        let hasVoice = text.tokens.contains { $0.kind == .voice }
        return attributes.filter { name, value in
            switch name {
            case "inherited", "region", "part", "entangled", "parentBegin", "parentEnd": false
            case "name": !hasVoice && !value.isEmpty
            default: !value.isEmpty && value != "0"
            }
        }.map { $0.key + "=" + $0.value }.sorted()
    }

    /// Reports, once a document, that times were rounded.
    static func reportRounding(
        _ rounded: (count: Int, first: Int), to unit: String, cue: Cue?, of document: Document,
        _ options: WritingOptions, _ findings: inout [Finding]
    ) {
        guard options.reportsLosses, rounded.count > 0 else { return }
        let cues = rounded.count == 1 ? "1 cue" : "\(rounded.count) cues"
        findings.append(
            Finding(
                rule: "lost-precision", severity: .note,
                message: "times are rounded to \(unit) in \(cues), first in cue \(rounded.first)",
                range: cue.flatMap { document.range(of: $0) }))
    }
}

extension Document.Head {
    static let titleKeys: Set<String> = ["Title", "title", "ti"]

    /// The title under whatever name the format gives it.
    var title: String? { metadata["Title"] ?? metadata["title"] ?? metadata["ti"] }

    /// The metadata without what only describes the file that was read, or stands elsewhere too.
    var ownMetadata: [String: String] {
        metadata.filter { name, value in
            switch name {
            case "ScriptType", "PlayResX", "PlayResY": false
            case "Language": value != language
            default: true
            }
        }
    }
}

extension CueText {
    /// The text without markup, with readings in parentheses after what they belong to.
    var legible: String {
        var output: [UInt8] = []
        var kinds: [Token.Kind] = []
        for token in tokens {
            switch token.kind {
            case .text: output += bytes[token.content]
            case .timestamp: break
            case .end: if kinds.popLast() == .rubyText { output.append(0x29) }
            default:
                kinds.append(token.kind)
                if token.kind == .rubyText { output.append(0x28) }
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Whether there is anything beside characters.
    var hasMarkup: Bool {
        placement != Placement() || tokens.contains { $0.kind != .text }
    }
}

extension Array<String> {
    /// Adds what a cue loses, once. After many losses the rest is one, so that looking for those
    /// that are there doesn't take long.
    mutating func appendLoss(_ property: String) {
        let limit = 100
        guard count <= limit else { return }
        let property = count == limit ? "rest" : property
        if !contains(property) { append(property) }
    }
}
