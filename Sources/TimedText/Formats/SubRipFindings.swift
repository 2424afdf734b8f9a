internal import Diagnostics

/// The findings of one SubRip file while it is read.
struct SubRipFindings {
    private let source: SourceText
    private let isStrict: Bool
    private(set) var list: [Finding] = []

    init(_ source: SourceText, isStrict: Bool) {
        self.source = source
        self.isStrict = isStrict
    }

    /// Reports that a rule holds for some bytes.
    mutating func add(
        _ rule: SubRipRule, _ bytes: Range<Int>, message: String? = nil, fix: Finding.Fix? = nil
    ) {
        let severity = rule.severity == .warning && isStrict ? .error : rule.severity
        list.append(
            Finding(
                rule: rule.rawValue, severity: severity, message: message ?? rule.message,
                range: source.range(bytes), fix: fix))
    }

    /// Reports what was repaired on a timing line.
    mutating func add(_ timing: SubRipTiming) {
        guard !timing.repairs.isEmpty else { return }
        var times: [UInt8] = []
        SubRipTime.write(timing.start, to: &times)
        times += " --> ".utf8
        SubRipTime.write(timing.end, to: &times)
        let fix = Finding.Fix(
            "write the times as SubRip does", replacement: String(decoding: times, as: UTF8.self))
        for rule in timing.repairs.rules {
            add(rule, timing.times, fix: rule == .indexOnTimingLine ? nil : fix)
        }
    }
}
