import Foundation
import TestSupport
import Testing

/// The commands of memories as people and programs use them.
struct MemoryToolTests {
    /// A folder with a memory of the sample title.
    private static func sample() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let title = SharedData.package.appending(path: "templates/titles/sample").path
        let run = try Program.run(
            [
                "tm", "align", title + "/source/zh-Hans", title + "/targets/en", "--title", "rose",
                "--memory", folder.path("m.sqlite"),
            ])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("units added, 0 updated, 0 already there"))
        return folder
    }

    private static func tm(_ folder: TemporaryFolder, _ arguments: [String]) throws -> Program.Run {
        try Program.run(
            ["tm"] + arguments, folder: folder.root,
            environment: ["TRADEWIND_MEMORY": folder.path("m.sqlite"), "NO_COLOR": "1"])
    }

    private static func object(_ text: String) throws -> [String: Any] {
        try #require(
            JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], "\(text)")
    }

    @Test func whatWasAlignedIsFoundWithItsNumbers() throws {
        let folder = try Self.sample()
        let run = try Self.tm(
            folder, ["find", "四十年前，渡口有三个船工拜了把子", "--to", "en", "--json"])
        #expect(run.status == 0, "\(run.errors)")
        let answer = try Self.object(run.output)
        #expect(Set(["query", "from", "to", "matches"]).isSubset(of: answer.keys))
        let matches = try #require(answer["matches"] as? [[String: Any]])
        let best = try #require(matches.first)
        #expect(best["proposal"] as? String == "40 years ago, three boatmen swore to be brothers.")
        let parts = try #require(best["parts"] as? [String: Any])
        let points = (parts["penalties"] as? [[String: Any]] ?? [])
            .reduce(0) { $0 + ($1["points"] as? Int ?? 0) }
        #expect(best["score"] as? Int == 100 - points)
        let context = try #require(best["context"] as? [String: Any])
        #expect(context["title"] as? String == "rose")
    }

    @Test func questionsAreAnsweredLineByLine() throws {
        let folder = try Self.sample()
        let run = try Program.run(
            ["tm", "find", "-i", "--to", "en", "--json", "--memory", folder.path("m.sqlite")],
            input: Data("走\n\n三十年前 渡口有三个船工拜了把子\r\n".utf8))
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.last?.contains("boatmen") == true)
    }

    @Test func everyFormOfANameIsCounted() throws {
        let folder = try Self.sample()
        let run = try Self.tm(folder, ["grep", "顾言", "--to", "en", "--json", "--top", "2"])
        let answer = try Self.object(run.output)
        let count = try #require(answer["count"] as? Int)
        #expect(count > 2)
        #expect((answer["hits"] as? [Any])?.count == 2)
        let groups = try #require(answer["groups"] as? [[String: Any]])
        #expect(groups.contains { ($0["translation"] as? String)?.contains("Gu") == true })
        let sound = try Self.tm(folder, ["grep", "guyan", "--by-sound", "--json"])
        #expect(try Self.object(sound.output)["count"] as? Int == count)
    }

    @Test(arguments: ["tmx", "csv", "tsv", "xlsx", "po"])
    func whatIsExportedComesBack(format: String) throws {
        let folder = try Self.sample()
        let export = try Self.tm(folder, ["export", "-o", "x." + format])
        #expect(export.status == 0, "\(export.errors)")
        let again = try Self.tm(folder, ["export", "-o", "x." + format])
        #expect(again.status == 73, "a file that is there was replaced")
        func units(_ path: String) throws -> [String] {
            let run = try Program.run(
                ["tm", "export", "-o", "-", "--format", "tsv", "--memory", path])
            // Rows end as CSV has it; a line end within a cell is a line feed alone.
            return run.output.split(separator: "\r\n").dropFirst().map {
                $0.split(separator: "\t", omittingEmptySubsequences: false)[1...2]
                    .joined(separator: "\t")
            }.sorted()
        }
        let take = try Program.run(
            [
                "tm", "import", folder.path("x." + format), "--from", "zh-Hans", "--to", "en",
                "--memory", folder.path("n.sqlite"),
            ])
        #expect(take.status == 0, "\(take.errors)")
        let expected = try units(folder.path("m.sqlite"))
        let found = try units(folder.path("n.sqlite"))
        // PO can't hold a text twice.
        #expect(format == "po" ? Set(found).isSubset(of: expected) : found == expected)
        #expect(!found.isEmpty)
    }

    @Test func anImportIsTakenBackAndDoneAgain() throws {
        let folder = try Self.sample()
        #expect(try Self.tm(folder, ["export", "-o", "x.tmx"]).status == 0)
        let environment = ["TRADEWIND_MEMORY": folder.path("n.sqlite")]
        func run(_ arguments: [String]) throws -> Program.Run {
            try Program.run(["tm"] + arguments, folder: folder.root, environment: environment)
        }
        let first = try run(["import", "x.tmx"])
        #expect(first.errors.contains(" 0 updated, 0 already there"))
        #expect(try run(["import", "x.tmx"]).errors.contains("was imported before"))
        #expect(try run(["undo"]).status == 0)
        #expect(try run(["stats"]).output.contains("0 units"))
        let again = try run(["import", "x.tmx", "--again"])
        let last = try #require(first.errors.split(separator: "\n").last)
        #expect(again.errors.hasSuffix(last + "\n"))
        #expect(try run(["verify"]).output.contains("all whole"))
        #expect(try run(["compact"]).status == 0)
    }

    @Test func languagesWithoutRulesAreAlignedAndFilled() throws {
        func file(_ greeting: String, _ time: String) -> String {
            (1...20).map { number in
                let start = 5 * number + number % 3
                let clock = "00:0\(start / 60):" + (start % 60 < 10 ? "0" : "") + "\(start % 60)"
                let text = number.isMultiple(of: 2) ? greeting : time
                return "\(number)\n\(clock),000 --> \(clock),900\n\(text) \(number).\n\n"
            }.joined()
        }
        let folder = try TemporaryFolder(files: [
            "a.en.srt": file("Good morning, Anna", "It is now"),
            "a.sv.srt": file("God morgon, Anna", "Klockan är"),
        ])
        let run = try Self.tm(folder, ["align", "a.en.srt", "a.sv.srt"])
        #expect(run.status == 0 && run.errors.contains("20 units added"), "\(run.errors)")
        let filled = try Self.tm(folder, ["pretranslate", "a.en.srt", "--to", "sv", "-o", "b.srt"])
        #expect(filled.status == 0, "\(filled.errors)")
        let text = try String(contentsOfFile: folder.path("b.srt"), encoding: .utf8)
        #expect(text.contains("Klockan är 7."))
        let again = try Self.tm(folder, ["align", "a.en.srt", "a.sv.srt"])
        #expect(again.errors.contains("0 units added, 0 updated, 20 already there"))
    }

    @Test func whatIsLeftOutOfAnImportIsTold() throws {
        let unit =
            "<tu><tuv xml:lang='en'><seg>Go</seg></tuv><tuv xml:lang='vi'><seg>Đi</seg></tuv></tu>"
        let header =
            "<header creationtool='a' creationtoolversion='1' segtype='sentence' o-tmf='a' "
            + "adminlang='en' srclang='en' datatype='plaintext'/>"
        func memory(_ start: String, _ units: String) -> String {
            "\(start)<tmx version='1.4'>\(header)<body>\(units)</body></tmx>"
        }
        let folder = try TemporaryFolder(files: [
            "a.tmx": memory("", unit + "<tu><tuv><seg>Stop</seg></tuv></tu>"),
            "b.tmx": memory("<!DOCTYPE tmx [<!ENTITY a 'b'>]>", unit),
        ])
        let run = try Self.tm(folder, ["import", "a.tmx"])
        #expect(run.status == 1 && run.errors.contains("1 unit added"), "\(run.errors)")
        let refused = try Self.tm(folder, ["import", "b.tmx"])
        #expect(refused.status == 65 && refused.errors.contains("document type"))
    }

    @Test func whatAPersonDecidesIsKeptWithItsHistory() throws {
        let folder = try TemporaryFolder()
        let added = try Self.tm(
            folder,
            [
                "add", "走<i>吧</i>", "Let's <i>go</i>", "--from", "zh", "--to", "en", "--by",
                "Lin", "--previous", "来了",
            ])
        #expect(added.output.hasPrefix("added: unit 1 "))
        #expect(try Self.tm(folder, ["history"]).output.contains("Lin"))
        let found = try Self.tm(
            folder, ["find", "走<i>吧</i>", "--to", "en", "--previous", "来了"])
        #expect(found.output.contains("101 %  Let's <i>go</i>"))
        #expect(try Self.tm(folder, ["delete", "1"]).status == 0)
        #expect(try Self.tm(folder, ["delete", "1"]).status == 66)
        #expect(try Self.tm(folder, ["find", "走吧", "--to", "en"]).output.contains("nothing"))
        #expect(try Self.tm(folder, ["undo"]).status == 0)
        #expect(try Self.tm(folder, ["find", "走吧", "--to", "en"]).output.contains("Let's"))
        #expect(try Self.tm(folder, ["penalty", "--human", "7"]).output.contains("human 7"))
        let less = try Self.tm(folder, ["find", "走<i>吧</i>", "--to", "en", "--explain"])
        #expect(less.output.contains(" 93 %") && less.output.contains("origin −7"))
    }

    @Test func anEpisodeIsFilledAndRecorded() throws {
        let folder = try Self.sample()
        let source = SharedData.package.appending(
            path: "templates/titles/sample/source/zh-Hans/ep002.srt"
        ).path
        let run = try Self.tm(
            folder, ["pretranslate", source, "--to", "en", "-o", "ep002.en.srt", "--title", "rose"])
        #expect(run.status == 0, "\(run.errors)")
        let text = try String(contentsOfFile: folder.path("ep002.en.srt"), encoding: .utf8)
        #expect(text.contains("boatmen"))
        let record = try Self.object(
            try String(contentsOfFile: folder.path("ep002.en.tm.json"), encoding: .utf8))
        let cues = try #require(record["cues"] as? [[String: Any]])
        #expect(cues.count == 40)
        #expect(cues.allSatisfy { $0["state"] != nil })
        let again = try Self.tm(
            folder, ["pretranslate", source, "--to", "en", "-o", "ep002.en.srt"])
        #expect(again.status == 73)
        let counted = try Self.tm(folder, ["analyze", source, "--to", "en", "--csv"])
        #expect(counted.status == 0 && counted.output.contains(","))
    }

    @Test(arguments: [
        (["find", "走"], 64), (["find", "走", "--to", "en", "--min", "0"], 64),
        (["find", "--to", "en"], 64), (["grep", ""], 64), (["import", "nowhere.tmx"], 66),
        (["export", "-o", "x.docx"], 64), (["undo", "--operation", "99"], 66),
    ])
    func wrongArgumentsAreTold(arguments: [String], status: Int) throws {
        let folder = try TemporaryFolder()
        _ = try Self.tm(folder, ["add", "走", "Go", "--from", "zh", "--to", "en"])
        let run = try Self.tm(folder, arguments)
        #expect(Int(run.status) == status, "\(arguments) \(run.errors)")
        #expect(!run.errors.isEmpty)
    }

    @Test func aMemoryThatIsNoneOrIsntThereIsTold() throws {
        let folder = try TemporaryFolder(files: ["m.sqlite": "this is no memory, only some text"])
        let run = try Self.tm(folder, ["find", "走", "--to", "en"])
        #expect(run.status == 65 && run.errors.contains("m.sqlite"), "\(run.status) \(run.errors)")
        let missing = try Program.run(
            ["tm", "find", "走", "--to", "en", "--memory", folder.path("no.sqlite")])
        #expect(missing.status == 66 && missing.errors.contains("no.sqlite"))
    }

    @Test(arguments: ["csv", "tsv", "xlsx", "tbx"])
    func namesGoToTermbasesAndHelpToFind(format: String) throws {
        let folder = try Self.sample()
        try Data("source (zh-Hans),target (en)\n顾怀山,Gu Huaishan\n李伟,Li Wei\n".utf8)
            .write(to: URL(filePath: folder.path("names.csv")))
        let languages = ["--from", "zh-Hans", "--to", "en"]
        let made = try Self.tm(
            folder, ["terms", "names.csv", "-o", "made." + format] + languages)
        #expect(made.status == 0 && made.errors.contains("2 terms"), "\(made.errors)")
        let found = try Self.tm(
            folder, ["find", "寄件人 李伟", "--terms", "made." + format] + languages)
        #expect(found.output.contains("Sender: Li Wei."), "\(found.output)")
        let without = try Self.tm(folder, ["find", "寄件人 李伟"] + languages)
        #expect(!without.output.contains("Li Wei"))
    }

    @Test func filesThatDontBelongTogetherAddNothing() throws {
        let folder = try TemporaryFolder()
        let title = SharedData.package.appending(path: "templates/titles/sample").path
        let run = try Self.tm(
            folder,
            [
                "align", title + "/source/zh-Hans/ep001.srt", title + "/targets/en/ep003.srt",
            ])
        #expect(run.errors.contains("0 units added"), "\(run.errors)")
    }
}
