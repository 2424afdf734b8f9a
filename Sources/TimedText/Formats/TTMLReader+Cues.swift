import Diagnostics
import XML

extension TTMLReader {
    /// How long a cue is shown that nothing ends, in milliseconds.
    static let endlessDuration: Int64 = 5000

    /// Makes the cues of a paragraph: one, or several when its spans come and go.
    mutating func readParagraph(_ element: XMLElement, _ context: TTMLContext) {
        var context = context
        let regionStyle = context.region.flatMap { head.region($0) }
        if let regionStyle { context.style = regionStyle.inherited(by: context.style) }
        var paragraph = TTMLParagraph(
            findings: findings, table: head.table, clock: clock, agents: head.agents,
            documentLanguage: language)
        paragraph.read(element, in: context)
        findings = paragraph.findings
        var runs = paragraph.runs
        if hasReferences {
            for index in runs.indices {
                runs[index].text = TTMLReferences.resolved(runs[index].text)
            }
        }
        let interval = context.interval
        let collapsed = TTMLText.collapsed(runs)
        let isBlank = collapsed.allSatisfy { $0.isBreak }
        if isBlank, element.tag.attribute("begin") == nil, element.tag.attribute("end") == nil {
            return
        }
        let settings = settings(of: context, regionStyle, element.tag)
        var attributes: [String: String] = [:]
        if let region = context.region { attributes["region"] = region }
        let inherited = context.style.summary
        if !inherited.isEmpty { attributes["inherited"] = inherited }
        let names = context.styleNames.joined(separator: " ")
        let style = names.isEmpty ? nil : names
        let identifier = element.tag.identifier
        func content(_ text: CueText, _ attributes: [String: String]) -> Cue.Content {
            Cue.Content(
                identifier: identifier ?? "", settings: settings, text: text, style: style,
                attributes: attributes)
        }
        let place = place(of: element)
        if headEnd == nil { headEnd = Int(place.block) }
        let isWhole = runs.allSatisfy { $0.begin == interval.begin && $0.end == interval.end }
        let inTurn = TTMLText.appearsInTurn(collapsed, until: interval.end)
        if isBlank || isWhole || inTurn {
            let begin = isBlank ? interval.begin : collapsed.first?.begin ?? interval.begin
            if begin != interval.begin { attributes["entangled"] = "true" }
            append(
                begin, interval, element, place,
                content(TTMLText.text(collapsed, from: begin), with(attributes, of: context)))
            return
        }
        guard let parts = TTMLText.parts(of: runs, begin: interval.begin), !parts.isEmpty else {
            findings.add(
                "ttml-span-times",
                "the times of the spans can't be shown apart; the paragraph is one cue",
                element.tag.range)
            var always = collapsed
            for index in always.indices { always[index].begin = interval.begin }
            attributes["entangled"] = "true"
            append(
                interval.begin, interval, element, place,
                content(TTMLText.text(always, from: interval.begin), attributes))
            return
        }
        for (number, part) in parts.enumerated() {
            var place = place
            if number > 0 {
                // The bytes of the paragraph are those of its first cue.
                place = Cue.Place(
                    lead: place.stop, block: place.stop, timing: place.stop, payload: place.stop,
                    payloadEnd: place.stop, stop: place.stop)
            }
            attributes["part"] = "\(number + 1)/\(parts.count)"
            var interval = interval
            interval.end = part.end
            append(
                part.begin, interval, element, place,
                content(TTMLText.text(part.runs, from: part.begin), attributes))
        }
    }

    /// The attributes with what is needed to write times back as their parent counts them.
    private func with(_ attributes: [String: String], of context: TTMLContext) -> [String: String] {
        var attributes = attributes
        guard let parent = stack.last?.interval else { return attributes }
        if parent.isSequence || context.interval.isOutside { attributes["entangled"] = "true" }
        if parent.begin != 0 { attributes["parentBegin"] = String(parent.begin) }
        if parent.end != TTMLInterval.forever { attributes["parentEnd"] = String(parent.end) }
        return attributes
    }

    private mutating func append(
        _ begin: Int64, _ interval: TTMLInterval, _ element: XMLElement, _ place: Cue.Place,
        _ content: Cue.Content
    ) {
        if interval.end <= begin {
            findings.add(
                "ttml-end-before-begin", "the cue ends before it begins", element.tag.range)
        }
        cues.append(
            Cue(start: begin, end: interval.end, place: place, traits: .anyMarkup, own: content))
        lastStop = Int(place.stop)
    }

    private func place(of element: XMLElement) -> Cue.Place {
        func offset(_ value: Int) -> UInt32 { UInt32(clamping: value) }
        var place = Cue.Place()
        place.lead = offset(headEnd == nil ? element.range.lowerBound : lastStop)
        place.block = offset(element.range.lowerBound)
        place.timing = place.block
        place.payload = offset(element.contentRange.lowerBound)
        place.payloadEnd = offset(element.contentRange.upperBound)
        place.stop = offset(element.range.upperBound)
        return place
    }

    /// Where a region stands; the whole picture when its place can't be told.
    mutating func region(id: String, _ style: TTMLStyle, _ range: Range<Int>) -> TTMLRegion {
        var region = TTMLRegion()
        region.displayAlign = style.displayAlign ?? "before"
        region.textAlign = style.textAlign ?? "start"
        region.writingMode = style.writingMode ?? "lrtb"
        if let box = length.box(of: style) {
            region.box = box
        } else {
            findings.addOnce(
                "ttml-region-place",
                "the place of region \(id) is in units that can't be told here", range, .warning)
            region.displayAlign = style.displayAlign ?? "after"
        }
        return region
    }

    private mutating func settings(
        of context: TTMLContext, _ regionStyle: TTMLStyle?, _ tag: XMLTag
    ) -> CueSettings {
        var style: TTMLStyle
        if let regionStyle {
            style = regionStyle
        } else {
            if let region = context.region {
                findings.addOnce(
                    "ttml-unknown-region", "there is no region \(region)", tag.range, .warning)
            }
            style = context.own
            guard style.origin != nil || style.displayAlign != nil || style.position != nil else {
                var settings = CueSettings()
                if let align = context.style.textAlign { settings.align = .init(ttml: align) }
                return settings
            }
        }
        style.textAlign = context.style.textAlign ?? style.textAlign
        return region(id: context.region ?? "", style, tag.range).settings
    }

    /// Gives an end to cues that nothing ends: the start of the next, else that of the document.
    mutating func finishTimes() {
        guard cues.contains(where: { $0.end == TTMLInterval.forever }) else { return }
        let starts = Set(cues.map(\.start)).sorted()
        let last = cues.reduce(0) { $1.end == TTMLInterval.forever ? $0 : max($0, $1.end) }
        for index in cues.indices where cues[index].end == TTMLInterval.forever {
            let start = cues[index].start
            var (low, high) = (0, starts.count)
            while low < high {
                let middle = (low + high) / 2
                if starts[middle] > start { high = middle } else { low = middle + 1 }
            }
            let end =
                low < starts.count
                ? starts[low] : last > start ? last : start + Self.endlessDuration
            cues[index].times.end = end
            let place = cues[index].place
            findings.addOnce(
                "ttml-no-end",
                "nothing says when the cue ends; it is shown until the next begins, or for "
                    + "\(Self.endlessDuration / 1000) s", Int(place.block)..<Int(place.payload),
                .warning)
        }
    }
}
