public import Diagnostics
public import Files
internal import ICU

/// Where the subtitle files of a title lie: `source/<locale>/ep001.srt` and
/// `targets/<locale>/ep001.srt`, in any format.
///
/// Folders of locales may be spelt otherwise than the title spells them: `zh_CN` is `zh-Hans`, and
/// `pt_br` is `pt-BR`. A file is an episode's when its name is that of the episode up to its first
/// full stop, in small or capital letters, and the rest says nothing but the locale.
public struct TitleLayout: Sendable {
    /// The folder of the title, with a solidus at the end.
    public let root: String
    /// The files of episodes, in order of their paths.
    public private(set) var files: [SubtitleFile] = []
    /// Files that belong to no episode, in order of their paths.
    public private(set) var strays: [StrayFile] = []
    /// What is wrong: two files for one episode, links that lead out, names that mustn't be used.
    public private(set) var findings: [Finding] = []
    private var translations: [Place: SubtitleFile] = [:]
    private var sources: [Place: SubtitleFile] = [:]
    private var folders: [String: String] = [:]
    private let title: Title

    private struct Place: Hashable {
        let episode: String
        let locale: String
    }

    /// Looks through the folder of a title.
    ///
    /// - Throws: `FileError` when the folder isn't there or can't be listed.
    /// - Complexity: O(*n* log *n*) in the number of files below `source/` and `targets/`.
    public init(folder: String, title: Title) throws(FileError) {
        root = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
        self.title = title
        let real = try RealPath(folder.isEmpty ? "." : folder)
        for part in [TitleFile.source, TitleFile.targets] where FileStatus.exists(root + part) {
            guard try RealPath(root + part).isWithin(real) else {
                report("outside", .error, "the link leads out of the title", part)
                continue
            }
            try look(in: part, of: real)
        }
    }

    /// The source of an episode in the locale that the title was made in.
    public func source(of episode: Episode) -> SubtitleFile? {
        sources[Place(episode: episode.id, locale: canonical(title.sourceLocale))]
    }

    /// The source of an episode in some locale.
    public func source(of episode: Episode, locale: String) -> SubtitleFile? {
        sources[Place(episode: episode.id, locale: canonical(locale))]
    }

    /// The translation of an episode.
    public func translation(of episode: Episode, locale: String) -> SubtitleFile? {
        translations[Place(episode: episode.id, locale: canonical(locale))]
    }

    /// The locales of translations that are there, in order; also such as the title doesn't go to.
    public var locales: [String] {
        Set(translations.values.map { $0.locale }).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }

    /// The path below the title at which the file of an episode belongs: in the folder that is there
    /// for the locale, however that is spelt.
    public func name(of episode: Episode, locale: String, fileExtension: String) -> String {
        let tag = canonical(locale)
        let isSource = tag == canonical(title.sourceLocale)
        let part = isSource ? TitleFile.source : TitleFile.targets
        let folder = folders["\(part)/\(tag)"] ?? tag
        return "\(part)/\(folder)/\(episode.id).\(fileExtension)"
    }

    /// The findings about a file, by its path below the title.
    public func findings(about name: String) -> [Finding] {
        findings.filter { $0.range?.file == root + name }
    }

    /// What is wrong with the files of an episode in a locale, or with the folders they are in: a link
    /// that leads out, or a second file.
    public func findings(of episode: Episode, locale: String) -> [Finding] {
        let tag = canonical(locale)
        let part = tag == canonical(title.sourceLocale) ? TitleFile.source : TitleFile.targets
        let known = (title.targets.map { $0.locale } + [title.sourceLocale]).map(canonical)
        return findings.filter { finding in
            guard let path = finding.range?.file, path.hasPrefix(root) else { return false }
            let parts = path.dropFirst(root.count).split(separator: "/")
            guard let first = parts.first, first == part else { return false }
            if parts.count > 1, Self.tag(of: String(parts[1]), among: known) != tag { return false }
            return parts.count < 3
                || LayoutName(Self.shown(parts[2])).episode == episode.id.lowercased()
        }
    }

    /// A name without the characters that nobody sees.
    private static func shown(_ name: Substring) -> String {
        String(
            String.UnicodeScalarView(
                name.unicodeScalars.filter { !LayoutName.isUnsafe(String($0)) }))
    }

