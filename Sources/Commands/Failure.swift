internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files
internal import TimedText

/// Why a command failed on one file: a status and a message for people.
struct Failure: Error, Sendable, CustomStringConvertible {
    let status: ExitStatus
    let message: String

    init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }

    /// The failure that an error means for a file.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as FileError:
            var message = error.description
            if error.exists { message += " (use --force to replace it)" }
            if error.isTooLarge {
                message = "the file is larger than \(SourceText.maximumSize >> 20) MiB"
            }
            if error.isFolder { message = "it is a folder, and a file is meant" }
            self.init(ExitStatus(error), message)
        case let error as FormatError:
            var place = ""
            if let range = error.range, range.line > 0 {
                place = "line \(range.line), column \(range.column): "
            }
            self.init(ExitStatus(error), place + error.message)
        default: self.init(ExitStatus(error), "\(error)")
        }
    }

    /// The failure of a file that needs repairs where none are allowed.
    static let needsRepairs = Failure(.findings, "needs repairs (--strict)")

    var description: String { message }
}

/// Runs what may fail for the whole command.
enum Failing {
    /// Ends the command with the message and the status of an error.
    static func run<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as FileError {
            StandardStream.error.print("Error: \(error)\n")
            throw ExitCode(ExitStatus(error).rawValue)
        }
    }

    /// Also reports what is wrong with rules.
    static func rules<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try run(body)
        } catch let error as RuleError {
            throw end(Failure(error))
        } catch let failure as Failure {
            throw end(failure)
        }
    }

    private static func end(_ failure: Failure) -> ExitCode {
        StandardStream.error.print("Error: \(failure.message)\n")
        return ExitCode(failure.status.rawValue)
    }
}
