internal import Diagnostics

/// What a SubRip reader may report about a file.
///
/// The article "Reading SubRip files" lists every rule with what the reader does.
enum SubRipRule: String, CaseIterable {
    // The timing line, in the order of the bits of `SubRipRepairs`.
    case arrow = "srt-arrow"
    case arrowSpaces = "srt-arrow-spaces"
    case carry = "srt-carry"
    case decimalSeparator = "srt-decimal-separator"
    case foreignDigits = "srt-foreign-digits"
    case fractionDigits = "srt-fraction-digits"
    case frames = "srt-frames"
    case hugeTime = "srt-huge-time"
    case indexOnTimingLine = "srt-index-on-timing-line"
    case invisible = "srt-invisible-character"
    case missingHours = "srt-missing-hours"
    case missingMilliseconds = "srt-missing-milliseconds"
    case negative = "srt-negative-time"
    case shortTime = "srt-short-time"
    case spacesInTime = "srt-spaces-in-time"
    case timeSeparator = "srt-time-separator"

    case blankBeforeText = "srt-blank-before-text"
    case blankInText = "srt-blank-in-text"
    case cueOrder = "srt-cue-order"
    case emptyCue = "srt-empty-cue"
    case endBeforeStart = "srt-end-before-start"
    case indexBlank = "srt-index-blank"
    case indexText = "srt-index-text"
    case longLine = "srt-long-line"
    case missingBlankLine = "srt-missing-blank-line"
    case missingIndex = "srt-missing-index"
    case nul = "srt-nul"
    case overlap = "srt-overlap"
    case settings = "srt-settings"
    case textOnTimingLine = "srt-text-on-timing-line"
    case unreadableTime = "srt-unreadable-time"

    case byteOrderMark = "srt-byte-order-mark"
    case controlZ = "srt-control-z"
    case junk = "srt-junk"
    case lineEndings = "srt-line-endings"
    case numbering = "srt-numbering"
    case spaces = "srt-spaces"
    case truncated = "srt-truncated"
    case webVTTBlock = "srt-webvtt-block"
    case webVTTHeader = "srt-webvtt-header"

    /// How much it matters; a warning becomes an error when reading is strict.
    var severity: Severity {
        switch self {
        case .blankInText, .longLine, .lineEndings, .numbering, .overlap, .settings, .spaces: .note
        case .unreadableTime: .error
        default: .warning
        }
    }

    var message: String {
        switch self {
        case .arrow: "the arrow between the times isn't '-->'"
        case .arrowSpaces: "there is no space on both sides of the arrow"
        case .carry: "minutes or seconds above 59 are carried over"
        case .decimalSeparator: "no comma stands before the milliseconds"
        case .foreignDigits: "the times are written with digits or signs that aren't ASCII"
        case .fractionDigits: "the fraction of a second hasn't three digits; read as a decimal"
        case .frames: "the two digits after the seconds are read as frames"
        case .hugeTime: "a number in a time is too large and was limited"
        case .indexOnTimingLine: "the index stands on the timing line"
        case .invisible: "invisible characters were skipped"
        case .missingHours: "the time has no hours"
        case .missingMilliseconds: "the time has no milliseconds"
        case .negative: "the time is negative"
        case .shortTime: "hours, minutes or seconds haven't two digits"
        case .spacesInTime: "there are spaces inside a time"
        case .timeSeparator: "hours, minutes and seconds aren't separated by colons"
        case .blankBeforeText: "an empty line before the text was skipped"
        case .blankInText: "an empty line inside the text was kept"
        case .cueOrder: "the cue starts before the cue above it"
        case .emptyCue: "the cue has no text"
        case .endBeforeStart: "the cue doesn't end after it starts"
        case .indexBlank: "an empty line stands between the index and the times"
        case .indexText: "text follows the index"
        case .longLine: "the line is longer than 4096 bytes; some players cut it there"
        case .missingBlankLine: "no empty line stands before the cue"
        case .missingIndex: "the cue has no index"
        case .nul: "NUL characters in the text were left out"
        case .overlap: "the cue starts before the cue above it ends"
        case .settings: "WebVTT settings stand on the timing line"
        case .textOnTimingLine: "the text begins on the timing line"
        case .unreadableTime: "one of the times can't be read; the other was taken for both"
        case .byteOrderMark: "there is more than one byte order mark"
        case .controlZ: "the file ends with Ctrl-Z"
        case .junk: "text before the first cue isn't shown"
        case .lineEndings: "lines end in more than one way"
        case .numbering: "indices don't count up from 1"
        case .spaces: "spaces stand on empty lines, or after an index or times"
        case .truncated: "the file ends in the middle of a cue, which was left out"
        case .webVTTBlock: "a block of WebVTT between cues isn't shown"
        case .webVTTHeader: "the file starts as WebVTT does but is written as SubRip"
        }
    }
}

/// The repairs that one timing line needed.
struct SubRipRepairs: OptionSet {
    let rawValue: UInt32
    init(rawValue: UInt32) { self.rawValue = rawValue }

    static let arrow = Self(rawValue: 1 << 0)
    static let arrowSpaces = Self(rawValue: 1 << 1)
    static let carry = Self(rawValue: 1 << 2)
    static let decimalSeparator = Self(rawValue: 1 << 3)
    static let foreignDigits = Self(rawValue: 1 << 4)
    static let fractionDigits = Self(rawValue: 1 << 5)
    static let frames = Self(rawValue: 1 << 6)
    static let hugeTime = Self(rawValue: 1 << 7)
    static let indexOnTimingLine = Self(rawValue: 1 << 8)
    static let invisible = Self(rawValue: 1 << 9)
    static let missingHours = Self(rawValue: 1 << 10)
    static let missingMilliseconds = Self(rawValue: 1 << 11)
    static let negative = Self(rawValue: 1 << 12)
    static let shortTime = Self(rawValue: 1 << 13)
    static let spacesInTime = Self(rawValue: 1 << 14)
    static let timeSeparator = Self(rawValue: 1 << 15)

    /// The rules of the repairs.
    var rules: [SubRipRule] {
        SubRipRule.allCases.prefix(16).enumerated()
            .filter { rawValue >> UInt32($0.offset) & 1 == 1 }.map(\.element)
    }
}
