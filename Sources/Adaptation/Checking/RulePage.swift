internal import Diagnostics

/// The page of a rule in the documentation, written from the rule's own description.
public struct RulePage: Sendable {
    private let description: RuleDescription
    private let schema: RuleSchema

    /// Prepares the page of a rule.
    ///
    /// - Parameters:
    ///   - description: What the rule says of itself.
    ///   - schema: The declaration of the values that rules ask for.
    public init(_ description: RuleDescription, schema: RuleSchema) {
        self.description = description
        self.schema = schema
    }

    /// The name of the page's file; the rule's type has a page of nearly the same name.
    public var fileName: String { "rule-" + description.name + ".md" }

    /// The page as an article in Markdown.
    public var text: String {
        var parts = [
            "# \(description.title)", description.summary,
            "## Overview\n\nThe rule `\(description.name)` of `tradewind check`.",
            description.reason, facts,
        ]
        if let example = description.example {
            parts.append(
                "## Example\n\nIn `\(example.locale)` this is reported:\n\n"
                    + Self.block(example.wrong) + "\n\nand this isn't:\n\n"
                    + Self.block(example.right))
        }
        if !description.fields.isEmpty {
            let fields = description.fields.map { "- `\($0.path)`: \(summary(of: $0))" }
            parts.append(
                "## Values\n\nThe rule asks for these values; `tradewind explain LOCALE FIELD` says "
                    + "what they are and where they come from.\n\n"
                    + fields.joined(separator: "\n"))
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private var facts: String {
        var facts = [
            "What it finds is \(Self.article(description.severity.rawValue)) unless the values say "
                + "otherwise."
        ]
        facts.append(
            description.isFixed
                ? "`tradewind fix` mends it where that is safe."
                : "`tradewind fix` leaves it alone."
        )
        if description.needsSource { facts.append("It only looks with `--source`.") }
        return facts.joined(separator: " ")
    }

    private static func article(_ noun: String) -> String {
        noun == "error" ? "an error" : "a " + noun
    }

    /// What a value, or a map of values, is about.
    public func summary(of field: RuleField) -> String {
        schema.definitions.first {
            $0.field == field.path || $0.field.hasPrefix(field.path + ".")
        }?.summary ?? "a value of the rules"
    }

    private static func block(_ text: String) -> String { "```\n" + text + "\n```" }
}
