@testable import TimedText

/// How Chromium takes apart what stands before the first cue.
///
/// Until it has seen a cue, Chromium reads line by line: a line is the identifier of the next one
/// when it follows an empty line or two lines, and a region may start anywhere.
enum ChromiumHeader {
    /// The lines of a file that the specification reads as Chromium reads some lines.
    static func rewritten(_ lines: [String]) -> [String] {
        guard let signature = lines.first else { return lines }
        var output = [signature, ""]
        var previous = ""
        var isInBlock = false
        var index = 1
        while index < lines.count {
            let line = lines[index]
            index += 1
            if isInBlock {
                if !line.isEmpty, !line.contains("-->") {
                    output.append(line)
                    continue
                }
                isInBlock = false
                output.append("")
                if isTiming(line) { return output + lines[(index - 1)...] }
                continue
            }
            if !previous.contains("-->"), isBlockName(line) {
                output.append(line)
                isInBlock = true
            } else if isTiming(line) {
                if !previous.isEmpty, !previous.contains("-->") { output.append(previous) }
                return output + lines[(index - 1)...]
            } else {
                previous = previous.isEmpty ? line : ""
            }
        }
        return output
    }

    private static func isTiming(_ line: String) -> Bool {
        let bytes = Array(line.utf8)
        var position = 0
        return WebVTTSettings.times(bytes.span, &position) != nil
    }

    private static func isBlockName(_ line: String) -> Bool {
        let name = line.reversed().drop { " \t\u{C}".contains($0) }.reversed()
        return String(name) == "STYLE" || String(name) == "REGION"
    }
}
