internal import Diagnostics

extension Document {
    /// Writes the document in the format it was read from, so that only what changed differs.
    ///
    /// The source is a head, then for each cue its lead (blank lines, comments) and its block, then
    /// a tail. Cues may have been changed, removed, added or moved since.
    func writeLossless(
        _ source: SourceText, as format: any SubtitleFormat.Type, options: WritingOptions,
        to output: inout [UInt8], _ findings: inout [Finding]
    ) throws(FormatError) {
        var options = options
        options.lineEnding = options.lineEnding ?? source.lineEnding
        let source = options.keepsEncoding ? source : source.inUTF8
        output.reserveCapacity(output.count + (source.original?.bytes.count ?? source.bytes.count))
        if head == headAsRead {
            copy(0..<headEnd, of: source, to: &output)
        } else {
            var head: [UInt8] = []
            format.writeHead(of: self, options: options, to: &head, findings: &findings)
            try append(head, in: source, to: &output)
        }
        var expected = UInt32(headEnd)
        for (index, cue) in cues.enumerated() {
            options.number = index + 1
            if cue.traits.contains(.inserted) {
                try separate(source, options, &output)
                try writeCue(cue, in: source, as: format, options, &output, &findings)
                continue
            }
            if cue.place.lead == expected {
                copy(cue.place.leadRange, of: source, to: &output)
            } else {
                // Something was removed or moved, so the lead's own blank lines don't fit.
                try separate(source, options, &output)
                copy(trimmedLead(cue.place, source), of: source, to: &output)
            }
            if cue.isChanged {
                try writeCue(cue, in: source, as: format, options, &output, &findings)
            } else {
                copy(cue.place.blockRange, of: source, to: &output)
            }
            expected = cue.place.stop
        }
        let tail = lastStop..<source.bytes.count
        if Int(expected) == lastStop || cues.isEmpty {
            copy(tail, of: source, to: &output)
        } else {
            let isBlank = source.bytes[tail].allSatisfy { $0 <= 0x20 }
            if !isBlank { copy(tail, of: source, to: &output) }
        }
    }

    /// Where the block of the last cue in the source ends; the head's end when there was no cue.
    private var lastStop: Int { max(headEnd, Int(stopAsRead)) }

    private func writeCue(
        _ cue: Cue, in source: SourceText, as format: any SubtitleFormat.Type,
        _ options: WritingOptions, _ output: inout [UInt8], _ findings: inout [Finding]
    ) throws(FormatError) {
        var block: [UInt8] = []
        format.writeCue(cue, of: self, options: options, to: &block, findings: &findings)
        try append(block, in: source, to: &output)
    }

    /// Ends the last line and adds an empty one, where they aren't there yet.
    private func separate(
        _ source: SourceText, _ options: WritingOptions, _ output: inout [UInt8]
    ) throws(FormatError) {
        guard !output.isEmpty else { return }
        let ending = (options.lineEnding ?? .lf).bytes
        let encoded = try source.encoded(ending)
        if !output.hasSuffix(encoded) { output += encoded }
        if separatesCues, !output.hasSuffix(encoded + encoded) { output += encoded }
    }

    private func trimmedLead(_ place: Cue.Place, _ source: SourceText) -> Range<Int> {
        var range = place.leadRange
        while let first = range.first, source.bytes[first] == 0x0A || source.bytes[first] == 0x0D {
            range = first + 1..<range.upperBound
        }
        return range
    }

    /// Copies some bytes of the text as they stand in the file.
    private func copy(_ range: Range<Int>, of source: SourceText, to output: inout [UInt8]) {
        guard !range.isEmpty else { return }
        if let original = source.original {
            output += original.bytes[source.fileRange(range)]
        } else {
            output += source.bytes[range]
        }
    }

    private func append(
        _ text: [UInt8], in source: SourceText, to output: inout [UInt8]
    ) throws(FormatError) {
        output += try source.encoded(text)
    }
}

extension Array<UInt8> {
    fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
        count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
    }
}
