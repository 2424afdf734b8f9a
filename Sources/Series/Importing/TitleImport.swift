internal import Diagnostics
internal import Files
internal import ICU
public import TimedText

/// Brings the subtitles that somebody sent to their places in a title.
///
/// Translations find their episode by content: by when something is said, which is compared with the
/// source of every episode. The name of a file decides only between episodes that fit alike; where it
/// says something else than the content, that is told. Sources have nothing to be compared with: the
/// numbers in their names count, else their order.
///
/// ```swift
/// let work = TitleImport(folder: "sample", title: title, locale: "th")
/// let plan = try await work.plan(ImportFiles(["from-bangkok.zip"]).all, jobs: 4)
/// try plan.write(replacing: false)
/// ```
public struct TitleImport: Sendable {
    /// The folder of the title.
    public let folder: String
    /// The title.
    public let title: Title
    /// The locale of the files, as the title spells it.
    public let locale: String
    /// The encoding of the files; by default each tells its own.
    public var encoding: String?
    /// The format of the files; by default each tells its own.
    public var format: (any SubtitleFormat.Type)?
    /// Whether files are taken whose script isn't that of the locale.
    public var takesAnyScript = false
    /// Whether what is written is in clean canonical form, even where nothing had to be repaired.
    public var normalizes = false

    /// The least score of an episode that fits by content alone, and with its number in the name.
    static let enough = 0.5
    static let enoughWithName = 0.35
    /// By how much the best must be better than the next.
    static let margin = 0.15

    /// Prepares an import.
    ///
    /// - Parameters:
    ///   - folder: The folder of the title.
    ///   - title: The title.
    ///   - locale: The locale of the files in any spelling.
    /// - Throws: ``ImportError`` when the title neither is in that locale nor goes there.
    public init(folder: String, title: Title, locale: String) throws(ImportError) {
        let known = [title.sourceLocale] + title.targets.map { $0.locale }
        guard let tag = TitleLayout.tag(of: locale, among: known), known.contains(tag) else {
            throw ImportError(
                name: "",
                message: "the title doesn't go to the locale '\(locale)' (it has "
                    + known.joined(separator: ", ") + ")")
        }
        self.folder = folder
        self.title = title
        self.locale = tag
    }

    /// Whether the files are sources.
    public var isSource: Bool { locale == title.sourceLocale }

    /// Reads all files and finds their places; nothing is written.
    ///
    /// - Parameters:
    ///   - files: What somebody sent.
    ///   - jobs: How many files are read at once.
    ///   - progress: Is told when one more file was read.
    /// - Returns: What becomes of each file.
    /// - Throws: `FileError` when the title can't be listed, ``ImportError`` when it has no source.
    /// - Complexity: O(*f* · *e* · *n*) for *f* files, *e* episodes and *n* cues.
    public func plan(
        _ files: [ImportFile], jobs: Int, progress: @escaping @Sendable () -> Void = {}
    ) async throws -> ImportPlan {
        let layout = try TitleLayout(folder: folder, title: title)
        let matcher = isSource ? nil : try await matcher(layout, jobs: jobs)
        let known = Set(title.episodes.map { $0.number })
        let read = files.filter {
            if case .skipped = $0.content { false } else { true }
        }
        let numbers = EpisodeNumbers(read.map { $0.name }, known: known).numbers
        let told = Dictionary(zip(read.map { $0.name }, numbers)) { a, _ in a }
        var items = await ParallelWork.results(count: files.count, jobs: jobs) { index in
            var item = item(of: files[index], matcher, number: told[files[index].name] ?? nil)
            if item.episode != nil { place(&item, layout) }
            progress()
            return item
        }
        if isSource {
            order(&items)
            for index in items.indices where items[index].evidence == .order {
                place(&items[index], layout)
            }
        }
        settleDoubles(&items)
        return ImportPlan(locale: locale, items: items, root: layout.root)
    }

