public import Diagnostics
public import TimedText

/// Cuts subtitles into WebVTT segments for HTTP Live Streaming.
///
/// Each segment begins with `WEBVTT` and the line that ties its times to those of the video, then
/// come the style sheets and regions. A cue stands in every segment in whose time it is shown, with
/// all of its times, so that players that start anywhere show it. Times in segments are those of the
/// whole file. Comments are left out.
///
/// Source: RFC 8216, section 3.5; HLS Authoring Specification for Apple Devices, section 5.
public struct WebVTTSegmenter: Sendable {
    /// The longest stream that is cut, in milliseconds: a day.
    public static let maximumDuration: Int64 = 86_400_000

    /// How long a segment is at most, in milliseconds.
    public var segment: Int64
    /// The time of the video's clock, 90,000 a second, at which the subtitles' time is 0.
    public var mpegts: Int64

    /// Creates a segmenter.
    ///
    /// - Parameters:
    ///   - segment: How long a segment is at most, in milliseconds; at least 1.
    ///   - mpegts: The time of the video's clock at which the subtitles' time is 0: the video's first
    ///     presentation time, or 0 where there is no video.
    public init(segment: Int64 = 6000, mpegts: Int64 = 0) {
        self.segment = max(1, segment)
        self.mpegts = max(0, mpegts)
    }

    /// Cuts a document.
    ///
    /// - Parameters:
    ///   - document: The subtitles, of any format.
    ///   - duration: How long the video is, in milliseconds; until the last cue disappears when it
    ///     isn't known. What is shown later stands in the last segment, and is reported.
    ///   - findings: Takes what WebVTT can't say, and what was changed.
    /// - Returns: The segments in order, without gaps; at least one.
    /// - Throws: ``StreamingError`` when the stream is longer than ``maximumDuration``.
    /// - Complexity: O(*n*) in the number of bytes written.
    public func segments(
        of document: Document, duration: Int64? = nil, findings: inout [Finding]
    ) throws(StreamingError) -> [SubtitleSegment] {
        let timeline = try SegmentTimeline(document, segment: segment, duration: duration)
        findings += timeline.findings
        var (bytes, blocks) = try Self.written(document, &findings)
        let identifiers = WebVTTIdentifiers(bytes, blocks, of: document)
        if !identifiers.changes.isEmpty {
            findings += identifiers.findings
            bytes = identifiers.rewritten
            blocks = WebVTTBlocks(bytes.span, expecting: document.cues.count)
        }
        return cut(bytes, blocks, timeline)
    }

    private static func written(
        _ document: Document, _ findings: inout [Finding]
    ) throws(StreamingError) -> ([UInt8], WebVTTBlocks) {
        var bytes: [UInt8] = []
        var options = WritingOptions()
        options.lineEnding = .lf
        do {
            try WebVTT.write(document, options: options, to: &bytes, findings: &findings)
        } catch { throw StreamingError(.unwritable, error.message) }
        let blocks = WebVTTBlocks(bytes.span, expecting: document.cues.count)
        guard blocks.cues.count == document.cues.count else {
            throw StreamingError(
                .unwritable,
                "\(blocks.cues.count) of \(document.cues.count) cues can be found in the WebVTT "
                    + "that was written")
        }
        return (bytes, blocks)
    }

    private func cut(
        _ bytes: [UInt8], _ blocks: WebVTTBlocks, _ timeline: SegmentTimeline
    ) -> [SubtitleSegment] {
        let map = TimestampMap(local: 0, mpegts: mpegts % (1 << 33))
        var head = Array(
            "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:\(map.mpegts),LOCAL:00:00:00.000\n".utf8)
        for block in blocks.head {
            head.append(0x0A)
            head += bytes[block]
        }
        var segments: [SubtitleSegment] = []
        segments.reserveCapacity(timeline.count)
        var runs: [Range<Int>] = []
        for index in 0..<timeline.count {
            let cues = timeline.cues(of: index)
            var file = head
            if !cues.isEmpty {
                runs.removeAll(keepingCapacity: true)
                var size = head.count
                for cue in cues {
                    let block = blocks.cues[cue]
                    // Neighbours are copied together, with the empty line between them.
                    if let last = runs.last, last.upperBound + 1 == block.start {
                        runs[runs.count - 1] = last.lowerBound..<block.end
                    } else {
                        runs.append(block.start..<block.end)
                    }
                    size += block.end - block.start + 1
                }
                file = []
                file.reserveCapacity(size)
                file += head
                for run in runs {
                    file.append(0x0A)
                    file += bytes[run]
                }
            }
            segments.append(
                SubtitleSegment(
                    bytes: file, start: timeline.start(of: index),
                    duration: timeline.duration(of: index), cues: cues.count))
        }
        return segments
    }
}
