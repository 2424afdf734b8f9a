/// A number as a text writes it.
struct WrittenNumber: Hashable {
    /// How it is written.
    enum Style: Hashable {
        /// In digits whose zero is a code point, perhaps with marks between thousands.
        case digits(zero: UInt32, isGrouped: Bool)
        /// In Chinese characters with the names of powers, such as 三万五千.
        case numeral
        /// In Chinese digits only, such as 二〇二四.
        case years
        /// In words or single characters.
        case words
        /// In another way, such as 3万5千.
        case mixed
    }

    /// The bytes of the number.
    var range: Range<Int>
    /// The text of the number.
    var text: String
    /// The value in ASCII digits, with a point before decimals; `nil` when it can't be told.
    var value: String?
    /// How it is written.
    var style: Style

    /// The value, if it is a whole number.
    var whole: Int? { value.flatMap { Int($0) } }

    /// Whether it starts with a zero that says nothing, as the minutes of 10:05.
    var isPadded: Bool {
        guard case .digits(let zero, _) = style, let first = text.unicodeScalars.first else {
            return false
        }
        return text.unicodeScalars.count > 1 && first.value == zero && value?.contains(".") == false
    }
}
