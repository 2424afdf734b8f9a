internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files

extension Failing {
    /// Ends the command with the message and the status of an error of rules or of pacing.
    static func resolving<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as RuleError {
            let status: ExitStatus =
                switch error.code {
                case .badFile: .configuration
                case .damaged: .ourFault
                default: .usage
                }
            throw end(error.description, error.findings, status)
        } catch let error as PacingError {
            let status: ExitStatus = error.code == .tooFewTitles ? .usage : .notThatFormat
            throw end(error.message, error.findings, status)
        } catch let error as FileError {
            throw end("\(error)", [], ExitStatus(error))
        } catch let failure as Failure {
            throw end(failure.message, [], failure.status)
        }
    }

    private static func end(
        _ message: String, _ findings: [Finding], _ status: ExitStatus
    ) -> ExitCode {
        if !findings.isEmpty { StandardStream.error.print(TextReport.text(of: findings)) }
        StandardStream.error.print("Error: \(VisibleText.of(message))\n")
        return ExitCode(status.rawValue)
    }
}
