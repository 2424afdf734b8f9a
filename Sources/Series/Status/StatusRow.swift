internal import Adaptation
internal import Diagnostics
internal import FoundationEssentials
internal import TimedText

/// One episode: reads what changed of its files, checks it, and keeps what was found.
struct StatusRow: Sendable {
    let episode: Episode
    private let work: StatusWork
    private let known: StatusCache
    /// What became of the source and of the translations.
    private(set) var source: StatusCell
    private(set) var cells: [StatusCell] = []
    /// What the cache is to learn.
    private(set) var facts: [String: FileFacts] = [:]
    private(set) var checks: [StatusCache.Check: StatusCache.Found] = [:]
    private(set) var pairs: [StatusCache.Place: StatusCache.Pair] = [:]
    private(set) var filesRead = 0
    /// What was read already, by name.
    private var readings: [String: SubtitleContent] = [:]

    init(_ episode: Episode, work: StatusWork, known: StatusCache) {
        self.episode = episode
        self.work = work
        self.known = known
        source = StatusCell(episode: episode.id, locale: work.title.sourceLocale)
    }

    /// Looks at the source and all translations.
    ///
    /// - Throws: `RuleError` when rules can't be used.
    mutating func look() throws {
        let file = work.layout.source(of: episode)
        source = try cell(of: file, locale: work.title.sourceLocale)
        if source.state == .ready, source.cues == 0 { source.state = .unreadable }
        for locale in work.plan.locales { cells.append(try translation(locale, source: file)) }
        readings = [:]
    }

    private mutating func translation(
        _ locale: String, source file: SubtitleFile?
    ) throws -> StatusCell {
        let target = target(locale)
        var cell = try cell(of: target, locale: locale)
        guard cell.state == .ready, let target, let content = try content(of: target) else {
            return cell
        }
        // What can't be read has no cues to miss.
        let other = locale == work.title.sourceLocale ? nil : file
        let original = try other.flatMap { try self.content(of: $0) }
        cell.isCompared = original != nil
        let keys = work.plan.keys[locale] ?? []
        let check = StatusCache.Check(
            digest: content.digest, source: original?.digest ?? "-", rules: Self.spelling(keys))
        let found: StatusCache.Found
        if let before = known.checks[check] {
            found = before
        } else {
            let pair = try pair(of: target, other.map { original == nil ? nil : $0 } ?? nil, keys)
            found = StatusCache.Found(
                errors: pair.errors, warnings: pair.warnings, gaps: pair.gaps)
        }
        checks[check] = found
        (cell.errors, cell.warnings, cell.gaps) = (found.errors, found.warnings, found.gaps)
        if let other, let original {
            cell.isOlder = isOlder(target, content, than: other, original)
            if !cell.isOlder, found.gaps == 0 {
                pairs[.init(episode: episode.id, locale: locale)] = .init(
                    source: original.saying, translation: content.saying,
                    modified: target.modified)
            }
        }
        if found.gaps > 0 {
            cell.state = .incomplete
        } else if found.errors > 0 {
            cell.state = .failing
        } else if cell.isOlder {
            cell.state = .older
        }
        return cell
    }

    /// All that is found in one locale.
    ///
    /// - Throws: `RuleError` when rules can't be used.
    mutating func findings(locale: String) throws -> [Finding] {
        let file = work.layout.source(of: episode)
        let isSource = locale == work.title.sourceLocale && target(locale) == file
        guard let target = isSource ? file : target(locale) else { return [] }
        var findings = work.findings[target.path] ?? []
        let content: FileFacts.Content?
        do {
            content = try reading(of: target).1
        } catch let problem as FileFacts.Problem {
            return findings + [
                Finding(
                    rule: "unreadable", severity: .error, message: problem.message,
                    range: SourceRange(file: target.path))
            ]
        }
        if isSource { return findings + (try reading(of: target).0.repairs) }
        let original = try file.flatMap { try self.content(of: $0) }
        let compared = locale == work.title.sourceLocale || original == nil ? nil : file
        findings += try pair(of: target, compared, work.plan.keys[locale] ?? []).findings
        if let compared, let original, let content,
            isOlder(target, content, than: compared, original)
        {
            findings.append(
                Finding(
                    rule: "older-than-source", severity: .warning,
                    message: "'\(compared.name)' changed after the translation; change or touch "
                        + "the translation when it is right again",
                    range: SourceRange(file: target.path)))
        }
        return findings
    }

    private func target(_ locale: String) -> SubtitleFile? {
        let own = work.layout.translation(of: episode, locale: locale)
        return locale == work.title.sourceLocale ? own ?? work.layout.source(of: episode) : own
    }

