import Database
import Glibc
import TranslationMemory

/// A program that writes to a memory or follows one, so that tests can kill it.
///
///     memory-writer write MEMORY FIRST COUNT BATCH
///     memory-writer follow MEMORY FILE COUNT
@main
struct MemoryWriter {
    static func main() {
        let arguments = CommandLine.arguments
        do {
            guard arguments.count >= 5, let last = Int(arguments[4]) else { exit(64) }
            switch arguments[1] {
            case "write":
                guard let first = Int(arguments[3]), let batch = Int(arguments[5]) else { exit(64) }
                try write(arguments[2], first..<(first + last), batch: batch)
            case "follow": try follow(arguments[2], file: arguments[3], count: last)
            default: exit(64)
            }
        } catch {
            say("failed: \(error)")
            exit(74)
        }
    }

    /// Adds units by their numbers, and prints `first end` for each batch that was acknowledged.
    private static func write(
        _ memory: String, _ numbers: Range<Int>, batch: Int
    ) throws(DatabaseError) {
        let store = try UnitStore(memory)
        guard let pair = LanguagePair("zh-Hans", "en") else { exit(70) }
        var start = numbers.lowerBound
        while start < numbers.upperBound {
            let end = min(numbers.upperBound, start + batch)
            try store.add(
                (start..<end).map { number in
                    TranslationUnit(
                        Segment("第\(number)句话"), Segment("Line \(number)."), pair: pair,
                        context: UnitContext(
                            title: "killed", episode: "ep\(number / 400)", cues: ["\(number)"]),
                        origin: .imported)
                }, by: "writer \(numbers.lowerBound)")
            say("\(start) \(end)")
            start = end
        }
    }

    /// Writes the number of each change and of its unit to the end of a file, and goes on where the
    /// file ends; ends itself after so many changes in all.
    private static func follow(
        _ memory: String, file path: String, count: Int
    ) throws(DatabaseError) {
        let file = unsafe open(path, O_RDWR | O_CREAT, 0o666)
        var known = bytes(of: file)
        // The end of a line that wasn't finished is written again.
        if let end = known.lastIndex(of: 0x0A) {
            known.removeSubrange((end + 1)...)
        } else {
            known = []
        }
        ftruncate(file, known.count)
        lseek(file, 0, SEEK_END)
        let lines = known.split(separator: 0x0A)
        var sequence =
            Int64(
                String(decoding: lines.last?.prefix { $0 != 0x20 } ?? [], as: UTF8.self)) ?? 0
        var seen = lines.count
        let store = try UnitStore(memory, access: .read)
        say("from \(sequence)")
        while seen < count {
            let last = try store.waitForChanges(after: sequence, milliseconds: 60_000)
            if last == sequence { exit(75) }
            let changes = try store.changes(after: sequence, limit: 500)
            var text = ""
            for change in changes { text += "\(change.sequence) \(change.unit)\n" }
            write(text, to: file)
            seen += changes.count
            sequence = changes.last?.sequence ?? sequence
        }
        say("done")
    }

    private static func bytes(of file: Int32) -> [UInt8] {
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe read(file, &buffer, buffer.count)
            guard count > 0 else { return result }
            result += buffer[..<count]
        }
    }

    private static func say(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

    private static func write(_ text: String, to file: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { bytes in
                unsafe Glibc.write(file, bytes.baseAddress, bytes.count)
            }
            guard count > 0 else { exit(74) }
            rest = rest.dropFirst(count)
        }
    }
}
