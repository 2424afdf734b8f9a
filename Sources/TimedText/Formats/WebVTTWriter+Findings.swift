internal import Diagnostics

extension WebVTTWriter {
    mutating func report(_ rule: String, _ message: String, _ cue: Cue? = nil) {
        findings.append(
            Finding(
                rule: rule, severity: .warning, message: message,
                range: cue.flatMap { document.range(of: $0) }))
    }

    /// A cue as people find it: its number and its start.
    private func name(of cue: Cue) -> String {
        // A cue that is written alone knows its number by the options.
        let number = options.number > 0 ? options.number : number
        let sign = cue.start < 0 ? "-" : ""
        let start = Int64(clamping: cue.start.magnitude)
        return "cue \(number) at \(sign)\(WebVTTTimestamp.written(start))"
    }

    mutating func checkTimes(of cue: Cue) {
        guard cue.start < 0 || cue.end < 0 else { return }
        report("vtt-negative-time", "\(name(of: cue)): a negative time is written as 0", cue)
    }

    mutating func reportIdentifier(of cue: Cue, _ written: String) {
        report(
            "vtt-identifier",
            "\(name(of: cue)): the identifier can't stand in a line, so “\(written)” is written",
            cue)
    }

    /// Reports what was lost of a cue, each property once.
    mutating func reportLosses(of cue: Cue) {
        guard cue.own != nil || !lost.isEmpty else { return }
        defer { lost.removeAll(keepingCapacity: true) }
        guard options.reportsLosses else { return }
        if let own = cue.own, !lost.isEmpty || own.style != nil || !own.attributes.isEmpty {
            if let style = own.style, style.lowercased() != "default" { lost.append("style") }
            lost += own.attributes.keys.sorted()
        }
        guard !lost.isEmpty else { return }
        let name = name(of: cue)
        var seen: Set<String> = []
        for property in lost where seen.insert(property).inserted {
            report("lost-" + Self.slug(property), "\(name) loses its \(property)", cue)
        }
    }

    mutating func reportLossesOfHead() {
        guard options.reportsLosses else { return }
        let head = document.head
        if head.styles.contains(where: { !$0.name.isEmpty && !$0.properties.isEmpty }) {
            report("lost-styles", "the looks of named styles are lost")
        }
        if !head.metadata.isEmpty {
            let names = head.metadata.keys.sorted().joined(separator: ", ")
            report("lost-metadata", "what the file says about itself is lost: \(names)")
        }
    }

    /// A property as part of a rule's name.
    private static func slug(_ property: String) -> String {
        String(
            property.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    }
}
