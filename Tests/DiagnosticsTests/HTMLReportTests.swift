import Diagnostics
import Foundation
import TestSupport
import Testing

struct HTMLReportTests {
    @Test func thePageNeedsNothingButItself() {
        let page = DramaSamples.page()
        for reference in ["http://", "https://", "src=", "url(", "@import", "<link", "<img"] {
            #expect(!page.contains(reference), "\(reference)")
        }
        #expect(page.contains("default-src 'none'"))
        #expect(page == DramaSamples.page())
    }

    @Test func theWorstComesFirstEvenWithoutScripts() throws {
        let body = try #require(DramaSamples.page().components(separatedBy: "<table id=").last)
        let severities = body.matches(of: /<tr id="f\d+" class="([a-z]+)"/).map { String($0.1) }
        #expect(
            severities == ["error", "error", "error"] + ["warning", "warning", "warning"]
                + ["note", "note"])
        let first = try #require(body.range(of: "a Latin comma"))
        let second = try #require(body.range(of: "isn't in a script".replacing("'", with: "&#39;")))
        #expect(first.lowerBound < second.lowerBound)
    }

    @Test func thePlaceIsMarkedInItsLineWithItsLanguage() {
        let page = DramaSamples.page()
        #expect(
            page.contains(
                "<pre dir=\"auto\" lang=\"zh-Hans\">你从来没有告诉我<mark>,</mark>他是我的哥哥。</pre>"))
        #expect(page.contains("<pre dir=\"auto\" lang=\"zh-Hans\"><mark>&lt;i&gt;</mark>五百万"))
        #expect(page.contains("<pre dir=\"auto\" lang=\"ar\"><bdi>&lt;U+202B&gt;</bdi>لم"))
        #expect(page.contains("<ins dir=\"auto\" lang=\"ar\">،</ins>"))
        #expect(
            page.contains("<td>1</td><td data-ms=\"1500\">00:00:01.500 <br>– 00:00:02.700</td>"))
    }

    @Test func aPlaceBetweenCharactersIsMarkedToo() {
        let place = SourceRange(file: "a", line: 1, column: 2, bytes: 1..<1)
        let finding = Finding(rule: "r", severity: .error, message: "m", range: place)
        for (line, marked) in [
            ("ab", "a<mark class=\"gap\"></mark>b"), ("a", "a<mark class=\"gap\"></mark>"),
        ] {
            let page = HTMLReport.text(of: [finding], lines: { _ in line })
            #expect(page.contains("<pre dir=\"auto\">\(marked)</pre>"))
        }
    }

    @Test func foldersThatLeadToTheFilesAreNotShown() {
        let files = ["/home/her/title/targets/th/1.srt", "/home/her/title/targets/ar/1.srt"]
        let findings = files.map {
            Finding(
                rule: "r", severity: .error, message: "m",
                range: SourceRange(file: $0, line: 1, column: 1, bytes: 0..<1))
        }
        let page = HTMLReport.text(
            of: findings, files: files + ["/home/her/title/targets/th/2.srt"],
            context: ReportContext(languages: [files[1]: "ar"]),
            lines: { $0.file == files[1] ? "نعم" : "yes" })
        #expect(!page.contains("/home/her"))
        #expect(page.contains("<bdi>th/1.srt</bdi>") && page.contains("<bdi>ar/1.srt</bdi>"))
        #expect(page.contains("lang=\"ar\"") && page.contains("<b>3</b> files checked"))
        #expect(page.contains("<mark>ن</mark>") && page.contains("<mark>y</mark>"))
    }

    @Test func whatAFixWritesStandsThereOnce() {
        let text = "\u{202B}- قف!\u{202C}"
        let finding = Finding(
            rule: "bidi-order", severity: .warning, message: "m",
            range: SourceRange(file: "a", line: 1),
            fix: Finding.Fix("write '\(text)'", replacement: text))
        let page = HTMLReport.text(of: [finding])
        #expect(page.components(separatedBy: "قف").count == 2)
        #expect(page.contains("<i>Fix:</i> <bdi>write</bdi> <ins dir=\"auto\">"))
    }

    @Test func aReportWithoutFindingsSaysSo() {
        let page = HTMLReport.text(of: [], files: ["a.srt", "b.srt"])
        #expect(page.contains("<p>Nothing was found.</p>"))
        #expect(page.contains("<b>2</b> files checked"))
        #expect(!page.contains("<table"))
    }

    @Test(arguments: SeededGenerator.seeds())
    func anythingMakesAPageThatNothingBreaksOutOf(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let findings = (0..<100).map { _ in random.finding() }
        let line = random.text(upTo: 60)
        let nasty = "</title></script><script>alert(1)</script><!--"
        let page = HTMLReport.text(
            of: findings + [Finding(rule: nasty, severity: .error, message: nasty)],
            files: [nasty], tool: ReportTool(name: nasty),
            context: ReportContext(title: nasty, facts: [.init(nasty, nasty)], language: nasty),
            lines: { _ in line + nasty })
        #expect(page.matches(of: /<script/).count == 2)
        #expect(page.matches(of: /<tr id=/).count == 101)
        #expect(page.matches(of: /<!--/).isEmpty)
        for scalar in page.unicodeScalars {
            #expect(scalar == "\n" || scalar.properties.generalCategory != .control)
            #expect(!(0x202A...0x202E).contains(scalar.value))
        }
    }

    @Test func anotherParserFindsNoFault() throws {
        guard Browser.isThere("xmllint", for: #function) else { return }
        let folder = try TemporaryFolder(files: ["page.html": DramaSamples.page()])
        let printed = try Browser.run(
            "xmllint", ["--html", "--noout", folder.path("page.html")], folder: folder,
            keepsErrors: true)
        // It knows HTML 4, in which there is no such element.
        let unknown = ["header", "main", "section", "nav", "bdi", "mark"]
        let faults = printed.split(separator: "\n").filter { $0.contains("error :") }.filter {
            fault in !unknown.contains { fault.hasSuffix("Tag \($0) invalid") }
        }
        #expect(faults.isEmpty)
    }

    @Test func columnsSortAndFiltersKeepWhatIsMeant() throws {
        let results = try Browser.results(
            of: """
                results.push(column(0).join());
                click("Line"); results.push(column(3).join());
                click("Line"); results.push(column(3).join());
                results.push([...document.querySelectorAll("#table th")]
                  .map(heading => heading.getAttribute("aria-sort")[0]).join(""));
                click("Time"); results.push(column(4).join());
                click("Severity"); results.push(column(1).join());
                click("File"); results.push(column(2)[0]);
                click("Rule"); results.push(column(6)[0]);
                click("No."); choose(0, "warning"); results.push(column(0).join());
                choose(2, "zh-Hans/第1集.srt"); results.push(column(0).join());
                results.push(document.querySelector("#bar").textContent);
                document.querySelector("#filters button").click();
                results.push(rows().length + "");
                const search = document.querySelector("#filters input");
                search.value = "ARABIC comma"; search.dispatchEvent(new Event("input"));
                await wait(500); results.push(column(0).join());
                document.querySelector("table[data-field=rule] tbody tr:last-child a").click();
                results.push(column(6).join());
                location.hash = "#f2"; await wait(100); results.push(column(0).join());
                """, in: DramaSamples.page())
        guard let results else { return }
        #expect(
            results == [
                "1,2,3,4,5,6,7,8", "3:1,3:9,3:24,3:41,7:1,7:10,11:23,",
                "11:23,7:10,7:1,3:41,3:24,3:9,3:1,", "nnndnnnn", "1,1,1,1,2,2,3,",
                "error,error,error,warning,warning,warning,note,note", "ar/ep001.ar.srt",
                "double-space", "4,5,6", "6", "1 of 8 findings", "8", "1",
                "untranslated", "1,2,3,4,5,6,7,8",
            ])
    }

    @Test func manyFindingsAreShownPageByPage() throws {
        let many = (0..<36_000).map { number in
            var finding = DramaSamples.findings[number % 7]
            finding.cue?.number = number
            return finding
        }
        let results = try Browser.results(
            of: """
                results.push(rows().length + "", document.querySelector("#pages span").textContent);
                click("Cue"); click("Cue"); results.push(column(4)[0]);
                document.querySelector("#pages button:last-of-type").click();
                results.push(column(4)[0]);
                location.hash = "#f36000"; await wait(100);
                results.push(rows().some(row => row.id === "f36000") + "");
                """, in: DramaSamples.page(of: many))
        guard let results else { return }
        #expect(results == ["200", "1–200 of 36,000", "35999", "35799", "true"])
    }
}
