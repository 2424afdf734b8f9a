internal import Series
internal import TimedText

extension PlatformReader {
    mutating func locales(_ value: JSONValue) -> LocaleMap {
        var map = LocaleMap()
        map.provenance = provenance(of: value)
        for member in section(value, known: ["form", "codes", "fallbacks", "unsupported"]) {
            switch member.name {
            case "form": map.form = data.word(member.value) ?? map.form
            case "codes": map.codes = data.localized(member.value)
            case "fallbacks":
                for entry in data.entries(of: member.value) {
                    guard let from = data.locale(entry.name, at: entry.nameRange),
                        let to = data.locale(entry.value)
                    else { continue }
                    map.fallbacks[from] = to
                }
            default:
                map.unsupported = Set(
                    data.array(member.value).compactMap { data.locale($0) })
            }
        }
        for (from, to) in map.fallbacks where map.unsupported.contains(to) || from == to {
            data.report(
                "wrong-value", "'\(from)' falls back to '\(to)', which isn't supported", value.range
            )
        }
        return map
    }

    mutating func textField(_ value: JSONValue) -> TextField? {
        let provenance = provenance(of: value)
        guard let from = required("from", in: value).flatMap({ data.text($0) }),
            let unit: TextField.Unit = required("unit", in: value).flatMap({ data.word($0) })
        else { return nil }
        var field = TextField(maximum: nil, unit: unit, from: from, provenance: provenance)
        for member in section(value, known: ["maximum", "unit", "forbidden", "required", "from"]) {
            switch member.name {
            case "maximum": field.maximum = data.integer(member.value, in: 1...1_000_000)
            case "forbidden": field.forbidden = data.texts(member.value)
            case "required": field.isRequired = data.flag(member.value) ?? false
            default: break
            }
        }
        return field
    }

    mutating func streaming(_ value: JSONValue) -> StreamingDelivery {
        var delivery = StreamingDelivery(provenance: provenance(of: value))
        for member in section(value, known: ["segment", "imsc", "characteristics", "naming"]) {
            switch member.name {
            case "segment": delivery.segment = milliseconds(member.value) ?? delivery.segment
            case "imsc": delivery.hasIMSC = data.flag(member.value) ?? false
            case "characteristics": delivery.characteristics = data.texts(member.value)
            default: delivery.naming = pattern(member.value) ?? delivery.naming
            }
        }
        return delivery
    }

    mutating func media(_ value: JSONValue) -> MediaDelivery? {
        let provenance = provenance(of: value)
        guard let naming = required("naming", in: value).flatMap({ pattern($0) }) else {
            return nil
        }
        var delivery = MediaDelivery(roles: [], naming: naming, provenance: provenance)
        for member in section(
            value, known: ["roles", "types", "naming", "maximumBytes", "required"])
        {
            switch member.name {
            case "roles": delivery.roles = data.texts(member.value)
            case "types": delivery.types = data.texts(member.value)
            case "required": delivery.isRequired = data.flag(member.value) ?? false
            case "maximumBytes": delivery.maximumBytes = bytes(member.value)
            default: break
            }
        }
        return delivery
    }

    mutating func art(_ value: JSONValue) -> ArtRequirement? {
        let provenance = provenance(of: value)
        guard let role = required("role", in: value).flatMap({ data.text($0) }),
            let naming = required("naming", in: value).flatMap({ pattern($0) })
        else { return nil }
        var art = ArtRequirement(role: role, naming: naming, provenance: provenance)
        let known = [
            "role", "width", "height", "ratio", "types", "maximumBytes", "required", "localized",
            "naming",
        ]
        for member in section(value, known: known) {
            switch member.name {
            case "width": art.width = data.integer(member.value, in: 1...100_000)
            case "height": art.height = data.integer(member.value, in: 1...100_000)
            case "ratio":
                let numbers = data.array(member.value).compactMap { data.number($0) }
                if numbers.count == 2, numbers[0] > 0, numbers[0] <= numbers[1] {
                    art.ratio = numbers[0]...numbers[1]
                } else {
                    data.report(
                        "wrong-value", "the least and the most of width by height are missing",
                        member.value.range)
                }
            case "types": art.types = data.texts(member.value)
            case "maximumBytes": art.maximumBytes = bytes(member.value)
            case "required": art.isRequired = data.flag(member.value) ?? false
            case "localized": art.isLocalized = data.flag(member.value) ?? false
            default: break
            }
        }
        return art
    }

    mutating func document(_ value: JSONValue) -> DocumentTemplate? {
        let provenance = provenance(of: value)
        _ = section(value, known: ["kind", "scope", "naming", "content"])
        guard
            let kind: DocumentTemplate.Kind = required("kind", in: value)
                .flatMap({ data.word($0) }),
            let scope: DocumentTemplate.Scope = required("scope", in: value)
                .flatMap({ data.word($0) }),
            let naming = required("naming", in: value).flatMap({ pattern($0) }),
            let content = required("content", in: value)
        else { return nil }
        var document = DocumentTemplate(
            kind: kind, scope: scope, naming: naming, content: content, provenance: provenance)
        document.source = data.source
        data.findings += DocumentReader.findings(in: document)
        return document
    }

    mutating func disclosure(_ field: String, _ value: JSONValue) -> Disclosure? {
        let provenance = provenance(of: value)
        guard let from = required("from", in: value).flatMap({ data.text($0) }) else { return nil }
        var disclosure = Disclosure(field: field, from: from, provenance: provenance)
        for member in section(value, known: ["from", "words", "required"]) {
            switch member.name {
            case "words":
                for entry in data.entries(of: member.value) {
                    disclosure.words[entry.name] = data.text(entry.value)
                }
            case "required": disclosure.isRequired = data.flag(member.value) ?? false
            default: break
            }
        }
        return disclosure
    }

    mutating func count(_ value: JSONValue) -> CountLimit {
        var limit = CountLimit(minimum: nil, maximum: nil, provenance: provenance(of: value))
        for member in section(value, known: ["minimum", "maximum"]) {
            let number = data.integer(member.value, in: 0...1_000_000)
            if member.name == "minimum" { limit.minimum = number } else { limit.maximum = number }
        }
        return limit
    }

    mutating func filings(_ value: JSONValue) -> FilingRequirement {
        var requirement = FilingRequirement(anyOf: [], provenance: provenance(of: value))
        for member in section(value, known: ["anyOf"]) {
            for entry in data.array(member.value) {
                if let kind: Filing.Kind = data.word(entry) { requirement.anyOf.append(kind) }
            }
        }
        return requirement
    }

    mutating func ratings(_ value: JSONValue) -> RatingRequirement {
        var requirement = RatingRequirement(isRequired: false, provenance: provenance(of: value))
        for member in section(value, known: ["required"]) {
            requirement.isRequired = data.flag(member.value) ?? false
        }
        return requirement
    }

    mutating func postcondition(_ value: JSONValue) -> Postcondition? {
        let provenance = provenance(of: value)
        guard let validator = required("validator", in: value).flatMap({ data.text($0) }),
            let files = required("files", in: value).flatMap({ data.text($0) })
        else { return nil }
        var condition = Postcondition(
            validator: validator, files: files, provenance: provenance)
        for member in section(value, known: ["validator", "files", "settings"])
        where member.name == "settings" {
            for entry in data.entries(of: member.value) {
                condition.settings[entry.name] = data.text(entry.value)
            }
        }
        return condition
    }
}
