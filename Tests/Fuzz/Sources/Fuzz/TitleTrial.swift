import Diagnostics
import Series
import TimedText

/// What must hold of descriptions of titles: any bytes are read to their end, what is found has a
/// place in the file, and what is no title says why.
struct TitleTrial {
    let bytes: [UInt8]

    init(of bytes: [UInt8]) { self.bytes = bytes }

    func run() {
        let reading = TitleReader(name: "title.jsonc", bytes: bytes).read()
        let length = reading.source.bytes.count
        for finding in reading.findings {
            guard let range = finding.range else {
                promise(false, "\(finding.rule) has no place", ["input": bytes])
                continue
            }
            promise(
                range.bytes.upperBound <= length && range.line >= 1 && range.column >= 1,
                "\(finding.rule) has a place that isn't in the file", ["input": bytes])
        }
        promise(
            reading.title != nil || reading.hasErrors, "no title, and nobody says why",
            ["input": bytes])
        guard let title = reading.title else { return }
        promise(TitleID.isValid(title.id), "a bad id was taken", ["input": bytes])
        let numbers = title.episodes.map { $0.number }
        promise(numbers == Set(numbers).sorted(), "episodes out of order", ["input": bytes])
        for path in title.art.map({ $0.file }) + title.episodes.flatMap({ $0.files.values }) {
            promise(TitlePath.problem(path) == nil, "a bad path was taken", ["input": bytes])
        }
    }
}
