internal import Adaptation
internal import Diagnostics
internal import ICU

/// Which rules hold for the locales of a title by what it plans, and what its dates need.
struct StatusPlan {
    /// The locales, in the title's order.
    let locales: [String]
    /// The rules that a translation must meet, by locale.
    private(set) var keys: [String: [RuleKey]] = [:]
    /// What has a date.
    private(set) var dated: [Dated] = []
    /// Markets that nobody knows.
    private(set) var findings: [Finding] = []

    /// A plan with a date.
    struct Dated {
        let plan: StatusDeadline.Plan
        let date: CalendarDay
        let locales: [String]
    }

    /// Works out the plan of a title, for some of its locales.
    ///
    /// - Throws: `RuleError` when the schema that the program carries can't be read.
    init(_ title: Title, locales: [String], rules: LazyRuleSet) throws(RuleError) {
        self.locales = locales
        let names = Set(title.markets.map { $0.market } + title.platforms.compactMap { $0.market })
        var markets: [String: [String]] = [:]
        for name in names.sorted() {
            let set = try rules.rules().set
            do throws(RuleError) {
                markets[name] = try set.market(name).locales
            } catch {
                findings.append(
                    Finding(
                        rule: "status-market", severity: .error,
                        message: "\(error.description), so its rules aren't checked"))
            }
        }
        for plan in title.markets {
            let own = markets[plan.market] ?? []
            let meant = plan.locales.isEmpty ? own : plan.locales
            let chosen = locales.filter { Self.holds(meant, $0) }
            if !own.isEmpty { add(plan.market, to: chosen) }
            if let date = plan.date {
                dated.append(Dated(plan: .market(plan.market), date: date, locales: chosen))
            }
        }
        for plan in title.platforms {
            let chosen =
                plan.locales.isEmpty ? locales : locales.filter { Self.holds(plan.locales, $0) }
            if let name = plan.market, let own = markets[name] {
                // A market's limits mean the languages of its viewers.
                add(name, to: chosen.filter { Self.holds(own, $0) })
            }
            if let date = plan.date {
                dated.append(Dated(plan: .platform(plan.platform), date: date, locales: chosen))
            }
        }
        for locale in locales where keys[locale] == nil { keys[locale] = [RuleKey(locale: locale)] }
    }

    private mutating func add(_ market: String, to locales: [String]) {
        for locale in locales {
            let key = RuleKey(locale: locale, market: market)
            if keys[locale]?.contains(key) != true { keys[locale, default: []].append(key) }
        }
    }

    /// Whether one of some locales means the same text as a locale.
    private static func holds(_ locales: [String], _ locale: String) -> Bool {
        if locales.contains(locale) { return true }
        guard let own = LocaleIdentifier(locale) else { return false }
        return locales.contains { LocaleIdentifier($0).map { $0.agrees(with: own) } == true }
    }
}
