internal import TimedText

/// `json`: the file is JSON in UTF-8 without a byte order mark, and holds some values.
///
/// Settings: `required`, JSON pointers with commas between, such as `/title, /episodes/0/seq`.
///
/// Source: RFC 8259; RFC 6901 for pointers.
public enum JSONValidator: PostconditionValidator {
    public static let name = "json"
    public static let settings = ["required"]

    public static func verdict(on file: ValidatedFile) -> PostconditionVerdict {
        if let problem = file.encodingProblem { return .failed([problem]) }
        if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return .failed(["it starts with a byte order mark"])
        }
        var scanner = JSONScanner(file.bytes)
        let root: JSONValue
        do {
            root = try scanner.value()
            try scanner.finish()
        } catch {
            return .failed(["it isn't JSON: \(error.message)"])
        }
        let pointers = file.list("required")
        let missing = pointers.filter { value(root, at: $0) == nil }
        guard missing.isEmpty else { return .failed(missing.map { "'\($0)' is missing" }) }
        return .passed(pointers.isEmpty ? "JSON" : "JSON with \(pointers.joined(separator: ", "))")
    }

    /// The value that a pointer leads to; null counts as none.
    static func value(_ root: JSONValue, at pointer: String) -> JSONValue? {
        var value = root
        for step in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            let name = unescaped(step)
            if let members = value.members {
                guard let member = members.last(where: { $0.name == name }) else { return nil }
                value = member.value
            } else if let items = value.array, let index = Int(name), items.indices.contains(index)
            {
                value = items[index]
            } else {
                return nil
            }
        }
        if case .null = value.kind { return nil }
        return value
    }

    /// `~1` stands for a solidus and `~0` for a tilde.
    private static func unescaped(_ step: Substring) -> String {
        var text = ""
        var isEscaped = false
        for scalar in step.unicodeScalars {
            if isEscaped {
                text.unicodeScalars.append(scalar == "1" ? "/" : scalar == "0" ? "~" : scalar)
                isEscaped = false
            } else if scalar == "~" {
                isEscaped = true
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
