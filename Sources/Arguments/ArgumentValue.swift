/// A type that a wrapped property may have: a single value, an optional or an array.
public protocol ArgumentValue: Sendable {
    /// The value when no argument is given, or `nil` when one is required.
    static var absent: Self? { get }

    /// Whether the argument may be given many times.
    static var repeats: Bool { get }

    /// Every acceptable argument, when there are few.
    static var allValueStrings: [String] { get }

    /// What a shell offers for such a value, when the property doesn't say.
    static var defaultCompletionKind: CompletionKind { get }

    /// Reads one more argument into the value read so far; returns `false` when it isn't valid.
    static func read(_ argument: String, into value: inout Self?) -> Bool

    /// The value as the help shows a default, or an empty string when there's nothing to show.
    var defaultValueDescription: String { get }
}

extension Optional: ArgumentValue where Wrapped: ExpressibleByArgument {
    public static var absent: Self? { .some(nil) }
    public static var repeats: Bool { false }
    public static var allValueStrings: [String] { Wrapped.allValueStrings }
    public static var defaultCompletionKind: CompletionKind { Wrapped.defaultCompletionKind }

    public static func read(_ argument: String, into value: inout Self?) -> Bool {
        guard let read = Wrapped(argument: argument) else { return false }
        value = .some(read)
        return true
    }

    public var defaultValueDescription: String { self?.defaultValueDescription ?? "" }
}

extension Array: ArgumentValue where Element: ExpressibleByArgument {
    public static var absent: Self? { nil }
    public static var repeats: Bool { true }
    public static var allValueStrings: [String] { Element.allValueStrings }
    public static var defaultCompletionKind: CompletionKind { Element.defaultCompletionKind }

    public static func read(_ argument: String, into value: inout Self?) -> Bool {
        guard let element = Element(argument: argument) else { return false }
        if value == nil {
            value = [element]
        } else {
            value?.append(element)
        }
        return true
    }

    public var defaultValueDescription: String {
        map { $0.defaultValueDescription }.joined(separator: ", ")
    }
}
