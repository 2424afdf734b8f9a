import Diagnostics
import Foundation
import Testing
import TranslationMemory

/// Files made to read other files, or to cost time and memory.
@Suite(.timeLimit(.minutes(2))) struct TMXAttackTests {
    private static let good = TMXReading.unit("good", "ดี")

    @Test(arguments: [
        "<!DOCTYPE tmx [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE tmx SYSTEM 'tmx14.dtd' [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE tmx PUBLIC '-//a' 'b' [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/'> %p;]>",
        "<!DOCTYPE tmx [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'><!ENTITY x '&b;&b;&b;'>]>",
    ])
    func declarationsAreRefused(_ type: String) {
        let text = TMXReading.file(TMXReading.unit("&x;", "x"))
            .replacing("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">", with: type)
        let reading = TMXReading(text)
        #expect(reading.error?.code == .hostile)
        #expect(reading.error?.line == 2)
        #expect((reading.error?.column ?? 0) > 10)
        #expect(reading.units.isEmpty)
    }

    @Test func aDocumentTypeThatNamesAFileIsNotOpened() {
        let text = TMXReading.file(Self.good).replacing("tmx14.dtd", with: "file:///etc/passwd")
        #expect(TMXReading(text).sources == ["good"])
    }

    /// An entity that is used often but declared nowhere can't grow.
    @Test func entitiesStayText() {
        let many = String(repeating: "&big;", count: 20_000)
        let reading = TMXReading(TMXReading.file(TMXReading.unit(many, "x")))
        #expect(reading.sources == [many])
        #expect(reading.findings.count <= ExchangeFindings.limit + 1)
        #expect(reading.findings.last?.message == "there are 19000 more of these")
    }

    @Test func aTextThatIsTooLongIsLeftOutAlone() {
        let long = String(repeating: "ยาว ", count: 1_000_000)
        let reading = TMXReading(
            TMXReading.file(Self.good + "\n" + TMXReading.unit(long, "x") + Self.good))
        #expect(reading.sources == ["good", "good"])
        #expect(reading.rules == ["tmx-too-long"])
        #expect(reading.findings.first?.range?.line == 5)
    }

    @Test func aMillionPropertiesAreCutOff() throws {
        let many = String(repeating: "<prop type='a'>b</prop>", count: 1_000_000)
        let text = TMXReading.file(Self.good.replacing("<tu>", with: "<tu>" + many) + Self.good)
        var reader = try TMXReader(ExchangeSource(Array(text.utf8), name: "a.tmx"))
        #expect(try reader.next()?.properties.count == TMXOptions().listLimit)
        #expect(try reader.next()?.properties.isEmpty == true)
        #expect(reader.findings.all.map { $0.rule } == ["tmx-too-many"])
    }

    @Test func deepCodesLeaveOutTheirUnit() {
        let deep =
            String(repeating: "<hi>", count: 5000) + "x" + String(repeating: "</hi>", count: 5000)
        let reading = TMXReading(
            TMXReading.file(TMXReading.unit(deep, "x") + "\n" + Self.good))
        #expect(reading.sources == ["good"])
        #expect(reading.rules == ["tmx-too-deep"])
        let deeper = String(repeating: "<hi>", count: 100_000)
        let broken = TMXReading(TMXReading.file(Self.good + deeper))
        #expect(broken.sources == ["good"])
        #expect(broken.error?.code == .hostile)
    }

    @Test func aHugeTagIsRefused() {
        let many = (0..<300_000).map { "a\($0)='b'" }.joined(separator: " ")
        let reading = TMXReading(TMXReading.file(Self.good + "<tu \(many)>"))
        #expect(reading.sources == ["good"])
        #expect(reading.error?.code == .hostile)
        #expect(reading.error?.line == 4)
    }

    @Test func aBrokenTailLosesNoUnitBeforeIt() {
        let body = (1...2000).map { TMXReading.unit("\($0)", "x") }.joined(separator: "\n")
        let text = TMXReading.file(body)
        for cut in [text.count / 3, text.count - 30] {
            let reading = TMXReading(String(text.prefix(cut)))
            let whole = text.prefix(cut).matches(of: /<\/tu>/).count
            #expect(reading.units.count == whole)
            #expect(reading.error?.code == .damaged)
            #expect((reading.error?.line ?? 0) >= whole)
        }
        let crossed = TMXReading(TMXReading.file(Self.good + "\n<tu></tuv></tu>" + Self.good))
        #expect(crossed.sources == ["good"])
        #expect(crossed.error?.line == 5)
    }

    @Test(arguments: [
        "", "<", "\0", "<html/>", "{}", "\u{FEFF}", "<?xml version='1.0'?>", "<tmx/>",
    ])
    func whatIsNoTMXIsRefusedOrEmpty(_ text: String) {
        let reading = TMXReading(text)
        #expect(reading.units.isEmpty)
        #expect((reading.error == nil) == (text == "<tmx/>"))
    }

    @Test func badUnitsAreFindingsAndTheRestGoesIn() {
        let bad = ["<tu/>", "<tu><tuv xml:lang='en'><seg>a</seg></tuv></tu>", "<foo><tu/></foo>"]
        let reading = TMXReading(
            TMXReading.file(bad.joined(separator: "\n") + "\n" + Self.good + "<tu>text</tu>"))
        #expect(reading.sources == ["good"])
        #expect(
            reading.rules == [
                "tmx-missing-text", "tmx-missing-text", "tmx-unknown-element", "tmx-missing-text",
            ])
        #expect(reading.findings.map { $0.range?.line } == [4, 5, 6, 7])
    }
}
