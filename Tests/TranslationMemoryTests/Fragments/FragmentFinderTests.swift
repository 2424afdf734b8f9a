import ICU
import TestSupport
import Testing
import TranslationMemory

struct FragmentFinderTests {
    private static let chinese = [
        ("少爷昨天又喝醉了", "The young master got drunk again yesterday."),
        ("老爷说了，少爷昨天没回家", "The old master says the young master wasn't home yesterday."),
        ("你给我滚出去", "Get out of here."), ("你们都给我滚出去！", "Get out of here, all of you!"),
        ("给我滚出去，听见没有", "Get out of here, do you hear?"), ("少爷走了", "The young master left."),
    ]
    private static let english = [
        ("I swear I never saw him before", "Tôi thề tôi chưa từng gặp anh ta"),
        ("I never saw him again", "Tôi không bao giờ gặp lại anh ta"),
        ("Get out of my house", "Cút khỏi nhà tôi"), ("She is here", "Cô ấy ở đây"),
    ]
    private static let thai = [
        ("ฉันรอคุณมาสามปีแล้ว", "I've waited three years for you."),
        ("คุณชายกลับมาแล้ว", "The young master is back."),
    ]

    /// The units with a part in their source, or in their translation.
    private static func units(
        of lines: [(String, String)], with part: String, inTarget: Bool = false
    ) -> FragmentOccurrences {
        let units = lines.indices.filter {
            (inTarget ? lines[$0].1 : lines[$0].0).lowercased().contains(part.lowercased())
        }
        return FragmentOccurrences(count: units.count, units: units.map { Int64($0) })
    }

    private func fragments(
        _ text: String, _ lines: [(String, String)], _ tags: String
    ) throws -> [Fragment] {
        let tags = tags.split(separator: " ").map { String($0) }
        let pair = try #require(LanguagePair(tags[0], tags[1]))
        var finder = try FragmentFinder(source: pair.source, target: pair.target)
        return finder.fragments(of: text, units: lines.count) {
            Self.units(of: lines, with: $0)
        }
    }

    @Test func findsTheLongestChineseParts() throws {
        let found = try fragments("滚出去！少爷昨天又来了，给我滚出去", Self.chinese, "zh-Hans en")
        #expect(found.map { $0.text } == ["少爷昨天又", "给我滚出去", "滚出去"])
        #expect(found.map { $0.count } == [1, 3, 3])
        #expect(found[0].units == [0])
        let bytes = Array("滚出去！少爷昨天又来了，给我滚出去".utf8)
        for fragment in found {
            #expect(String(decoding: bytes[fragment.range], as: UTF8.self) == fragment.text)
        }
    }

    @Test func findsTheLongestRunsOfWords() throws {
        let found = try fragments(
            "But I never saw him before today; is here", Self.english, "en vi")
        #expect(found.map { $0.text } == ["I never saw him before", "is here"])
        #expect(found[0].units == [0])
    }

    @Test func findsThaiWords() throws {
        let found = try fragments("คุณพ่อรอคุณมาสามปีแล้วนะ", Self.thai, "th en")
        #expect(found.map { $0.text } == ["รอคุณมาสามปีแล้ว"])
    }

    @Test(arguments: ["", "少爷", "没有这个", "！？", "hello"])
    func shortOrUnknownPartsAreLeftOut(text: String) throws {
        #expect(try fragments(text, Self.chinese, "zh-Hans en").isEmpty)
    }

    @Test func tellsTheTranslationOfAPart() throws {
        let pair = try #require(LanguagePair("zh-Hans", "en"))
        var finder = try FragmentFinder(source: pair.source, target: pair.target)
        func translation(of part: String) throws -> FragmentTranslation? {
            let units = Self.units(of: Self.chinese, with: part)
            return finder.translation(
                ofFragmentIn: units.count, targets: units.units.map { Self.chinese[Int($0)].1 }
            ) { Self.units(of: Self.chinese, with: $0, inTarget: true).count }
        }
        let out = try #require(try translation(of: "给我滚出去"))
        #expect(out.text == "Get out of here")
        #expect(out.confidence == 1)
        #expect(out.count == 3)
        #expect(try translation(of: "少爷")?.text == "The young master")
        // One unit tells nothing.
        #expect(try translation(of: "又喝醉了") == nil)
    }

    /// Every part of the text that stands somewhere and is long enough is within one that is found.
    @Test(arguments: SeededGenerator.seeds())
    func nothingLongerIsMissed(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var finder = try FragmentFinder(source: .root, target: .root)
        func line() -> String {
            String((0..<12).map { _ in "甲乙丙".randomElement(using: &generator) ?? "甲" })
        }
        let lines = (0..<6).map { _ in line() }
        let text = line()
        var asked = 0
        let found = finder.fragments(of: text, units: 6, limit: 100) { part in
            asked += 1
            let units = lines.indices.filter { lines[$0].contains(part) }
            return FragmentOccurrences(count: units.count, units: units.map { Int64($0) })
        }
        #expect(asked <= 3 * text.count, "seed \(seed)")
        let characters = Array(text)
        for start in 0..<characters.count {
            for end in start..<characters.count where end - start >= 2 {
                let part = String(characters[start...end])
                guard lines.contains(where: { $0.contains(part) }) else { continue }
                let bytes = start * 3..<(end + 1) * 3
                #expect(
                    found.contains {
                        $0.range.lowerBound <= bytes.lowerBound
                            && $0.range.upperBound >= bytes.upperBound
                    },
                    "seed \(seed): \(part)")
            }
        }
        for fragment in found {
            #expect(lines.contains { $0.contains(fragment.text) }, "seed \(seed)")
        }
    }
}
