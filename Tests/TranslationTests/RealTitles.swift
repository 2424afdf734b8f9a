import Adaptation
import Diagnostics
import Foundation
import ICU
import TestSupport
import TimedText

/// Real films and courses in several languages, by title and language.
enum RealTitles {
    /// A file of a title.
    struct File: Sendable {
        var title: String
        /// The language as the files name it, such as `zho`.
        var language: String
        var document: Document
        /// Its BCP 47 tag.
        var tag: String { LocaleIdentifier(language)?.tag ?? language }
    }

    /// All files, in order of title and language; none where the shared data isn't there.
    static let files: [File] = {
        guard let folder = SharedData.url("data/series/morevna") else { return [] }
        return SharedData.files(in: folder, extensions: ["srt"]).compactMap { url in
            let name = url.deletingPathExtension().lastPathComponent
            let isCourse = url.path.contains("/course-")
            let parts = name.split(separator: "-")
            let language =
                isCourse
                ? url.deletingLastPathComponent().lastPathComponent : String(parts[parts.count - 1])
            let title = isCourse ? name : parts.dropLast().joined(separator: "-")
            guard let document = try? document(at: url) else { return nil }
            return File(title: title, language: language, document: document)
        }.sorted { ($0.title, $0.language) < ($1.title, $1.language) }
    }()

    /// The files by title.
    static let titles = Dictionary(grouping: files) { $0.title }

    static func document(at url: URL) throws -> Document {
        try document(
            String(decoding: try Data(contentsOf: url), as: UTF8.self), name: url.lastPathComponent)
    }

    /// A document of SubRip.
    static func document(_ text: String, name: String = "sample.srt") throws -> Document {
        var findings: [Finding] = []
        return try SubRip.read(
            SourceText(name: name, text: text), options: ReadingOptions(), findings: &findings)
    }

    /// The rules of a language, those of every locale where it has none.
    static func rules(_ tag: String) throws -> ResolvedRules {
        if let rules = cache[tag] { return rules }
        return try RuleSet().resolve(locale: tag, fallsBack: true)
    }

    private static let cache: [String: ResolvedRules] = {
        guard let set = try? RuleSet() else { return [:] }
        var cache: [String: ResolvedRules] = [:]
        for tag in Set(files.map { $0.tag }) {
            cache[tag] = try? set.resolve(locale: tag, fallsBack: true)
        }
        return cache
    }()
}
