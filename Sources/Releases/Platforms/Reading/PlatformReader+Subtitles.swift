internal import Adaptation
internal import Series
internal import TimedText

extension PlatformReader {
    /// The limits that may not hold in some locales.
    private static let limits = [
        "lines", "charactersPerLine", "minimumDuration", "maximumDuration", "gap",
    ]
    private static let subtitleNames = [
        "formats", "encoding", "byteOrderMark", "lineEnding", "styling", "lines",
        "charactersPerLine", "maximumWidth", "minimumDuration", "maximumDuration", "gap",
        "profile", "naming", "formatsByLocale", "exempt",
    ]

    mutating func subtitles(_ value: JSONValue) -> SubtitleDelivery? {
        let provenance = provenance(of: value)
        guard let naming = required("naming", in: value).flatMap({ pattern($0) }),
            let formats = required("formats", in: value).map({ data.texts($0) })
        else { return nil }
        var delivery = SubtitleDelivery(
            formats: formats, naming: naming, provenance: provenance)
        if let first = value["formats"]?.array?.first {
            checkFormat(first)
        } else if value["formats"]?.array != nil {
            data.report("wrong-value", "a format is missing", value["formats"]?.range ?? 0..<0)
        }
        for member in section(value, known: Self.subtitleNames) {
            read(member.name, member.value, into: &delivery)
        }
        return delivery
    }

    private mutating func read(
        _ name: String, _ value: JSONValue, into delivery: inout SubtitleDelivery
    ) {
        switch name {
        case "encoding":
            if let encoding = data.text(value), encoding != "UTF-8" {
                data.report(
                    "wrong-value", "subtitles are written in UTF-8, not in \(encoding)",
                    value.range)
            }
        case "byteOrderMark": delivery.hasByteOrderMark = data.flag(value) ?? false
        case "lineEnding": delivery.lineEnding = lineEnding(value) ?? .lf
        case "styling": delivery.keepsStyling = data.flag(value) ?? false
        case "lines": delivery.lines = data.integer(value, in: 1...10)
        case "charactersPerLine": delivery.charactersPerLine = data.integer(value, in: 1...1000)
        case "maximumWidth":
            delivery.maximumWidth = data.number(value)
            if let width = delivery.maximumWidth, !(width > 0 && width <= 1) {
                data.report("wrong-value", "a share from 0 to 1 is missing", value.range)
            }
        case "minimumDuration": delivery.minimumDuration = milliseconds(value)
        case "maximumDuration": delivery.maximumDuration = milliseconds(value)
        case "gap": delivery.gap = milliseconds(value)
        case "profile": delivery.profile = data.text(value)
        case "formatsByLocale":
            for entry in data.entries(of: value) {
                guard let locale = data.locale(entry.name, at: entry.nameRange),
                    let format = data.text(entry.value)
                else { continue }
                checkFormat(entry.value)
                delivery.formatsByLocale[locale] = format
            }
        case "exempt":
            for entry in data.entries(of: value) {
                guard let locale = data.locale(entry.name, at: entry.nameRange) else { continue }
                for limit in data.array(entry.value) {
                    guard let name = data.text(limit) else { continue }
                    if Self.limits.contains(name) {
                        delivery.exemptions[locale, default: []].insert(name)
                    } else {
                        let hint = Suggestion.hint(for: name, among: Self.limits)
                        data.report(
                            "wrong-value", "'\(name)' isn't a limit of subtitles\(hint)",
                            limit.range)
                    }
                }
            }
        default: break  // read before
        }
    }

    private mutating func lineEnding(_ value: JSONValue) -> LineEnding? {
        let endings: [String: LineEnding] = ["lf": .lf, "crlf": .crlf, "cr": .cr]
        guard let name = data.text(value) else { return nil }
        if let ending = endings[name] { return ending }
        data.report("wrong-value", "'\(name)' isn't one of cr, crlf, lf", value.range)
        return nil
    }

    /// The format that is written must be one that there is a writer for.
    private mutating func checkFormat(_ value: JSONValue) {
        guard let name = value.string, Formats.named(name) == nil else { return }
        let known = Formats.all.map { $0.name }
        let hint = Suggestion.hint(for: name, among: known)
        data.report(
            "unknown-format", "'\(name)' isn't a format that is written\(hint)", value.range)
    }
}
