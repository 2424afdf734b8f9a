internal import Diagnostics
internal import Releases

extension Failure {
    /// The failure that an error of platforms means.
    init(_ error: PlatformError) {
        let message = VisibleText.of(error.description)
        switch error {
        case .unknown: self.init(.usage, message)
        case .unknownParent, .cycle: self.init(.configuration, message)
        case .invalid(_, let findings):
            var text = TextReport.text(of: findings)
            while text.hasSuffix("\n") { text.removeLast() }
            self.init(.configuration, message + ":\n" + text)
        case .digest: self.init(.ourFault, message)
        }
    }
}
