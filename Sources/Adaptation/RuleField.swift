/// The path of a rule, such as `reading.adult`.
///
/// The schema declares more rules than have a name here; those that code asks for get one.
public struct RuleField: Sendable, Hashable, CustomStringConvertible {
    public let path: String

    public init(_ path: String) { self.path = path }

    public var description: String { path }

    // How text is counted.
    public static let countingUnit = Self("counting.unit")
    public static let normalization = Self("counting.normalization")
    public static let ambiguousWidth = Self("counting.ambiguousWidth")
    // How fast it is read.
    public static let adultSpeed = Self("reading.adult")
    public static let childrenSpeed = Self("reading.children")
    public static let adultSDHSpeed = Self("reading.adultSDH")
    public static let childrenSDHSpeed = Self("reading.childrenSDH")
    public static let speedErrorFactor = Self("reading.errorFactor")
    public static let wordsPerMinute = Self("reading.wordsPerMinute")
    // How long its lines are.
    public static let lineCount = Self("lines.count")
    public static let portraitLineCount = Self("lines.portraitCount")
    public static let lineLength = Self("lines.landscape")
    public static let portraitLineLength = Self("lines.portrait")
    public static let lineBalance = Self("lines.balance")
    public static let lineShape = Self("lines.shape")
    public static let oneIfFits = Self("lines.oneIfFits")
    public static let toleratedLineLength = Self("lines.tolerated")
    public static let hardLineLength = Self("lines.hard")
    public static let sdhLineLength = Self("lines.sdh")
    public static let totalLength = Self("lines.total")
    public static let hardPortraitLineLength = Self("lines.portraitHard")
    public static let hardPortraitLineCount = Self("lines.portraitHardCount")
    public static let oneLineIfFits = Self("lines.oneIfFits")
    // Where they break.
    public static let breakIterator = Self("breaking.iterator")
    public static let noBreakAfter = Self("breaking.after")
    public static let noBreakBefore = Self("breaking.before")
    public static let noLineStart = Self("breaking.noLineStart")
    public static let noLineEnd = Self("breaking.noLineEnd")
    public static let penaltiesAfter = Self("breaking.penaltyAfter")
    public static let penaltiesBefore = Self("breaking.penaltyBefore")
    public static let savedBefore = Self("breaking.savedBefore")
    public static let tyingSuffixes = Self("breaking.suffixes")
    public static let phraseSuffixes = Self("breaking.phraseSuffixes")
    public static let phraseWords = Self("breaking.phraseWords")
    public static let endingStem = Self("breaking.stem")
    public static let tyingSuffixCost = Self("breaking.suffix")
    public static let phraseSuffixSaving = Self("breaking.phraseSuffix")
    public static let phraseWordSaving = Self("breaking.phraseWord")
    public static let punctuationSaving = Self("breaking.punctuation")
    public static let imbalanceCost = Self("breaking.imbalance")
    public static let topHeavyCost = Self("breaking.topHeavy")
    public static let shapeCost = Self("breaking.shape")
    public static let termCost = Self("breaking.term")
    public static let breakFaultCost = Self("breaking.faultFrom")
    // When cues come and go.
    public static let minimumDuration = Self("timing.minimum")
    public static let maximumDuration = Self("timing.maximum")
    public static let minimumGap = Self("timing.gap")
    public static let minimumGapFrames = Self("timing.gapFrames")
    public static let chainedGap = Self("timing.chain")
    public static let leadIn = Self("timing.leadIn")
    public static let leadInFrames = Self("timing.leadInFrames")
    public static let longestExtension = Self("timing.extend")
    public static let longestLoan = Self("timing.borrow")
    public static let mergedGap = Self("timing.mergeGap")
    public static let shotWindow = Self("timing.shotWindow")
    public static let shotRedZone = Self("timing.shotRed")
    public static let shotGreenZone = Self("timing.shotGreen")
    public static let shotInGap = Self("timing.shotInGap")
    public static let shotOutGap = Self("timing.shotOutGap")
    // How text looks.
    public static let dash = Self("dialogue.dash")
    public static let dashMark = Self("dialogue.mark")
    public static let dashSpace = Self("dialogue.space")
    public static let italics = Self("style.italics")
    public static let ellipsis = Self("punctuation.ellipsis")
    public static let quotes = Self("punctuation.quotes")
    public static let forbiddenMarks = Self("punctuation.forbidden")
    public static let markForms = Self("punctuation.forms")
    public static let spellTo = Self("numbers.spellTo")
    public static let scripts = Self("script.codes")
    public static let direction = Self("script.direction")
    // How wide it is, and how much longer a translation gets.
    public static let meanWidth = Self("width.em")
    public static let portraitSafeWidth = Self("frame.portrait.safeWidth")
    public static let portraitFontSize = Self("frame.portrait.fontSize")
    public static let expansion = Self("expansion.fromChinese")
    public static let expansionPercentile90 = Self("expansion.percentile90")
}
