internal import Diagnostics
internal import Digests
internal import Series
internal import TimedText

/// Writes the files of metadata that a platform takes.
///
/// ```swift
/// let (files, findings) = DocumentRenderer(template: template).files(release, written: written)
/// ```
/// The bytes depend on nothing but the release, the files and the template.
public struct DocumentRenderer: Sendable {
    private let template: PlatformTemplate

    /// Takes what a platform wants.
    public init(template: PlatformTemplate) { self.template = template }

    /// The files of metadata for a release, and what is the matter with its values.
    ///
    /// A file may tell of those before it in the template, such as a manifest of its metadata.
    ///
    /// - Parameters:
    ///   - release: The title as it goes to the platform.
    ///   - written: The other files of the bundle.
    /// - Returns: The files in order of path, and the outcomes that aren't good, in order of file.
    /// - Complexity: O(*n*) in the size of the files.
    public func files(
        _ release: PlatformRelease, written: [WrittenFile]
    ) -> (files: [BundleFile], findings: [GateCheck]) {
        var files: [BundleFile] = []
        var checks: [GateCheck] = []
        var written = written
        // Without the table no rating has an address, and templates that want one say so.
        let ratings = try? RatingTable()
        var told: Set<String> = []
        var paths = Set(written.map { $0.path })
        for document in template.documents {
            var reader = DocumentReader(kind: document.kind, source: document.source)
            let content = reader.content(document.content)
            guard reader.findings.isEmpty else {
                checks += reader.findings.map { finding in
                    var check = GateCheck(
                        rule: finding.rule, outcome: .failed, message: finding.message,
                        platform: template.id)
                    check.range = finding.range
                    check.file = document.naming
                    return check
                }
                continue
            }
            let fields = ReleaseFields(release, written: written, ratings: ratings)
            for (scope, path) in places(of: document, release, fields) {
                guard let path, Self.isSafe(path), paths.insert(path).inserted else {
                    checks.append(refusal(of: path, document))
                    continue
                }
                var run = DocumentRun(
                    fields: fields, content: content, template: template, document: document,
                    path: path, scope: scope)
                let bytes = run.bytes()
                // What isn't a matter of a locale or an episode is told for one file.
                checks += run.checks.filter { check in
                    guard check.locale == nil, check.episode == nil, let field = check.field else {
                        return true
                    }
                    return told.insert("\(check.rule) \(field) \(document.naming)").inserted
                }
                guard let bytes else { continue }
                var file = BundleFile(path: path, role: .metadata, content: .bytes(bytes))
                file.locale = scope.isLocaleGiven ? scope.locale : nil
                file.episode = scope.episode.map { release.episodes[$0].number }
                files.append(file)
                if let digested = Self.digested(file, bytes) { written.append(digested) }
            }
        }
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return (files, checks)
    }

    /// What is the matter with the templates of documents, for a checker of templates.
    public static func findings(in template: PlatformTemplate) -> [GateCheck] {
        template.documents.flatMap { document in
            DocumentReader.findings(in: document).map { finding in
                var check = GateCheck(
                    rule: finding.rule, outcome: .failed, message: finding.message,
                    platform: template.id)
                check.range = finding.range
                check.file = document.naming
                return check
            }
        }
    }

    /// The scopes of the files that a description stands for, with their paths.
    private func places(
        of document: DocumentTemplate, _ release: PlatformRelease, _ fields: ReleaseFields
    ) -> [(DocumentScope, String?)] {
        let hasEpisodes = [.episode, .episodeAndLocale].contains(document.scope)
        let hasLocales = [.locale, .episodeAndLocale].contains(document.scope)
        let episodes: [Int?] = hasEpisodes ? release.episodes.indices.map { $0 } : [nil]
        let locales: [PlatformRelease.Locale?] = hasLocales ? release.locales.map { $0 } : [nil]
        return episodes.flatMap { episode in
            locales.map { locale in
                var names = PathNames(title: release.title, release: release.name)
                var scope = DocumentScope(locale: locale?.tag ?? fields.mainLocale)
                scope.isLocaleGiven = locale != nil
                scope.episode = episode
                if let episode { names.set(episode: release.episodes[episode]) }
                if let locale { names.set(locale: locale) }
                return (scope, names.path(document.naming))
            }
        }
    }

    /// Whether a path stays in its folder and is readable everywhere.
    private static func isSafe(_ path: String) -> Bool {
        path.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x5C }
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && $0 != "." && $0 != ".."
            }
    }

    private func refusal(of path: String?, _ document: DocumentTemplate) -> GateCheck {
        let message: String
        if let path {
            message =
                Self.isSafe(path)
                ? "two files would have the path '\(path)'"
                : "'\(path)' isn't a path of ASCII below the platform's folder"
        } else {
            message = "'\(document.naming)' names something that the file isn't about"
        }
        var check = GateCheck(
            rule: "document-path", outcome: .failed, message: message, platform: template.id)
        check.file = path ?? document.naming
        check.range = document.source?.range(document.content.range)
        return check
    }

    private static func digested(_ file: BundleFile, _ bytes: [UInt8]) -> WrittenFile? {
        // libcrypto only fails for want of memory, and then the bag's own digests fail too.
        let digest = try? FileDigest(of: bytes.span, algorithms: [.md5, .sha256, .sha512])
        return digest.map { WrittenFile(file, digest: $0) }
    }
}

extension DocumentRun {
    /// The bytes of the file, or `nil` when nothing stands in it.
    mutating func bytes() -> [UInt8]? {
        switch document.kind {
        case .xml: xml()
        case .json: json()
        case .csv: csv()
        case .text: text()
        }
    }
}
