import Foundation

@testable import TimedText

/// Where Chromium departs from the specification, with the sentence that it departs from.
///
/// An exception says how a file would have to be written so that the specification reads it as
/// Chromium reads the file that is there. So it holds for files that nobody has seen as well, and
/// excuses nothing else.
struct ChromiumException: Sendable {
    let name: String
    /// The sentence of W3C WebVTT that Chromium doesn't follow.
    let specification: String
    /// The public files in which it shows.
    let files: Set<String>
    /// A file as Chromium reads it, in lines; the same lines when it isn't concerned.
    let rewritten: @Sendable ([String]) -> [String]

    static let all: [ChromiumException] = [
        ChromiumException(
            name: "Before the first cue, blocks are taken apart by rules of its own",
            specification: """
                6.1 step 11: If the character indicated by position is not a U+000A LINE FEED (LF) \
                character, then collect a WebVTT block with the in header flag set. (With it set, a \
                line with "-->" ends the block, and no line becomes an identifier or a region.) \
                Collect a WebVTT block: If line contains "-->" [and] line count is 1, or line count \
                is 2 and seen arrow is false [...] Let cue's text track cue identifier be buffer. \
                (So the identifier is a whole block's first line, whatever it says.) [...] if line \
                count is 2 [and] buffer starts with "REGION" [...] let region be a new region. (So \
                a region starts where a block starts.)
                """,
            files: [
                "ttconv/vtt/wpt-tests/file-parsing/header-space.vtt",
                "ttconv/vtt/wpt-tests/file-parsing/header-tab.vtt",
                "ttconv/vtt/wpt-tests/rendering/embedded_style_invalid_format.vtt",
                "wpt-webvtt/wpt-file-parsing/header-space.vtt",
                "wpt-webvtt/wpt-file-parsing/header-tab.vtt",
            ],
            rewritten: { ChromiumHeader.rewritten($0) }),
        ChromiumException(
            name: "Characters after the time of a timestamp tag are passed over",
            specification: """
                6.4, if token is a timestamp tag token: If that algorithm does not fail, and if \
                position now points at the end of input (i.e. there are no trailing characters after \
                the timestamp), then create a WebVTT Timestamp Object.
                """,
            files: [
                "vttjs-cuetext/timestamp/no-end-gt.vtt",
                "vttjs-cuetext/timestamp/space-before-gt.vtt",
            ],
            rewritten: withPlainTimestamps),
        ChromiumException(
            name: "A cue stays in its region whatever else is said",
            specification: """
                6.3, name is "vertical": If cue's writing direction is not horizontal, let cue's \
                region be null. Name is "line": If cue's line is not auto, let cue's region be null. \
                Name is "size": If cue's size is not 100, let cue's region be null.
                """,
            files: [],
            rewritten: { $0.map { withRegionLast($0) } }),
    ]

    /// A timing line whose region nothing after it gives up.
    private static func withRegionLast(_ line: String) -> String {
        guard line.contains("-->"), line.contains("region:") else { return line }
        let words = line.split { $0 == " " || $0 == "\t" }
        let regions = words.filter { $0.hasPrefix("region:") }
        return (words.filter { !$0.hasPrefix("region:") } + regions.suffix(1))
            .joined(separator: " ")
    }

    /// > Remove any leading or trailing space characters from buffer, and replace any sequence of
    /// > one or more consecutive space characters in buffer with a single U+0020 SPACE character.
    ///
    /// Section 6.4, "WebVTT start tag annotation state". Chromium keeps white space of voices and
    /// languages as it is.
    ///
    /// > Set the new object's list of applicable classes to the list of classes in the token,
    /// > excluding any classes that are the empty string.
    ///
    /// Section 6.4. Chromium writes a space for an empty class.
    static func attribute(_ name: String, _ value: String) -> String {
        if name == "class" { return value.split(separator: " ").joined(separator: " ") }
        guard name == "title" || name == "lang" else { return value }
        return value.unicodeScalars.split { " \t\n\r\u{C}".unicodeScalars.contains($0) }
            .map { String($0) }.joined(separator: " ")
    }

    /// > 6.2, if name is "lines": Interpret value as an integer, and let number be that number.
    ///
    /// Chromium's integer has 32 bits.
    static func lines(_ lines: Int) -> Double { Double(min(lines, Int(UInt32.max))) }

    /// > 6.2, if name is "regionanchor": Set region's WebVTT region anchor point to the tuple of the
    /// > x and y values.
    ///
    /// Chromium keeps anchors in single precision.
    static func anchor(_ percentage: Double) -> Double { Double(Float(percentage)) }

    /// > 6.5, a WebVTT Timestamp Object: Create a ProcessingInstruction whose data is a WebVTT
    /// > timestamp representing the value of the object, with all the optional components included.
    ///
    /// Chromium keeps seconds as a double, and cuts off what is less than a millisecond, so that a
    /// time may come out one millisecond too early.
    static func tree(_ tree: String, with ours: String) -> String {
        let mark = "{timestamp "
        var parts = tree.components(separatedBy: mark)
        let oursParts = ours.components(separatedBy: mark)
        guard parts.count == oursParts.count else { return tree }
        for index in parts.indices.dropFirst() {
            var theirsEnd = 0
            var oursEnd = 0
            let bytes = Array(parts[index].utf8)
            let oursBytes = Array(oursParts[index].utf8)
            guard let time = WebVTTTimestamp.read(bytes.span, &theirsEnd),
                WebVTTTimestamp.read(oursBytes.span, &oursEnd) == time + 1
            else { continue }
            parts[index] = String(
                decoding: oursBytes[..<oursEnd] + bytes[theirsEnd...], as: UTF8.self)
        }
        return parts.joined(separator: mark)
    }

    /// > 6.3, collect a WebVTT timestamp: Interpret string as a base-ten integer. Let value be it.
    ///
    /// Chromium's integer has 31 bits, and an hour above that ends up infinite.
    static func isBeyondChromium(_ time: Int64) -> Bool { time / 3_600_000 > Int64(Int32.max) }

    private static func withPlainTimestamps(_ lines: [String]) -> [String] {
        var isSeen = false
        var rest: [UInt8] = []
        let bytes = Array(lines.joined(separator: "\n").utf8)
        var index = 0
        while index < bytes.count {
            rest.append(bytes[index])
            index += 1
            guard bytes[index - 1] == UInt8(ascii: "<") else { continue }
            var end = index
            guard WebVTTTimestamp.read(bytes.span, &end) != nil else { continue }
            rest += bytes[index..<end]
            index = end
            // What follows in the tag goes, and a tag that nothing closes gets its end.
            while index < bytes.count, bytes[index] != UInt8(ascii: ">"),
                !(bytes[index] == 0x0A && (index + 1 == bytes.count || bytes[index + 1] == 0x0A))
            {
                isSeen = true
                index += 1
            }
            if index == bytes.count || bytes[index] == 0x0A {
                rest.append(UInt8(ascii: ">"))
                isSeen = true
            }
        }
        guard isSeen else { return lines }
        return String(decoding: rest, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }
}
