internal import Diagnostics
internal import TimedText

/// Reports what of an alignment becomes no unit.
struct AlignmentFindings {
    private(set) var all: [Finding] = []
    /// Whether units can be made at all.
    let isUsable: Bool
    private let source: Document
    private let target: Document
    private let minimum: Double

    init(_ alignment: Alignment, _ source: Document, _ target: Document, minimum: Double) {
        self.source = source
        self.target = target
        self.minimum = minimum
        isUsable = alignment.verdict == .matching || alignment.verdict == .doubtful
        let range = target.source.map { SourceRange(file: $0.name) }
        let other = source.source.map { " and \($0.name)" } ?? " and its source"
        let evidence = alignment.evidence
        func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
        switch alignment.verdict {
        case .matching: break
        case .doubtful:
            all.append(
                Finding(
                    rule: "align-doubtful", severity: .warning,
                    message: "this file\(other) may not belong together: "
                        + "\(percent(evidence.timeAgreement)) of the cues begin together, "
                        + "\(percent(evidence.linked)) are linked",
                    range: range))
        case .different:
            all.append(
                Finding(
                    rule: "align-wrong-file", severity: .error,
                    message: "this file\(other) don't belong together: "
                        + "\(percent(evidence.timeAgreement)) of the cues begin together, "
                        + "beyond chance",
                    range: range))
        case .untranslated:
            all.append(
                Finding(
                    rule: "align-untranslated", severity: .error,
                    message: "this file\(other) are in the same language: "
                        + "\(percent(evidence.identical)) of the linked cues have the same text",
                    range: range))
        }
    }

    /// Reports a link from which no unit is made.
    mutating func report(_ link: AlignmentLink) {
        if link.target.isEmpty {
            guard let index = link.source.first, says(source, index) else { return }
            add("align-missing", .note, "nothing stands for this cue", source, index)
        } else if link.source.isEmpty {
            guard let index = link.target.first, says(target, index) else { return }
            add("align-extra", .note, "this cue stands for nothing", target, index)
        } else if link.confidence < minimum, let index = link.target.first {
            let against = link.reasons.compactMap { Self.words($0) }.joined(separator: ", ")
            let percent = Int((link.confidence * 100).rounded())
            add(
                "align-unsure", .warning,
                "this cue may not say what the source says: \(percent) % sure"
                    + (against.isEmpty ? "" : "; " + against), target, index)
        }
    }

    /// What speaks against a link, in words.
    private static func words(_ reason: AlignmentLink.Reason) -> String? {
        switch reason {
        case .timeDiffers: "they hardly stand at the same time"
        case .lengthDiffers: "their lengths differ much"
        case .numberDiffers: "their numbers differ"
        case .questionDiffers: "only one asks"
        case .sameText: "their texts are the same"
        case .time, .length, .number, .word, .question, .memory: nil
        }
    }

    private func says(_ document: Document, _ index: Int) -> Bool {
        document.plainText(of: document.cues[index]).unicodeScalars.contains {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
    }

    private mutating func add(
        _ rule: String, _ severity: Severity, _ message: String, _ document: Document, _ index: Int
    ) {
        let cue = document.cues[index]
        all.append(
            Finding(
                rule: rule, severity: severity, message: message, range: document.range(of: cue),
                cue: FindingCue(number: index + 1, start: cue.start, end: cue.end)))
    }
}
