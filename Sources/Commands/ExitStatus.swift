internal import Arguments
internal import Database
internal import Files
internal import TimedText
internal import TranslationMemory

/// The status with which the program ends: small numbers of our own, then those of `sysexits.h`.
enum ExitStatus: Int32, Sendable {
    case good = 0
    /// There are findings of severity error, or files failed for different reasons.
    case findings = 1
    /// The command line is wrong.
    case usage = 64
    /// An input isn't in the format.
    case notThatFormat = 65
    /// An input isn't there or can't be read.
    case noInput = 66
    /// A fault of the program.
    case ourFault = 70
    /// An output can't be created.
    case cannotCreate = 73
    /// Reading or writing failed on the way.
    case inputOutput = 74
    /// A memory is in use, or its server isn't there; it may work later.
    case tryAgain = 75
    /// The user isn't allowed to.
    case notPermitted = 77
    /// A setting is wrong.
    case configuration = 78

    /// The status that an error stands for.
    init(_ error: any Error) {
        switch error {
        case let error as FormatError:
            self = error.code == .unknownEncoding ? .usage : .notThatFormat
        case let error as FileError:
            switch error.operation {
            case "read", "find", "list":
                self = error.isMissing || error.isDenied || error.isFolder ? .noInput : .inputOutput
                if error.isTooLarge { self = .notThatFormat }
            case "create", "create folder": self = .cannotCreate
            default: self = .inputOutput
            }
        case let error as DatabaseError: self.init(error)
        case let error as ExchangeError:
            switch error.code {
            case .unreadable: self = .inputOutput
            case .notInstalled: self = .configuration
            case .otherFormat, .damaged, .hostile, .tooLarge: self = .notThatFormat
            }
        case let error as ConcordanceError:
            self = error == .emptyQuery ? .usage : .inputOutput
            if case .queryTooLong = error { self = .usage }
        default: self = .ourFault
        }
    }

    private init(_ error: DatabaseError) {
        switch error.code {
        case .unreachable, .busy: self = .tryAgain
        case .corrupt: self = .notThatFormat
        case .tooNew, .notInstalled: self = .configuration
        case .storage: self = .inputOutput
        case .denied: self = .notPermitted
        case .constraint, .statement: self = .ourFault
        }
    }

    /// The one status for several failures: theirs when they agree.
    static func combined(_ statuses: some Sequence<ExitStatus>) -> ExitStatus {
        let distinct = Set(statuses)
        return distinct.count > 1 ? .findings : distinct.first ?? .good
    }

    /// Ends the command with the status, unless it is good.
    func end() throws(ExitCode) {
        if self != .good { throw ExitCode(rawValue) }
    }
}
