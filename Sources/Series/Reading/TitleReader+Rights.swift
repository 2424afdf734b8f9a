internal import TimedText

extension TitleReader {
    /// Reads where the title may be shown.
    mutating func readRights(_ value: JSONValue) {
        for value in data.array(value) {
            var grant = RightsGrant(territories: [])
            let known = [
                "territories", "from", "to", "exclusive", "chainOfTitle", "registration",
            ]
            let members = data.members(of: value, known: known)
            for member in members {
                switch member.name {
                case "territories": grant.territories = territories(member.value)
                case "from": grant.from = day(member.value)
                case "to": grant.to = day(member.value)
                case "exclusive": grant.isExclusive = data.flag(member.value) ?? false
                case "chainOfTitle": grant.chainOfTitle = digest(member.value)
                default: grant.registration = text(member.value)
                }
            }
            require("territories", among: members, of: value)
            if let from = grant.from, let to = grant.to, !RightsGrant.isInOrder(from, to) {
                let place = members.first { $0.name == "to" }?.value.range ?? value.range
                data.report("dates", "the right ends on \(to), before it begins on \(from)", place)
            }
            guard !grant.territories.isEmpty else { continue }
            title.rights.append(grant)
            if grant.isExclusive { exclusiveRights.append((grant, value.range)) }
        }
    }

    private mutating func territories(_ value: JSONValue) -> [String] {
        let values = data.array(value)
        if value.array != nil, values.isEmpty {
            data.report("wrong-value", "a territory is missing", value.range)
        }
        var seen: Set<String> = []
        var codes: [String] = []
        for value in values {
            guard let code = region(value) else { continue }
            if !seen.insert(code).inserted {
                data.report("duplicate", "'\(code)' is there twice", value.range)
            } else {
                codes.append(code)
            }
        }
        return codes
    }

    /// The digest of a document: `sha256:` and 64 digits of base 16.
    private mutating func digest(_ value: JSONValue) -> String? {
        guard let text = data.text(value) else { return nil }
        let digits = text.utf8.dropFirst(7)
        let isDigest =
            text.hasPrefix("sha256:") && digits.count == 64
            && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        if isDigest { return text }
        data.report(
            "digest", "a digest is 'sha256:' and 64 digits of 0–9 and a–f", value.range)
        return nil
    }
}
