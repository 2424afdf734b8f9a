// The rules that pacing asks for.
extension RuleField {
    // How sentences end.
    static let brokenMarks = Self("punctuation.broken")
    // How people are spoken of.
    static let kinshipWords = Self("address.kinship")
    static let honorifics = Self("address.honorifics")
    static let thirdPersons = Self("address.thirdPerson")
    static let negationWords = Self("guards.negation")
    // What a market prefers.
    static let latestFirstDialogue = Self("pacing.firstDialogue")
    static let leastHook3 = Self("pacing.hook3")
    static let leastHook7 = Self("pacing.hook7")
    static let leastTail10 = Self("pacing.tail10")
    static let leastOpenShare = Self("pacing.open")
    static let greatestMedianDuration = Self("pacing.medianDuration")
    static let durationFrom = Self("pacing.durationFrom")
    static let durationTo = Self("pacing.durationTo")
    static let greatestOverShare = Self("pacing.overShare")
    static let greatestHookSpeed = Self("pacing.hookSpeed")
    static let mostExclamations = Self("pacing.exclamation")
    static let leastQuestions = Self("pacing.question")
    static let namesBeforePronouns = Self("pacing.nameBeforePronoun")
    static let glossesFirstUse = Self("pacing.glossFirstUse")
    static let keepsKinship = Self("pacing.keepKinship")
    static let explainsKinship = Self("pacing.explainKinship")
    static let capitalsAreNames = Self("address.capitalsAreNames")
    static let labelsFamily = Self("pacing.familyLabels")
    // What is compared with.
    static let pacingBaseline = Self("pacing.baseline")
    static let baselineExpansion = Self("pacing.baselineExpansion")
    static let adversatives = Self("pacing.adversatives")
    static let reveals = Self("pacing.reveals")
    static let paywallEpisode = Self("release.paywallEpisode")
}
