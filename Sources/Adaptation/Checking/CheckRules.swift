/// The rules that there are.
public enum CheckRules {
    /// All rules, in the order in which they are documented: times, length, text, source.
    public static let all: [any CheckRule.Type] = [
        // Times.
        CueOrder.self, Overlap.self, MinimumGap.self, ChainedGap.self, MinimumDuration.self,
        MaximumDuration.self,
        // Speed and length.
        ReadingSpeed.self, WordRate.self, LineLength.self, LineWidth.self, LineCount.self,
        LineBalance.self,
        OneLine.self, TotalLength.self, LineBreak.self,
        // Text.
        EmptyCue.self, Spacing.self, MarkSpacing.self, ForbiddenMark.self, LineEndMark.self,
        MarkForm.self, OpeningMark.self, RepeatedMark.self, Ellipsis.self, Quotes.self,
        DialogueDash.self, Italics.self, SpelledNumber.self, NumberAtStart.self, DigitForm.self,
        ForbiddenCharacter.self, Mojibake.self, Script.self, UnbalancedTag.self,
        SensitiveTerm.self,
        // Direction and forms of address.
        BidiOrder.self, FormalityMix.self,
        // The source.
        MissingTranslation.self, ExtraCue.self, TimingDrift.self, Untranslated.self,
        NumberMismatch.self, MagnitudeMismatch.self, NegationLost.self, QuestionLost.self,
        KinshipLost.self, TagsDiffer.self,
    ]

    /// A rule by its name.
    public static func named(_ name: String) -> (any CheckRule.Type)? {
        all.first { $0.description.name == name }
    }

    /// The names of all rules.
    public static var names: [String] { all.map { $0.description.name } }
}
