internal import Adaptation
internal import Arguments

/// The options that say which check rules look.
struct RuleChoice: ParsableArguments {
    @Option(
        name: "--only", help: "Only these rules look, such as reading-speed,overlap.",
        completion: .list(CheckRules.names))
    var only: [String] = []

    @Option(
        name: "--skip", help: "These rules don't look.", completion: .list(CheckRules.names))
    var skip: [String] = []

    mutating func validate() throws {
        for name in Self.names(only) + Self.names(skip) where CheckRules.named(name) == nil {
            let near = RuleError.nearest(to: name, among: CheckRules.names)
            let hint =
                near.map { "; did you mean '\($0)'?" }
                ?? " (there are \(CheckRules.names.joined(separator: ", ")))"
            throw ValidationError("there is no rule '\(name)'\(hint)")
        }
    }

    /// The rules that look; `nil` for all.
    var chosen: Set<String>? { only.isEmpty ? nil : Set(Self.names(only)) }

    /// The rules that don't.
    var skipped: Set<String> { Set(Self.names(skip)) }

    private static func names(_ values: [String]) -> [String] {
        values.flatMap { $0.split(separator: ",").map(String.init) }
    }
}
