internal import CICU

/// The characters with which a locale is written, as CLDR lists them, with capitals.
public struct ExemplarSet: Sendable {
    /// Which list is meant.
    public enum Kind: Int32, Sendable, CaseIterable {
        /// The letters of the language.
        case main = 0
        /// Letters that are seen in names and foreign words.
        case auxiliary = 1
        /// Punctuation.
        case punctuation = 2
    }

    /// The ranges of characters, in order.
    public let ranges: [ClosedRange<UInt32>]

    /// Fetches a list of a locale, a BCP 47 tag; that of ICU's data which comes nearest is used.
    ///
    /// - Throws: ``ICUError`` when the tag isn't one.
    public init(locale: String, kind: Kind = .main) throws(ICUError) {
        let operation = "read the letters of \(locale)"
        let bounds: [UInt32] = unsafe try collect(512, operation) { result, room, status in
            unsafe tw_exemplars(locale, kind.rawValue, result, room, &status)
        }
        ranges = stride(from: 0, to: bounds.count - 1, by: 2).compactMap {
            bounds[$0] <= bounds[$0 + 1] ? bounds[$0]...bounds[$0 + 1] : nil
        }
    }

    /// Tells whether a character is in the list.
    ///
    /// - Complexity: O(log *n*) in the number of ranges.
    public func contains(_ scalar: Unicode.Scalar) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(scalar.value)
    }
}
