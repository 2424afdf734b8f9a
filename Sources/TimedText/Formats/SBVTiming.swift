/// The two times of a cue's first line.
struct SBVTiming {
    var start: Int64
    var end: Int64
    /// Whether the line is spelled as YouTube spells it.
    var isRegular: Bool
    /// Whether a time couldn't be read and the other stands for it.
    var isBroken = false

    /// Reads a line of two times with a comma between; a decimal comma is understood.
    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        let line = bytes.trimmed(range)
        guard line.count >= 7, line.count < 80, (0x30...0x39).contains(bytes[line.lowerBound])
        else { return nil }
        let commas = line.filter { bytes[$0] == 0x2C }
        guard (1...3).contains(commas.count) else { return nil }
        func halves(_ comma: Int) -> [Range<Int>] {
            [line.lowerBound..<comma, comma + 1..<line.upperBound]
        }
        func times(_ halves: [Range<Int>]) -> [ClockTime.Reading?] {
            halves.map { ClockTime.read(bytes.span.extracting(bytes.trimmed($0))) }
        }
        // Where decimal commas are used, only one comma has a time on either side.
        let comma =
            commas.first { times(halves($0)).allSatisfy { $0 != nil } } ?? commas[0]
        let halves = halves(comma)
        let times = times(halves)
        switch (times[0], times[1]) {
        case (let first?, let last?):
            guard first.fields > 1, last.fields > 1 else { return nil }
            start = first.milliseconds
            end = last.milliseconds
            isRegular =
                [first, last].allSatisfy {
                    $0.fields == 3 && $0.fractionDigits == 3 && $0.isRegular
                } && commas.count == 1 && line == range
                && halves.allSatisfy { bytes.trimmed($0) == $0 }
        case (nil, let time?) where commas.count == 1, (let time?, nil) where commas.count == 1:
            let broken = halves[times[0] == nil ? 0 : 1]
            guard time.fields == 3, Self.looksLikeTime(bytes[bytes.trimmed(broken)]) else {
                return nil
            }
            start = time.milliseconds
            end = time.milliseconds
            isRegular = false
            isBroken = true
        default: return nil
        }
    }

    private static func looksLikeTime(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, (0x30...0x39).contains(first) else { return false }
        return text.count { $0 == 0x3A } == 2 && !text.contains { $0 == 0x20 || $0 == 0x09 }
    }
}
