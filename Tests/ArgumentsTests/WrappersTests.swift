import Testing

@testable import Arguments

private struct Common: ParsableArguments {
    @Flag(name: .shortAndLong) var verbose = false
    @Option var jobs = 1

    mutating func validate() throws {
        if jobs < 0 { throw ValidationError("There must be a worker") }
        if jobs == 0 { jobs = 8 }
    }
}

private struct Wrapped: ParsableArguments {
    @OptionGroup(title: "Common") var common: Common
    @Flag(inversion: .prefixedNo) var style = true
    @Flag(inversion: .prefixedNo) var color: Bool?
    @Flag(name: "--quick -q") var isQuick = false
    @Flag(name: [.customLong("old", withSingleDash: true), .customShort("o")]) var old = false
    @Option(name: .short) var width = 3
    @Option(name: .customLong("out")) var outputURLPath = "."
    @Argument var first: String = "none"
    @Argument var others: [String] = []
}

@Suite struct WrappersTests {
    @Test func defaultsStandWithoutArguments() throws {
        let wrapped = try Wrapped.parse([])
        #expect(wrapped.style)
        #expect(wrapped.color == nil)
        #expect(!wrapped.isQuick)
        #expect(wrapped.first == "none")
    }

    @Test func flagsAreSetAndUnset() throws {
        let wrapped = try Wrapped.parse(["--no-style", "--no-color", "-q", "-old"])
        #expect(!wrapped.style)
        #expect(wrapped.color == false)
        #expect(wrapped.isQuick)
        #expect(wrapped.old)
        #expect(try Wrapped.parse(["--no-style", "--style", "--color"]).style)
        #expect(try Wrapped.parse(["--color"]).color == true)
    }

    @Test func namesAreMadeOrGiven() throws {
        let wrapped = try Wrapped.parse(["-w", "5", "--out", "x", "-o"])
        #expect(wrapped.width == 5)
        #expect(wrapped.outputURLPath == "x")
        #expect(wrapped.old)
    }

    @Test(arguments: [
        ("outputDirectory", "output-directory"), ("outputURLPath", "output-url-path"),
        ("x", "x"), ("toURL", "to-url"), ("utf8Text", "utf8-text"), ("snake_case", "snake-case"),
    ])
    func namesAreSpelledWithDashes(_ name: String, _ expected: String) {
        #expect(kebabCase(name) == expected)
    }

    @Test func groupsAreParsedAndValidated() throws {
        let wrapped = try Wrapped.parse(["-v", "--jobs=0"])
        #expect(wrapped.common.verbose)
        #expect(wrapped.common.jobs == 8)
        #expect { try Wrapped.parse(["--jobs=-1"]) } throws: {
            ($0 as? UsageError)?.message == "There must be a worker"
        }
    }

    @Test func positionalArgumentsFillInOrder() throws {
        let wrapped = try Wrapped.parse(["a", "-q", "b", "c"])
        #expect(wrapped.first == "a")
        #expect(wrapped.others == ["b", "c"])
    }

    @Test func copiesKeepTheirOwnValues() throws {
        let first = try Wrapped.parse(["a"])
        var second = first
        second.first = "b"
        second.common.jobs = 5
        #expect(first.first == "a")
        #expect(first.common.jobs == 1)
        #expect(second.common.jobs == 5)
        #expect(try Wrapped.parse(["c"]).first == "c")
        #expect(first.first == "a")
    }

    @Test func readingAnUnparsedArgumentTraps() async {
        await #expect(processExitsWith: .failure) {
            struct Bare: ParsableArguments { @Argument var name: String }
            _ = Bare().name
        }
    }
}
