import Diagnostics
import Foundation
import ICU
import TestSupport
import Testing
import TimedText

/// How many files of each charset are decoded as they were written.
@Suite struct EncodingScoreboardTests {
    struct Tally {
        var files = 0
        var known = 0
        var unknown = 0
        var silent = 0
        var doubted = 0

        mutating func add(_ other: Tally) {
            files += other.files
            known += other.known
            unknown += other.unknown
            silent += other.silent
            doubted += other.doubted
        }
    }

    @Test(arguments: SeededGenerator.seeds(fixed: 1))
    func legacyFilesAreDecodedAsTheyWereWritten(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var total = Tally()
        var table = ""
        for (locale, charsets, lines) in EncodingCorpus.locales {
            for charset in charsets {
                var tally = Tally()
                for cues in [3, 5, 20, 60] {
                    for _ in 0..<2 {
                        guard
                            let file = EncodingCorpus.file(
                                of: lines, cues: cues, charset: charset, using: &generator)
                        else { continue }
                        tally.add(Self.measure(file, locale: locale))
                    }
                }
                #expect(tally.files > 0, "\(locale) in \(charset)")
                table += Self.row("\(locale) \(charset)", tally)
                total.add(tally)
            }
        }
        print("seed \(seed)\n" + table + Self.row("all", total))
        #expect(total.known * 100 >= total.files * 99, "seed \(seed)")
        #expect(total.unknown * 100 >= total.files * 97, "seed \(seed)")
        #expect(total.doubted * 100 <= total.files * 5, "seed \(seed)")
    }

    @Test func realFilesAreDecodedAsTheyWereWritten() throws {
        guard let folder = SharedData.url("data/series") else { return }
        let charsets = Dictionary(
            uniqueKeysWithValues: EncodingCorpus.locales.map { ($0.locale, $0.charsets) })
        let more = ["da": ["windows-1252"], "eo": ["ISO-8859-3"], "en": ["windows-1252"]]
        var total = Tally()
        var tallies: [String: Tally] = [:]
        for url in SharedData.files(in: folder, extensions: ["srt"]) {
            guard let text = try? String(contentsOf: url, encoding: .utf8),
                let locale = Self.locale(of: url)
            else { continue }
            let cues = text.replacing("\r\n", with: "\n").components(separatedBy: "\n\n")
            for count in [5, 20, 60] where cues.count >= count {
                let cut = cues.prefix(count).joined(separator: "\n\n") + "\n\n"
                for charset in charsets[locale] ?? more[locale] ?? [] {
                    guard let file = EncodingCorpus.encode(cut, charset: charset),
                        file.bytes.contains(where: { $0 >= 0x80 })
                    else { continue }
                    let tally = Self.measure(file, locale: locale)
                    if tally.unknown == 0 { print("missed", url.lastPathComponent, charset, count) }
                    tallies["\(locale) \(charset)", default: Tally()].add(tally)
                    total.add(tally)
                }
            }
        }
        print(tallies.sorted { $0.key < $1.key }.map { Self.row($0.key, $0.value) }.joined())
        print(Self.row("all", total))
        #expect(total.known * 100 >= total.files * 99)
        #expect(total.unknown * 100 >= total.files * 97)
    }

    private static func measure(_ file: EncodingCorpus.File, locale: String) -> Tally {
        var tally = Tally()
        tally.files = 1
        if decodes(file, locale: locale).isRight { tally.known = 1 }
        let result = decodes(file, locale: nil)
        if result.isRight {
            tally.unknown = 1
            tally.doubted = result.isReported ? 1 : 0
        } else if !result.isReported {
            tally.silent = 1
        }
        return tally
    }

    private static func decodes(
        _ file: EncodingCorpus.File, locale: String?
    ) -> (isRight: Bool, isReported: Bool) {
        var findings: [Finding] = []
        let source = try? SourceText(
            decoding: file.bytes, name: "ep01.srt", locale: locale, findings: &findings)
        let isRight = source.map { Array(file.text.utf8) == $0.bytes } ?? false
        return (isRight, !findings.isEmpty)
    }

    private static func locale(of url: URL) -> String? {
        let stem = url.deletingPathExtension().lastPathComponent
        for name in [String(stem.suffix(3)), url.deletingLastPathComponent().lastPathComponent] {
            guard name.count == 3, let locale = LocaleIdentifier(name) else { continue }
            return locale.tag == "zh" ? "zh-Hans" : locale.tag
        }
        return nil
    }

    private static func row(_ name: String, _ tally: Tally) -> String {
        func share(_ count: Int) -> String {
            let percent = Double(count) * 100 / Double(max(1, tally.files))
            return String(format: "%6.1f %%", percent)
        }
        let padded = name.padding(toLength: 26, withPad: " ", startingAt: 0)
        return "\(padded) \(tally.files) files, locale known \(share(tally.known)),"
            + " unknown \(share(tally.unknown)), silently wrong \(tally.silent),"
            + " right but doubted \(tally.doubted)\n"
    }
}
