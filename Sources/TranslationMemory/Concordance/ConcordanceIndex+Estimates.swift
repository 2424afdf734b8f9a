internal import ICU

extension ConcordanceIndex {
    /// In about how many units a phrase stands: counted where few texts may hold it, estimated from
    /// some of them where many do.
    ///
    /// - Parameters:
    ///   - phrase: The phrase, in scripts with spaces as whole words.
    ///   - side: Where to look.
    /// - Returns: The count, or a good guess.
    /// - Throws: ``ConcordanceError`` when ICU fails.
    /// - Complexity: O(*m*) in the number of texts with the rarest gram of the phrase; of those, a
    ///   fixed number is read.
    func estimatedCount(
        of phrase: String, in side: ConcordanceQuery.Side
    ) throws(ConcordanceError) -> Int {
        do throws(ICUError) {
            let bytes = try FoldedText.fold(phrase)
            guard !bytes.isEmpty else { return 0 }
            return try PhraseCount(in: snapshot).count(
                PhraseReader.Phrase(bytes: bytes, length: 1, isCharacter: false), side)
        } catch {
            throw .icu(error)
        }
    }
}
