internal import Adaptation
internal import Diagnostics
internal import TimedText

extension TitleReader {
    /// Reads the locales that the title goes to.
    mutating func readTargets(_ value: JSONValue) {
        var seen: Set<String> = []
        for value in data.array(value) {
            guard let target = target(value) else { continue }
            if seen.insert(target.locale).inserted {
                title.targets.append(target)
            } else {
                data.report("duplicate", "'\(target.locale)' is there twice", value.range)
            }
        }
    }

    private mutating func target(_ value: JSONValue) -> Title.Target? {
        if value.string != nil { return locale(value).map { Title.Target(locale: $0) } }
        var target: Title.Target?
        var tier = 1
        let members = data.members(of: value, known: ["locale", "tier"])
        for member in members {
            if member.name == "locale" {
                target = locale(member.value).map { Title.Target(locale: $0) }
            } else {
                tier = data.integer(member.value, in: 1...9) ?? 1
            }
        }
        require("locale", among: members, of: value)
        target?.tier = tier
        return target
    }

    /// Reads the markets that the title goes to.
    mutating func readMarkets(_ value: JSONValue) {
        var seen: Set<String> = []
        for value in data.array(value) {
            var plan = Title.MarketPlan(market: "")
            let members = data.members(of: value, known: ["market", "locales", "date"])
            for member in members {
                switch member.name {
                case "market": plan.market = market(member.value) ?? ""
                case "locales": plan.locales = locales(member.value)
                default: plan.date = day(member.value)
                }
            }
            require("market", among: members, of: value)
            guard !plan.market.isEmpty else { continue }
            if seen.insert(plan.market).inserted {
                title.markets.append(plan)
            } else {
                data.report("duplicate", "'\(plan.market)' is there twice", value.range)
            }
        }
    }

    /// Reads the platforms that the title goes to.
    mutating func readPlatforms(_ value: JSONValue) {
        var seen: Set<[String?]> = []
        for value in data.array(value) {
            var plan = Title.PlatformPlan(platform: "")
            let known = ["platform", "market", "locales", "date", "values"]
            let members = data.members(of: value, known: known)
            for member in members {
                switch member.name {
                case "platform": plan.platform = name(member.value) ?? ""
                case "market": plan.market = market(member.value)
                case "locales": plan.locales = locales(member.value)
                case "date": plan.date = day(member.value)
                default: plan.values = values(member.value)
                }
            }
            require("platform", among: members, of: value)
            guard !plan.platform.isEmpty else { continue }
            if seen.insert([plan.platform, plan.market]).inserted {
                title.platforms.append(plan)
            } else {
                let market = plan.market.map { " for '\($0)'" } ?? ""
                data.report("duplicate", "'\(plan.platform)' is there twice\(market)", value.range)
            }
        }
    }

    private mutating func values(_ value: JSONValue) -> [String: String] {
        var values: [String: String] = [:]
        for member in data.entries(of: value) { values[member.name] = text(member.value) }
        return values
    }

    /// The name of a market; one without rules is kept, since a title may bring its own.
    private mutating func market(_ value: JSONValue) -> String? {
        guard let name = name(value) else { return nil }
        if !names.markets.contains(name) {
            let hint = Suggestion.hint(for: name, among: names.markets)
            data.report(
                "unknown-market", "there are no rules for the market '\(name)'\(hint)",
                value.range, severity: .warning)
        }
        return name
    }

    /// Finds that a member of an object isn't there.
    mutating func require(
        _ name: String, among members: [JSONValue.Member], of value: JSONValue
    ) {
        guard value.members != nil, !members.contains(where: { $0.name == name }) else { return }
        data.report("missing", "'\(name)' is missing", value.range)
    }
}
