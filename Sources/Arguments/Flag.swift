/// A switch that takes no value, such as `--verbose`.
///
///     @Flag(name: .shortAndLong) var verbose = false
///     @Flag(inversion: .prefixedNo, help: "Keep styles.") var style = true
@propertyWrapper
public struct Flag<Value: Sendable>: Bindable {
    private var storage: Storage<Value>
    private let definition: Definition

    /// Whether the flag was given, or the default.
    public var wrappedValue: Value {
        get { storage.value }
        set { storage.value = newValue }
    }

    var definitions: [Definition] { [definition] }

    fileprivate init(
        _ initial: Value?, _ name: NameSpecification, _ inversion: FlagInversion?,
        _ help: ArgumentHelp?, defaultIsNegative: Bool?, value: @escaping @Sendable (Bool) -> Value
    ) {
        storage = Storage(initial)
        let box = storage.box
        var definition = Definition(.flag, name, help) {
            box.set(value(inversion == nil || !$0.hasPrefix("--no-")))
            return true
        }
        definition.isInverted = inversion != nil
        definition.isRequired = initial == nil
        definition.defaultIsNegative = defaultIsNegative
        self.definition = definition
    }
}

extension Flag where Value == Bool {
    /// A flag without a negative.
    public init(
        wrappedValue: Bool, name: NameSpecification = .long, help: ArgumentHelp? = nil
    ) {
        // Without a negative, giving the flag turns the default round, whichever it is.
        self.init(wrappedValue, name, nil, help, defaultIsNegative: nil) { _ in !wrappedValue }
    }

    /// A flag with a negative, and a default.
    public init(
        wrappedValue: Bool, name: NameSpecification = .long, inversion: FlagInversion,
        help: ArgumentHelp? = nil
    ) {
        self.init(wrappedValue, name, inversion, help, defaultIsNegative: !wrappedValue) { $0 }
    }

    /// A flag with a negative, one of which must be given.
    public init(
        name: NameSpecification = .long, inversion: FlagInversion, help: ArgumentHelp? = nil
    ) {
        self.init(nil, name, inversion, help, defaultIsNegative: nil) { $0 }
    }
}

extension Flag where Value == Bool? {
    /// A flag with a negative, which is `nil` when neither is given.
    public init(
        wrappedValue: Bool? = nil, name: NameSpecification = .long, inversion: FlagInversion,
        help: ArgumentHelp? = nil
    ) {
        self.init(wrappedValue, name, inversion, help, defaultIsNegative: nil) { $0 }
    }
}

/// How a flag spells its negative.
public struct FlagInversion: Sendable, Equatable {
    private let prefix: String

    /// `--no-` before the name, such as `--no-style`.
    public static let prefixedNo = Self(prefix: "no")
}
