import Testing

@testable import Arguments

private enum Format: String, ExpressibleByArgument, CaseIterable {
    case srt, webVTT = "vtt"
}

private enum Level: Int, ExpressibleByArgument { case low = 1, high = 9 }

private struct Values: ParsableArguments {
    @Option var int: Int?
    @Option var int64: Int64?
    @Option var uint: UInt?
    @Option var byte: UInt8?
    @Option var double: Double?
    @Option var bool: Bool?
    @Option var string: String?
    @Option var format = Format.webVTT
    @Option var level: Level?
    @Option var list: [Int] = [1, 2]
}

@Suite struct ValueTests {
    @Test func readsNumbersToTheirLimits() throws {
        let values = try Values.parse([
            "--int=-9223372036854775808", "--int64", "9223372036854775807",
            "--uint", "18446744073709551615", "--byte", "255", "--double", "-1e-3",
        ])
        #expect(values.int == .min)
        #expect(values.int64 == .max)
        #expect(values.uint == .max)
        #expect(values.byte == 255)
        #expect(values.double == -0.001)
    }

    @Test(arguments: [
        "--int=9223372036854775808", "--int=1.5", "--int=", "--int= 1", "--uint=-1", "--byte=256",
        "--double=nan", "--double=inf", "--double=1e999", "--double=x", "--bool=yes", "--level=2",
        "--format=webVTT", "--list=1,2",
    ])
    func refusesWhatIsNoValue(_ argument: String) {
        #expect(throws: UsageError.self) { try Values.parse([argument]) }
    }

    @Test func readsTruthTextAndCases() throws {
        let values = try Values.parse(["--bool", "true", "--string=", "--format=vtt", "--level=9"])
        #expect(values.bool == true)
        #expect(values.string == "")
        #expect(values.format == .webVTT)
        #expect(values.level == .high)
    }

    @Test func absentValuesAreNilOrTheDefault() throws {
        let values = try Values.parse([])
        #expect(values.int == nil)
        #expect(values.format == .webVTT)
        #expect(values.list == [1, 2])
    }

    @Test func givenElementsReplaceTheDefaultOnes() throws {
        #expect(try Values.parse(["--list", "7", "--list=-8"]).list == [7, -8])
    }

    @Test func theLastOfRepeatedValuesCounts() throws {
        #expect(try Values.parse(["--int=1", "--int=2"]).int == 2)
    }

    @Test(.timeLimit(.minutes(5))) func neverHangsOnThousandsOfElements() throws {
        let words = (0..<100_000).flatMap { ["--list", "\($0)"] }
        #expect(try Values.parse(words).list.count == 100_000)
    }
}
