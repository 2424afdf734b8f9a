/// A cue of a SubRip file while its text is being read.
struct SubRipOpenCue {
    var place: Cue.Place
    var times: (start: Int64, end: Int64)
    var traits: Cue.Traits
    var own: Cue.Content?
    var timingLine: Range<Int>
    var hasText = false
    /// Whether one of the times can't be read.
    var isDamaged = false
    /// Whether the timing line looks cut off, so that without text the cue is left out.
    var isShort = false
    /// Whether the last line of text ends with a carriage return.
    private var endsIrregularly = false

    init(
        place: Cue.Place, times: (start: Int64, end: Int64), traits: Cue.Traits, own: Cue.Content?,
        timingLine: Range<Int>
    ) {
        self.place = place
        self.times = times
        self.traits = traits
        self.own = own
        self.timingLine = timingLine
    }

    /// Makes a line part of the text.
    mutating func add(_ text: SubRipTextLine, _ findings: inout SubRipFindings) {
        let line = text.line
        if hasText {
            if text.gap.isIrregular || endsIrregularly { traits.insert(.irregular) }
            if text.gap.blanks > 0 {
                traits.insert(.blankLine)
                findings.add(.blankInText, line.start..<line.start)
            }
        } else {
            place.payload = UInt32(truncatingIfNeeded: line.start)
            hasText = true
            if text.gap.blanks > 0 { findings.add(.blankBeforeText, line.start..<line.start) }
        }
        traits.formUnion(line.traits)
        place.payloadEnd = UInt32(truncatingIfNeeded: line.end)
        place.stop = UInt32(truncatingIfNeeded: line.next)
        endsIrregularly = line.endsIrregularly
        if line.hasNUL { findings.add(.nul, line.range) }
        if line.range.count > 4096 { findings.add(.longLine, line.range) }
    }
}

/// A line that isn't blank, and what stands before it.
struct SubRipTextLine {
    var line: SubRipLine
    var gap = Gap()
    /// Whether a blank line or nothing stands before it.
    var startsBlock: Bool

    /// The blank lines before a line.
    struct Gap {
        var blanks = 0
        /// Whether their bytes hold carriage returns or NUL.
        var isIrregular = false
    }
}
