import Diagnostics
import Foundation
import TranslationMemory

/// What reading a whole TMX file gives.
struct TMXReading {
    var header = TMXHeader()
    var translationUnits: [TranslationUnit] = []
    var findings: [Finding] = []
    var error: ExchangeError?
    private let bytes: [UInt8]
    private let options: TMXOptions

    /// The units as TMX says them, in a second reading.
    var units: [TMXUnit] {
        var units: [TMXUnit] = []
        do throws(ExchangeError) {
            var reader = try TMXReader(ExchangeSource(bytes, name: "a.tmx"), options: options)
            while let unit = try reader.next() { units.append(unit) }
        } catch {
            return units
        }
        return units
    }

    init(_ bytes: [UInt8], options: TMXOptions = TMXOptions()) {
        self.bytes = bytes
        self.options = options
        do throws(ExchangeError) {
            var reader = try TMXReader(ExchangeSource(bytes, name: "a.tmx"), options: options)
            do throws(ExchangeError) {
                while let next = try reader.nextUnits() { translationUnits += next }
            } catch {
                self.error = error
            }
            header = reader.header
            findings = reader.findings.all
        } catch {
            self.error = error
        }
    }

    init(_ text: String, options: TMXOptions = TMXOptions()) {
        self.init(Array(text.utf8), options: options)
    }

    /// A file around some units.
    static func file(_ body: String, sourceLanguage: String = "en") -> String {
        """
        <?xml version="1.0"?>
        <!DOCTYPE tmx SYSTEM "tmx14.dtd">
        <tmx version="1.4"><header creationtool="a" creationtoolversion="1" segtype="sentence" \
        o-tmf="a" adminlang="en" srclang="\(sourceLanguage)" datatype="plaintext"/><body>
        \(body)
        </body></tmx>
        """
    }

    /// A unit with two texts, as XML.
    static func unit(_ source: String, _ target: String) -> String {
        "<tu><tuv xml:lang='en'><seg>\(source)</seg></tuv>"
            + "<tuv xml:lang='th'><seg>\(target)</seg></tuv></tu>"
    }

    /// What a writer makes of units.
    static func written(
        _ units: [TranslationUnit], header: TMXHeader = TMXHeader(source: nil)
    ) -> (bytes: [UInt8], findings: [Finding]) {
        var bytes: [UInt8] = []
        var writer = TMXWriter(header: header, name: "b.tmx") { bytes += $0 }
        for unit in units { writer.write(unit) }
        writer.finish()
        return (bytes, writer.findings.all)
    }

    var rules: [String] { findings.map { $0.rule } }
    var sources: [String] { translationUnits.map { $0.source.text } }
    var targets: [String] { translationUnits.map { $0.target.text } }
}
