internal import TimedText

extension DocumentReader {
    /// Reads an object whose names say what is to be done, or `nil` when they don't.
    mutating func directive(_ value: JSONValue) -> DocumentNode.Kind? {
        if value["each"] != nil { return .each(loop(value)) }
        if value["when"] != nil { return when(value) }
        if let alternatives = value["first"], value.members?.count == 1 {
            return .first(array(alternatives).map { node($0) })
        }
        if let text = value["text"], let pipe = value["pipe"], value.members?.count == 2 {
            return .piped(self.text(string(text) ?? "", at: text.range), pipes(pipe))
        }
        if kind == .xml, value["xml"] != nil { return .element(element(value)) }
        // The way to write an object that has a member `each`, `when` or `first`.
        if kind == .json, let literal = value["object"], value.members?.count == 1,
            case .object(let members) = literal.kind
        {
            return object(members, in: literal)
        }
        return nil
    }

    /// Reads `"line|fit:60"`.
    private mutating func pipes(_ value: JSONValue) -> [DocumentPipe] {
        guard let names = string(value) else { return [] }
        do throws(DocumentText.Mistake) {
            let pipes = try DocumentText.pipes(names.split(separator: "|"))
            for pipe in pipes { check(pipe, at: value.range) }
            return pipes
        } catch {
            report(error.message, value.range)
            return []
        }
    }

    /// Reads `{"each": "locales", "as": "l", "where": {…}, "limit": 3, "content": …}`.
    mutating func loop(_ value: JSONValue) -> DocumentNode.Loop {
        let nothing = DocumentNode(kind: .sequence([]), range: value.range)
        var loop = DocumentNode.Loop(path: [], content: nothing)
        var hasContent = false
        let known = ["each", "as", "where", "limit", "key", "content", "value", "required"]
        for member in members(of: value, known: known) {
            switch member.name {
            case "each": loop.path = path(member.value)
            case "as":
                let name = path(member.value)
                if name.count == 1 { loop.name = name[0] }
            case "where": loop.conditions = conditions(member.value)
            case "limit": loop.limit = whole(member.value)
            case "required":
                loop.complaint = complaint(member.value, "there is nothing in the list")
            case "key":
                if let text = string(member.value) {
                    loop.key = self.text(text, at: member.value.range)
                }
            default:
                hasContent = true
                loop.content = node(member.value)
            }
        }
        if !hasContent, kind != .csv { report("'content' is missing", value.range) }
        if loop.key != nil, kind != .json { report("only JSON has a 'key'", value.range) }
        return loop
    }

    /// Reads `{"role": "subtitle", "episode": "{episode.number}"}`.
    private mutating func conditions(_ value: JSONValue) -> [DocumentNode.Condition] {
        entries(of: value).compactMap { member in
            let path = self.path(member.name, at: member.nameRange)
            return path.isEmpty ? nil : condition(path, member.value)
        }
    }

    private mutating func condition(
        _ path: [String], _ value: JSONValue?
    ) -> DocumentNode.Condition {
        // `{"atLeast": 720}` holds for numbers from there.
        if value?.members?.count == 1, let least = value?["atLeast"] {
            return DocumentNode.Condition(path: path, least: whole(least))
        }
        // `{"not": "a"}` holds for all but `a`.
        let not = value?.members?.count == 1 ? value?["not"] : nil
        let values = (not ?? value).map { value in (value.array ?? [value]).map { node($0) } }
        return DocumentNode.Condition(path: path, values: values, isNegated: not != nil)
    }

    /// Reads `{"when": "ai.isSynthetic", "is": true, "then": …, "else": …}`.
    private mutating func when(_ value: JSONValue) -> DocumentNode.Kind {
        var then: DocumentNode?
        var otherwise: DocumentNode?
        var path: [String] = []
        for member in members(of: value, known: ["when", "is", "atLeast", "then", "else"]) {
            switch member.name {
            case "when": path = self.path(member.value)
            case "then": then = node(member.value)
            case "else": otherwise = node(member.value)
            default: break
            }
        }
        if then == nil, otherwise == nil {
            report("'then' and 'else' are missing", value.range)
        }
        var condition = condition(path, value["is"])
        if let least = value["atLeast"] { condition.least = whole(least) }
        return .when(condition, then: then, otherwise: otherwise)
    }