    /// The sources of all episodes that have one.
    private func matcher(_ layout: TitleLayout, jobs: Int) async throws -> EpisodeMatcher {
        let sources = title.episodes.compactMap { episode in
            layout.source(of: episode).map { (episode, $0) }
        }
        let times = await ParallelWork.results(count: sources.count, jobs: jobs) { index in
            (try? sources[index].1.read()).map { EpisodeTimes($0.document) }
        }
        let known = zip(sources, times).compactMap { source, times in
            times.map { (episode: source.0, times: $0) }
        }
        guard !known.isEmpty else {
            throw ImportError(
                name: "",
                message: "the title has no source yet, with which translations could be compared "
                    + "(import it first, with --locale \(title.sourceLocale))")
        }
        return EpisodeMatcher(known)
    }

    // MARK: - One file

    private func item(of file: ImportFile, _ matcher: EpisodeMatcher?, number: Int?) -> ImportItem {
        let content: SubtitleContent
        do {
            let bytes: [UInt8]
            switch file.content {
            case .skipped(let reason): return ImportItem(file.name, .skipped, remark: reason)
            case .bytes(let known): bytes = known
            case .file(let path): bytes = try File.read(path, limit: 1 << 26)
            }
            content = try SubtitleContent(
                bytes, name: file.name, fileExtension: LayoutName(file.name).fileExtension,
                locale: locale, encoding: encoding, format: format)
        } catch let error as FormatError {
            return ImportItem(file.name, .unreadable, remark: error.message)
        } catch {
            return ImportItem(file.name, .unreadable, remark: "\(error)")
        }
        var item = ImportItem(file.name, .new)
        item.cues = content.document.cues.count
        item.encoding = content.source.encoding.charset
        item.repairs = content.repairs
        guard !content.document.cues.isEmpty else {
            item.state = .unreadable
            item.remarks.append("the file holds no cue")
            return item
        }
        do throws(FormatError) {
            item.bytes = try written(content)
        } catch {
            item.state = .unreadable
            item.remarks.append(error.message)
            return item
        }
        item.fileExtension = content.format.fileExtensions.first ?? content.format.name
        if !takesAnyScript, let problem = scriptProblem(content.document) {
            item.state = .otherScript
            item.remarks.append(problem)
        }
        if let matcher {
            find(&item, matcher.matches(for: EpisodeTimes(content.document)), number)
        } else if let number, let episode = title.episodes.first(where: { $0.number == number }) {
            item.episode = episode
            item.evidence = .name
        }
        return item
    }

    /// What is written: the file's own bytes in UTF-8, and clean where something had to be repaired.
    private func written(_ content: SubtitleContent) throws(FormatError) -> [UInt8] {
        var options = WritingOptions()
        options.keepsEncoding = false
        options.byteOrderMark = false
        options.reportsLosses = false
        options.normalizes =
            normalizes
            || content.repairs.contains {
                $0.severity > .note && !$0.rule.hasPrefix("encoding-")
            }
        var losses: [Finding] = []
        var bytes = try content.document.written(
            as: content.format, options: options, findings: &losses)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        return bytes
    }

    /// Chooses the episode by content, and by the name where several fit.
    private func find(_ item: inout ImportItem, _ matches: [EpisodeMatch], _ number: Int?) {
        guard let best = matches.first else { return }
        let fitting = matches.filter {
            $0.score >= Self.enough && $0.score > best.score - Self.margin
        }
        item.matches = Array((fitting.isEmpty ? matches : fitting).prefix(5))
        let named = matches.first { $0.episode.number == number }
        var chosen: EpisodeMatch?
        if fitting.count == 1 {
            chosen = best
            item.evidence = .content
        } else if let named, fitting.contains(named) {
            chosen = named
            item.evidence = .contentAndName
        } else if let named, fitting.isEmpty, named == best, best.score >= Self.enoughWithName {
            chosen = best
            item.evidence = .contentAndName
        }
        guard let chosen else {
            if item.state == .new { item.state = fitting.isEmpty ? .unmatched : .ambiguous }
            let names = fitting.prefix(5).map { $0.episode.id }.joined(separator: ", ")
            item.remarks.append(
                fitting.isEmpty
                    ? "its times fit no episode (best \(best.episode.id), "
                        + "\(Self.percent(best.score)))"
                    : "its times fit several episodes: \(names)")
            return
        }
        item.episode = chosen.episode
        if let number, number != chosen.episode.number {
            item.remarks.append(
                "its name says \(number), and its times fit \(chosen.episode.id)")
        }
        if chosen.offset != 0 {
            item.remarks.append("its times are \(-chosen.offset) ms beside those of the source")
        }
        if chosen.rate != 1 {
            item.remarks.append("it was timed for another frame rate")
        }
    }

