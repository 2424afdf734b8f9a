internal import TimedText

extension AlignmentModel {
    /// Asks a memory which cues it knows as pairs, of those that stand together.
    ///
    /// - Complexity: at most eight questions a cue.
    mutating func ask(
        _ isKnown: (String, String) -> Bool, _ document: Document, _ translation: Document,
        in band: AlignmentBand
    ) {
        let texts = target.map { translation.plainText(of: translation.cues[$0.index]) }
        for index in source.indices where !source[index].isEmpty {
            let text = document.plainText(of: document.cues[source[index].index])
            let columns = band.low[index]..<min(band.high[index] + 1, target.count)
            let near =
                usesTime
                ? columns.filter {
                    target[$0].start < ends[index] && target[$0].end > starts[index]
                }
                : Array(columns.dropFirst(max(0, columns.count / 2 - 4)))
            for place in near.prefix(8) where isKnown(text, texts[place]) {
                known.insert(Pair(source: index, target: place))
            }
        }
    }
}
