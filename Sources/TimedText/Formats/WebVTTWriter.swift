internal import Diagnostics

/// Writes documents as WebVTT, so that a browser reads the same cues, text and settings back.
struct WebVTTWriter {
    var findings: [Finding] = []
    let document: Document
    let options: WritingOptions
    let regions: [String: String]
    var styles: StyleClasses
    var lost: [String] = []
    /// The number of the cue that is written, from 1.
    var number = 0
    private var text = CueText()
    /// How cues that are copied look.
    private static var shape: PlainCueWriter.Shape {
        PlainCueWriter.Shape(separator: UInt8(ascii: "."), copiesIdentifiers: true)
    }
    /// The settings that were written last, and how.
    private var lastSettings = (settings: CueSettings(), written: [UInt8]())

    init(_ document: Document, options: WritingOptions) {
        self.document = document
        self.options = options
        regions = WebVTTRegions.names(document.head.regions)
        styles = StyleClasses(document.head)
    }

    /// Writes the whole document in canonical form.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    mutating func write(to output: inout [UInt8]) {
        let start = output.count
        let source = document.source?.bytes ?? []
        output.reserveCapacity(start + source.count + source.count / 8 + 64)
        if options.byteOrderMark ?? false { output += [0xEF, 0xBB, 0xBF] }
        writeHead(to: &output)
        let headEnd = output.count
        let cues = document.cues
        var index = 0
        while index < cues.count {
            let next = PlainCueWriter.writeRun(
                of: cues, from: index, source: source.span, shape: Self.shape, to: &output)
            number += next - index
            index = next
            guard index < cues.count else { break }
            number += 1
            output.append(0x0A)
            writeCue(cues[index], to: &output)
            index += 1
        }
        for comment in document.trailingComments { write(comment: comment, to: &output) }
        // Which rules the cues need is known only now.
        if !styles.css.isEmpty {
            output.insert(contentsOf: Array("\nSTYLE\n\(styles.css)".utf8), at: headEnd)
        }
        if let ending = options.lineEnding, ending != .lf {
            Self.replaceLineFeeds(by: ending.bytes, in: &output, from: start)
        }
    }

    static func write(times cue: Cue, to output: inout [UInt8]) {
        if PlainCueWriter.writeTimes(cue.times, shape: shape, to: &output) { return }
        WebVTTTimestamp.write(cue.start, to: &output)
        output += [0x20, 0x2D, 0x2D, 0x3E, 0x20]
        WebVTTTimestamp.write(cue.end, to: &output)
    }

    /// Writes any cue, with the comments before it.
    mutating func writeCue(_ cue: Cue, to output: inout [UInt8]) {
        if let comments = cue.own?.comments {
            for comment in comments {
                write(comment: comment, to: &output, isFirst: true)
                output.append(0x0A)
            }
        }
        writeIdentifier(of: cue, to: &output)
        document.readText(of: cue, into: &text)
        writeTiming(of: cue, text.placement, to: &output)
        let start = output.count
        WebVTTMarkup.write(text, styles: &styles, to: &output, lost: &lost)
        if output.count > start { output.append(0x0A) }
        reportLosses(of: cue)
    }

    /// Writes the times and settings of a cue in one line.
    private mutating func writeTiming(
        of cue: Cue, _ placement: CueText.Placement, to output: inout [UInt8]
    ) {
        checkTimes(of: cue)
        Self.write(times: cue, to: &output)
        writeSettings(of: cue, placement, to: &output)
        output.append(0x0A)
    }

    /// Writes a space and the settings, when there are any.
    mutating func writeSettings(
        of cue: Cue, _ placement: CueText.Placement, to output: inout [UInt8]
    ) {
        // Most cues say nothing, so this is settled first.
        let isPlaced = placement.alignment != 0 || placement.position != nil
        guard isPlaced || cue.traits.contains(.settings) || cue.own?.settings != nil else { return }
        var settings = document.settings(of: cue)
        if settings.coordinates != nil {
            lost.append("coordinates")
            settings.coordinates = nil
        }
        if settings.isDefault, isPlaced {
            let resolution = document.head.resolution ?? CueText.Placement.defaultResolution
            settings = placement.settings(resolution: resolution)
        } else if isPlaced {
            lost.append("position")
        }
        guard !settings.isDefault else { return }
        if options.reportsLosses { lost += WebVTTSettings.lost(settings, regions: regions) }
        if let region = settings.region, regions[region] == nil { settings.region = nil }
        // Cues that follow one another often stand at the same place.
        if settings != lastSettings.settings {
            let words = WebVTTSettings.written(settings, regions: regions)
            lastSettings = (settings, words.isEmpty ? [] : [0x20] + Array(words.utf8))
        }
        output += lastSettings.written
    }

    /// Writes the identifier as a line, when the cue has one.
    private mutating func writeIdentifier(of cue: Cue, to output: inout [UInt8]) {
        guard cue.traits.contains(.identifier) || cue.own?.identifier != nil else { return }
        if cue.own?.identifier == nil, number > 1, let bytes = document.source?.bytes {
            let range = document.identifierRange(of: cue)
            let line = bytes.span.extracting(range)
            var index = 0
            while index < line.count, line[index] != UInt8(ascii: ">"), line[index] != 0 {
                index += 1
            }
            if index == line.count, index > 0 {
                output.append(line)
                output.append(0x0A)
                return
            }
        }
        if let identifier = identifier(of: cue) {
            output += Array(identifier.utf8)
            output.append(0x0A)
        }
    }

    /// The identifier as it can stand before a timing line, or `nil` when the cue has none.
    mutating func identifier(of cue: Cue) -> String? {
        let identifier = document.identifier(of: cue)
        guard !identifier.isEmpty else { return nil }
        var written = WebVTTText.oneLine(identifier)
        if number <= 1, Self.isBlockName(written) {
            // Browsers take it for a block as long as they have seen no cue.
            written += "_"
        }
        if written != identifier { reportIdentifier(of: cue, written) }
        return written
    }

    static func isBlockName(_ line: String) -> Bool {
        guard line.hasPrefix("STYLE") || line.hasPrefix("REGION") else { return false }
        let name = line.utf8.prefix { !WebVTTSyntax.isSpace($0) }
        let rest = line.utf8.dropFirst(name.count)
        return (name.elementsEqual("STYLE".utf8) || name.elementsEqual("REGION".utf8))
            && rest.allSatisfy { WebVTTSyntax.isSpace($0) }
    }

    static func replaceLineFeeds(by ending: [UInt8], in output: inout [UInt8], from start: Int) {
        var replaced: [UInt8] = []
        replaced.reserveCapacity(output.count + output.count / 16)
        for byte in output[start...] {
            if byte == 0x0A { replaced += ending } else { replaced.append(byte) }
        }
        output.removeSubrange(start...)
        output += replaced
    }
}
