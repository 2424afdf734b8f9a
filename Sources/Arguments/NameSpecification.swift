/// The names of a flag or option.
///
/// They are made from the name of the property (`.long`, `.short`, `.shortAndLong`), or given, as a
/// person types them (`"--to -f"`), or as elements (`[.customLong("to"), .customShort("f")]`).
public struct NameSpecification: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, Sendable {
    /// One of the names.
    public struct Element: ExpressibleByStringLiteral, Sendable {
        fileprivate enum Kind { case long, short, typed(String) }
        fileprivate let kind: Kind

        fileprivate init(_ kind: Kind) { self.kind = kind }
        /// One name as typed, with its dashes.
        public init(stringLiteral name: String) { kind = .typed(name) }

        /// Two dashes and the property's name, such as `--output-directory`.
        public static let long = Self(.long)

        /// A dash and the first letter of the property's name, such as `-o`.
        public static let short = Self(.short)

        /// Two dashes, or one, and a name.
        public static func customLong(_ name: String, withSingleDash: Bool = false) -> Self {
            Self(.typed((withSingleDash ? "-" : "--") + name))
        }

        /// A dash and a letter.
        public static func customShort(_ letter: Character) -> Self {
            Self(.typed("-\(letter)"))
        }
    }

    private let elements: [Element]

    public init(arrayLiteral elements: Element...) { self.elements = elements }
    /// Names as typed, with spaces between.
    public init(stringLiteral names: String) {
        elements = names.split(separator: " ").map { Element(.typed(String($0))) }
    }

    /// Two dashes and the property's name, such as `--output-directory`.
    public static let long: Self = [.long]

    /// A dash and the first letter of the property's name, such as `-o`.
    public static let short: Self = [.short]

    /// Both a dash and the first letter, and two dashes and the name.
    public static let shortAndLong: Self = [.short, .long]

    /// Two dashes, or one, and a name.
    public static func customLong(_ name: String, withSingleDash: Bool = false) -> Self {
        [.customLong(name, withSingleDash: withSingleDash)]
    }

    /// A dash and a letter.
    public static func customShort(_ letter: Character) -> Self { [.customShort(letter)] }

    /// The names as typed, dashes included, for a property of some name; the short ones first.
    func spellings(for key: String) -> [String] {
        let names = elements.map {
            switch $0.kind {
            case .long: "--" + key
            case .short: "-" + key.prefix(1)
            case .typed(let name): name
            }
        }
        return names.filter { !$0.hasPrefix("--") } + names.filter { $0.hasPrefix("--") }
    }
}

/// Spells a Swift name as on a command line, such as `outputURLPath` as `output-url-path`.
func kebabCase(_ name: some StringProtocol) -> String {
    let letters = Array(name)
    var kebab = ""
    for (index, letter) in letters.enumerated() {
        if index > 0, letter.isUppercase {
            let endsWord = !letters[index - 1].isUppercase
            let startsWord = index + 1 < letters.count && letters[index + 1].isLowercase
            if endsWord || startsWord { kebab += "-" }
        }
        kebab += letter == "_" ? "-" : letter.lowercased()
    }
    return kebab
}
