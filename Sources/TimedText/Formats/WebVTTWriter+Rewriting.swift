extension WebVTTWriter {
    /// Writes a changed cue as it stands between its neighbours, and copies what didn't change.
    mutating func rewrite(_ cue: Cue, to output: inout [UInt8]) {
        let start = output.count
        let isFirst = document.cues.first.map { $0.place.block == cue.place.block } ?? true
        number = isFirst ? 1 : 2
        if cue.traits.contains(.inserted) {
            writeCue(cue, to: &output)
        } else if let source = document.source?.bytes {
            rewrite(cue, source, to: &output)
        }
        if !styles.css.isEmpty {
            report(
                "vtt-missing-style",
                "a look of the text has a class but no rule in the file's head",
                cue)
        }
        if let ending = options.lineEnding, ending != .lf, cue.traits.contains(.inserted) {
            Self.replaceLineFeeds(by: ending.bytes, in: &output, from: start)
        }
    }

    private mutating func rewrite(_ cue: Cue, _ source: [UInt8], to output: inout [UInt8]) {
        let place = cue.place
        let ending = (options.lineEnding ?? .lf).bytes
        if cue.traits.contains(.changedIdentifier) {
            if let identifier = identifier(of: cue) {
                output += Array(identifier.utf8)
                output += ending
            }
        } else {
            output += source[Int(place.block)..<Int(place.timing)]
        }
        let timing = Int(place.timing)..<Int(place.payload)
        var lineEnd = timing.upperBound
        while lineEnd > timing.lowerBound,
            source[lineEnd - 1] == 0x0A || source[lineEnd - 1] == 0x0D
        {
            lineEnd -= 1
        }
        rewriteTiming(of: cue, source, timing.lowerBound..<lineEnd, to: &output)
        output += source[lineEnd..<timing.upperBound]
        let endsLine = lineEnd < timing.upperBound
        guard cue.traits.contains(.changedText) else {
            output += source[Int(place.payload)..<Int(place.stop)]
            reportLosses(of: cue)
            return
        }
        var payload: [UInt8] = []
        writePayload(of: cue, to: &payload)
        if !payload.isEmpty {
            if !endsLine { output += ending }
            if ending != [0x0A] { Self.replaceLineFeeds(by: ending, in: &payload, from: 0) }
            output += payload
            let hadPayload = !place.payloadRange.isEmpty
            let oldEnding = source[
                Int(place.payloadEnd)..<max(Int(place.stop), Int(place.payloadEnd))]
            output += hadPayload ? Array(oldEnding) : (endsLine ? ending : [])
        }
        reportLosses(of: cue)
    }

    private mutating func rewriteTiming(
        of cue: Cue, _ source: [UInt8], _ line: Range<Int>, to output: inout [UInt8]
    ) {
        let bytes = source.span.extracting(line)
        var settingsStart = 0
        _ = WebVTTSettings.times(bytes, &settingsStart)
        if cue.traits.contains(.changedTiming) {
            checkTimes(of: cue)
            Self.write(times: cue, to: &output)
        } else {
            output.append(bytes.extracting(0..<settingsStart))
        }
        if cue.traits.contains(.changedSettings) {
            writeSettings(of: cue, CueText.Placement(), to: &output)
        } else {
            output.append(bytes.extracting(settingsStart..<bytes.count))
        }
    }

    /// Writes the new text of a cue. A payload that was given is kept, but for what would end it.
    private mutating func writePayload(of cue: Cue, to output: inout [UInt8]) {
        guard let payload = cue.own?.payload else {
            WebVTTMarkup.write(document.text(of: cue), styles: &styles, to: &output, lost: &lost)
            return
        }
        let text = WebVTTText.regular(String(decoding: payload, as: UTF8.self))
        guard !text.isEmpty else { return }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "<c></c>" : WebVTTText.withoutArrows(String($0), "--&gt;") }
        output += Array(lines.joined(separator: "\n").utf8)
    }
}
