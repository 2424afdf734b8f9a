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
        "cue \(numberInFile) at \(ClockTime.label(cue.start))"
    }

    /// A cue that is written alone knows its number by the options.
    private var numberInFile: Int { options.number > 0 ? options.number : number }

    mutating func checkTimes(of cue: Cue) {
        if cue.start < 0 || cue.end < 0 { lost.append("negative time") }
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
        if let style = cue.own?.style, !style.isEmpty, style.lowercased() != "default" {
            lost.append("style")
        }
        var seen: Set<String> = []
        for property in lost where seen.insert(property).inserted {
            reportLoss(property, nil, of: cue)
        }
        guard let own = cue.own, !own.attributes.isEmpty else { return }
        for attribute in document.ownAttributes(of: cue, document.text(of: cue)) {
            reportLoss("attribute", attribute, of: cue)
        }
    }

    private mutating func reportLoss(_ property: String, _ detail: String?, of cue: Cue) {
        findings.append(
            LossReport.finding(
                property, detail, of: cue, number: numberInFile, format: WebVTT.title,
                in: document))
    }

    mutating func reportLossesOfHead() {
        var rest = Document.Head()
        rest.styles = document.head.styles.filter { !$0.name.isEmpty && !$0.properties.isEmpty }
        rest.metadata = document.head.ownMetadata
        var losses = LossReport(
            document, format: WebVTT.title, isQuiet: !options.reportsLosses)
        losses.addHead(rest, [])
        findings += losses.findings
    }
}
