internal import Adaptation
internal import Synchronization

/// The rules of a title, which are only read when something has to be checked.
final class LazyRuleSet: Sendable {
    private let files: TitleRuleFiles
    private let made = Mutex<TitleRuleSet?>(nil)

    init(_ files: TitleRuleFiles) { self.files = files }

    /// The rules; a language without any gets those of every locale.
    ///
    /// - Throws: `RuleError` when the schema that the program carries can't be read.
    func rules() throws(RuleError) -> TitleRuleSet {
        try made.withLock { (made) throws(RuleError) -> TitleRuleSet in
            if let made { return made }
            let rules = try TitleRuleSet(files, fallsBack: true)
            made = rules
            return rules
        }
    }
}
