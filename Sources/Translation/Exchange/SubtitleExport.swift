public import Adaptation
public import Diagnostics
public import Digests
public import TimedText
public import TranslationMemory

/// A subtitle file on its way to a translation tool: a unit for each cue, with all that helps to
/// translate it.
///
/// ```swift
/// var export = try SubtitleExport(document, name: "ep01.srt", bytes: bytes, source: "zh-Hans")
/// export.target = "vi"
/// let bytes = export.xliff(.v2_1).written()
/// ```
public struct SubtitleExport: Sendable {
    /// The file's cues.
    public let document: Document
    /// The names of the cues.
    public let identifiers: CueIdentifiers
    /// The name of the file, without folders.
    public let name: String
    /// The SHA-256 digest of the file's bytes, in hexadecimal digits.
    public let digest: String
    /// The language of the text as a BCP 47 tag.
    public let source: String
    /// The language to translate to as a BCP 47 tag.
    public var target: String?
    /// How much text of the target's language fits into each cue, where rules tell it.
    public var budgets: CueBudgets?
    /// The sentences that run over several cues.
    public var sentences: [CueSentence] = [] {
        didSet {
            joinedSentences = [:]
            for sentence in sentences where sentence.isJoined {
                for index in sentence.cues { joinedSentences[index] = sentence }
            }
        }
    }
    /// The sentence that a cue is a part of, by the place of the cue.
    private(set) var joinedSentences: [Int: CueSentence] = [:]
    /// What a memory proposes for cues, by their places.
    public var matches: [Int: [XLIFFMatch]] = [:]
    /// The translations that are there, by the places of the cues.
    public private(set) var translations: [Int: Segment] = [:]

    /// Prepares a file, whose bytes are given for its digest; the name may have folders before it,
    /// and the source is the language of the text as a BCP 47 tag.
    ///
    /// - Throws: `DigestError` when there is no memory for a digest.
    public init(
        _ document: Document, name: String, bytes: [UInt8], source: String
    ) throws(DigestError) {
        self.document = document
        self.name = name.split(separator: "/").last.map { String($0) } ?? name
        self.source = source
        identifiers = CueIdentifiers(document)
        digest = try ReturnedFile.digest(of: bytes)
    }

    /// Takes up a translation: each of its cues goes to the one that it shares its time with. What
    /// goes to none or to several is reported, and left to the translator.
    ///
    /// - Complexity: O(*n* log *n*) in the number of cues.
    public mutating func translate(by translation: Document, findings: inout [Finding]) {
        // Codes are compared with those of the source, so they are written in its markup.
        var scratch = document
        let pairing = BilingualPairing(source: document.cues, target: translation.cues)
        for group in pairing.groups where !group.target.isEmpty {
            guard let index = group.source.first, group.source.count == 1 else {
                let cue = translation.cues[group.target[0]]
                let what =
                    group.source.isEmpty
                    ? "shares its time with no cue of the source"
                    : "shares its time with \(group.source.count) cues of the source"
                findings.append(
                    Finding(
                        rule: "exchange-translation", severity: .warning,
                        message: "a cue of the translation \(what), and is left out",
                        range: translation.range(of: cue)))
                continue
            }
            var pieces: [CuePiece] = []
            for place in group.target {
                if !pieces.isEmpty { pieces.append(.text("\n")) }
                let cue = translation.cues[place]
                if translation.markup == document.markup {
                    pieces += translation.pieces(of: cue)
                } else {
                    scratch.setText(translation.text(of: cue), at: index)
                    pieces += scratch.pieces(of: scratch.cues[index])
                }
            }
            let segment = Segment(pieces)
            if !segment.text.isEmpty { translations[index] = segment }
        }
    }

    /// The text of a cue with its codes.
    public func segment(_ index: Int) -> Segment {
        Segment(document.pieces(of: document.cues[index]))
    }

    /// The speaker of a cue, where its text names one.
    func speaker(_ index: Int) -> String? {
        let text = document.text(of: document.cues[index])
        guard let voice = text.tokens.first(where: { $0.kind == .voice }) else { return nil }
        let name = text.string(voice.content)
        return name.isEmpty ? nil : name
    }

    /// How many characters fit into a cue, where something limits them.
    func limit(_ index: Int) -> Int? {
        guard let budgets, budgets.budgets.indices.contains(index) else { return nil }
        let fits = budgets.budgets[index].fits
        return fits.isFinite && fits > 0 ? Int(fits) : nil
    }
}
