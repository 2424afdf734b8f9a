/// Bytes that take the place of others.
struct MP4Edit {
    let range: Range<Int>
    let bytes: [UInt8]

    /// What a file consists of after some changes of a source.
    static func pieces(_ edits: [MP4Edit], size: Int) -> [MediaPiece] {
        var pieces: [MediaPiece] = []
        var place = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            if edit.range.lowerBound > place {
                pieces.append(.source(place..<edit.range.lowerBound))
            }
            if !edit.bytes.isEmpty { pieces.append(.bytes(edit.bytes)) }
            place = edit.range.upperBound
        }
        if place < size { pieces.append(.source(place..<size)) }
        return pieces
    }
}
