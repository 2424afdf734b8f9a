internal import Diagnostics
internal import TimedText

/// Reads the entries of a list of shot changes, whatever form it has.
struct ShotChangesReader {
    private(set) var findings: [Finding] = []
    private let source: SourceText
    private var entries: [(time: ShotTime, range: Range<Int>)] = []

    init(_ source: SourceText) { self.source = source }

    /// The times in milliseconds, in the order of the list.
    mutating func times(unit: ShotChanges.Unit?, rate: FrameRate?) -> [Int64] {
        readEntries()
        var hasPoint = false
        for case (.bare(_, let isWhole), _) in entries where !isWhole { hasPoint = true }
        let unit = unit ?? (hasPoint ? .seconds : rate != nil ? .frames : .milliseconds)
        var times: [Int64] = []
        for (time, range) in entries {
            if let time = time.milliseconds(unit, rate) {
                times.append(time)
            } else {
                report(
                    rate == nil
                        ? "this time counts frames, and the frame rate isn't known"
                        : "there is no such frame at this frame rate", range)
            }
        }
        return times
    }

    private mutating func readEntries() {
        let bytes = source.bytes
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let first = bytes[start...].first { $0 > 0x20 }
        if first == UInt8(ascii: "[") {
            readArray(from: start)
            return
        }
        var column: Int?
        var isBeforeTable = true
        while start < bytes.count {
            let end =
                bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
            let line = trimmed(start..<end)
            start = end + 1
            if line.isEmpty || isComment(line) { continue }
            let fields = self.fields(of: line)
            // A detector may list all times on one line above the table, which has them again.
            let heading = fields.map { source.text($0).lowercased() }
            if isBeforeTable, heading.first?.hasPrefix("timecode list") == true { continue }
            if isBeforeTable, let found = Self.column(heading) {
                column = found
                isBeforeTable = false
                continue
            }
            isBeforeTable = false
            read(fields, column: column ?? 0, line: line)
        }
    }

    private mutating func read(_ fields: [Range<Int>], column: Int, line: Range<Int>) {
        guard column < fields.count else {
            report("the column of times is missing", line)
            return
        }
        let range = fields[column]
        if let time = ShotTime(source.text(range)[...]) {
            entries.append((time, range))
        } else {
            report("this is no time", range.isEmpty ? line : range)
        }
    }

    private mutating func readArray(from start: Int) {
        var scanner = JSONScanner(
            source.bytes, from: start, extensions: [.comments, .trailingCommas])
        do throws(JSONSyntaxError) {
            let value = try scanner.value()
            try scanner.finish()
            for element in value.array ?? [] {
                switch element.kind {
                case .number(let text), .string(let text):
                    // Detectors write seconds as 4 or 4.0; an array of numbers has one unit.
                    if let time = ShotTime(text[...]) {
                        entries.append((Self.seconds(time), element.range))
                        continue
                    }
                default: break
                }
                report("this is no time", element.range)
            }
        } catch {
            findings.append(
                Finding(
                    rule: "shots-json", severity: .error, message: error.message,
                    range: source.range(error.range)))
        }
    }

    /// A number of an array counts seconds.
    private static func seconds(_ time: ShotTime) -> ShotTime {
        if case .bare(let number, _) = time { return .bare(number, isWhole: false) }
        return time
    }

    /// The column that a heading gives the times: the first that names time codes, else the first
    /// that names times or seconds.
    private static func column(_ heading: [String]) -> Int? {
        let names = ["timecode", "time", "seconds"]
        for name in names {
            if let column = heading.firstIndex(where: { $0.contains(name) }) { return column }
        }
        return nil
    }

    private func fields(of line: Range<Int>) -> [Range<Int>] {
        let bytes = source.bytes
        let separators = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
        let separator = separators.first { bytes[line].contains($0) }
        // In a list without columns a comma stands before the thousandths.
        if separator == UInt8(ascii: ","), ShotTime(source.text(line)[...]) != nil { return [line] }
        guard let separator else { return [unquoted(line)] }
        var fields: [Range<Int>] = []
        var start = line.lowerBound
        for index in line where bytes[index] == separator {
            fields.append(unquoted(start..<index))
            start = index + 1
        }
        return fields + [unquoted(start..<line.upperBound)]
    }

    private func isComment(_ line: Range<Int>) -> Bool {
        let bytes = source.bytes[line]
        return bytes.first == UInt8(ascii: "#") || bytes.starts(with: "//".utf8)
    }

    private func unquoted(_ range: Range<Int>) -> Range<Int> {
        let range = trimmed(range)
        let quote = UInt8(ascii: "\"")
        guard range.count >= 2, source.bytes[range.lowerBound] == quote,
            source.bytes[range.upperBound - 1] == quote
        else { return range }
        return range.lowerBound + 1..<range.upperBound - 1
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, source.bytes[start] <= 0x20 { start += 1 }
        while end > start, source.bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    private mutating func report(_ message: String, _ range: Range<Int>) {
        findings.append(
            Finding(
                rule: "shots-time", severity: .warning, message: message,
                range: source.range(range)))
    }
}
