import TestSupport

@testable import Diagnostics

extension SeededGenerator {
    /// Random scalars of all kinds, with many of those that formats must escape.
    mutating func text(upTo length: Int) -> String {
        let special: [Unicode.Scalar] = [
            "\"", "\\", "/", "<", ">", "&", "'", "%", ":", ",", "\n", "\r", "\t", "\0", "\u{1}",
            "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{FEFF}",
            "\u{FFFE}", "\u{FFFF}", "\u{301}", "好", "🎬", "]", "-", " ", "a", "ي",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            let scalar =
                switch Int.random(in: 0..<4, using: &self) {
                case 0: Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) ?? "a"
                case 1: Unicode.Scalar(UInt8.random(in: 0...255, using: &self))
                default: special.randomElement(using: &self) ?? "a"
                }
            text.unicodeScalars.append(scalar)
        }
        return text
    }

    /// A random finding about a random file.
    mutating func finding() -> Finding {
        var finding = Finding(
            rule: text(upTo: 8), severity: Severity.allCases.randomElement(using: &self) ?? .error,
            message: text(upTo: 40))
        if Bool.random(using: &self) { finding.range = range() }
        for _ in 0..<Int.random(in: 0...2, using: &self) {
            finding.notes.append(
                .init(text(upTo: 20), range: Bool.random(using: &self) ? range() : nil))
        }
        if Bool.random(using: &self) {
            finding.fix = .init(text(upTo: 20), replacement: text(upTo: 20))
        }
        return finding
    }

    private mutating func range() -> SourceRange {
        let start = Int.random(in: 0...100, using: &self)
        return SourceRange(
            file: text(upTo: 12), line: Int.random(in: 0...9, using: &self),
            column: Int.random(in: 0...30, using: &self),
            bytes: start..<start + Int.random(in: 0...30, using: &self))
    }
}
