/// Why a text isn't JSON, and where.
package struct JSONSyntaxError: Error, Sendable, Hashable {
    /// What is wrong, in one sentence without a full stop.
    package var message: String
    /// Where it is in the text.
    package var range: Range<Int>
}
