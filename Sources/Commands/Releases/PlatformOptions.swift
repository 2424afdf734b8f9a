internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files
internal import Releases
internal import Series

/// The options that say for which platforms a title is meant, and as of when.
struct PlatformOptions: ParsableArguments {
    @Option(
        name: "--for",
        help: ArgumentHelp(
            "The platforms, such as youtube,hls. By default those of the title.",
            valueName: "platforms"),
        completion: .list(PlatformLibrary().names))
    var platforms: [String] = []

    @Option(
        help: ArgumentHelp(
            "Only these locales, such as th,es-419. By default those of the title's plan.",
            valueName: "tags"))
    var locales: LocaleListArgument?

    @Option(help: "The market whose rules and territories count, such as southeast-asia.")
    var market: String?

    @Option(
        help: ArgumentHelp(
            "The day as of which rules hold, such as 2026-12-24. By default today.",
            valueName: "day"))
    var asOf: String?

    @Option(
        help: ArgumentHelp(
            "A folder of files of platforms, in place of the program's own or beside them.",
            valueName: "dir"),
        completion: .directory)
    var templates: String?

    @Option(
        help:
            "A folder whose files stand in place of the program's own; TRADEWIND_RULES names one too.",
        completion: .directory)
    var rules: String?

    mutating func validate() throws {
        if let asOf, CalendarDay(asOf)?.day == nil {
            throw ValidationError("'\(asOf)' isn't a day such as 2026-12-24")
        }
    }

    /// The platforms that are known: the program's own, a title's, and those of `--templates`.
    ///
    /// - Throws: `FileError` for folders that can't be read.
    func library(title folder: String?) throws(FileError) -> PlatformLibrary {
        try Self.library(title: folder, templates: templates)
    }

    /// The platforms that are known where a folder of files is given, and a title.
    static func library(title folder: String?, templates: String?) throws(FileError)
        -> PlatformLibrary
    {
        var files: [PlatformFile] = []
        if let templates { files += try PlatformFolder(templates).files() }
        if let folder {
            let own = (folder.hasSuffix("/") ? folder : folder + "/") + TitleFile.platforms
            if FileStatus.exists(own) { files += try PlatformFolder(own).files() }
        }
        return PlatformLibrary(overriding: files)
    }

    /// What the chosen platforms want, each once.
    ///
    /// - Throws: ``Failure`` for platforms that aren't known or have mistakes, `FileError`.
    func chosen(for title: OpenedTitle, asOf day: CalendarDay) throws -> [PlatformTemplate] {
        let library = try library(title: title.folder)
        var ids = platforms.flatMap { $0.split(separator: ",").map(String.init) }
        if ids.isEmpty { ids = title.title.platforms.map { $0.platform } }
        guard !ids.isEmpty else {
            throw Failure(
                .usage, "the title names no platforms; say which with --for, such as --for youtube")
        }
        var seen: Set<String> = []
        return try ids.filter { seen.insert($0).inserted }.map { id in
            do throws(PlatformError) {
                return try library.template(id, asOf: day)
            } catch {
                throw Failure(error)
            }
        }
    }
}
