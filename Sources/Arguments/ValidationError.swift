/// A fault in the arguments, in words for the user.
public struct ValidationError: Error, Equatable, CustomStringConvertible {
    /// What is wrong, as a sentence without a full stop.
    public let message: String

    /// A fault, by its message.
    public init(_ message: String) { self.message = message }
    public var description: String { message }
}
