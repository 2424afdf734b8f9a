internal import Archives
internal import Files

extension BundleError {
    /// What an error of an archive means for the bundle in it.
    init(_ error: ArchiveFileError, path: String? = nil) {
        switch error {
        case .file(let error):
            self.init(error.isMissing ? .missing : .unreadable, error.description, path: path)
        case .archive(let error):
            let code: Code =
                switch error.code {
                case .notInstalled: .notInstalled
                case .notAnArchive: .notABundle
                case .damaged, .unwritable: .unreadable
                case .tooLarge, .hostile: .hostile
                }
            self.init(code, error.message, path: error.entry ?? path)
        }
    }
}

extension ArchiveFileError {
    /// Whether the rest of the archive is lost, but no harm is meant.
    var isDamage: Bool {
        if case .archive(let error) = self { return error.code == .damaged }
        return false
    }

    /// The entry that it is about.
    var entry: String? {
        if case .archive(let error) = self { return error.entry }
        return nil
    }
}
