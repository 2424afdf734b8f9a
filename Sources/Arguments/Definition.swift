/// One flag, option or positional argument, with its type erased.
///
/// The parser, the help, the manual and the completions all read the same definitions.
struct Definition: Sendable {
    enum Kind { case positional, option, flag }

    let kind: Kind
    /// The property's name, as on a command line.
    var key = ""
    let names: NameSpecification
    /// Whether a flag has a negative.
    var isInverted = false
    /// Whether the negative of a flag is the default, or `nil` when that needn't be said.
    var defaultIsNegative: Bool?
    var help: ArgumentHelp
    var completion = CompletionKind.default
    var choices: [String] = []
    var defaultText = ""
    var isRequired = false
    var repeats = false
    /// The title of the group of options it belongs to, if any.
    var section = ""
    /// Stores one occurrence, or returns `false` when the text isn't a valid value.
    let store: @Sendable (_ text: String) -> Bool

    init(
        _ kind: Kind, _ names: NameSpecification, _ help: ArgumentHelp?,
        store: @escaping @Sendable (_ text: String) -> Bool
    ) {
        self.kind = kind
        self.names = names
        self.help = help ?? ArgumentHelp()
        self.store = store
    }

    /// The definition of an option or positional argument, with a default or none.
    init<Value: ArgumentValue>(
        _ kind: Kind, _ names: NameSpecification, _ help: ArgumentHelp?,
        _ completion: CompletionKind?, default value: Value?, storage: Storage<Value>
    ) {
        let box = storage.box
        self.init(kind, names, help) { text in box.read { Value.read(text, into: &$0) } }
        choices = Value.allValueStrings
        self.completion = completion ?? Value.defaultCompletionKind
        defaultText = value?.defaultValueDescription ?? ""
        isRequired = box.value == nil
        repeats = Value.repeats
    }

    var valueName: String { "<\(help.valueName ?? key)>" }
    var spellings: [String] { positiveSpellings + negativeSpellings }
    var positiveSpellings: [String] { names.spellings(for: key) }
    var negativeSpellings: [String] {
        guard isInverted else { return [] }
        return positiveSpellings.filter { $0.hasPrefix("--") }.map { "--no-" + $0.dropFirst(2) }
    }

    /// The argument in an error, such as `--locale <locale>`.
    var label: String {
        let name = positiveSpellings.last ?? ""
        return switch kind {
        case .positional: valueName
        case .option: "\(name) \(valueName)"
        case .flag: name
        }
    }

    /// The definitions of each wrapped property of a value, in the order of its declarations.
    static func all(of value: Any) -> [Definition] {
        Mirror(reflecting: value).children.flatMap { child in
            let definitions = (child.value as? any Bindable)?.definitions ?? []
            return definitions.map {
                var definition = $0
                if definition.key.isEmpty {
                    definition.key = kebabCase(child.label?.drop { $0 == "_" } ?? "")
                }
                return definition
            }
        }
    }
}

/// A property wrapper that the parser finds by reflection.
protocol Bindable: Sendable {
    var definitions: [Definition] { get }

    /// Checks the values against each other, once all are parsed.
    func validate() throws
}

extension Bindable {
    func validate() throws {}
}
