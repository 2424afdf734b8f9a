internal import Diagnostics
internal import ICU
internal import TimedText

extension RuleSet {
    /// Resolves the rules for a locale.
    ///
    /// The layers are the root, what the locale inherits from by CLDR, the locale, the delivery
    /// profile, the market, the title. From the profile on, a layer can only tighten a limit
    /// unless it says `relax`. Where `fallsBack` is true, a language without rules gets those of
    /// every locale.
    ///
    /// - Throws: ``RuleError`` for a locale, market or profile without rules. What is wrong in
    ///   the files is in the findings of the result.
    /// - Complexity: O(*n*) in the size of the files of the layers.
    public func resolve(
        locale tag: String, market: String? = nil, profile: String? = nil,
        title: RuleSource? = nil, fallsBack: Bool = false
    ) throws(RuleError) -> ResolvedRules {
        let locale = try locale(tag, fallsBack: fallsBack)
        let chain = locale.chain.map { $0.tag }
        var layers = chain.reversed().compactMap { tag -> (RuleFile.Kind, String, String)? in
            let name = tag == "und" ? "root" : tag
            return paths.contains(name + ".jsonc") ? (.locale, name, name + ".jsonc") : nil
        }
        if let profile {
            guard profiles.contains(profile) else {
                throw RuleError.unknown(
                    .unknownProfile, "there are no rules for the profile", profile,
                    among: profiles)
            }
            layers.append((.profile, profile, "profiles/\(profile).jsonc"))
        }
        if let market {
            try requireMarket(market)
            layers.append((.market, market, "markets/\(market).jsonc"))
        }
        var findings: [Finding] = []
        let references = RuleReferences(source("sources.jsonc"), &findings)
        var resolved = ResolvedRules(
            locale: locale.tag, market: market, profile: profile, references: references)
        for (kind, name, path) in layers {
            guard let file = file(path, kind, &findings) else { continue }
            resolved.apply(
                file, named: name, chain: chain, isOwn: overriding[path] == nil, &findings)
        }
        if let title {
            var reader = RuleFileReader(title, kind: .title, schema: schema)
            reader.read()
            findings += reader.findings
            resolved.apply(
                reader.file, named: title.name, chain: chain, isOwn: false, &findings)
        }
        resolved.readLists(of: self, &findings)
        resolved.findings = findings
        return resolved
    }
}

extension ResolvedRules {
    /// Applies a file over what the files before it said.
    ///
    /// The program brings some files itself (`isOwn`). Only who wrote a file wants to know which of
    /// its limits don't count; the program's own leave that to the stricter value.
    fileprivate mutating func apply(
        _ file: RuleFile, named name: String, chain: [String], isOwn: Bool,
        _ findings: inout [Finding]
    ) {
        let kind = RuleLayer.Kind(rawValue: file.kind.rawValue) ?? .locale
        let layer = RuleLayer(kind: kind, name: name, file: file.source.name)
        layers.append(layer)
        for change in file.changes(for: chain) {
            switch change {
            case .set(let entry): take(entry, from: layer, isOwn: isOwn, &findings)
            case .remove(let prefix, let bytes):
                for rule in rules.values where rule.field.hasPrefix(prefix) {
                    let entry = RuleEntry(
                        rule.definition, field: rule.field, file: file.source, bytes: bytes)
                    take(entry, from: layer, isOwn: isOwn, &findings)
                }
            }
        }
    }

    private mutating func take(
        _ entry: RuleEntry, from layer: RuleLayer, isOwn: Bool, _ findings: inout [Finding]
    ) {
        if let source = entry.source, references[source] == nil {
            let names = references.byName.keys
            let hint = Suggestion.hint(for: source, among: names)
            findings.append(
                Finding(
                    rule: "unknown-source", severity: .warning,
                    message: "no source has the name '\(source)'\(hint)", range: entry.place))
        }
        guard var rule = rules[entry.field] else {
            rules[entry.field] = ResolvedRule(
                RuleStep(layer: layer, entry: entry, outcome: entry.value == nil ? .removed : .set))
            return
        }
        let holds = rule.entry
        let unit = rule.unit
        switch rule.take(entry, from: layer) {
        case .locked:
            guard let lock = rule.lock else { break }
            findings.append(
                Finding(
                    rule: "locked-rule", severity: .error,
                    message: "'\(entry.field)' is locked and can't be changed",
                    range: entry.place,
                    notes: [.init("it is locked here", range: lock.place)]))
        case .looser where !isOwn:
            findings.append(
                Self.refused(
                    entry, holds,
                    "is looser than \(holds.value?.description ?? "") and may only tighten; "
                        + "write \"relax\": true"))
        case .otherUnit where !isOwn:
            findings.append(
                Self.refused(
                    entry, holds,
                    "is counted in \(entry.unit ?? ""), and this locale counts in "
                        + "\(unit ?? ""); the value doesn't count here"))
        default: break
        }
        rules[entry.field] = rule
    }

    /// Tells why a limit doesn't count.
    private static func refused(
        _ entry: RuleEntry, _ holds: RuleEntry, _ reason: String
    ) -> Finding {
        Finding(
            rule: "refused-rule", severity: .warning,
            message: "\(entry.value?.description ?? "") of '\(entry.field)' \(reason)",
            range: entry.place, notes: [.init("this value holds", range: holds.place)])
    }

    /// Reads the lists of words that rules name.
    fileprivate mutating func readLists(of set: RuleSet, _ findings: inout [Finding]) {
        for rule in all where rule.definition.kind == .words {
            guard let reference = rule.text else { continue }
            let name = String(reference.dropFirst("@lists/".count))
            guard let source = set.source("lists/\(name).jsonc") else {
                let known = set.paths.filter { $0.hasPrefix("lists/") }
                    .map { "@" + $0.dropLast(6) }
                let hint = Suggestion.hint(for: reference, among: known)
                findings.append(
                    Finding(
                        rule: "unknown-list", severity: .error,
                        message: "there is no list of words '\(reference)'\(hint)",
                        range: rule.entry.place))
                continue
            }
            lists[name] = WordList(name: name, source, &findings)
        }
    }
}
