internal import Diagnostics

/// The findings about what a format can't say of a document.
///
/// Each names the cue by its number and start, and the property: nothing is lost in silence.
struct LossReport {
    private(set) var findings: [Finding] = []
    private let document: Document
    /// The name of the format that is written.
    private let format: String
    private let isQuiet: Bool
    private var cue: Cue?
    private var number = 0

    init(_ document: Document, format: String, isQuiet: Bool) {
        self.document = document
        self.format = format
        self.isQuiet = isQuiet
    }

    /// Says which cue the losses that follow are about.
    mutating func begin(_ cue: Cue, number: Int) {
        self.cue = cue
        self.number = number
    }

    /// Reports a loss of the cue, such as `voice` and `Bob`.
    mutating func add(_ property: String, _ detail: String?) {
        guard !isQuiet, let cue else { return }
        findings.append(
            Self.finding(
                property, detail, of: cue, number: number, format: format, in: document))
    }

    /// The finding that every format reports when it can't say a property of a cue.
    ///
    /// The property is in words, such as `font color`, and names the rule. The number counts from 1,
    /// and is 0 where it isn't known.
    static func finding(
        _ property: String, _ detail: String? = nil, of cue: Cue, number: Int, format: String,
        in document: Document
    ) -> Finding {
        let place = number > 0 ? "cue \(number)" : "the cue"
        let name = property.replacing("-", with: " ") + (detail.map { " '\($0)'" } ?? "")
        return Finding(
            rule: "lost-" + slug(property), severity: .warning,
            message:
                "\(place) at \(ClockTime.label(cue.start)) loses its \(name), which \(format) can't say",
            range: document.range(of: cue))
    }

    /// A property as part of a rule's name.
    private static func slug(_ property: String) -> String {
        String(
            property.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    }

    /// Reports losses that are named by a word and then perhaps a detail.
    mutating func add(_ lost: [String]) {
        for loss in lost {
            let parts = loss.split(separator: " ", maxSplits: 1)
            guard let property = parts.first else { continue }
            add(String(property), parts.count > 1 ? String(parts[1]) : nil)
        }
    }

    /// Reports what is said of the cue outside of its text and settings.
    mutating func addCue(_ cue: Cue, _ text: CueText) {
        guard !isQuiet else { return }
        for comment in document.comments(before: cue) { add("comment", comment) }
        if let style = document.style(of: cue), style != "Default", !style.isEmpty {
            add("style", style)
        }
        for attribute in document.ownAttributes(of: cue, text) { add("attribute", attribute) }
        addOverrides(of: cue)
    }

    /// Reports the override tags of a cue that was read from SubRip, which its text doesn't hold.
    mutating func addOverrides(of cue: Cue) {
        guard document.markup == .subRip, cue.traits.contains(.brace), cue.own?.text == nil else {
            return
        }
        if let payload = cue.own?.payload {
            for tag in SubRipMarkup.dropped(from: payload.span) { add("override", tag) }
        } else if let source = document.source {
            let bytes = source.bytes
            let dropped = SubRipMarkup.dropped(
                from: bytes.span.extracting(cue.place.payloadRange))
            for tag in dropped { add("override", tag) }
        }
    }

    /// The place by alignment for some settings, after reporting what it can't say.
    ///
    /// Where the text says its place itself (`isPlaced`), settings don't count.
    mutating func placement(for settings: CueSettings, isPlaced: Bool) -> CueText.Placement {
        var settings = settings
        settings.coordinates = nil
        guard !settings.isDefault else { return CueText.Placement() }
        if settings.vertical != .horizontal {
            add("vertical", settings.vertical.rawValue)
            settings.vertical = .horizontal
        }
        if let id = settings.region {
            add("region", id)
            settings.region = nil
            // The region's anchor says best where its cues stand.
            if let region = document.regions.last(id),
                settings.line == .auto
            {
                settings.line = .percentage(region.viewportAnchor.y)
                return CueText.Placement.nearest(to: settings).placement
            }
        }
        if isPlaced {
            if !settings.isDefault { add("position", nil) }
            return CueText.Placement()
        }
        let (placement, isExact) = CueText.Placement.nearest(to: settings)
        if !isExact { add("position", nil) }
        return placement
    }

    /// Reports what the head says and the format can't.
    mutating func addHead(_ head: Document.Head, _ trailingComments: [String]) {
        let comments = head.comments.count + trailingComments.count
        if comments > 0 { addFile("comments", Self.counted(comments, "comment")) }
        if !head.styles.isEmpty { addFile("styles", Self.counted(head.styles.count, "style")) }
        if !head.regions.isEmpty {
            addFile("regions", Self.counted(head.regions.count, "region"))
        }
        if head.timestampMap != nil { addFile("timestamp-map", "the timestamp map") }
        if !head.text.isEmpty || !head.lines.isEmpty { addFile("header", "the text of the header") }
        let metadata = head.ownMetadata.keys.sorted()
        if !metadata.isEmpty {
            addFile("metadata", "the metadata " + metadata.joined(separator: ", "))
        }
        if let language = head.language { addFile("language", "the language '\(language)'") }
    }

    private static func counted(_ count: Int, _ thing: String) -> String {
        count == 1 ? "1 \(thing)" : "\(count) \(thing)s"
    }

    private mutating func addFile(_ property: String, _ what: String) {
        guard !isQuiet else { return }
        let range = document.source.map { SourceRange(file: $0.name) }
        findings.append(
            Finding(
                rule: "lost-" + property, severity: .warning,
                message: "the file loses \(what), which \(format) can't say", range: range))
    }
}
