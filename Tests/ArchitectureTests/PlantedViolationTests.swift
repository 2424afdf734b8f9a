import Testing

/// Every check of the architecture finds what is planted for it, and nothing in what is right.
struct PlantedViolationTests {
    @Test func aFolderTooManyOrTooFewIsFound() {
        let right = Set(Architecture.floors.joined())
        #expect(Architecture.check(folders: right) == [])
        #expect(
            Architecture.check(folders: right.union(["Helpers"]))
                == ["Helpers isn't in the table of floors"])
        #expect(
            Architecture.check(folders: right.subtracting(["Files"])) == ["Files isn't in Sources"])
    }

    @Test(arguments: [
        ("TimedText", "public import Diagnostics\nimport ICU\nimport Synchronization", 0),
        ("TimedText", "import FoundationEssentials", 0),
        ("ICU", "internal import CICU", 0),
        ("Commands", "// import Foundation\nlet text = \"import Foundation\"", 0),
        ("Diagnostics", "public import TimedText", 1),
        ("TimedText", "import Files\nimport Commands", 1),
        ("Diagnostics", "import ICU", 1),
        ("TimedText", "@testable import struct Commands.Convert", 1),
        ("TimedText", "import Diagnostics; import tradewind", 1),
        ("TimedText", "internal import CICU", 1),
        ("ICU", "import CICULibrary", 1),
        ("TimedText", "import Foundation", 1),
        ("Commands", "@preconcurrency import FoundationNetworking", 1),
        ("Helpers", "", 1),
    ])
    func aWrongImportIsFound(target: String, code: String, problems: Int) {
        #expect(Architecture.check(imports: SwiftCode(code), of: target).count == problems)
    }

    @Test(arguments: [
        ("let a = unsafe b", ["unsafe"]),
        ("nonisolated(unsafe) var a = 1", ["unsafe"]),
        ("extension A: @unchecked Sendable {}", ["@unchecked"]),
        ("let a = try! b()", ["try!"]),
        ("fatalError(\"no\")", ["fatalError"]),
        ("let a = \"\\(unsafe b)\"", ["unsafe"]),
        ("// unsafe\n/* try! /* fatalError */ @unchecked */", []),
        ("let a = \"unsafe\", b = #\"\"unsafe\"#, c = \"\"\"\nunsafe\n\"\"\"", []),
        ("let unsafely = notfatalErrors + isunsafe", []),
        ("let a = try b() != c", []),
    ])
    func anUncheckedWordIsFound(code: String, words: [String]) {
        let problems = Architecture.check(words: SwiftCode(code), of: "TimedText/Cue.swift")
        #expect(problems == words.map { "TimedText/Cue.swift says \($0)" })
        #expect(Architecture.check(words: SwiftCode(code), of: "ICU/Collator.swift") == [])
        #expect(Architecture.check(words: SwiftCode(code), of: "TimedText/RawBytes.swift") == [])
    }

    @Test func aLongFileIsFound() {
        let lines = String(repeating: "// line\n", count: Architecture.lineLimit)
        #expect(Architecture.check(length: lines, of: "A/B.swift") == [])
        #expect(Architecture.check(length: lines + "x", of: "A/B.swift").count == 1)
    }

    @Test(arguments: [
        ("TimedText/Cue.swift", "struct Cue {}", 0),
        ("TimedText/Document+Cues.swift", "extension Document {}", 0),
        ("ICU/ICUVersion.swift", "var icuVersion: String", 0),
        ("tradewind/main.swift", "run()", 0),
        ("TimedText/Cue.swift", "struct Subtitle {} // Cue", 1),
        ("TimedText/Formats/WebVTT.swift", "enum Other {}", 1),
    ])
    func aFileNamedOtherThanItsTypeIsFound(path: String, code: String, problems: Int) {
        #expect(Architecture.check(name: SwiftCode(code), of: path).count == problems)
    }

    @Test(arguments: [
        ("public enum SubRip: SubtitleFormat {}", ["SubRipTests.swift"], "SubRip.self,", 0),
        ("enum SubRipMarkup {} // : SubtitleFormat", [], "", 0),
        ("public enum SubRip: SubtitleFormat {}", [], "SubRip.self,", 1),
        ("public enum SubRip: SubtitleFormat {}", ["SubRipTests.swift"], "// SubRip.self,", 1),
        ("struct SubRip: Sendable, SubtitleFormat {}", [], "MySubRip.self", 2),
    ])
    func aFormatWithoutTestOrLineIsFound(
        code: String, tests: [String], registry: String, problems: Int
    ) {
        let found = Architecture.check(
            format: SwiftCode(code), named: "SubRip", tests: Set(tests),
            registry: SwiftCode(registry))
        #expect(found.count == problems)
    }

    @Test func anExemptionThatOutlivedItsFileIsFound() {
        #expect(!Architecture.check(tablesAgainst: []).isEmpty)
    }
}
