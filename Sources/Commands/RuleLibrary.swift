internal import Adaptation
internal import Diagnostics
internal import Files
internal import Series
import Synchronization

/// The rules of a run, resolved once for each locale and title that its files have.
final class RuleLibrary: Sendable {
    private let options: RuleOptions
    private let shared: RuleSet
    /// Whether a language without rules gets those of every locale.
    private let fallsBack: Bool
    private let resolved = Mutex<[Key: Result<ResolvedRules, Failure>]>([:])

    /// A locale in a title.
    private struct Key: Hashable {
        let locale: String
        let folder: String?
    }

    /// - Throws: what ``RuleOptions/set()`` throws.
    init(_ options: RuleOptions, fallsBack: Bool = false) throws {
        self.options = options
        self.fallsBack = fallsBack
        shared = try options.set()
    }

    /// The rules that a title doesn't change.
    var set: RuleSet { shared }

    /// The rules for a locale, with those of the title that a file belongs to.
    ///
    /// - Throws: ``Failure`` when there are none, or they can't be used.
    func rules(locale: String, file: String? = nil) throws(Failure) -> ResolvedRules {
        let title = file.map(TitleRules.init(ofFile:))
        let key = Key(locale: locale, folder: title?.folder)
        let known = resolved.withLock { $0[key] }
        if let known { return try known.get() }
        let result: Result<ResolvedRules, Failure>
        do {
            result = .success(try resolve(locale, title))
        } catch let failure as Failure {
            result = .failure(failure)
        } catch {
            result = .failure(Failure(error))
        }
        resolved.withLock { $0[key] = result }
        return try result.get()
    }

    /// What the users' own files of rules say in vain, each once, in order of file and place.
    var warnings: [Finding] {
        let rules = resolved.withLock { $0.values.compactMap { try? $0.get() } }
        var seen: Set<String> = []
        var keyed: [(key: (String, Int, Int), finding: Finding)] = []
        for finding in rules.flatMap(\.findings) where finding.severity < .error {
            let place = finding.range?.place ?? ""
            guard seen.insert(place + finding.message).inserted else { continue }
            let range = finding.range
            keyed.append(((range?.file ?? "", range?.line ?? 0, range?.column ?? 0), finding))
        }
        return keyed.sorted { $0.key < $1.key }.map { $0.finding }
    }

    /// Those findings as lines for people.
    var warningText: String {
        let findings = warnings
        return findings.isEmpty ? "" : TextReport.text(of: findings)
    }

    /// Says that a locale isn't one of the market's, so that few of its rules mean it.
    func marketRemark(on locale: String) -> String? {
        guard let name = options.market, let market = try? shared.market(name),
            !market.locales.contains(where: { FileLocale.agree(locale, $0) })
        else { return nil }
        return "note: \(locale) is not among the locales of \(name): "
            + market.locales.joined(separator: ", ")
    }

    /// Tells of an unknown market or profile before any file is read.
    ///
    /// - Throws: `RuleError`.
    func requireKnownNames(platform: String? = nil) throws(RuleError) {
        let rules = try shared.resolve(
            locale: "en", market: options.market, profile: options.profile)
        if let platform { _ = try PortraitFrame(rules, platform: platform) }
    }

    private func resolve(_ locale: String, _ title: TitleRules?) throws -> ResolvedRules {
        do {
            let rules = try options.resolve(
                locale: locale, title: title, shared: title?.folder == nil ? shared : nil,
                fallsBack: fallsBack
            ).rules
            guard !rules.hasErrors else { throw Failure(unusable: rules.findings) }
            return rules
        } catch let error as RuleError {
            throw Failure(error)
        }
    }
}