    private mutating func element(_ value: JSONValue) -> DocumentNode.Element {
        var element = DocumentNode.Element(name: "")
        var required: JSONValue?
        let known = ["xml", "namespaces", "attributes", "content", "required"]
        for member in members(of: value, known: known) {
            switch member.name {
            case "xml":
                element.name = string(member.value) ?? ""
                checkName(element.name, at: member.value.range)
            case "namespaces":
                for entry in entries(of: member.value) {
                    if let namespace = string(entry.value) {
                        element.namespaces.append((entry.name, namespace))
                    }
                    if !entry.name.isEmpty { checkName(entry.name, at: entry.nameRange) }
                }
            case "attributes":
                for entry in entries(of: member.value) {
                    checkName(entry.name, at: entry.nameRange)
                    element.attributes.append(
                        DocumentNode.Member(
                            name: text(entry.name, at: entry.nameRange), value: node(entry.value)))
                }
            case "content": element.content = node(member.value)
            default: required = member.value
            }
        }
        element.complaint = required.flatMap {
            complaint($0, "'\(element.name)' would hold nothing")
        }
        return element
    }

    /// Reads what is told when a part stands for nothing: `true`, or a sentence.
    private mutating func complaint(_ value: JSONValue, _ sentence: String) -> String? {
        switch value.kind {
        case .string(let complaint): return complaint
        case .boolean(let isRequired): return isRequired ? sentence : nil
        default:
            report("true, false or a text is missing", value.range)
            return nil
        }
    }

    /// A name is ASCII here: MovieLabs and all others have no others.
    private mutating func checkName(_ name: String, at range: Range<Int>) {
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        let isGood =
            parts.count <= 2
            && parts.allSatisfy { part in
                guard let first = part.utf8.first, Self.isLetter(first) || first == 0x5F else {
                    return false
                }
                return part.utf8.allSatisfy {
                    Self.isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
                        || $0 == 0x5F
                }
            }
        if !isGood { report("'\(name)' isn't a name of XML", range) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// Reads the columns of a file of comma-separated values.
    mutating func table(_ value: JSONValue) -> DocumentTable {
        var table = DocumentTable()
        let known = [
            "columns", "each", "as", "where", "limit", "separator", "listSeparator", "replace",
            "header", "escapeFormulas", "lineEnding", "byteOrderMark",
        ]
        for member in members(of: value, known: known) {
            switch member.name {
            case "columns": table.columns = array(member.value).compactMap { column($0) }
            case "each": table.loops = loops(member.value, in: value)
            case "separator": table.separator = mark(member.value) ?? table.separator
            case "listSeparator": table.listSeparator = mark(member.value) ?? table.listSeparator
            case "replace":
                for entry in entries(of: member.value) where !entry.name.isEmpty {
                    if let text = string(entry.value) {
                        table.replacements.append((entry.name, text))
                    }
                }
            case "header": table.hasHeader = flag(member.value)
            case "escapeFormulas": table.escapesFormulas = flag(member.value)
            case "byteOrderMark": table.hasByteOrderMark = flag(member.value)
            case "lineEnding":
                switch string(member.value) {
                case "lf": table.lineEnding = "\n"
                case "crlf", nil: break
                default: report("'lf' or 'crlf' is missing", member.value.range)
                }
            default: break  // read with the loops
            }
        }
        if table.columns.isEmpty { report("'columns' has none", value.range) }
        if table.separator == table.listSeparator {
            report("fields and lists have the same separator", value.range)
        }
        return table
    }

    /// Reads one loop, or several from the outside in; the conditions are those of the last.
    private mutating func loops(
        _ value: JSONValue, in table: JSONValue
    ) -> [DocumentNode.Loop] {
        let nothing = DocumentNode(kind: .sequence([]), range: value.range)
        var loops = (value.array ?? [value]).map { value in
            DocumentNode.Loop(path: path(value), content: nothing)
        }
        guard !loops.isEmpty else { return [] }
        let last = loops.count - 1
        if let conditions = table["where"] { loops[last].conditions = self.conditions(conditions) }
        if let limit = table["limit"] { loops[last].limit = whole(limit) }
        if let name = table["as"] { loops[last].name = string(name) }
        return loops
    }

    private mutating func column(_ value: JSONValue) -> DocumentTable.Column? {
        var name: String?
        var content: DocumentNode?
        for member in members(of: value, known: ["name", "value"]) {
            if member.name == "name" {
                name = string(member.value)
            } else {
                content = node(member.value)
            }
        }
        guard let name, let content else {
            report("'name' or 'value' is missing", value.range)
            return nil
        }
        return DocumentTable.Column(name: name, value: content)
    }

    private mutating func mark(_ value: JSONValue) -> String? {
        guard let text = string(value) else { return nil }
        if text.utf8.count == 1, text != "\"", text != "\n", text != "\r" { return text }
        report("'\(text)' isn't one character of ASCII", value.range)
        return nil
    }
}
