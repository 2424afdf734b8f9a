internal import TimedText

/// The cues of a document by their places in the picture: those of one place can't stand at once.
struct CueTracks {
    /// For each place in turn the numbers of its cues, in their order.
    let tracks: [[Int]]

    init(_ document: Document) {
        var tracks: [[Int]] = []
        var numbers: [CuePosition: Int] = [:]
        for index in document.cues.indices {
            let position = CuePosition(document, index)
            if let number = numbers[position] {
                tracks[number].append(index)
            } else {
                numbers[position] = tracks.count
                tracks.append([index])
            }
        }
        self.tracks = tracks
    }
}
