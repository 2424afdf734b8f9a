internal import Adaptation
internal import Archives
internal import Diagnostics
internal import Releases

extension Failure {
    /// The failure that an error means while a bundle is made.
    init(packing error: any Error) {
        switch error {
        case let error as PackingError: self.init(error)
        case let error as ArchiveFileError: self.init(error)
        case let error as RuleError: self.init(error)
        case let error as PlatformError: self.init(error)
        case let error as BagError: self.init(.usage, VisibleText.of(error.description))
        case let error as BundleError: self.init(.inputOutput, VisibleText.of(error.description))
        case let error as LedgerError:
            self.init(error, ledger: Ledger.path)
        default: self.init(error)
        }
    }

    /// The failure that an error of packing means.
    init(_ error: PackingError) {
        let status: ExitStatus =
            switch error.code {
            case .template, .proof, .notInstalled: .configuration
            case .unreadable: .noInput
            case .cannotCreate, .exists: .cannotCreate
            case .unwritable: .inputOutput
            case .busy: .tryAgain
            case .name, .parent: .notThatFormat
            }
        self.init(status, VisibleText.of(error.message))
    }

    /// The failure that an error of an archive on disk means.
    init(_ error: ArchiveFileError) {
        switch error {
        case .file(let error): self.init(error)
        case .archive(let error):
            let status: ExitStatus =
                switch error.code {
                case .notInstalled: .configuration
                case .unwritable: .inputOutput
                default: .notThatFormat
                }
            self.init(status, VisibleText.of(error.description))
        }
    }
}
