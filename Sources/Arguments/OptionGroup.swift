/// Arguments that several commands share.
///
///     struct Common: ParsableArguments { @Flag var verbose = false }
///     struct Convert: ParsableCommand { @OptionGroup var common: Common }
@propertyWrapper
public struct OptionGroup<Value: ParsableArguments>: Bindable {
    private var storage: Storage<Value>
    let title: String
    let visibility: ArgumentVisibility

    /// A group, under a title of its own in the help when there's one.
    public init(title: String = "", visibility: ArgumentVisibility = .default) {
        storage = Storage(Value())
        self.title = title
        self.visibility = visibility
    }

    /// The arguments of the group.
    public var wrappedValue: Value {
        get { storage.value }
        set { storage.value = newValue }
    }

    var definitions: [Definition] {
        Definition.all(of: wrappedValue).map {
            var definition = $0
            if !title.isEmpty { definition.section = title }
            if visibility != .default { definition.help.visibility = visibility }
            return definition
        }
    }

    func validate() throws {
        var value = wrappedValue
        try value.validateAll()
        storage.box.set(value)
    }
}
