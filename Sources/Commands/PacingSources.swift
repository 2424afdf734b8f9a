internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files
internal import Series
internal import TimedText

/// The files of titles: which belong together, in which language, and their content.
struct PacingSources: Sendable {
    let rules: RuleSet
    var market: Market?
    let profile: String?
    var reader: DocumentReader
    let duration: Int64?
    let report: ReportSettings
    let jobs: Int

    /// What came of reading.
    struct Result: Sendable {
        var titles: [PacingTitle] = []
        var outcomes: [Outcome] = []
        /// Files in a language that wasn't asked for.
        var passedOver = 0
    }

    private struct Item: Sendable {
        let input: InputFile
        var locale: String?
        var document: Document?
        var profile: PacingProfile?
    }

    /// Reads files as the episodes of one title, each language by itself.
    ///
    /// - Throws: `RuleError` for a locale without rules, ``Failure`` for a file whose language
    ///   nothing tells.
    func read(_ arguments: [String], name: String? = nil, locale: String?) async throws -> Result {
        let table = FileLocale(rules)
        let wanted = try locale.map { try rules.resolve(locale: $0).locale }
        var result = Result()
        var items: [Item] = []
        for input in try InputFile.files(named: arguments) {
            let told = table.locale(ofPath: input.path)
            if let wanted, let told, input.isFromFolder, !FileLocale.agree(told, wanted) {
                result.passedOver += 1
                continue
            }
            if wanted == nil, let told, input.isFromFolder, let market, arguments.count == 1,
                !market.locales.contains(where: { FileLocale.agree(told, $0) })
            {
                result.passedOver += 1
                continue
            }
            items.append(Item(input: input, locale: wanted ?? told))
        }
        let order = items.indices.sorted {
            NaturalOrder.precedes(items[$0].input.path, items[$1].input.path)
        }
        items = order.map { items[$0] }
        let batch = Batch(
            inputs: items.map { $0.input }, report: report, jobs: jobs, verb: "measured")
        let known = items
        let read = await batch.results { index, outcome in
            try self.read(known[index], table: table, outcome: &outcome)
        }
        result.outcomes = read.map { $0.outcome }
        let found = read.compactMap { $0.value }
        let name = name ?? Self.name(of: arguments)
        for locale in Set(found.compactMap { $0.locale }).sorted() {
            let own = found.filter { $0.locale == locale }
            let resolved = try resolve(locale)
            result.titles.append(
                PacingTitle(
                    name: name, rules: resolved,
                    episodes: own.compactMap { item in item.document.map { episode(item.input, $0) }
                    },
                    profiles: own.compactMap { $0.profile }))
        }
        return result
    }

    private func resolve(_ locale: String) throws(RuleError) -> ResolvedRules {
        let resolved = try rules.resolve(locale: locale, market: market?.name, profile: profile)
        if resolved.hasErrors {
            throw RuleError.unusable(resolved)
        }
        return resolved
    }

    private func read(_ item: Item, table: FileLocale, outcome: inout Outcome) throws -> Item {
        var item = item
        var reader = reader
        reader.locale = reader.locale ?? item.locale
        let result = try reader.read(item.input, outcome: &outcome, report: report)
        let language = result.document.head.language.flatMap { table.locale($0) }
        guard let locale = item.locale ?? language else {
            throw Failure(
                .usage,
                table.whyNone(ofPath: item.input.path, option: "--locale, such as --locale th"))
        }
        let rules = try resolve(locale)
        let episode = episode(item.input, result.document)
        item.locale = rules.locale
        item.document = result.document
        item.profile = PacingProfile(of: episode, rules: rules)
        outcome.cues = result.document.cues.count
        outcome.isDone = true
        return item
    }

    private func episode(_ input: InputFile, _ document: Document) -> PacingEpisode {
        PacingEpisode(name: input.name, document: document, duration: duration)
    }

    /// The name of the folder that the episodes lie in, without `source`, `targets` and a language.
    private static func name(of arguments: [String]) -> String {
        guard let first = arguments.first, first != "-" else { return "<stdin>" }
        var parts = first.split(separator: "/").map(String.init)
        if let index = parts.lastIndex(where: { $0 == "targets" || $0 == "source" }), index > 0 {
            parts = Array(parts[..<index])
        }
        return parts.last ?? first
    }
}
