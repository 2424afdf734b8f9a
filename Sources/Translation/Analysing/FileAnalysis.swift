/// How much of a file a memory knows.
public struct FileAnalysis: Sendable, Hashable {
    /// The name of the file.
    public var name: String
    /// How much text is in each band; bands without text aren't there.
    public var amounts: [MatchBand: TextAmount]

    /// Creates the analysis of a file of which nothing is counted yet.
    public init(name: String, amounts: [MatchBand: TextAmount] = [:]) {
        self.name = name
        self.amounts = amounts
    }

    /// How much text is in a band.
    public subscript(band: MatchBand) -> TextAmount { amounts[band] ?? TextAmount() }

    /// How much text there is in all.
    public var total: TextAmount {
        MatchBand.allCases.reduce(TextAmount()) { $0 + self[$1] }
    }
}
