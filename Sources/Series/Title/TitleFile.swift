/// The names of what stands in the folder of a title.
public enum TitleFile {
    /// The description of the title.
    public static let description = "title.jsonc"
    /// The folder of the subtitles it was made with, a folder a locale.
    public static let source = "source"
    /// The folder of the translations, a folder a locale.
    public static let targets = "targets"
    /// The folder of videos and pictures.
    public static let media = "media"
    /// The folder of rules that stand in place of the program's own.
    public static let rules = "rules"
    /// The folder of platforms that only this team has.
    public static let platforms = "platforms"
    /// The folder of bundles, and of the ledger that tells of them.
    public static let releases = "releases"
    /// The folder of what can be made again at any time.
    public static let cache = ".tradewind"
}