    // MARK: - Looking

    private mutating func look(in part: String, of real: RealPath) throws(FileError) {
        let isSource = part == TitleFile.source
        let names = try Folder.files(below: root + part)
        var tags: [String: String?] = [:]
        let episodes = Set(title.episodes.map { $0.id.lowercased() })
        let ids = Dictionary(title.episodes.map { ($0.id.lowercased(), $0.id) }) { a, _ in a }
        let known = (title.targets.map { $0.locale } + [title.sourceLocale]).map(canonical)
        for name in names {
            let below = part + "/" + name
            if LayoutName.isUnsafe(name) {
                report("unsafe-name", .error, Self.unsafeName, below)
                continue
            }
            let parts = name.split(separator: "/", omittingEmptySubsequences: false)
            let folder = String(parts[0])
            if parts.count == 1, (try? FileStatus(path: root + below))?.kind == .folder {
                report("linked-folder", .error, "links to folders aren't followed", below)
                continue
            }
            let tag = tags[folder] ?? Self.tag(of: folder, among: known)
            tags[folder] = .some(tag)
            guard parts.count > 1, let tag else {
                strays.append(StrayFile(name: below, reason: .noLocale))
                continue
            }
            guard parts.count == 2, parts[1] != "" else {
                strays.append(StrayFile(name: below, reason: .tooDeep))
                continue
            }
            let shown = LayoutName(name)
            guard LayoutName.extensions.contains(shown.fileExtension.lowercased()) else {
                strays.append(StrayFile(name: below, reason: .otherFormat))
                continue
            }
            guard episodes.contains(shown.episode), let id = ids[shown.episode],
                shown.remainder.isEmpty || Self.tag(of: shown.remainder, among: known) == tag
            else {
                strays.append(StrayFile(name: below, reason: .otherEpisode))
                continue
            }
            take(below, episode: id, locale: tag, folder: folder, isSource, real)
        }
    }

    private mutating func take(
        _ name: String, episode: String, locale: String, folder: String, _ isSource: Bool,
        _ real: RealPath
    ) {
        let path = root + name
        do throws(FileError) {
            if RealPath.isLink(path), try !RealPath(path).isWithin(real) {
                return report("outside", .error, "the link leads out of the title", name)
            }
            let status = try FileStatus(path: path)
            guard status.kind == .file else {
                return report("no-file", .error, "it is no file", name)
            }
            let file = SubtitleFile(
                episode: episode, locale: locale, isSource: isSource, name: name, path: path,
                status: status)
            let place = Place(episode: episode, locale: locale)
            if let other = isSource ? sources[place] : translations[place] {
                let message = "two files are \(episode) in \(locale): this and '\(other.name)'"
                report("two-files", .error, message, name)
                return report("two-files", .error, "'\(name)' is \(episode), too", other.name)
            }
            if isSource { sources[place] = file } else { translations[place] = file }
            let part = isSource ? TitleFile.source : TitleFile.targets
            if folders["\(part)/\(locale)"] == nil { folders["\(part)/\(locale)"] = folder }
            files.append(file)
        } catch {
            report("no-file", .error, error.description, name)
        }
    }

    private static let unsafeName =
        "the name holds control characters, marks of direction or bytes that aren't UTF-8"

    private mutating func report(
        _ rule: String, _ severity: Severity, _ message: String, _ name: String
    ) {
        findings.append(
            Finding(
                rule: "layout-" + rule, severity: severity, message: message,
                range: SourceRange(file: root + name)))
    }

    // MARK: - Locales

    /// The tag that a folder's name means: one that the title knows where that is the same locale.
    static func tag(of name: String, among known: [String]) -> String? {
        guard let locale = LocaleIdentifier(name) else { return nil }
        if known.contains(locale.tag) { return locale.tag }
        let whole = locale.maximized
        // Words such as `notes` have the form of a tag; ICU knows the script of a real language.
        guard whole.script != nil else { return nil }
        return known.first { LocaleIdentifier($0)?.maximized == whole } ?? locale.tag
    }

    private func canonical(_ tag: String) -> String { LocaleIdentifier(tag)?.tag ?? tag }
}
