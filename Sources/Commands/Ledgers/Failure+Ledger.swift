internal import Releases

extension Failure {
    /// The failure to record a delivery.
    init(_ error: LedgerError, ledger: String) {
        switch error {
        case .busy: self.init(.tryAgain, error.description)
        case .damaged:
            self.init(.findings, "nothing is added to '\(ledger)', which was changed: \(error)")
        }
    }
}
