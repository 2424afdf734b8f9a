internal import Adaptation
internal import Diagnostics
internal import Series
internal import TimedText

extension ReleaseManifestReader {
    mutating func target(_ value: JSONValue) -> ReleaseTarget? {
        let known = [
            "platform", "version", "digest", "confidence", "checkedOn", "market", "locales",
            "rules", "disclosures",
        ]
        let members = reader.members(of: value, known: known)
        guard let platform = required("platform", of: value),
            let version = required("version", of: value),
            let digest = required("digest", of: value),
            let confidence: PlatformTemplate.Confidence = value["confidence"].flatMap({
                reader.word($0)
            }),
            let checkedOn = value["checkedOn"].flatMap({ reader.day($0) })
        else { return nil }
        var target = ReleaseTarget(
            platform: platform, version: version, digest: digest, confidence: confidence,
            checkedOn: checkedOn)
        for member in members {
            switch member.name {
            case "market": target.market = reader.text(member.value)
            case "locales":
                target.locales = reader.array(member.value).compactMap { locale in
                    guard let tag = required("locale", of: locale),
                        let code = required("code", of: locale)
                    else { return nil }
                    return PlatformRelease.Locale(tag: tag, code: code)
                }
            case "rules": target.rules = texts(member.value)
            case "disclosures": target.disclosures = texts(member.value)
            default: break
            }
        }
        return target
    }

    mutating func file(_ value: JSONValue) -> ReleaseFile? {
        let known = [
            "path", "platform", "role", "locale", "episode", "size", "sha256", "sha512",
            "derivedFrom", "facts", "labelled",
        ]
        let members = reader.members(of: value, known: known)
        guard let path = required("path", of: value),
            let platform = required("platform", of: value),
            let role: BundleFile.Role = value["role"].flatMap({ reader.word($0) }),
            let sha256 = digest("sha256", of: value, digits: 64),
            let sha512 = digest("sha512", of: value, digits: 128),
            let size = size(of: value)
        else { return nil }
        var file = ReleaseFile(
            path: path, platform: platform, role: role, size: size, sha256: sha256, sha512: sha512)
        for member in members {
            switch member.name {
            case "locale": file.locale = reader.text(member.value)
            case "episode": file.episode = reader.integer(member.value, in: 0...1_000_000)
            case "derivedFrom": file.derivedFrom = reader.texts(member.value)
            case "facts": file.facts = facts(member.value)
            case "labelled": file.isLabelled = reader.flag(member.value) ?? false
            default: break
            }
        }
        return file
    }

    private mutating func facts(_ value: JSONValue) -> BundleFile.Facts {
        var facts = BundleFile.Facts()
        let known = ["duration", "cues", "maximumSpeed", "changes", "width", "height"]
        for member in reader.members(of: value, known: known) {
            let number = reader.number(member.value)
            switch member.name {
            case "duration": facts.duration = number.flatMap { Int64(exactly: $0) }
            case "cues": facts.cues = number.flatMap { Int(exactly: $0) }
            case "maximumSpeed": facts.maximumSpeed = number
            case "changes": facts.changes = number.flatMap { Int(exactly: $0) }
            case "width": facts.width = number.flatMap { Int(exactly: $0) }
            default: facts.height = number.flatMap { Int(exactly: $0) }
            }
        }
        return facts
    }

    mutating func input(_ value: JSONValue) -> ReleaseInput? {
        _ = reader.members(of: value, known: ["path", "size", "sha256"])
        guard let path = required("path", of: value), let size = size(of: value),
            let sha256 = digest("sha256", of: value, digits: 64)
        else { return nil }
        return ReleaseInput(path: path, size: size, sha256: sha256)
    }

    mutating func check(_ value: JSONValue) -> GateCheck? {
        let known = [
            "rule", "outcome", "message", "platform", "locale", "episode", "file", "field", "line",
            "source", "confidence", "checkedOn",
        ]
        let members = reader.members(of: value, known: known)
        guard let rule = required("rule", of: value),
            let outcome: GateCheck.Outcome = value["outcome"].flatMap({ reader.word($0) }),
            let message = required("message", of: value),
            let platform = required("platform", of: value)
        else { return nil }
        var check = GateCheck(rule: rule, outcome: outcome, message: message, platform: platform)
        for member in members {
            let value = member.value
            switch member.name {
            case "locale": check.locale = reader.text(value)
            case "episode": check.episode = reader.integer(value, in: 0...1_000_000)
            case "file": check.file = reader.text(value)
            case "field": check.field = reader.text(value)
            case "line":
                let line = reader.integer(value, in: 1...Int(Int32.max)) ?? 0
                check.range = SourceRange(file: check.file ?? "", line: line)
            case "source": check.source = reader.text(value)
            case "confidence": check.confidence = reader.word(value)
            case "checkedOn": check.checkedOn = reader.day(value)
            default: break
            }
        }
        return check
    }

    mutating func waiver(_ value: JSONValue) -> Waiver? {
        let known = ["rule", "platform", "locale", "episode", "who", "because", "until"]
        let members = reader.members(of: value, known: known)
        guard let rule = required("rule", of: value), let who = required("who", of: value),
            let because = required("because", of: value)
        else { return nil }
        var waiver = Waiver(rule: rule, who: who, because: because)
        for member in members {
            switch member.name {
            case "platform": waiver.platform = reader.text(member.value)
            case "locale": waiver.locale = reader.text(member.value)
            case "episode": waiver.episode = reader.integer(member.value, in: 0...1_000_000)
            case "until": waiver.until = reader.day(member.value)
            default: break
            }
        }
        return waiver
    }

    mutating func condition(_ value: JSONValue) -> ReleaseCondition? {
        let known = [
            "platform", "validator", "files", "settings", "outcome", "evidence", "confidence",
            "source",
        ]
        _ = reader.members(of: value, known: known)
        guard let platform = required("platform", of: value),
            let validator = required("validator", of: value),
            let files = required("files", of: value),
            let outcome: GateCheck.Outcome = value["outcome"].flatMap({ reader.word($0) }),
            let evidence = required("evidence", of: value),
            let confidence: PlatformTemplate.Confidence = value["confidence"].flatMap({
                reader.word($0)
            })
        else { return nil }
        var condition = Postcondition(
            validator: validator, files: files,
            provenance: PlatformTemplate.Provenance(
                confidence: confidence, source: value["source"].flatMap { reader.text($0) }))
        condition.settings = value["settings"].map { texts($0) } ?? [:]
        return ReleaseCondition(
            platform: platform, condition: condition, outcome: outcome, evidence: evidence)
    }

    private mutating func required(_ name: String, of value: JSONValue) -> String? {
        guard let member = value[name] else {
            reader.report("missing", "'\(name)' is missing", value.range)
            return nil
        }
        return reader.text(member)
    }

    private mutating func digest(_ name: String, of value: JSONValue, digits: Int) -> String? {
        guard let text = required(name, of: value) else { return nil }
        let isDigest =
            text.utf8.count == digits
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        if isDigest { return text }
        reader.report("wrong-value", "'\(name)' isn't \(digits) hexadecimal digits", value.range)
        return nil
    }

    private mutating func size(of value: JSONValue) -> Int64? {
        guard let number = value["size"]?.number, let size = Int64(exactly: number), size >= 0
        else {
            reader.report("wrong-value", "'size' isn't a number of bytes", value.range)
            return nil
        }
        return size
    }
}
