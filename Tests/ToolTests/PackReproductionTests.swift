import Foundation
import TestSupport
import Testing

/// The same title makes the same bytes, whatever the machine is set to.
@Suite struct PackReproductionTests {
    @Test func twoRunsGiveTheSameBytes() throws {
        let first = try PackedTitle()
        try first.pack(
            ["--zip", "--tar.zst", "--jobs", "1"], environment: ["TZ": "UTC", "LANG": "C.UTF-8"])
        let second = try PackedTitle(isReversed: true)
        try second.pack(
            ["--zip", "--tar.zst", "--jobs", "8"],
            environment: ["TZ": "Asia/Shanghai", "LANG": "C", "LC_ALL": "C"])
        let (a, b) = (try first.files(), try second.files())
        #expect(a.keys.sorted() == b.keys.sorted())
        for (name, bytes) in a { #expect(b[name] == bytes, "\(name) differs") }
        #expect(a.keys.contains("last-delivery-r1.zip") && a.count > 100)
    }

    @Test func theMomentIsThatOfTheDayWhereNoneIsGiven() throws {
        let first = try PackedTitle()
        let second = try PackedTitle()
        for title in [first, second] {
            let run = try Program.run(
                title.arguments(["--zip"]), environment: ["SOURCE_DATE_EPOCH": ""])
            try #require(run.status == 0, "\(run.errors)")
        }
        #expect(
            try first.files()["last-delivery-r1.zip"] == second.files()["last-delivery-r1.zip"])
    }
}
