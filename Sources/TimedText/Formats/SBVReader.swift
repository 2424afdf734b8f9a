internal import Diagnostics

/// Reads the cues of an SBV file, whatever state it is in.
struct SBVReader {
    let source: SourceText
    let options: ReadingOptions
    var cues: [Cue] = []
    var findings: [Finding] = []

    mutating func read() {
        let bytes = source.bytes
        var lines = TextLines(bytes, from: source.byteOrderMarkLength)
        var lead = lines.position
        var open: Cue.Place?
        var times: (start: Int64, end: Int64) = (0, 0)
        var sawBlank = true
        while true {
            let start = lines.position
            guard let line = lines.next() else { break }
            if bytes.isBlank(line.range) {
                sawBlank = true
                continue
            }
            let timing = SBVTiming(bytes, line.range)
            if let timing, sawBlank || timing.isRegular {
                if let place = open { close(place, times) }
                report(timing, at: line.range, sawBlank: sawBlank)
                lead = open.map { Int($0.stop) } ?? lead
                times = (timing.start, timing.end)
                if timing.isBroken { times.start = min(times.start, cues.last?.end ?? 0) }
                open = Cue.Place(
                    lead: UInt32(lead), block: UInt32(start), timing: UInt32(start),
                    payload: UInt32(line.stop), payloadEnd: UInt32(line.stop),
                    stop: UInt32(line.stop))
            } else if var place = open {
                if sawBlank {
                    findings.repair(
                        "sbv-text-after-blank-line",
                        "text without times is taken into the cue before it",
                        at: line.range, of: source, options)
                }
                if place.payloadEnd == place.payload { place.payload = UInt32(start) }
                place.payloadEnd = UInt32(line.range.upperBound)
                place.stop = UInt32(line.stop)
                open = place
            } else {
                findings.repair(
                    "sbv-text-before-cue", "text before the first times is left out",
                    at: line.range, of: source, options)
            }
            sawBlank = false
        }
        if let place = open { close(place, times) }
    }

    private mutating func report(_ timing: SBVTiming, at range: Range<Int>, sawBlank: Bool) {
        if timing.isBroken {
            findings.repair(
                "sbv-bad-time", "one time can't be read; the cue takes it from its neighbours",
                at: range, of: source, options)
        } else if !timing.isRegular {
            findings.repair(
                "sbv-time-spelling", "the times aren't spelled H:MM:SS.mmm,H:MM:SS.mmm",
                at: range, of: source, options)
        }
        if !sawBlank, !cues.isEmpty {
            findings.repair(
                "sbv-missing-blank-line", "no empty line stands before the cue", at: range,
                of: source, options)
        }
    }

    private mutating func close(_ place: Cue.Place, _ times: (start: Int64, end: Int64)) {
        let payload = source.bytes[place.payloadRange]
        var own: Cue.Content?
        var traits = Cue.Traits(of: payload)
        if payload.contains(0x5B) {
            let text = String(
                decoding: Markup.plain.regular(payload), as: UTF8.self)
            if text.contains("[br]") {
                own = Cue.Content(text: CueText(text.replacing("[br]", with: "\n")))
                traits.formUnion(.anyMarkup)
            }
        }
        cues.append(
            Cue(start: times.start, end: times.end, place: place, traits: traits, own: own))
    }
}
