import Diagnostics
import Testing

@testable import Commands

@Suite struct FailOnArgumentTests {
    @Test(
        arguments: [
            (.error, [.error]), (.warning, [.warning, .error]), (.none, []),
        ] as [(FailOnArgument, [Severity])])
    func failsFromASeverityOn(argument: FailOnArgument, severities: [Severity]) {
        #expect(Severity.allCases.filter { argument.fails($0) } == severities)
    }
}
