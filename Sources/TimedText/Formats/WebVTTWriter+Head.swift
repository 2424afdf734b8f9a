internal import Diagnostics

extension WebVTTWriter {
    /// Writes everything before the cues; the last line has its ending.
    mutating func writeHead(to output: inout [UInt8]) {
        let head = document.head
        var lines = ["WEBVTT"]
        let text = WebVTTText.regular(head.text).split { $0 == "\n" }.joined(separator: " ")
        if !text.isEmpty { lines[0] += " " + text }
        if let map = head.timestampMap { lines.append(map.webVTT) }
        if let language = head.language, !language.isEmpty {
            lines.append("Language: " + WebVTTText.oneLine(language))
        }
        for text in head.lines {
            for line in WebVTTText.lines(text) {
                if Self.isBlockName(line) {
                    report("vtt-header-line", "the header line “\(line)” would start a block")
                } else {
                    lines.append(line)
                }
            }
        }
        output += Array((lines.joined(separator: "\n") + "\n").utf8)
        for comment in head.comments { write(comment: comment, to: &output) }
        for region in head.regions {
            output.append(0x0A)
            WebVTTRegions.write(region, id: regions[region.id] ?? "", to: &output)
        }
        for style in head.styles { write(style, to: &output) }
        reportLossesOfHead()
    }

    private mutating func write(_ style: Style, to output: inout [UInt8]) {
        let css = WebVTTText.styleSheet(style.css)
        guard !css.isEmpty else { return }
        output += Array("\nSTYLE\n\(css)\n".utf8)
    }

    /// Writes a comment as a block with an empty line before it, unless it is the first block.
    mutating func write(comment: String, to output: inout [UInt8], isFirst: Bool = false) {
        if !isFirst { output.append(0x0A) }
        // Browsers find a block inside a comment as long as they have seen no cue.
        let lines = WebVTTText.lines(comment).map { Self.isBlockName($0) ? " " + $0 : $0 }
        switch lines.count {
        case 0: output += Array("NOTE\n".utf8)
        case 1: output += Array("NOTE \(lines[0])\n".utf8)
        default: output += Array(("NOTE\n" + lines.joined(separator: "\n") + "\n").utf8)
        }
    }

    /// Writes a changed head for a file whose cues are copied.
    mutating func rewriteHead(to output: inout [UInt8]) {
        let source = document.source?.bytes ?? []
        let hasMark = source.starts(with: [0xEF, 0xBB, 0xBF])
        if options.byteOrderMark ?? hasMark { output += [0xEF, 0xBB, 0xBF] }
        let start = output.count
        writeHead(to: &output)
        let headEnd = document.headEnd
        let isSeparate =
            headEnd >= source.count || source[headEnd] == 0x0A || source[headEnd] == 0x0D
        if !isSeparate { output.append(0x0A) }
        if let ending = options.lineEnding, ending != .lf {
            Self.replaceLineFeeds(by: ending.bytes, in: &output, from: start)
        }
    }
}
