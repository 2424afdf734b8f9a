/// A positional argument.
///
///     @Argument(help: "The files to read.") var files: [String]
///
/// A property with neither a default nor an optional type must be given.
@propertyWrapper
public struct Argument<Value: ArgumentValue>: Bindable {
    private var storage: Storage<Value>
    private let definition: Definition

    /// One with a default, which needn't be given.
    public init(
        wrappedValue: Value, help: ArgumentHelp? = nil, completion: CompletionKind? = nil
    ) {
        self.init(default: wrappedValue, help, completion)
    }

    /// One that must be given, unless its type is optional.
    public init(help: ArgumentHelp? = nil, completion: CompletionKind? = nil) {
        self.init(default: nil, help, completion)
    }

    private init(
        default value: Value?, _ help: ArgumentHelp?,
        _ completion: CompletionKind?
    ) {
        storage = Storage(value ?? Value.absent)
        definition = Definition(
            .positional, [], help, completion, default: value, storage: storage)
    }

    /// The value that was given, or the default.
    public var wrappedValue: Value {
        get { storage.value }
        set { storage.value = newValue }
    }

    var definitions: [Definition] { [definition] }
}
