import Diagnostics
import TestSupport
import Testing

@testable import TimedText

/// Reads a document whose body is given.
func timedText(
    _ body: String, head: String = "", root: String = "", findings: inout [Finding]
) throws -> Document {
    let text = """
        <tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling"
            xmlns:ttp="http://www.w3.org/ns/ttml#parameter"
            xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="en" \(root)>
        <head>\(head)</head><body><div>\(body)</div></body></tt>
        """
    return try TTML.read(
        SourceText(name: "test.ttml", text: text), options: ReadingOptions(), findings: &findings)
}

func timedText(_ body: String, head: String = "", root: String = "") throws -> Document {
    var findings: [Finding] = []
    let document = try timedText(body, head: head, root: root, findings: &findings)
    #expect(!findings.contains { $0.severity > .note }, "\(findings)")
    return document
}

extension Document {
    /// Each cue as `start-end text`, with WebVTT's tags for spans.
    var summary: [String] {
        cues.map { "\($0.start)-\($0.end) \(Self.summary(text(of: $0).nodes))" }
    }

    static func summary(_ nodes: [CueText.Node]) -> String {
        nodes.map {
            switch $0 {
            case .text(let text):
                text.split(separator: "\n", omittingEmptySubsequences: false)
                    .joined(separator: "/")
            case .timestamp(let time): "<\(time)>"
            case .span(let kind, let content, _, let children):
                "<\(kind)\(content.isEmpty ? "" : " " + content)>\(summary(children))</>"
            }
        }.joined()
    }
}