    static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    /// The place of a file whose episode is known, and what stands there.
    private func place(_ item: inout ImportItem, _ layout: TitleLayout) {
        guard let episode = item.episode else { return }
        let target = layout.name(
            of: episode, locale: locale, fileExtension: item.fileExtension)
        item.target = target
        let existing =
            isSource
            ? layout.source(of: episode) : layout.translation(of: episode, locale: locale)
        guard item.state == .new else { return }
        if let existing {
            item.existing = existing
            let same = existing.name == target && (try? existing.bytes()) == item.bytes
            item.state = same ? .same : .replaces
        }
    }
}

extension TitleImport {
    /// Gives sources without a number the episodes in their natural order, where there are as many
    /// files as episodes; else they are open.
    private func order(_ items: inout [ImportItem]) {
        let readable = items.indices.filter { items[$0].state == .new || items[$0].episode != nil }
        let open = readable.filter { items[$0].episode == nil }
        guard !open.isEmpty else { return }
        guard open.count == readable.count, open.count == title.episodes.count else {
            for index in open {
                items[index].state = .unmatched
                items[index].remarks.append("its name tells no episode of the title")
            }
            return
        }
        let sorted = open.sorted { NaturalOrder.precedes(items[$0].name, items[$1].name) }
        let episodes = title.episodes.sorted { $0.number < $1.number }
        for (index, episode) in zip(sorted, episodes) {
            items[index].episode = episode
            items[index].evidence = .order
        }
    }

    /// Of several files for one episode the one that fits clearly better is taken, or the first where
    /// all hold the same; else none is.
    private func settleDoubles(_ items: inout [ImportItem]) {
        let taken = items.indices.filter { items[$0].target != nil && !items[$0].state.isOpen }
        for (_, group) in Dictionary(grouping: taken, by: { items[$0].episode?.number ?? 0 })
        where group.count > 1 {
            let scores = group.map { score(of: items[$0]) }
            let best = scores.max() ?? 0
            let isClear = scores.count { $0 > best - Self.margin } == 1
            let isSame = Set(group.map { items[$0].bytes }).count == 1
            let kept =
                isSame ? group.min() : isClear ? group[scores.firstIndex(of: best) ?? 0] : nil
            for index in group where index != kept {
                let other = group.first { $0 != index && ($0 == kept || kept == nil) } ?? index
                items[index].state = isSame ? .same : .doubled
                items[index].remarks.append(
                    (isSame ? "it is the same as '" : "this episode is also '")
                        + "\(items[other].name)'")
            }
        }
    }

    private func score(of item: ImportItem) -> Double {
        item.matches.first { $0.episode.number == item.episode?.number }?.score ?? 0
    }

    /// What is wrong with the script of a document, by the locale; `nil` where it fits or where there
    /// are too few letters to tell.
    private func scriptProblem(_ document: Document) -> String? {
        guard let script = LocaleIdentifier(locale)?.maximized.script else { return nil }
        let wanted: Set<String>
        switch script {
        case "Hans", "Hant": wanted = ["Hani"]
        case "Jpan": wanted = ["Hani", "Hira", "Kana"]
        case "Kore": wanted = ["Hang", "Hani"]
        default: wanted = [script]
        }
        var text = ""
        var tree = CueText()
        for cue in document.cues.prefix(300) {
            document.readText(of: cue, into: &tree)
            for token in tree.tokens where token.kind == .text {
                text += String(decoding: tree.bytes[token.content], as: UTF8.self)
            }
        }
        guard text.utf8.count >= 20 else { return nil }
        let shares = ScriptShare.shares(of: text)
        let own = shares.filter { wanted.contains($0.script) }.reduce(0) { $0 + $1.share }
        guard own < 0.4, let first = shares.first(where: { !wanted.contains($0.script) }) else {
            return nil
        }
        return "\(Self.percent(first.share)) of its letters are \(first.script), and \(locale) is "
            + "written in \(script)"
    }
}
