internal import Adaptation
internal import Files
internal import TimedText

/// Finds the files that a log of changes names, also when they moved together with it.
struct LoggedPath {
    private let log: ChangeLog
    /// Where the log stands now.
    private let place: String

    init(_ log: ChangeLog, readFrom place: String) {
        self.log = log
        self.place = place
    }

    /// The path of a file: the first place whose bytes are those that were written, else the first
    /// at which a file stands, else the path that the log names.
    func path(of file: ChangeLog.File) -> String {
        let there = candidates(file.output).filter {
            (try? FileStatus(path: $0))?.kind == .file
        }
        guard there.count > 1 else { return there.first ?? file.output }
        return there.first {
            guard let bytes = try? File.read($0, limit: SourceText.maximumSize) else {
                return false
            }
            return (try? file.wrote(bytes)) ?? false
        } ?? there[0]
    }

    /// Where a file may stand: as far from the log as it was, where the log says, or beside the log.
    func candidates(_ output: String) -> [String] {
        let folder = Folder.parent(of: place).map { $0 == "/" ? "/" : $0 + "/" } ?? ""
        var candidates: [String] = []
        if !log.path.isEmpty {
            let old = Folder.parent(of: log.path).map { $0 + "/" } ?? ""
            let isBelow = old.isEmpty ? !output.hasPrefix("/") : output.hasPrefix(old)
            if isBelow { candidates.append(folder + output.dropFirst(old.count)) }
        }
        candidates.append(output)
        var parts = output.split(separator: "/")[...]
        // Long paths aren't tried part by part without end.
        parts = parts.suffix(16)
        while !parts.isEmpty {
            candidates.append(folder + parts.joined(separator: "/"))
            parts.removeFirst()
        }
        var seen: Set<String> = []
        return candidates.filter { seen.insert($0).inserted }
    }
}
