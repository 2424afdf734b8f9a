import Testing

@testable import Commands

@Suite struct ProgressBarTests {
    @Test(arguments: [(0, 0), (1, 0), (50, 3), (100, 100)])
    func staysInsideTheTerminal(_ done: Int, _ failed: Int) {
        for width in [10, 40, 80, 200] {
            let line = ProgressBar.line(done: done, failed: failed, total: 100, width: width)
            if width >= 40 { #expect(line.count <= width) }
            #expect(line.contains("\(done)/100"))
            #expect(line.contains("failed") == (failed > 0))
        }
    }

    @Test func fillsInProportion() {
        let line = ProgressBar.line(done: 1, failed: 0, total: 2, width: 80)
        #expect(line.count { $0 == "█" } == line.count { $0 == "░" })
        #expect(line.hasPrefix(" 50% "))
    }
}
