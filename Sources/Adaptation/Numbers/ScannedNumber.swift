/// A number that a text names.
public struct ScannedNumber: Sendable, Hashable {
    /// How a number is written.
    public enum Form: Sendable, Hashable {
        /// In digits of any script, perhaps with a word of magnitude: `3.5 million`.
        case digits
        /// In words of the locale: `seven`. An article such as `un` may look like one.
        case words
        /// In Chinese characters, perhaps among digits: `三万五千`, `3万`.
        case chinese
    }

    /// What a number stands for, by what stands beside it.
    public enum Role: Sendable, Hashable {
        /// How much or how many.
        case quantity
        /// A place in an order: 第三集.
        case ordinal
        /// The month of a date, which other languages may name.
        case month
        /// The day of a date with a month.
        case day
        /// A share of a hundred.
        case share
        /// What is said without a number, such as the thirty minutes of 八点半.
        case implied
    }

    /// Where it stands with its words of magnitude, in bytes of the text.
    public let range: Range<Int>
    /// What it stands for with its words of magnitude.
    public let value: Double
    /// The product of its words of magnitude, such as 1,000,000; 1 when it has none.
    public let magnitude: Double
    public let form: Form
    /// What it stands for; only known where numbers of two texts are compared.
    public internal(set) var role = Role.quantity

    /// Whether it is never said loosely, nor in another unit.
    var isExact: Bool { role != .quantity }
}
