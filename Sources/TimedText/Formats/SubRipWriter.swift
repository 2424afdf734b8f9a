internal import Diagnostics

/// A writer of SubRip files in canonical form, and of single changed cues.
///
/// The canonical form numbers cues from 1, writes times as `HH:MM:SS,mmm --> HH:MM:SS,mmm`, and puts
/// one empty line between cues.
struct SubRipWriter {
    private let document: Document
    private let options: WritingOptions
    private let ending: [UInt8]
    private var losses: LossReport
    private var styles: StyleClasses

    var findings: [Finding] { losses.findings }

    init(_ document: Document, _ options: WritingOptions) {
        self.document = document
        self.options = options
        ending = (options.lineEnding ?? .lf).bytes
        styles = StyleClasses(document.head)
        losses = LossReport(
            document, format: SubRip.title, isQuiet: !options.reportsLosses)
    }

    /// Writes the whole document in canonical form.
    mutating func writeAll(to output: inout [UInt8]) {
        if options.byteOrderMark == true { output += [0xEF, 0xBB, 0xBF] }
        reportHead()
        var isFirst = true
        for (index, cue) in document.cues.enumerated() {
            if !isFirst { output += ending }
            isFirst = false
            losses.begin(cue, number: index + 1)
            let identifier = document.identifier(of: cue)
            if !identifier.isEmpty, !identifier.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
                losses.add("identifier", identifier)
            }
            writeWhole(cue, identifier: String(index + 1), to: &output)
        }
    }

    /// Reports what the document says around its cues.
    mutating func reportHead() {
        losses.addHead(document.head, document.trailingComments)
    }

    private mutating func writeWhole(_ cue: Cue, identifier: String, to output: inout [UInt8]) {
        output += identifier.utf8
        output += ending
        writeTimes(cue, to: &output)
        let settings = document.settings(of: cue)
        if let coordinates = settings.coordinates {
            SubRipSettings.write(coordinates, to: &output)
        }
        output += ending
        appendLines(payload(of: cue, settings: settings), to: &output)
    }

    private mutating func writeTimes(_ cue: Cue, to output: inout [UInt8]) {
        if cue.start < 0 || cue.end < 0 { losses.add("negative time", nil) }
        SubRipTime.write(cue.start, to: &output)
        output += " --> ".utf8
        SubRipTime.write(cue.end, to: &output)
    }

    /// The payload of a cue with its place in front, and lines separated by U+000A.
    private mutating func payload(of cue: Cue, settings: CueSettings?) -> [UInt8] {
        var text = document.text(of: cue)
        if let own = text.placement.position, let resolution = document.head.resolution {
            text.placement.position = own.scaled(
                from: resolution, to: CueText.Placement.defaultResolution)
        }
        if let settings {
            let isPlaced = text.placement != CueText.Placement()
            let placement = losses.placement(for: settings, isPlaced: isPlaced)
            if !isPlaced { text.placement = placement }
        }
        losses.addCue(cue, text)
        var payload: [UInt8] = []
        var lost: [String] = []
        SubRipMarkup.write(text, styles: &styles, to: &payload, lost: &lost)
        losses.add(lost)
        return payload
    }

    /// Writes lines, without empty ones at the start and the end, each with a line ending.
    private mutating func appendLines(_ payload: [UInt8], to output: inout [UInt8]) {
        let lines = SubRipProtectedLines(payload)
        if lines.hasLostBlankLines { losses.add("empty lines", nil) }
        for line in lines.lines {
            output += line
            output += ending
        }
    }

    // MARK: One changed cue

    /// Writes one changed cue: what didn't change about it is copied.
    mutating func writeChanged(_ cue: Cue, to output: inout [UInt8]) {
        losses.begin(cue, number: options.number)
        guard let source = document.source, !cue.traits.contains(.inserted) else {
            let identifier = document.identifier(of: cue)
            let number = options.number > 0 ? String(options.number) : ""
            writeWhole(cue, identifier: identifier.isEmpty ? number : identifier, to: &output)
            return
        }
        let place = cue.place
        let bytes = source.bytes
        if cue.traits.contains(.changedIdentifier) {
            let identifier = document.identifier(of: cue)
            if !identifier.isEmpty {
                output += identifier.utf8
                output += ending
            }
        } else {
            output += bytes[Int(place.block)..<max(Int(place.block), Int(place.timing))]
        }
        let lineEnd = copyTimingLine(cue, bytes, to: &output)
        let settingsChanged = cue.traits.contains(.changedSettings)
        guard cue.traits.contains(.changedText) || settingsChanged else {
            output += bytes[lineEnd..<max(lineEnd, Int(place.stop))]
            return
        }
        // The rest of the timing line's ending, and blank lines before the text.
        let between = bytes[lineEnd..<max(lineEnd, Int(place.payload))]
        output += between.isEmpty ? ending[...] : between
        var text: [UInt8] = []
        appendLines(
            changedPayload(of: cue, settings: settingsChanged ? document.settings(of: cue) : nil),
            to: &text)
        if place.payload < place.payloadEnd, text.count >= ending.count {
            // The last line keeps its own ending, or its lack of one.
            text.removeLast(ending.count)
            text += bytes[Int(place.payloadEnd)..<max(Int(place.payloadEnd), Int(place.stop))]
        }
        output += text
    }

    /// The payload of a cue whose text or settings changed.
    private mutating func changedPayload(of cue: Cue, settings: CueSettings?) -> [UInt8] {
        if settings == nil, let payload = cue.own?.payload { return payload }
        guard settings != nil else { return payload(of: cue, settings: nil) }
        // New settings count for more than the place that the text had.
        var text = document.text(of: cue)
        text.placement = CueText.Placement()
        var copy = cue
        copy.own = (cue.own ?? Cue.Content()).with(text: .some(text), payload: .some(nil))
        return payload(of: copy, settings: settings)
    }

    /// Writes the timing line without its ending, and says where the ending stands in the source.
    private mutating func copyTimingLine(
        _ cue: Cue, _ bytes: [UInt8], to output: inout [UInt8]
    ) -> Int {
        let start = Int(cue.place.timing)
        let line = SubRipLine.read(bytes.span, start, bytes.count)
        guard cue.traits.contains(.changedTiming) || cue.traits.contains(.changedSettings),
            let timing = SubRipTiming.read(bytes.span, line.range)
        else {
            if cue.traits.contains(.changedTiming) {
                // A damaged line is written anew.
                writeTimes(cue, to: &output)
                return line.end
            }
            let end = min(line.end, max(start, Int(cue.place.payload)))
            output += bytes[start..<end]
            return end
        }
        output += bytes[start..<timing.times.lowerBound]
        if cue.traits.contains(.changedTiming) {
            writeTimes(cue, to: &output)
        } else {
            output += bytes[timing.times]
        }
        // Text may begin on the timing line.
        let end = min(line.end, max(timing.times.upperBound, Int(cue.place.payload)))
        if cue.traits.contains(.changedSettings) {
            if let coordinates = document.settings(of: cue).coordinates {
                SubRipSettings.write(coordinates, to: &output)
            }
            if end < line.end { output.append(0x20) }
        } else {
            output += bytes[timing.times.upperBound..<end]
        }
        return end
    }
}

extension Region.Point {
    fileprivate func scaled(from: Region.Point, to: Region.Point) -> Region.Point {
        guard from.x > 0, from.y > 0 else { return self }
        return Region.Point(x: x * to.x / from.x, y: y * to.y / from.y)
    }
}
