import Adaptation
import Diagnostics
import Embedded
import Foundation
import TestSupport
import Testing

/// What `locales/` holds is whole, and the program carries all of it.
@Suite struct ShippedRulesTests {
    static let set = try? RuleSet()

    @Test func theProgramCarriesEveryFile() throws {
        let root = SharedData.package.path + "/"
        let files = SharedData.files(
            in: SharedData.package.appending(path: "locales"), extensions: ["json", "jsonc"])
        #expect(files.count > 100)
        for url in files {
            let path = String(url.path.dropFirst(root.count))
            let file = EmbeddedFile(path: path)
            #expect(file != nil, "\(path) is missing in Sources/CEmbedded/locales.c")
            #expect(try file?.bytes == Array(Data(contentsOf: url)), "\(path) differs")
        }
        let carried = EmbeddedFile.paths.filter { $0.hasPrefix("locales/") }
        #expect(carried.sorted() == files.map { String($0.path.dropFirst(root.count)) }.sorted())
    }

    @Test func everyLocaleIsThere() throws {
        let wanted = """
            en-US en-GB es-419 es-ES pt-BR fr-FR fr-CA de it ja ko zh-Hans zh-Hant-TW zh-Hant-HK th \
            id ms vi fil ar he tr hi ta te bn ur fa ru uk pl km lo my
            """
        let locales = try RuleSet().locales
        #expect(wanted.split(separator: " ").allSatisfy { locales.contains(String($0)) })
        #expect(try RuleSet().markets.count == 9)
    }

    @Test(arguments: set?.locales ?? [])
    func everyLocaleResolvesWithoutFindings(locale: String) throws {
        expectNone(try #require(Self.set).resolve(locale: locale))
    }

    /// Every market with the locales it is about; one of them with the strictest profile too.
    @Test(arguments: set?.markets ?? [])
    func everyMarketResolvesWithoutFindings(market: String) throws {
        let set = try #require(Self.set)
        let locales = try set.market(market).locales
        for locale in locales { expectNone(try set.resolve(locale: locale, market: market)) }
        let first = try #require(locales.first)
        expectNone(try set.resolve(locale: first, market: market, profile: "netflix"))
    }

    /// Every profile with locales that count differently.
    @Test(arguments: set?.profiles ?? [])
    func everyProfileResolvesWithoutFindings(profile: String) throws {
        let set = try #require(Self.set)
        for locale in ["es-419", "ja", "th"] {
            expectNone(try set.resolve(locale: locale, profile: profile))
        }
    }

    @Test func marketsHoldTheirLocales() throws {
        let set = try RuleSet()
        for name in set.markets {
            let market = try set.market(name)
            #expect(!market.territories.isEmpty && !market.locales.isEmpty)
            for locale in market.locales { #expect(set.locales.contains(locale), "\(locale)") }
        }
        let asia = try set.market("southeast-asia")
        #expect(asia.territories.joined(separator: " ") == "BN ID KH LA MM MY PH SG TH TL VN")
        #expect(asia.locales.first == "th")
        let east = try set.market("middle-east-north-africa").territories
        #expect(east.contains("EG") && east.contains("IR") && !east.contains("AM"))
    }

    /// Every limit names what it counts, and every number of a locale its source.
    @Test func everyLimitSaysWhereItComesFrom() throws {
        let set = try RuleSet()
        for locale in set.locales {
            let rules = try set.resolve(locale: locale)
            for rule in rules.all where rule.value != nil && rule.definition.kind.isLimit {
                #expect(rule.unit != nil, "\(locale) \(rule.field)")
                #expect(rules.reference(of: rule.entry) != nil, "\(locale) \(rule.field)")
                #expect(rule.entry.asOf != nil, "\(locale) \(rule.field)")
            }
            for field in ["reading.adult", "lines.landscape"] {
                let rule = try #require(rules[RuleField(field)])
                let unit = try #require(rules[.countingUnit]?.text)
                let isHindi = locale == "hi"
                #expect(
                    rule.unit?.hasPrefix(unit) == true || isHindi || locale == "el", "\(locale)")
            }
        }
    }

    @Test func everyNamedRuleIsInTheSchema() throws {
        let schema = try RuleSet().schema
        for field in [
            RuleField.countingUnit, .adultSpeed, .lineLength, .portraitLineLength, .noBreakAfter,
            .minimumGapFrames, .dash, .meanWidth, .expansion, .portraitSafeWidth, .ellipsis,
        ] {
            #expect(schema.definition(of: field.path) != nil, "\(field)")
        }
        #expect(schema.definitions.allSatisfy { !$0.summary.isEmpty })
    }

    private func expectNone(_ rules: ResolvedRules) {
        guard !rules.findings.isEmpty else { return }
        let texts = rules.findings.map {
            "\($0.range?.file ?? ""):\($0.range?.line ?? 0):\($0.range?.column ?? 0): \($0.message)"
        }
        let name = "\(rules.locale) \(rules.market ?? "") \(rules.profile ?? "")"
        Issue.record("\(name)\n\(texts.joined(separator: "\n"))")
    }
}
