import Media

/// What must hold of labels in MP4 files: any bytes are refused or can be labelled, and the label is
/// read back; what isn't moved stays.
struct LabelTrial {
    let bytes: [UInt8]

    init(of bytes: [UInt8]) { self.bytes = bytes }

    func run() {
        if let label = try? MediaLabel.read(bytes) {
            let again = try? MediaLabel(json: Array(label.json.utf8))
            promise(again == label, "a label in JSON became another", ["input": bytes])
        }
        _ = try? MediaLabel(json: bytes)
        guard
            let label = try? MediaLabel(label: "2", contentProducer: "fuzz", produceID: "1"),
            let pieces = try? label.pieces(of: bytes)
        else { return }
        var result: [UInt8] = []
        for piece in pieces {
            switch piece {
            case .bytes(let added): result += added
            case .source(let range): result += bytes[range]
            }
        }
        promise(
            (try? MediaLabel.read(result)) == label, "a label wasn't read back",
            ["input": bytes, "written": result])
        let size = try? label.pieces(of: result).reduce(0) { $0 + $1.count }
        promise(
            size == result.count, "a label that was there took more room",
            ["input": bytes, "written": result])
    }
}