    /// A cell of a file that is there and can be read is ready as far as nothing else is known.
    private mutating func cell(of file: SubtitleFile?, locale: String) throws -> StatusCell {
        var cell = StatusCell(episode: episode.id, locale: locale)
        guard let file else { return cell }
        cell.file = file.name
        let errors = (work.findings[file.path] ?? []).count { $0.severity == .error }
        if let content = try content(of: file), errors == 0 {
            cell.cues = content.cues
            cell.state = .ready
        } else {
            cell.errors = max(1, errors)
            cell.state = .unreadable
        }
        return cell
    }

    private func isOlder(
        _ file: SubtitleFile, _ content: FileFacts.Content, than source: SubtitleFile,
        _ original: FileFacts.Content
    ) -> Bool {
        let place = StatusCache.Place(episode: episode.id, locale: file.locale)
        guard let pair = known.pairs[place], pair.translation == content.saying else {
            return source.modified > file.modified &+ StatusSurvey.tolerance
        }
        if pair.source == original.saying { return false }
        // Somebody who touched the translation after the source said that it is right.
        return file.modified == pair.modified || file.modified <= source.modified
    }

    private static func spelling(_ keys: [RuleKey]) -> String {
        keys.map { "\($0.locale)/\($0.market ?? "")/\($0.profile ?? "")" }.sorted()
            .joined(separator: " ")
    }
}

extension StatusRow {
    /// What a file holds, by the cache or by reading it; `nil` when it can't be read.
    private mutating func content(of file: SubtitleFile) throws -> FileFacts.Content? {
        if let fact = facts[file.name] { return try? fact.content.get() }
        if let fact = known.facts[file.name], fact.stamp == file.stamp {
            facts[file.name] = fact
            return try? fact.content.get()
        }
        do {
            return try reading(of: file).1
        } catch let problem as FileFacts.Problem {
            facts[file.name] = FileFacts(stamp: file.stamp, content: .failure(problem))
            return nil
        }
    }

    /// Reads a file.
    ///
    /// - Throws: ``FileFacts/Problem`` when it can't be read, `DigestError`.
    private mutating func reading(
        of file: SubtitleFile
    ) throws -> (SubtitleContent, FileFacts.Content) {
        let reading: SubtitleContent
        let digest: String
        if let known = readings[file.name], let fact = facts[file.name] {
            return (known, try fact.content.get())
        }
        do {
            filesRead += 1
            let bytes = try file.bytes()
            digest = try FileFacts.digest(bytes)
            reading = try SubtitleContent(
                bytes, name: file.path, fileExtension: file.fileExtension, locale: file.locale)
        } catch let error as FormatError {
            let place = error.range.map { $0.line > 0 ? "line \($0.line): " : "" } ?? ""
            throw FileFacts.Problem(message: place + error.message)
        } catch {
            throw FileFacts.Problem(message: "\(error)")
        }
        let content = FileFacts.Content(
            digest: digest, saying: try FileFacts.saying(of: reading.document),
            cues: reading.document.cues.count)
        readings[file.name] = reading
        facts[file.name] = FileFacts(stamp: file.stamp, content: .success(content))
        return (reading, content)
    }

    private mutating func pair(
        of file: SubtitleFile, _ source: SubtitleFile?, _ keys: [RuleKey]
    ) throws -> PairCheck {
        let document = try source.map { try reading(of: $0).0.document }
        return try PairCheck(
            try reading(of: file).0, source: document, keys: keys,
            sourceLocale: work.title.sourceLocale, rules: work.rules.rules())
    }
}

extension StatusCache {
    /// What is known after looking: nothing of files that are no longer there.
    func updated(by rows: [StatusRow], files: [SubtitleFile]) -> StatusCache {
        var cache = StatusCache()
        let names = Dictionary(files.map { ($0.name, $0) }) { a, _ in a }
        let now = Int64(Date.now.timeIntervalSince1970 * 1e9)
        let found = rows.reduce(into: facts) { $0.merge($1.facts) { _, new in new } }
        cache.facts = found.filter { name, facts in
            guard let file = names[name], file.stamp == facts.stamp else { return false }
            // A file may change again within the same tick of the clock, so the next run looks.
            return abs(now - file.modified) > 1_000_000_000
        }
        let digests = Set(found.values.compactMap { try? $0.content.get().digest } + ["-"])
        cache.checks = rows.reduce(into: checks) { $0.merge($1.checks) { _, new in new } }
            .filter { digests.contains($0.key.digest) && digests.contains($0.key.source) }
        cache.pairs = rows.reduce(into: pairs) { $0.merge($1.pairs) { _, new in new } }
        return cache
    }
}
