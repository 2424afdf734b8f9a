public import TimedText
internal import TranslationMemory

/// Brings translations back into a subtitle file: times stay, codes are put back, and each cue is
/// accounted for.
///
/// ```swift
/// let (translated, report) = SubtitleImport(document).apply(returned, original: digest)
/// if report.isComplete { … }
/// ```
public struct SubtitleImport: Sendable {
    /// What stands in a cue whose translation didn't come back.
    public enum Rest: String, Sendable, CaseIterable {
        /// The text of the source.
        case source
        /// Nothing.
        case empty
    }

    /// The original.
    public let document: Document
    /// What stands in cues that have no translation.
    public var rest = Rest.source
    /// Whether cues without a translation are allowed, so that they are warnings.
    public var allowsMissing = false
    /// What breaks lines, where the rules of the language are known.
    public var lines: ReturnedLines?
    /// Whether the lines of every translation are broken anew, rather than only where they were lost.
    public var breaksAll = false
    private let identifiers: CueIdentifiers

    /// Prepares an original.
    public init(_ document: Document) {
        self.document = document
        identifiers = CueIdentifiers(document)
    }

    /// The original with what came back in place of its text, and the account of it; the digest is
    /// that of the original, in hexadecimal digits.
    ///
    /// - Complexity: O(*n*) in the size of both.
    public func apply(
        _ returned: ReturnedFile, digest: String
    ) -> (document: Document, report: ReturnReport) {
        var account = ReturnAccount(self, returned)
        var result = document
        for index in document.cues.indices {
            let source = Segment(document.pieces(of: document.cues[index]))
            guard let target = account.take(index, source) else {
                if rest == .empty, !source.text.isEmpty { result.setPieces([], at: index) }
                continue
            }
            if target != source { result.setPieces(target.pieces, at: index) }
        }
        if let language = returned.target, result.head.language != nil {
            result.head.language = language
        }
        return (result, account.report(digest: digest))
    }

    /// The place of the cue of a unit.
    func index(of unit: ReturnedFile.Unit) -> Int? { identifiers.index(of: unit.id) }

    /// The name of a cue.
    func name(_ index: Int) -> String { identifiers.names[index] }
}