@Suite struct TTMLTests {
    @Test func nestedTimesAreRelative() throws {
        let document = try timedText(
            """
            </div><div begin="10s" end="20s"><p begin="1s" end="3s">a</p>
            <p begin="5s" dur="2s">b</p><p begin="8s" end="30s">c</p><p>d</p>
            </div><div begin="1m" timeContainer="seq"><p dur="2s">e</p><p begin="1s" dur="2s">f</p>
            """)
        #expect(
            document.summary == [
                "11000-13000 a", "15000-17000 b", "18000-20000 c", "10000-20000 d",
                "60000-62000 e", "63000-65000 f",
            ])
    }

    @Test func spansThatComeAndGoAreCuesOfTheirOwn() throws {
        let document = try timedText(
            """
            <p begin="10s" end="20s"><span begin="0s" end="2s">a</span><br/><span begin="2s"
            end="4s">b</span> <span begin="3s" end="5s" tts:fontStyle="italic">c</span></p>
            <p><span begin="30s" end="31s">d</span></p>
            """)
        #expect(
            document.summary == [
                "10000-12000 a", "12000-13000 b", "13000-14000 b <italic>c</>",
                "14000-15000 <italic>c</>", "30000-31000 d",
            ])
    }

    @Test func spansThatStayAreTimestamps() throws {
        let document = try timedText(
            "<p begin='1s' end='5s'>a <span begin='1s'>b </span><span begin='2s'>c</span></p>")
        #expect(document.summary == ["1000-5000 a <2000>b <3000>c"])
    }

    @Test func whatNothingEndsIsShownUntilTheNext() throws {
        var findings: [Finding] = []
        let document = try timedText(
            "<p begin='1s'>a</p><p begin='3s'>b</p><p begin='3s' end='4s'>c</p><p begin='9s'>d</p>",
            findings: &findings)
        #expect(
            document.summary == ["1000-3000 a", "3000-9000 b", "3000-4000 c", "9000-14000 d"])
        #expect(findings.map(\.rule) == ["ttml-no-end"])
    }

    @Test func stylesAreResolved() throws {
        let document = try timedText(
            """
            <p begin="0s" end="1s" style="i">a <span tts:fontStyle="normal">b</span></p>
            <p begin="1s" end="2s"><span style="both">c<br/>d</span>
            <span tts:textDecoration="underline lineThrough" tts:color="rgb(255,0,0)">e</span></p>
            <p begin="2s" end="3s" tts:color="yellow">f <span tts:color="white"
            tts:fontFamily="Arial" tts:fontSize="80%">g</span></p>
            """,
            head: """
                <styling><style xml:id="both" style="i loop" tts:fontWeight="bold"/>
                <style xml:id="i" tts:fontStyle="oblique" tts:color="white"/>
                <style xml:id="loop" style="both"/></styling>
                """)
        #expect(
            document.summary == [
                "0-1000 <italic>a </>b",
                "1000-2000 <bold><italic>c/d</></> "
                    + "<font color=\"#ff0000\"><underline><strike>e</></></>",
                "2000-3000 <font color=\"#ffff00\">f "
                    + "<font color=\"#ffffff\" face=\"Arial\" size=\"80%\">g</></>",
            ])
        #expect(document.style(of: document.cues[0]) == "i")
        #expect(document.head.styles.map(\.name) == ["both", "i", "loop"])
    }

    @Test func peopleLanguagesAndRubyAreSpans() throws {
        let document = try timedText(
            """
            <p begin="0s" end="1s" ttm:agent="mary" xml:lang="fr">Oui <span xml:lang="en">no</span></p>
            <p begin="1s" end="2s"><span tts:ruby="container"> <span tts:ruby="base">漢</span>
            <span tts:ruby="text">かん</span></span></p>
            <p begin="2s" end="3s"><span tts:ruby="container"><span tts:ruby="baseContainer"><span
            tts:ruby="base">a</span><span tts:ruby="base">b</span></span><span
            tts:ruby="textContainer"><span tts:ruby="text">1</span><span
            tts:ruby="text">2</span></span></span></p>
            """,
            head: """
                <metadata><ttm:agent xml:id="mary" type="person"><ttm:name type="full"> Mary
                Sue</ttm:name></ttm:agent><ttm:title>Film</ttm:title></metadata>
                """)
        #expect(
            document.summary == [
                "0-1000 <language fr><voice Mary Sue>Oui <language en>no</></></>",
                "1000-2000 <ruby>漢<rubyText>かん</></>",
                "2000-3000 <ruby>a<rubyText>1</>b<rubyText>2</></>",
            ])
        #expect(document.head.metadata["title"] == "Film")
        #expect(document.head.language == "en")
    }

    @Test func regionsAreSettings() throws {
        let document = try timedText(
            """
            <p begin="0s" end="1s" region="top">a</p><p begin="0s" end="1s" region="bottom">b</p>
            <p begin="0s" end="1s" region="pixels">c</p><p begin="0s" end="1s">d</p>
            <p begin="0s" end="1s" region="right">e</p>
            """,
            head: """
                <layout><region xml:id="top" tts:origin="10% 5%" tts:extent="80% 20%"
                tts:textAlign="center"/><region xml:id="bottom" tts:origin="10% 50%"
                tts:extent="80% 40%" tts:displayAlign="after"><style tts:textAlign="center"/></region>
                <region xml:id="pixels" tts:origin="64px 36px" tts:extent="320px 180px"
                tts:displayAlign="center" tts:textAlign="left"/>
                <region xml:id="right" tts:writingMode="tbrl" tts:origin="80% 0%" tts:extent="20% 100%"/>
                </layout>
                """, root: "tts:extent=\"640px 360px\"")
        let settings = document.cues.map { document.settings(of: $0) }
        #expect(settings[0].line == .percentage(5))
        #expect(settings[0].align == .center && settings[0].position == nil)
        #expect(settings[1].isDefault)
        #expect(settings[2].line == .percentage(35) && settings[2].lineAlign == .center)
        #expect(settings[2].position == 10 && settings[2].positionAlign == .lineLeft)
        #expect(settings[2].size == 50 && settings[2].align == .left)
        #expect(settings[3].isDefault)
        #expect(settings[4].vertical == .rightToLeft && settings[4].line == .percentage(0))
        #expect(document.head.regions.map(\.id) == ["top", "bottom", "pixels", "right"])
        #expect(document.head.resolution == Region.Point(x: 640, y: 360))
        #expect(document.attributes(of: document.cues[0])["region"] == "top")
    }

    @Test(arguments: [
        "http://www.w3.org/2006/10/ttaf1", "http://www.w3.org/2006/04/ttaf1",
        "http://www.w3.org/ns/ttml", "",
    ])
    func oldNamespacesAreKnown(_ namespace: String) throws {
        let declared =
            namespace.isEmpty
            ? ""
            : "xmlns='\(namespace)' xmlns:t='\(namespace)' xmlns:tts='\(namespace)#\(namespace.contains("04") ? "style" : "styling")'"
        let text = """
            <tt \(declared)><body><div><p begin='0s' end='1s'>a<span tts:fontStyle='italic'>b</span>
            \(namespace.isEmpty ? "<br/>" : "<t:br/>")c</p></div></body></tt>
            """
        var findings: [Finding] = []
        let document = try TTML.read(
            SourceText(name: "old", text: text), options: ReadingOptions(), findings: &findings)
        #expect(document.summary == ["0-1000 a<italic>b</>/c"])
        #expect(findings.isEmpty)
    }

    @Test func whiteSpaceIsPreservedOnRequest() throws {
        let document = try timedText(
            """
            <p begin="0s" end="1s" xml:space="preserve"> a  <br/> b</p>
            <p begin="0s" end="1s">
               a <span> b</span>
               <br/>
               c&#160; d
            </p>
            """)
        #expect(document.summary == ["0-1000  a  / b", "0-1000 a b/c\u{A0} d"])
    }

    @Test func referencesThatXMLDoesNotKnowAreRepaired() throws {
        var findings: [Finding] = []
        let document = try timedText(
            "<p begin='0s' end='1s'>R&B &amp; caf&eacute;&nbsp;&lt;&unknown; AT&T</p>",
            findings: &findings)
        #expect(document.summary == ["0-1000 R&B & café\u{A0}<&unknown; AT&T"])
        #expect(findings.map(\.rule) == Array(repeating: "ttml-reference", count: 5))
        let cue = document.cues[0]
        #expect(document.source?.text(cue.place.payloadRange).hasPrefix("R&B") == true)
    }

    @Test func aTruncatedDocumentKeepsItsCues() throws {
        let text = "<tt><body><div><p begin='0s' end='1s'>a</p>\n<p begin='1s' end='2s'>b<br/>c"
        var findings: [Finding] = []
        let source = SourceText(name: "cut", text: text)
        let document = try TTML.read(source, options: ReadingOptions(), findings: &findings)
        #expect(document.summary == ["0-1000 a", "1000-2000 b/c"])
        #expect(findings.map(\.rule) == ["ttml-not-well-formed"])
        #expect(findings[0].severity == .error && findings[0].range?.line == 2)
        #expect(
            try document.written(as: TTML.self, findings: &findings) == Array(text.utf8))
    }

    @Test func nothingIsAddedBehindAParagraphThatIsCutOff() throws {
        let text = "<tt><body><div><p begin='0s' end='1s'>a <span>b</spam></p></div></body></tt>"
        var findings: [Finding] = []
        let source = SourceText(name: "cut", text: text)
        var document = try TTML.read(source, options: ReadingOptions(), findings: &findings)
        document.cues.append(Cue(start: 2000, end: 3000, text: CueText("new")))
        let bytes = try document.written(as: TTML.self, findings: &findings)
        let written = SourceText(name: "written", text: String(decoding: bytes, as: UTF8.self))
        let again = try TTML.read(written, options: ReadingOptions(), findings: &findings)
        #expect(again.cues.count == 2)
        #expect(again.summary.last == "2000-3000 new")
    }

    @Test func documentTypesAreRefused() throws {
        let text = "<!DOCTYPE tt [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<tt><body/></tt>"
        let source = SourceText(name: "evil", text: text)
        #expect(Formats.detect(source)?.name == "ttml")
        var findings: [Finding] = []
        let error = try #require(throws: FormatError.self) {
            try TTML.read(source, options: ReadingOptions(), findings: &findings)
        }
        #expect(error.message.contains("document type"))
    }

    @Test(arguments: ["", "<", "<html><p>a</p></html>", "WEBVTT\n\n<tt>", "1\n00:00:01", "<ttml/>"])
    func otherFilesAreNotTimedText(_ text: String) throws {
        let source = SourceText(name: "other", text: text)
        #expect(TTML.confidence(in: source) == 0)
        var findings: [Finding] = []
        #expect(throws: FormatError.self) {
            try TTML.read(source, options: ReadingOptions(), findings: &findings)
        }
    }

    @Test func problemsHavePlaces() throws {
        var findings: [Finding] = []
        let document = try timedText(
            """
            \n<p begin="x" end="1s" style="none" region="none" tts:color="pinkish"
            tts:textShadow="1px">a<foo>b</foo></p><p begin="3s" end="2s">c</p><bar/>d
            """, findings: &findings)
        #expect(document.summary == ["0-1000 ab", "3000-2000 c"])
        #expect(
            Set(findings.map(\.rule)) == [
                "ttml-time", "ttml-unknown-style", "ttml-unknown-region", "ttml-property-value",
                "ttml-unsupported-property", "ttml-unknown-element", "ttml-end-before-begin",
                "ttml-stray-text",
            ])
        #expect(findings.allSatisfy { $0.range != nil })
        #expect(findings.first { $0.rule == "ttml-time" }?.range?.line == 5)
    }

    /// Whatever bytes are broken, reading ends without a crash, and what is read is written back.
    @Test func brokenDocumentsDoNotCrash() throws {
        var random = SystemRandomNumberGenerator()
        let text = """
            <?xml version="1.0"?><tt xmlns:tts="http://www.w3.org/ns/ttml#styling"><head><styling>
            <style xml:id="a" style="a"/></styling></head><body><div begin="1s" timeContainer="seq">
            <p begin="00:00:01:10" dur="5f">a&amp;<span begin="1s" end="2s" tts:ruby="container">b
            </span><br/>c</p><p/><!-- x --></div></body></tt>
            """
        for _ in 0..<500 {
            var bytes = Array(text.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: index)
                default: bytes.insert(bytes.randomElement(using: &random) ?? 0, at: index)
                }
            }
            let source = SourceText(name: "broken", bytes: bytes)
            var findings: [Finding] = []
            guard
                var document = try? TTML.read(
                    source, options: ReadingOptions(), findings: &findings)
            else { continue }
            #expect(try document.written(as: TTML.self, findings: &findings) == bytes)
            for index in document.cues.indices { document.cues[index].end += 1 }
            _ = try document.written(as: TTML.self, findings: &findings)
        }
    }

    @Test(.timeLimit(.minutes(5))) func neverHangs() throws {
        func body(_ count: Int) -> String {
            (0..<count).map { "<p begin='\($0)s' end='\($0 + 1)s'>a <span>b</span></p>\n" }.joined()
        }
        #expect(try timedText(body(10_000)).cues.count == 10_000)
        let spans = (0..<20_000).map { "<span begin='\($0)s' end='\($0 + 2)s'>x</span>" }.joined()
        var findings: [Finding] = []
        _ = try timedText("<p begin='0s'>\(spans)</p>", findings: &findings)
        #expect(findings.contains { $0.rule == "ttml-span-times" })
    }
}
