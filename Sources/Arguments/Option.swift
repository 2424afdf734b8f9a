/// A named value, such as `--locale vi`.
///
///     @Option(name: "-f --to", help: "The format to write.") var format: Format = .vtt
///
/// When a single value is given more than once, the last one counts. An array takes them all.
@propertyWrapper
public struct Option<Value: ArgumentValue>: Bindable {
    private var storage: Storage<Value>
    private let definition: Definition

    /// One with a default, which needn't be given.
    public init(
        wrappedValue: Value, name: NameSpecification = .long, help: ArgumentHelp? = nil,
        completion: CompletionKind? = nil
    ) {
        self.init(default: wrappedValue, name, help, completion)
    }

    /// One that must be given, unless its type is optional.
    public init(
        name: NameSpecification = .long, help: ArgumentHelp? = nil,
        completion: CompletionKind? = nil
    ) {
        self.init(default: nil, name, help, completion)
    }

    private init(
        default value: Value?, _ name: NameSpecification, _ help: ArgumentHelp?,
        _ completion: CompletionKind?
    ) {
        storage = Storage(value ?? Value.absent)
        definition = Definition(
            .option, name, help, completion, default: value, storage: storage)
    }

    /// The value that was given, or the default.
    public var wrappedValue: Value {
        get { storage.value }
        set { storage.value = newValue }
    }

    var definitions: [Definition] { [definition] }
}
