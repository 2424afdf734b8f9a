import Diagnostics
import TestSupport
import Testing

struct GitHubReportTests {
    @Test func aReportIsWorkflowCommands() throws {
        try expectSnapshot(GitHubReport.text(of: Samples.findings), "github.txt")
    }

    @Test func specialCharactersAreEscaped() {
        let finding = Finding(
            rule: "r", severity: .warning, message: "100%: a,b\r\n::error::",
            range: SourceRange(file: "a,b:c%\n.srt", line: 3, bytes: 0..<1))
        #expect(
            GitHubReport.text(of: [finding])
                == "::warning file=a%2Cb%3Ac%25%0A.srt,line=3,title=r::"
                + "100%25: a,b%0D%0A::error::\n")
    }

    @Test(arguments: SeededGenerator.seeds())
    func aFindingIsAlwaysOneLine(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let findings = (0..<200).map { _ in random.finding() }
        let lines = GitHubReport.text(of: findings).unicodeScalars
            .split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == findings.count + 1)
        for line in lines.dropLast() {
            let kind = String(line.prefix { $0 != " " }.map(Character.init))
            #expect(["::error", "::warning", "::notice"].contains(kind))
            #expect(!line.contains("\r") && !line.contains("\u{1B}"))
        }
    }
}
