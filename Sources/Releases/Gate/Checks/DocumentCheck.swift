internal import Diagnostics
internal import Series

/// Whether the files of metadata can be written with what the title says, before anything is packed.
public enum DocumentCheck: GateRule {
    public static let rules = [
        "document-control-character", "document-list-separator", "document-path",
        "document-text-cut", "document-too-large", "document-value-missing",
        "document-value-of-other-locale", "document-word-missing", "document-wrong-value",
    ]

    public static func checks(of input: GateInput) -> [GateCheck] {
        let template = input.template
        guard !template.documents.isEmpty else { return [] }
        guard let planned = planned(for: input.release) else {
            return [
                input.check(
                    "document-path", .skipped,
                    "the other files can't be named, so metadata wasn't looked at", by: nil)
            ]
        }
        let (files, findings) = DocumentRenderer(template: template).files(
            input.release, written: planned)
        let failed = findings.filter { $0.outcome == .failed && !isOfFiles($0, template) }
        guard !failed.isEmpty else {
            return [
                input.check(
                    "document-value-missing", .passed,
                    "\(files.count) files of metadata have the values that they want",
                    by: template.documents[0].provenance)
            ]
        }
        return failed.map { complete($0, in: input) }
    }

    /// The files beside the metadata as they are going to be, or `nil` when one can't be named.
    ///
    /// Their digests aren't known yet, and stand as zeros.
    private static func planned(for release: PlatformRelease) -> [WrittenFile]? {
        var files: [BundleFile] = []
        do {
            if let subtitles = SubtitlePackager(release) {
                var findings: [Finding] = []
                for track in release.tracks {
                    files.append(try subtitles.file(for: track, findings: &findings))
                }
            }
            let media = MediaPackager(release, isLabelled: false)
            for episode in release.episodes { files += try media.files(for: episode) }
            files += try media.pictures()
        } catch { return nil }
        let hasMD5 = release.template.namesMD5
        return files.map { file in
            var written = WrittenFile(
                path: file.path, role: file.role, size: 1, sha256: zeros(64))
            written.sha512 = zeros(128)
            written.md5 = hasMD5 ? zeros(32) : nil
            written.locale = file.locale
            written.episode = file.episode
            written.derivedFrom = file.derivedFrom
            written.facts = file.facts
            return written
        }
    }

    private static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

    /// Whether a finding is about files that only packing makes: segments and playlists.
    private static func isOfFiles(_ check: GateCheck, _ template: PlatformTemplate) -> Bool {
        guard template.streaming != nil, let field = check.field else { return false }
        return field == "files" || field.hasPrefix("files.") || field.hasPrefix("item.")
            || field.hasPrefix("file.")
    }

    /// A finding with where its rule comes from, and with the place where a missing value goes.
    private static func complete(_ finding: GateCheck, in input: GateInput) -> GateCheck {
        var check = finding
        let template = input.template
        if check.source?.isEmpty ?? true {
            check.source = template.sources(of: nil).joined(separator: " ")
        }
        check.confidence = check.confidence ?? template.confidence
        check.checkedOn = check.checkedOn ?? template.checkedOn
        // The place is one in the platform's file, which isn't the user's.
        if let field = check.field, check.rule == "document-value-missing" {
            check.range = nil
            let name = field.split(separator: ".")
            if name.count == 2, name[0] == "values" {
                check.file = TitleFile.description
                check.message +=
                    "; in \(TitleFile.description) it goes to the platform's entry: "
                    + "{\"platform\": \"\(template.id)\", \"values\": {\"\(name[1])\": \"…\"}}"
            }
        }
        return check
    }
}
