internal import Diagnostics

extension DocumentRun {
    /// The value of a text with its places filled, or `nil` when a value is missing.
    mutating func value(of text: DocumentText) -> FieldValue? {
        if let place = text.onlyPlace { return value(of: place, text.range) }
        if let literal = text.literal { return .text(literal) }
        var result = ""
        for part in text.parts {
            switch part {
            case .literal(let literal): result += literal
            case .value(let place):
                guard let value = value(of: place, text.range) else { return nil }
                guard let text = value.text else {
                    tell(
                        "document-wrong-value", .failed,
                        "'\(place.name)' is a list, which can't stand within a text",
                        field: place.name, text.range)
                    return nil
                }
                result += text
            }
        }
        return .text(result)
    }

    private mutating func value(
        of place: DocumentText.Place, _ range: Range<Int>
    ) -> FieldValue? {
        var value = find(place.path)
        if value?.isEmpty == true { value = nil }
        if value != nil { tellOfBorrowing(place, range) }
        value = value.map { clean($0, place, range) }
        let hadValue = value != nil
        value = piped(value, place.pipes, place.name, range)
        if let value, !value.isEmpty { return value }
        // What a pipe couldn't take was told there.
        if !place.isOptional, !hadValue {
            let locale = Self.isLocalized(place.path) ? " for \(scope.locale)" : ""
            tell(
                "document-value-missing", .failed,
                "'\(place.name)' is wanted, and there is none\(locale)", field: place.name, range)
        }
        return nil
    }

    private static func isLocalized(_ path: [String]) -> Bool {
        ["title", "episode", "locale"].contains(path[0])
    }

    private mutating func tellOfBorrowing(_ place: DocumentText.Place, _ range: Range<Int>) {
        guard scope.variable(place.path[0]) == nil,
            fields.isBorrowed(place.path, locale: scope.locale, episode: scope.episode)
        else { return }
        tell(
            "document-value-of-other-locale", .warning,
            "'\(place.name)' has no text in \(scope.locale), so that of another language stands",
            field: place.name, range)
    }

    /// Takes out what can't stand in any file: control characters and noncharacters.
    private mutating func clean(
        _ value: FieldValue, _ place: DocumentText.Place, _ range: Range<Int>
    ) -> FieldValue {
        switch value {
        case .text(let text):
            guard text.unicodeScalars.contains(where: { Self.isForbidden($0) }) else {
                return value
            }
            var scalars = String.UnicodeScalarView()
            for scalar in text.unicodeScalars where !Self.isForbidden(scalar) {
                scalars.append(scalar)
            }
            tell(
                "document-control-character", .warning,
                "'\(place.name)' holds control characters, which were left out",
                field: place.name, range)
            return .text(String(scalars))
        case .list(let elements): return .list(elements.map { clean($0, place, range) })
        default: return value
        }
    }

    /// Controls but tab and line ends, and what isn't a character: XML 1.0, section 2.2.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    struct PipeFailure: Error {
        var rule: String
        var message: String
    }

    /// What becomes of a value in pipes; what they can't take is told.
    mutating func piped(
        _ value: FieldValue?, _ pipes: [DocumentPipe], _ name: String, _ range: Range<Int>
    ) -> FieldValue? {
        var value = value
        for pipe in pipes {
            guard let current = value else {
                if case .fallback(let text) = pipe { value = .text(text) }
                continue
            }
            switch apply(pipe, to: current, of: name, range) {
            case .success(let next): value = next
            case .failure(let failure):
                tell(failure.rule, .failed, failure.message, field: name, range)
                return nil
            }
        }
        return value
    }

    /// What findings call a text: its first field.
    func named(_ text: DocumentText) -> String {
        for case .value(let place) in text.parts { return place.name }
        return ""
    }

    private mutating func apply(
        _ pipe: DocumentPipe, to value: FieldValue, of name: String, _ range: Range<Int>
    ) -> Result<FieldValue?, PipeFailure> {
        if case .fit(let limit, let unit) = pipe {
            return fit(value, limit, unit, of: name, range)
        }
        if case .words(let table) = pipe { return words(value, table, of: name) }
        guard let result = pipe.applied(to: value) else {
            return .failure(
                PipeFailure(
                    rule: "document-wrong-value",
                    message:
                        "'\(name)' is '\(value.text ?? "a list")', which isn't right here"))
        }
        return .success(result)
    }

    private func words(
        _ value: FieldValue, _ table: String, of name: String
    ) -> Result<FieldValue?, PipeFailure> {
        let words = content.words[table] ?? [:]
        if case .list(let elements) = value {
            var results: [FieldValue] = []
            for element in elements {
                switch self.words(element, table, of: name) {
                case .success(let word): if let word { results.append(word) }
                case .failure(let failure): return .failure(failure)
                }
            }
            return .success(.list(results))
        }
        let text = value.text ?? ""
        if let word = words[text] ?? words["*"] { return .success(word) }
        return .failure(
            PipeFailure(
                rule: "document-word-missing",
                message: "the platform has no word for '\(text)', the value of '\(name)'"))
    }

    private mutating func fit(
        _ value: FieldValue, _ limit: DocumentPipe.Limit, _ unit: TextField.Unit,
        of name: String, _ range: Range<Int>
    ) -> Result<FieldValue?, PipeFailure> {
        guard let text = value.text else { return .success(value) }
        var maximum: Int?
        var unit = unit
        switch limit {
        case .number(let number): maximum = number
        case .field(let limit):
            guard let field = template.text[limit] else {
                return .failure(
                    PipeFailure(
                        rule: "document-wrong-value",
                        message: "the platform has no text field '\(limit)' to fit in"))
            }
            (maximum, unit) = (field.maximum, field.unit)
        }
        let measure = TextField(
            maximum: maximum, unit: unit, from: name, provenance: document.provenance)
        // A text that ICU can't cut, longer than 2 GB, doesn't get this far.
        let cut = (try? measure.cut(text, locale: scope.locale)) ?? nil
        if let maximum, cut != text {
            tell(
                "document-text-cut", .warning,
                "'\(name)' is longer than \(maximum) (\(unit.rawValue)) and was cut",
                field: name, range)
        }
        return .success(.given(text: cut))
    }
}
