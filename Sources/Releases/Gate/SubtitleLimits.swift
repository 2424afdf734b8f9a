internal import Adaptation
internal import ICU
internal import TimedText

/// The limits of cues that a platform states for a locale.
struct SubtitleLimits {
    private let delivery: SubtitleDelivery
    private let exempt: Set<String>
    private let counter: TextField

    /// Takes the limits that hold in a locale.
    init(_ delivery: SubtitleDelivery, locale: String) {
        self.delivery = delivery
        let chain = LocaleIdentifier(locale)?.chain.map { $0.tag } ?? [locale]
        exempt = chain.reduce(into: []) { $0.formUnion(delivery.exemptions[$1] ?? []) }
        counter = TextField(
            maximum: nil, unit: .grapheme, from: "", provenance: delivery.provenance)
    }

    /// Whether the platform limits nothing.
    var isEmpty: Bool { all.isEmpty && delivery.maximumWidth == nil }

    /// The rules, the names of the limits, and what each says.
    var all: [(rule: String, value: String, said: String)] {
        var all: [(rule: String, value: String, said: String)] = []
        func add(_ rule: String, _ value: String, _ said: String?) {
            if let said, !exempt.contains(value) { all.append((rule, value, said)) }
        }
        add("subtitle-lines", "lines", delivery.lines.map { "at most \($0) lines" })
        add(
            "subtitle-characters", "charactersPerLine",
            delivery.charactersPerLine.map { "at most \($0) characters in a line" })
        add(
            "subtitle-too-short", "minimumDuration",
            delivery.minimumDuration.map { "shown for at least \($0) ms" })
        add(
            "subtitle-too-long", "maximumDuration",
            delivery.maximumDuration.map { "shown for at most \($0) ms" })
        add("subtitle-gap", "gap", delivery.gap.map { "at least \($0) ms to the next cue" })
        return all
    }

    /// The cues of a document that don't keep to the limits, in order.
    ///
    /// Cues that overlap have no gap between them; that they do is for other rules.
    ///
    /// - Complexity: O(*n* log *n*) in the number of cues.
    func faults(in document: Document) -> [SubtitleFault] {
        let rules = Dictionary(uniqueKeysWithValues: all.map { ($0.rule, $0.value) })
        var faults: [SubtitleFault] = []
        let cues = document.cues
        let order = cues.indices.sorted { (cues[$0].start, $0) < (cues[$1].start, $1) }
        for (place, index) in order.enumerated() {
            let cue = cues[index]
            func add(_ rule: String, _ message: String) {
                guard let value = rules[rule] else { return }
                faults.append(
                    SubtitleFault(
                        rule: rule, value: value, cue: index + 1, message: message,
                        range: document.range(of: cue)))
            }
            if delivery.lines != nil || delivery.charactersPerLine != nil {
                let lines = document.plainText(of: cue)
                    .split(separator: "\n", omittingEmptySubsequences: false)
                if let most = delivery.lines, lines.count > most {
                    add("subtitle-lines", "\(lines.count) lines, and \(most) are the most")
                }
                if let most = delivery.charactersPerLine {
                    for line in lines {
                        guard line.utf8.count > most,
                            let length = try? counter.length(of: String(line)), length > most
                        else { continue }
                        add(
                            "subtitle-characters",
                            "a line has \(length) characters, and \(most) are the most")
                    }
                }
            }
            if let least = delivery.minimumDuration, cue.duration < least {
                add(
                    "subtitle-too-short", "shown for \(cue.duration) ms, and \(least) are the least"
                )
            }
            if let most = delivery.maximumDuration, cue.duration > most {
                add("subtitle-too-long", "shown for \(cue.duration) ms, and \(most) are the most")
            }
            if let least = delivery.gap, place + 1 < order.count {
                let gap = cues[order[place + 1]].start - cue.end
                if gap >= 0, gap < least {
                    add("subtitle-gap", "\(gap) ms to the next cue, and \(least) are the least")
                }
            }
        }
        return faults
    }
}
