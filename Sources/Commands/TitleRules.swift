internal import Adaptation
internal import Files

/// The rules that a title brings along: its folder `rules/`, whose files stand in place of the
/// program's own, and `rules/title.jsonc`, which has the last word.
struct TitleRules: Sendable {
    /// The folder of rules, or `nil` when the title has none.
    let folder: String?

    /// Looks for the rules of the title that a file belongs to: beside the folder `source` or
    /// `targets` that the file stands in.
    init(ofFile path: String) {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        parts.removeLast()
        while let last = parts.popLast() {
            guard last == "source" || last == "targets" else { continue }
            let folder = (parts + ["rules"]).joined(separator: "/")
            let kind = (try? FileStatus(path: folder))?.kind
            self.folder = kind == .folder ? folder : nil
            return
        }
        folder = nil
    }

    /// The title's own file, which is applied after all others.
    ///
    /// - Throws: `FileError` when it is there and can't be read.
    func source() throws -> RuleSource? {
        guard let folder, (try? FileStatus(path: folder + "/title.jsonc"))?.kind == .file else {
            return nil
        }
        let path = folder + "/title.jsonc"
        return RuleSource(name: path, bytes: try File.read(path, limit: RuleOptions.sizeLimit))
    }
}
