/// The numbers of a source that its translation lacks, and the other way round.
///
/// What is the same number for viewers counts as the same: times by the clock of twelve and of
/// twenty-four hours, years of two digits, halves, and prices said in two parts. Months are compared
/// where both texts number them.
struct ComparedNumbers: Sendable {
    /// Numbers of the source that the translation lacks.
    private(set) var missing: [ScannedNumber]
    /// Numbers of the translation that the source lacks.
    private(set) var extra: [ScannedNumber]
    /// Numbers that differ by a power of ten, both of them large.
    private(set) var scaled: [(source: ScannedNumber, target: ScannedNumber)] = []
    /// Numbers that differ as measures of two systems do.
    private(set) var converted: [(source: ScannedNumber, target: ScannedNumber)] = []

    /// Compares numbers.
    ///
    /// - Complexity: O(*n* · *m*) for the first 64 numbers of each; more aren't compared.
    init(_ source: [ScannedNumber], _ target: [ScannedNumber]) {
        missing = Array(source.prefix(Self.limit))
        extra = Array(target.prefix(Self.limit))
        let (allMissing, allExtra) = (missing, extra)
        match { $0.value == $1.value }
        missing.removeAll { $0.role == .month }
        extra.removeAll { $0.role == .month }
        match {
            !$0.isExact && !$1.isExact
                && (Self.isSameTime($0.value, $1.value) || Self.isSameYear($0.value, $1.value))
        }
        match {
            !$0.isExact && !$1.isExact
                && ($1.value == $0.value + 0.5 || $0.value == $1.value + 0.5)
        }
        matchParts()
        // What stands for the minutes of a time may be said by words such as "half past".
        missing.removeAll { $0.role == .implied }
        extra.removeAll { $0.role == .implied }
        // What is said twice may be said once.
        missing.removeAll { number in allExtra.contains { $0.value == number.value } }
        extra.removeAll { number in allMissing.contains { $0.value == number.value } }
        // One is an article, and part of many expressions.
        missing.removeAll { $0.value <= 1 && $0.form != .digits && $0.role != .ordinal }
        extra.removeAll { $0.value <= 1 && $0.form != .digits }
        // What puts things in order may get lost, but it doesn't become another number.
        if !extra.contains(where: { $0.form == .digits && $0.value >= 1 }) {
            missing.removeAll { $0.role == .ordinal }
        }
        scaled = pairs(Self.isScaled)
        converted = pairs {
            !$0.isExact && !$1.isExact && Self.isConverted($0.value, $1.value)
        }
    }

    private static let limit = 64

    /// Takes away the numbers of the neighbours that are the same as those that are left: they went
    /// over to the next cue.
    mutating func cancel(against neighbour: ComparedNumbers) {
        missing.removeAll { number in neighbour.extra.contains { $0.value == number.value } }
        extra.removeAll { number in neighbour.missing.contains { $0.value == number.value } }
    }

    /// Takes pairs away that are the same.
    private mutating func match(_ isSame: (ScannedNumber, ScannedNumber) -> Bool) {
        missing.removeAll { number in
            guard let place = extra.firstIndex(where: { isSame(number, $0) }) else { return false }
            extra.remove(at: place)
            return true
        }
    }

    /// Takes pairs away that differ in a way that is told.
    private mutating func pairs(
        _ differ: (ScannedNumber, ScannedNumber) -> Bool
    ) -> [(source: ScannedNumber, target: ScannedNumber)] {
        var pairs: [(source: ScannedNumber, target: ScannedNumber)] = []
        missing.removeAll { number in
            guard let place = extra.firstIndex(where: { differ(number, $0) }) else { return false }
            pairs.append((number, extra.remove(at: place)))
            return true
        }
        return pairs
    }

    /// Matches a number such as 23.40 or 6.5 with the two that it is said by on the other side.
    private mutating func matchParts() {
        extra.removeAll { Self.takeParts(of: $0.value, from: &missing) }
        missing.removeAll { Self.takeParts(of: $0.value, from: &extra) }
        // 六块五 is six-fifty.
        match { $0.value < 10 && $1.value == $0.value * 10 && $1.value < 100 }
    }

    private static func takeParts(of value: Double, from numbers: inout [ScannedNumber]) -> Bool {
        guard value > 0, value < 1e6 else { return false }
        let whole = value.rounded(.down)
        let hundredths = ((value - whole) * 100).rounded()
        guard hundredths > 0, hundredths < 100 else { return false }
        guard
            let second = numbers.firstIndex(where: {
                $0.value == hundredths || $0.value * 10 == hundredths
            })
        else { return false }
        let first = numbers.firstIndex {
            $0.value == whole || isSameTime($0.value, whole)
        }
        // The hour of a time at midnight may be a word.
        guard first != nil || whole == 0 else { return false }
        for place in [first, second].compactMap({ $0 }).sorted(by: >) { numbers.remove(at: place) }
        return true
    }

    /// Whether two numbers are the same hour by a clock of twelve and of twenty-four hours.
    private static func isSameTime(_ first: Double, _ second: Double) -> Bool {
        first <= 24 && second <= 24 && max(first, second) >= 12
            && (first - second).magnitude.truncatingRemainder(dividingBy: 12) == 0
    }

    /// Whether one number is a year, and the other one the same year of its century.
    private static func isSameYear(_ first: Double, _ second: Double) -> Bool {
        let (short, long) = (min(first, second), max(first, second))
        return short < 100 && long >= 1900 && long < 2100
            && long.truncatingRemainder(dividingBy: 100) == short
    }

    /// Whether two numbers have the same digits, and both are large: beside a large number, a small
    /// one mostly has a word of magnitude that isn't known.
    private static func isScaled(_ first: ScannedNumber, _ second: ScannedNumber) -> Bool {
        let large = max(first.value, second.value)
        guard min(first.value, second.value) >= 1000, large < 1e18 else { return false }
        var ratio = large / min(first.value, second.value)
        while ratio >= 9.99 { ratio /= 10 }
        return (ratio - 1).magnitude < 1e-6
    }

    /// Whether two numbers may be one measure in two systems: kilometres and miles, metres and feet,
    /// centimetres and inches, kilograms and pounds, 斤 and kilograms, degrees.
    private static func isConverted(_ first: Double, _ second: Double) -> Bool {
        guard first > 0, second > 0 else { return false }
        let ratio = max(first, second) / min(first, second)
        let ratios = [1.609, 3.281, 2.54, 2.205, 10.76, 2.0]
        // Converted numbers are rounded, small ones most.
        let tolerance = min(first, second) < 10 ? 0.12 : 0.03
        if ratios.contains(where: { (ratio / $0 - 1).magnitude <= ($0 == 2 ? 0 : tolerance) }) {
            return true
        }
        return (first * 1.8 + 32 - second).magnitude <= 1
            || (second * 1.8 + 32 - first).magnitude <= 1
    }
}
