internal import Diagnostics
internal import Embedded
internal import TimedText

extension NewTitle {
    /// What is known of a title when it begins.
    public struct Settings: Sendable, Hashable {
        /// The name in paths and addresses.
        public var id: String
        /// The name in the source locale.
        public var name: String
        /// The locale it was made in; the template's when `nil`.
        public var sourceLocale: String?
        /// The locales it goes to; the template's when `nil`.
        public var targets: [String]?
        /// How many episodes it has; the template's when `nil`.
        public var episodes: Int?

        /// Takes the names of a title.
        public init(id: String, name: String) {
            self.id = id
            self.name = name
        }

        /// The text of a template with the settings in their places; `nil` when it hasn't these.
        func description(of template: EmbeddedFile) -> [UInt8]? {
            var reader = DataReader(name: template.path, bytes: template.bytes, rule: "title")
            guard let root = reader.root(),
                let locale = sourceLocale ?? root["sourceLocale"]?.string
            else { return nil }
            var values: [(name: String, text: String)] = [
                ("id", Self.quoted(id)), ("sourceLocale", Self.quoted(locale)),
                ("titles", "{ \(Self.quoted(locale)): \(Self.quoted(name)) }"),
            ]
            if let targets {
                let items = targets.map { "{ \"locale\": \(Self.quoted($0)), \"tier\": 1 }" }
                values.append(("targets", "[\(items.joined(separator: ", "))]"))
            }
            if let episodes { values.append(("episodes", String(episodes))) }
            var changes: [(range: Range<Int>, text: String)] = []
            for (name, text) in values {
                guard let value = root[name] else { return nil }
                changes.append((value.range, text))
            }
            var bytes = template.bytes
            // From behind, so that the places before keep theirs.
            for change in changes.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
                bytes.replaceSubrange(change.range, with: change.text.utf8)
            }
            return bytes
        }

        private static func quoted(_ text: String) -> String {
            var writer = JSONWriter()
            writer.array { $0.element(text) }
            return String(writer.text.dropFirst().dropLast())
        }
    }
}
