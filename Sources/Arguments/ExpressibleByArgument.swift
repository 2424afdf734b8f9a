/// A value that can be read from one command-line argument.
///
/// An enumeration of strings needs only to say that it conforms. Its cases are then the choices in
/// the help, in errors and in completions.
///
///     enum Format: String, ExpressibleByArgument, CaseIterable { case srt, vtt }
public protocol ExpressibleByArgument: ArgumentValue {
    /// Creates a value from an argument, or returns `nil` when the argument doesn't name one.
    init?(argument: String)
}

extension ExpressibleByArgument {
    public static var absent: Self? { nil }
    public static var repeats: Bool { false }
    public static var allValueStrings: [String] { [] }

    public static var defaultCompletionKind: CompletionKind {
        allValueStrings.isEmpty ? .default : .list(allValueStrings)
    }

    public static func read(_ argument: String, into value: inout Self?) -> Bool {
        value = Self(argument: argument)
        return value != nil
    }

    public var defaultValueDescription: String { "\(self)" }
}

extension ExpressibleByArgument where Self: LosslessStringConvertible {
    /// Reads the value as its own description spells it.
    public init?(argument: String) { self.init(argument) }
}

extension ExpressibleByArgument where Self: RawRepresentable, RawValue: ExpressibleByArgument {
    /// Reads the raw value that the argument spells.
    public init?(argument: String) {
        guard let rawValue = RawValue(argument: argument) else { return nil }
        self.init(rawValue: rawValue)
    }

    public var defaultValueDescription: String { rawValue.defaultValueDescription }
}

extension ExpressibleByArgument
where Self: RawRepresentable & CaseIterable, RawValue: ExpressibleByArgument {
    public static var allValueStrings: [String] {
        allCases.map { $0.rawValue.defaultValueDescription }
    }
}

// Nothing that a shell could offer is a number, so it offers nothing rather than files.
extension ExpressibleByArgument where Self: BinaryInteger & LosslessStringConvertible {
    public static var defaultCompletionKind: CompletionKind { .list([]) }
}

extension ExpressibleByArgument where Self: BinaryFloatingPoint & LosslessStringConvertible {
    /// Creates a finite number; infinity and "not a number" are no values that a person means.
    public init?(argument: String) {
        guard let number = Self(argument), number.isFinite else { return nil }
        self = number
    }

    public static var defaultCompletionKind: CompletionKind { .list([]) }
}

extension Int: ExpressibleByArgument {}
extension Int8: ExpressibleByArgument {}
extension Int16: ExpressibleByArgument {}
extension Int32: ExpressibleByArgument {}
extension Int64: ExpressibleByArgument {}
extension UInt: ExpressibleByArgument {}
extension UInt8: ExpressibleByArgument {}
extension UInt16: ExpressibleByArgument {}
extension UInt32: ExpressibleByArgument {}
extension UInt64: ExpressibleByArgument {}
extension Float: ExpressibleByArgument {}
extension Double: ExpressibleByArgument {}

extension Bool: ExpressibleByArgument {
    public static var allValueStrings: [String] { ["true", "false"] }
}

extension String: ExpressibleByArgument {
    public init?(argument: String) { self = argument }
}
