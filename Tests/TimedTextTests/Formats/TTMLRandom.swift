import TestSupport

@testable import TimedText

/// Random cues that TTML can say exactly.
enum TTMLRandom {
    static func settings(_ random: inout SeededGenerator) -> CueSettings {
        var settings = CueSettings()
        guard Int.random(in: 0...2, using: &random) > 0 else { return settings }
        settings.align =
            [.start, .center, .end, .left, .right].randomElement(using: &random) ?? .center
        if Bool.random(using: &random) {
            settings.lineAlign = [.start, .center, .end].randomElement(using: &random) ?? .start
            settings.line = .percentage(Double(Int.random(in: 1...74, using: &random)))
        }
        if Bool.random(using: &random) {
            settings.size = Double(Int.random(in: 1...40, using: &random))
            settings.position = Double(Int.random(in: 41...48, using: &random))
            switch settings.align {
            case .start, .left: settings.positionAlign = .lineLeft
            case .center: settings.positionAlign = .center
            case .end, .right: settings.positionAlign = .lineRight
            }
        }
        return settings
    }

    static func text(_ start: Int64, _ end: Int64, _ random: inout SeededGenerator) -> CueText {
        var time = start
        var nodes = nodes(depth: 0, &time, end, &random)
        nodes.insert(.text(word(&random)), at: 0)
        // Texts side by side are one text.
        return CueText(nodes: nodes)
    }

    private static func nodes(
        depth: Int, _ time: inout Int64, _ end: Int64, _ random: inout SeededGenerator
    ) -> [CueText.Node] {
        var nodes: [CueText.Node] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            switch depth > 4 ? 0 : Int.random(in: 0...9, using: &random) {
            case 0...3: nodes.append(.text(word(&random)))
            case 4 where end - time > 10 && depth == 0:
                time = Int64.random(in: time + 1...time + 5, using: &random)
                nodes.append(.timestamp(time))
                nodes.append(.text(word(&random)))
            case 5:
                nodes.append(
                    .span(
                        .ruby, content: "", classes: [],
                        (0..<Int.random(in: 1...3, using: &random)).flatMap { _ in
                            [
                                CueText.Node.text(letter(&random)),
                                .span(
                                    .rubyText, content: "", classes: [], [.text(letter(&random))]),
                            ]
                        }))
            default:
                let (kind, content) = span(depth, &random)
                let inner =
                    [.text(word(&random))] + Self.nodes(depth: depth + 1, &time, end, &random)
                nodes.append(.span(kind, content: content, classes: [], inner))
            }
        }
        return nodes
    }

    /// A span that says something new at its depth.
    private static func span(
        _ depth: Int, _ random: inout SeededGenerator
    ) -> (CueText.Token.Kind, String) {
        switch depth {
        case 0: (.voice, ["Ann", "Bob & <Co>"].randomElement(using: &random) ?? "Ann")
        case 1: (.bold, "")
        case 2: [(.italic, ""), (.language, "vi")].randomElement(using: &random) ?? (.italic, "")
        case 3: (.font, "color=\"#12ab00\" face=\"Arial\" size=\"80%\"")
        default: [(.underline, ""), (.strike, "")].randomElement(using: &random) ?? (.strike, "")
        }
    }

    private static func letter(_ random: inout SeededGenerator) -> String {
        ["漢", "字", "x", "&"].randomElement(using: &random) ?? "x"
    }

    private static func word(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...4, using: &random)).map { _ in
            ["a", "I <3", "&amp;", " ", "  ", "\n", "ไทย", "]]>", "\"", "\t", "😀", "<b>", "-->"]
                .randomElement(using: &random) ?? "a"
        }.joined() + "."
    }
}
