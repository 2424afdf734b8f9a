import Fonts
import Foundation
import TestSupport
import Testing

/// Widths are checked against the font's own table where nothing is kerned.
@Suite struct FontFileTests {
    static let sans = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"

    /// The font that the tests need; `nil` with a note when the machine hasn't it.
    static func font(_ test: String = #function) -> FontFile? {
        if let font = try? FontFile(path: sans) { return font }
        print("skipped: \(test) needs \(sans) (package fonts-dejavu-core)")
        return nil
    }

    @Test func measuresInPixels() {
        guard let font = Self.font() else { return }
        #expect(font.name == "DejaVu Sans Bold")
        #expect(font.faceCount == 1)
        // By the font's table of advances: "0" has 1425 of 2048 units, "i" 702.
        #expect(abs(font.width(of: "0000", size: 2048) - 4 * 1425) < 0.01)
        #expect(abs(font.width(of: "i", size: 64) - 702.0 * 64 / 2048) < 0.01)
        #expect(font.width(of: "", size: 64) == 0)
    }

    @Test func shapesWhatJoinsAndCombines() {
        guard let font = Self.font() else { return }
        // A combining accent takes no room, and the composed letter is as wide.
        #expect(font.width(of: "e\u{301}", size: 100) == font.width(of: "é", size: 100))
        // Joined Arabic letters are narrower than the same letters alone.
        let alone = ["س", "ل", "ا", "م"].map { font.width(of: $0, size: 100) }.reduce(0, +)
        #expect(font.width(of: "سلام", size: 100) < alone * 0.95)
        // Bidi controls and line ends take no room.
        let plain = font.width(of: "سلام Anna", size: 100)
        #expect(font.width(of: "\u{202B}سلام Anna\u{202C}\n", size: 100) == plain)
    }

    @Test(arguments: ["سلام Anna, 12 — да", "Γειά σου, мир"])
    func partsOfSeveralScriptsAddUp(text: String) {
        guard let font = Self.font() else { return }
        let words = text.split(separator: " ").map { font.width(of: String($0), size: 64) }
        let spaces = Double(words.count - 1) * font.width(of: " ", size: 64)
        let whole = font.width(of: text, size: 64)
        #expect(abs(whole - words.reduce(spaces, +)) < 4, "\(text)")
    }

    @Test func namesWhatTheFontLacks() {
        guard let font = Self.font() else { return }
        #expect(font.missingCharacters(in: "Who are you? Кто ты?").isEmpty)
        #expect(String(String.UnicodeScalarView(font.missingCharacters(in: "a漢b字漢"))) == "漢字漢")
        // Hebrew is in the font; the order is that of the text from right to left too.
        let hebrew = "ש\u{EFFF}ל\u{F8F0}"
        #expect(font.missingCharacters(in: hebrew).map(\.value) == [0xEFFF, 0xF8F0])
    }

    @Test func textThatIsNotUTF8IsMeasured() {
        guard let font = Self.font() else { return }
        let bytes: [UInt8] = [0x61, 0xFF, 0xE4, 0xB8]
        #expect(font.width(of: bytes.span, size: 64) > font.width(of: "a", size: 64))
    }

    @Test func aLongTextIsAsWideAsItsParts() {
        guard let font = Self.font() else { return }
        let word = font.width(of: "wolf ", size: 10)
        let long = String(repeating: "wolf ", count: 20_000)
        #expect(abs(font.width(of: long, size: 10) / word - 20_000) < 0.1)
        let endless = String(repeating: "0", count: 100_000)
        #expect(abs(font.width(of: endless, size: 2048) - 142_500_000) < 100)
    }

    @Test func severalTasksMeasureWithOneFont() async {
        guard let font = Self.font() else { return }
        let texts = (0..<64).map { "Line \($0) سلام" }
        let expected = texts.map { font.width(of: $0, size: 64) }
        let found = await withTaskGroup(of: (Int, Double).self) { group in
            for (index, text) in texts.enumerated() {
                group.addTask { (index, font.width(of: text, size: 64)) }
            }
            return await group.reduce(into: [Int: Double]()) { $0[$1.0] = $1.1 }
        }
        #expect(texts.indices.allSatisfy { found[$0] == expected[$0] })
    }

    @Test func badFilesAreToldApart() throws {
        func reason(_ path: String, index: Int = 0) -> FontError.Reason? {
            do {
                _ = try FontFile(path: path, index: index)
                return nil
            } catch {
                #expect(error.path == path && error.description.contains(path))
                return error.reason
            }
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let text = folder.appending(path: "text.ttf")
        try Data("not a font".utf8).write(to: text)
        let empty = folder.appending(path: "empty.ttf")
        try Data().write(to: empty)
        #expect(reason(folder.appending(path: "none.ttf").path) == .missing)
        #expect(reason(folder.path) == .unreadable)
        #expect(reason(text.path) == .notAFont)
        #expect(reason(empty.path) == .notAFont)
        guard let font = Self.font() else { return }
        #expect(reason(font.path, index: 1) == .noFace)
        #expect(reason(font.path, index: -1) == .noFace)
    }

    /// A damaged font is refused or measures something; nothing else may happen.
    @Test(arguments: SeededGenerator.seeds())
    func damagedFontsDoNoHarm(seed: UInt64) throws {
        guard let bytes = FileManager.default.contents(atPath: Self.sans) else { return }
        var random = SeededGenerator(seed: seed)
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        for _ in 0..<8 {
            var damaged = bytes.prefix(Int.random(in: 0...bytes.count, using: &random))
            for _ in 0..<200 where !damaged.isEmpty {
                let place = Int.random(in: 0..<min(damaged.count, 60_000), using: &random)
                damaged[place] = UInt8.random(in: 0...255, using: &random)
            }
            try Data(damaged).write(to: file)
            let font = try? FontFile(path: file.path)
            let width = font?.width(of: "Who are you? سلام", size: 64) ?? 0
            #expect(width.isFinite, "seed \(seed)")
        }
    }
}
