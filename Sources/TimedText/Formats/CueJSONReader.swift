internal import Diagnostics

/// Reads the cues of a JSON text.
struct CueJSONReader {
    let source: SourceText
    let options: ReadingOptions
    var cues: [Cue] = []
    var head = Document.Head()
    var trailingComments: [String] = []
    var findings: [Finding] = []
    var unit = TimeUnit.milliseconds

    private var times: [CueJSONFields.Times] = []
    private var isOwn = false
    private var container: String?
    private var foundCues = false

    init(source: SourceText, options: ReadingOptions) {
        self.source = source
        self.options = options
    }

    mutating func read() throws(FormatError) {
        var scanner = JSONScanner(
            source.bytes, from: source.byteOrderMarkLength,
            extensions: [.comments, .trailingCommas])
        do {
            try readOutermost(&scanner)
        } catch {
            guard !cues.isEmpty else {
                throw FormatError(
                    .notThisFormat, "this isn't JSON: \(error.message)",
                    range: source.range(error.range))
            }
            findings.append(
                Finding(
                    rule: "json-syntax", severity: .error,
                    message: "\(error.message), so nothing is read from here on",
                    range: source.range(error.range)))
        }
        guard foundCues else {
            throw FormatError(
                .notThisFormat, "the JSON holds no array of cues", range: source.range(0..<0))
        }
        report(scanner.remarks)
        resolveTimes()
    }

    private mutating func readOutermost(
        _ scanner: inout JSONScanner
    ) throws(JSONSyntaxError) {
        if try scanner.peek() == 0x5B {
            try readCues(&scanner)
        } else {
            try scanner.eachMember {
                (scanner, name, _) throws(JSONSyntaxError) in
                if CueJSON.containers.contains(name), !foundCues, try scanner.peek() == 0x5B {
                    container = name
                    try readCues(&scanner)
                } else if name == "format", try scanner.peek() == 0x22 {
                    isOwn = try scanner.value().string == CueJSON.formatName
                } else if name == "trailingComments" {
                    trailingComments = CueJSONHead.strings(try scanner.value())
                } else if name == "language" || isOwn {
                    CueJSONHead.read(name, try scanner.value(), into: &head)
                } else {
                    try scanner.skipValue()
                }
            }
        }
        try scanner.finish()
    }

    private mutating func report(_ remarks: [JSONScanner.Remark]) {
        for remark in remarks {
            let (rule, message) =
                switch remark.kind {
                case .comment: ("json-comment", "JSON has no comments")
                case .trailingComma: ("json-trailing-comma", "no value follows the comma")
                case .duplicateName: ("json-duplicate-name", "the object has this name twice")
                }
            findings.repair(rule, message, at: remark.range, of: source, options)
        }
    }

    private mutating func readCues(_ scanner: inout JSONScanner) throws(JSONSyntaxError) {
        foundCues = true
        var lead: Int?
        try scanner.eachElement { (scanner) throws(JSONSyntaxError) in
            let value = try scanner.value()
            guard value.members != nil else {
                findings.repair(
                    "json-not-a-cue", "this isn't an object, so it is left out", at: value.range,
                    of: source, options)
                return
            }
            take(value, lead: lead ?? value.range.lowerBound)
            lead = value.range.upperBound
        }
    }

    private mutating func take(_ value: JSONValue, lead: Int) {
        // Some recognizers have the times in an object of their own.
        let timing = value["offsets"] ?? value["timestamps"] ?? value
        let start = CueJSONFields.member(CueJSONFields.start, of: timing)
        var end = CueJSONFields.member(CueJSONFields.end, of: timing)
        let isDuration = end == nil
        if isDuration { end = CueJSONFields.member(CueJSONFields.duration, of: timing) }
        let text = CueJSONFields.member(CueJSONFields.text, of: value)?.value
        times.append(
            CueJSONFields.Times(
                start: start.flatMap { CueJSONFields.time($0) },
                end: end.flatMap { CueJSONFields.time($0) }, isDuration: isDuration))
        if times.last?.start == nil || times.last?.end == nil {
            findings.repair(
                "json-missing-time", "a time is missing; the cue takes it from its neighbours",
                at: value.range, of: source, options)
        }
        var place = Cue.Place()
        place.lead = UInt32(lead)
        place.block = UInt32(value.range.lowerBound)
        place.timing = place.block
        place.payload = UInt32(text?.range.lowerBound ?? value.range.upperBound)
        place.payloadEnd = UInt32(text?.range.upperBound ?? value.range.upperBound)
        place.stop = UInt32(value.range.upperBound)
        cues.append(
            Cue(
                start: 0, end: 0, place: place, traits: .anyMarkup,
                own: content(of: value, text: text)))
    }

    private mutating func content(of value: JSONValue, text: JSONValue?) -> Cue.Content {
        var plain = text?.string ?? ""
        if let lines = text?.array {
            plain = lines.compactMap { $0.string }.joined(separator: "\n")
        }
        if container == "segments" || container == "transcription" {
            plain = String(plain.drop { $0 == " " })
        }
        plain = plain.replacing("\r\n", with: "\n")
        var tree = CueText()
        if isOwn, let value = value["tree"], value.array != nil {
            CueJSONTree.read(value, into: &tree)
            if tree.plain != plain {
                findings.repair(
                    "json-stale-tree", "the text was changed, so its tree isn't used",
                    at: value.range, of: source, options)
                tree = CueText(plain)
            }
        } else if !isOwn, let name = CueJSONFields.member(CueJSONFields.speaker, of: value),
            let speaker = name.value.string, !speaker.isEmpty
        {
            tree.open(.voice, speaker)
            tree.append(plain)
            tree.close()
        } else {
            tree.append(plain)
        }
        if let placement = value["placement"] {
            tree.placement = CueJSONSettings.readPlacement(placement)
        }
        var identifier = value["id"]?.string
        if case .number(let number)? = value["id"]?.kind { identifier = number }
        return Cue.Content(
            identifier: identifier,
            settings: value["settings"].flatMap {
                $0.members == nil ? nil : CueJSONSettings.read($0)
            }, text: tree, comments: value["comments"].map { CueJSONHead.strings($0) } ?? [],
            style: value["style"]?.string,
            attributes: value["attributes"].map { CueJSONHead.dictionary($0) } ?? [:])
    }

    private mutating func resolveTimes() {
        if isOwn || container == "transcription" {
            unit = .milliseconds
        } else if container == "segments" {
            unit = .seconds
        } else {
            unit = CueJSONFields.Times.unit(guessedFrom: times)
        }
        for (index, times) in CueJSONFields.Times.resolved(times, in: unit).enumerated() {
            cues[index].times = times
        }
    }
}
