internal import Adaptation
internal import Diagnostics

extension Failure {
    /// The failure that an error of rules means.
    init(_ error: RuleError) {
        let status: ExitStatus =
            switch error.code {
            case .badFile: .configuration
            case .damaged: .ourFault
            default: .usage
            }
        let places = error.findings.isEmpty ? "" : ":\n" + TextReport.text(of: error.findings)
        self.init(status, VisibleText.of(error.description) + places)
    }

    /// The failure of files of rules that can't be used.
    init(unusable findings: [Finding]) {
        let errors = findings.filter { $0.severity == .error }
        var text = TextReport.text(of: errors)
        while text.hasSuffix("\n") { text.removeLast() }
        self.init(.configuration, "the rules can't be used:\n" + text)
    }
}
