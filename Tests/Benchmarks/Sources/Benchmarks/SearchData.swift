import Foundation

/// Texts to search in, as many as are wanted: real ones, and splices of two at an identical token, so
/// that the frequencies of tokens, their neighbours and the lengths stay as they are.
///
/// The real ones are `en.base` and `zh.base`, made by `Tests/Benchmarks/Data/catalogues` from Debian's
/// message catalogues. Where they aren't there, the lines of the shared subtitles stand in.
struct SearchData {
    /// What a language's texts are spliced by.
    enum Language: String { case en, zh }

    /// The texts, each once.
    let texts: [[UInt8]]
    /// Real texts that are not among them.
    let held: [[UInt8]]
    /// How many of the texts are real.
    let realCount: Int

    init?(_ language: Language, count: Int, folder: String) {
        guard let base = Self.base(language, folder: folder), base.count > 100 else { return nil }
        var generator = SplitMix(state: 42)
        var order = base
        order.shuffle(using: &generator)
        let heldCount = order.count / 20
        held = Array(order.prefix(heldCount))
        let real = Array(order.dropFirst(heldCount).prefix(count))
        realCount = real.count
        texts = Self.splice(real, language, count: count, using: &generator)
    }

    private static func base(_ language: Language, folder: String) -> [[UInt8]]? {
        let path = "\(folder)/\(language.rawValue).base"
        if let text = try? String(contentsOfFile: path, encoding: .utf8) {
            let lines = text.split(separator: "\n").map { Array($0.utf8) }
            // The mean of English is to be eight words.
            return language == .zh ? lines : lines.filter { $0.count { $0 == 0x20 } >= 3 }
        }
        print("search: \(path) isn't there, so the shared subtitles stand in; make it with")
        print("search: Tests/Benchmarks/Data/catalogues \(folder)")
        return subtitles(language)
    }

    /// The lines of the shared subtitles in a language.
    private static func subtitles(_ language: Language) -> [[UInt8]]? {
        let package = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../..").standardizedFileURL
        let root =
            ProcessInfo.processInfo.environment["TRADEWIND_SHARED"].map { URL(filePath: $0) }
            ?? package.deletingLastPathComponent().appending(path: "shared")
        let files = FileManager.default.enumerator(
            at: root.appending(path: "data/series"), includingPropertiesForKeys: nil)
        var lines: Set<[UInt8]> = []
        let tag = language == .en ? "eng" : "zh"
        for case let url as URL in files ?? FileManager.DirectoryEnumerator() {
            guard url.pathExtension == "srt", url.path.contains(tag),
                let text = try? String(contentsOf: url, encoding: .utf8)
            else { continue }
            for line in text.split(whereSeparator: \.isNewline)
            where !line.contains("-->") && line.contains(where: \.isLetter) {
                lines.insert(Array(line.lowercased().utf8))
            }
        }
        return lines.isEmpty ? nil : lines.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private static func splice(
        _ real: [[UInt8]], _ language: Language, count: Int, using generator: inout SplitMix
    ) -> [[UInt8]] {
        var numbers: [ArraySlice<UInt8>: Int32] = [:]
        // Where each token begins, and which it is.
        var tokens: [Int32] = []
        var offsets: [Int32] = []
        var owners: [Int32] = []
        var firsts: [Int] = []
        for (owner, text) in real.enumerated() {
            firsts.append(tokens.count)
            for range in split(text, language) {
                let number = numbers[text[range], default: Int32(numbers.count)]
                numbers[text[range]] = number
                tokens.append(number)
                offsets.append(Int32(range.lowerBound))
                owners.append(Int32(owner))
            }
        }
        firsts.append(tokens.count)
        var starts = [Int](repeating: 0, count: numbers.count + 1)
        for token in tokens { starts[Int(token) + 1] += 1 }
        for token in 0..<numbers.count { starts[token + 1] += starts[token] }
        var places = [Int32](repeating: 0, count: tokens.count)
        var next = starts
        for (place, token) in tokens.enumerated() {
            places[next[Int(token)]] = Int32(place)
            next[Int(token)] += 1
        }
        var texts = real
        texts.reserveCapacity(count)
        var seen = Set(real.map { hash($0) })
        var tries = 0
        while texts.count < count, tries < count * 50 {
            tries += 1
            // Every text as often as another, so that lengths stay as they are.
            let text = Int.random(in: 0..<real.count, using: &generator)
            let place = Int.random(in: firsts[text]..<firsts[text + 1], using: &generator)
            let token = Int(tokens[place])
            let other = Int(
                places[Int.random(in: starts[token]..<starts[token + 1], using: &generator)])
            let first = Int(owners[place])
            let second = Int(owners[other])
            let length = firsts[first + 1] - firsts[first]
            let size = place - firsts[first] + firsts[second + 1] - other
            guard first != second, abs(size - length) <= length / 3 + 1 else { continue }
            let spliced = real[first][..<Int(offsets[place])] + real[second][Int(offsets[other])...]
            // Brute force takes up to 128 symbols.
            if spliced.count <= 120, seen.insert(hash(spliced)).inserted {
                texts.append(Array(spliced))
            }
        }
        return texts
    }

    private static func split(_ text: [UInt8], _ language: Language) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for index in 1...max(1, text.count) {
            let isBorder =
                index == text.count
                || (language == .zh ? text[index] & 0xC0 != 0x80 : text[index - 1] == 0x20)
            if isBorder, index > start {
                ranges.append(start..<index)
                start = index
            }
        }
        return ranges
    }

    private static func hash(_ text: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }
}

/// A small random generator whose run can be repeated: SplitMix64 by Steele, Lea and Flood.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
