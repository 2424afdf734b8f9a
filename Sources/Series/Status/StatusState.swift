/// How far the subtitles of an episode are in a locale, the farthest last.
public enum StatusState: String, Sendable, CaseIterable, Comparable {
    /// There is no file.
    case missing
    /// The file can't be read as subtitles, or it isn't clear which file is meant.
    case unreadable
    /// Cues of the source have no translation.
    case incomplete
    /// Rules of the locale, a market or the title aren't met.
    case failing
    /// The source changed after the translation.
    case older
    /// Nothing is in the way.
    case ready

    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
