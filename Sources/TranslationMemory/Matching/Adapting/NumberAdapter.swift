internal import ICU

/// The replacement of numbers in a translation, each where it stands once and is written in a way
/// that can be told.
struct NumberAdapter {
    let source: LocaleNumbers
    let target: LocaleNumbers

    /// Texts with more numbers are tables, and stay.
    private static let limit = 32

    /// A number in the translation.
    private struct Place {
        var number: WrittenNumber
        /// The sets of rules that spell it so, for numbers in words.
        var ruleSets: [String] = []
    }

    /// The replacements for some changes in a translation; `nil` when one of them isn't safe.
    func edits(for changes: [NumberChange], in text: String) -> [TargetEdit]? {
        guard let scanner = target.scanner, changes.count <= Self.limit else { return nil }
        let scanned = scanner.numbers(in: text)
        let bytes = Array(text.utf8)
        let olds = changes.compactMap { $0.old.value }
        var edits: [TargetEdit] = []
        for change in changes where !change.isSame {
            // A number that the stored text has twice can't be told apart in the translation.
            guard let value = change.old.value, change.new.value != nil,
                olds.filter({ $0 == value }).count == 1
            else { return nil }
            let places = places(of: change.old, value, scanned, bytes)
            guard places.count == 1, let place = places.first,
                isFormKept(change, at: place.number, bytes),
                let after = rewritten(change.new, like: place)
            else { return nil }
            edits.append(
                TargetEdit(
                    range: place.number.range, before: place.number.text, after: after,
                    kind: .number))
        }
        return edits
    }

    /// Where a number stands in the translation, in digits or in words.
    private func places(
        of number: WrittenNumber, _ value: String, _ scanned: [WrittenNumber], _ text: [UInt8]
    ) -> [Place] {
        var places = scanned.filter { $0.value == value }.map { Place(number: $0) }
        // Digits say it; words like it may mean something else, as “năm” is five and a year.
        let hasDigits = places.contains {
            if case .digits = $0.number.style { true } else { false }
        }
        if hasDigits { return places }
        // One is also an article in many languages.
        guard let whole = number.whole, whole > 1 else { return places }
        let lowercased = Array(String(decoding: text, as: UTF8.self).lowercased().utf8)
        // Where the case of a letter changes its length, places in one text aren't those in another.
        let searched = lowercased.count == text.count ? lowercased : text
        for spelling in target.spellings(of: whole) {
            for range in TextSearch.places(of: Array(spelling.text.utf8), in: searched) {
                let written = WrittenNumber(
                    range: range, text: String(decoding: text[range], as: UTF8.self), value: value,
                    style: .words)
                let place = Place(number: written, ruleSets: spelling.ruleSets)
                add(place, to: &places)
            }
        }
        return places
    }

    /// Adds a place; of two that overlap the longer stays.
    private func add(_ place: Place, to places: inout [Place]) {
        guard let other = places.firstIndex(where: { $0.number.range.overlaps(place.number.range) })
        else {
            places.append(place)
            return
        }
        let range = places[other].number.range
        if range == place.number.range {
            if places[other].ruleSets.isEmpty { places[other].ruleSets = place.ruleSets }
        } else if place.number.range.count > range.count {
            places[other] = place
        }
    }

    /// Whether the words around a number keep their form beside the new one.
    private func isFormKept(
        _ change: NumberChange, at number: WrittenNumber, _ text: [UInt8]
    ) -> Bool {
        guard let old = change.old.value, let new = change.new.value else { return false }
        // Beside the marks of times, dates and shares no word bends.
        let marks = Set(":/%-.".utf8)
        let end = number.range.upperBound
        let start = number.range.lowerBound
        if end < text.count, marks.subtracting([0x2E]).contains(text[end]) { return true }
        if start > 0, marks.contains(text[start - 1]) { return true }
        return target.isSameForm(old, new)
    }

    /// The new number as the translation writes the old one; `nil` when it can't be written so.
    private func rewritten(_ number: WrittenNumber, like place: Place) -> String? {
        switch place.number.style {
        case .digits(let zero, let isGrouped):
            return digits(of: number, zero: zero, isGrouped: isGrouped)
        case .years:
            guard let value = number.value else { return nil }
            let digits: [Character] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
            let indices = value.compactMap { $0.wholeNumberValue }
            guard indices.count == value.count, value.count == place.number.text.count else {
                return nil
            }
            return String(indices.map { digits[$0] })
        case .numeral, .words:
            if let whole = number.whole, let words = words(whole, like: place) { return words }
            return place.number.style == .words || !place.ruleSets.isEmpty
                ? digits(of: number, zero: 0x30, isGrouped: false) : nil
        case .mixed: return nil
        }
    }

    /// The number in words, if all sets of rules that spell the old one spell it alike.
    private func words(_ number: Int, like place: Place) -> String? {
        var spellings: Set<String> = []
        for ruleSet in place.ruleSets {
            guard let spelling = target.spelling(of: number, by: ruleSet) else { return nil }
            spellings.insert(spelling)
        }
        guard spellings.count == 1, let words = spellings.first else { return nil }
        let isCapitalised = place.number.text.first?.isUppercase == true
        return isCapitalised ? words.prefix(1).uppercased() + words.dropFirst() : words
    }

    /// The number in the digits and with the marks of the language.
    private func digits(of number: WrittenNumber, zero: UInt32, isGrouped: Bool) -> String? {
        guard let value = number.value else { return nil }
        let parts = value.split(separator: ".")
        guard let whole = parts.first, parts.count <= 2 else { return nil }
        var integer = String(whole)
        if number.isPadded, parts.count == 1 {
            integer =
                String(repeating: "0", count: max(0, number.text.count - integer.count)) + integer
        }
        if isGrouped, integer.count > 3, let mark = target.scanner?.symbols.grouping {
            var grouped = ""
            for (index, digit) in integer.enumerated() {
                if index > 0, (integer.count - index) % 3 == 0 { grouped += mark }
                grouped.append(digit)
            }
            integer = grouped
        }
        if parts.count == 2, let mark = target.scanner?.symbols.decimal {
            integer += mark + parts[1]
        }
        guard zero != 0x30 else { return integer }
        return String(
            String.UnicodeScalarView(
                integer.unicodeScalars.map { scalar in
                    guard scalar.value >= 0x30, scalar.value < 0x3A else { return scalar }
                    return Unicode.Scalar(zero + scalar.value - 0x30) ?? scalar
                }))
    }
}
