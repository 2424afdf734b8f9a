/// Tells which lines of a cue belong to another speaker, by the dash that they begin with.
struct SpeakerLines: Sendable {
    private let dashes: [[UInt8]]

    init(_ rules: ResolvedRules) {
        let mark = rules[.dashMark]?.text ?? "-"
        dashes = Set([mark, "-", "–", "—", "‐"]).map { Array($0.utf8) }
    }

    /// The offsets of the line ends before which and after which other people speak.
    func ends(in text: [UInt8]) -> [Int] {
        var ends: [Int] = []
        for index in text.indices where text[index] == 0x0A {
            if begins(text[(index + 1)...]) { ends.append(index) }
        }
        return ends
    }

    /// Whether a line begins with a dash.
    func begins(_ line: ArraySlice<UInt8>) -> Bool {
        dashes.contains { line.starts(with: $0) }
    }

    /// How many bytes the dash with which a line begins takes, with the spaces after it.
    func dash(of line: ArraySlice<UInt8>) -> Int {
        guard let dash = dashes.first(where: { line.starts(with: $0) }) else { return 0 }
        return dash.count + line.dropFirst(dash.count).prefix { $0 == 0x20 }.count
    }
}
