import Diagnostics
import TestSupport
import Testing

struct ReportFormatTests {
    @Test(arguments: ReportFormat.allCases)
    func everyFormatNamesEveryFindingAndEndsItsLastLine(format: ReportFormat) {
        let text = format.render(
            Samples.findings, files: Samples.files, lines: Samples.line)
        for finding in Samples.findings {
            #expect(text.contains(finding.rule), "\(format) leaves out \(finding.rule)")
        }
        #expect(text.utf8.last == UInt8(ascii: "\n"))
    }

    @Test func aTextReportEndsWithItsSummary() {
        let text = ReportFormat.text.render(Samples.findings)
        #expect(text.hasSuffix("\n2 notes: 1 encoding, 1 no-place\n"))
        #expect(ReportFormat.text.render([]) == "")
    }
}
