internal import Diagnostics
internal import TimedText

/// Cuts subtitles into segments of IMSC 1.1 text in MP4 for HTTP Live Streaming.
///
/// Each segment is one sample, a document of its own, whose times are those of the video's clock. A
/// cue stands in every segment in whose time it is shown, with all of its times.
///
/// Source: ISO/IEC 14496-30, section 5; ISO/IEC 23000-19, section 11.3; W3C IMSC 1.1.
struct IMSCSegmenter {
    /// What a playlist of playlists calls it.
    static let codec = "stpp.ttml.im1t"

    /// How long a segment is at most, in milliseconds.
    let segment: Int64
    /// The time of the video's clock, 90,000 a second, at which the subtitles' time is 0.
    let mpegts: Int64

    /// Milliseconds to add to the subtitles' times.
    private var offset: Int64 { (mpegts + 45) / 90 }

    /// The file that players read before any segment, of a language as a BCP 47 tag.
    func head(language: String) -> [UInt8] {
        var writer = MP4BoxWriter()
        writer.box("ftyp") {
            $0.put(letters: "cmfc")
            $0.put(UInt32(0))
            $0.put(letters: "iso6cmfcim1t")
        }
        writer.box("moov") { moov in
            moov.box("mvhd", flags: 0) {
                $0.put(all: [0, 0, 1000, 0, 0x10000, 0x0100_0000, 0, 0])
                $0.put(all: Self.matrix)
                $0.put(all: [0, 0, 0, 0, 0, 0, 2])
            }
            moov.box("trak") { Self.write(track: language, to: &$0) }
            moov.box("mvex") {
                $0.box("trex", flags: 0) { $0.put(all: [1, 1, 0, 0, 0]) }
            }
        }
        return writer.bytes
    }

    private static let matrix: [UInt32] = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x4000_0000]

    private static func write(track language: String, to trak: inout MP4BoxWriter) {
        trak.box("tkhd", flags: 7) {
            $0.put(all: [0, 0, 1, 0, 0, 0, 0, 0, 0])
            $0.put(all: matrix)
            $0.put(all: [0, 0])
        }
        trak.box("mdia") { mdia in
            mdia.box("mdhd", flags: 0) {
                $0.put(all: [0, 0, 1000, 0])
                // `und`: the codes of three letters here aren't those of BCP 47.
                $0.put(UInt32(0x55C4) << 16)
            }
            mdia.box("hdlr", flags: 0) {
                $0.put(UInt32(0))
                $0.put(letters: "subt")
                $0.put(all: [0, 0, 0])
                $0.put(text: "")
            }
            mdia.box("elng", flags: 0) { $0.put(text: language) }
            mdia.box("minf") { minf in
                minf.box("sthd", flags: 0) { _ in }
                minf.box("dinf") {
                    $0.box("dref", flags: 0) {
                        $0.put(UInt32(1))
                        $0.box("url ", flags: 1) { _ in }
                    }
                }
                minf.box("stbl") { Self.write(samplesTo: &$0) }
            }
        }
    }

    private static func write(samplesTo stbl: inout MP4BoxWriter) {
        stbl.box("stsd", flags: 0) {
            $0.put(UInt32(1))
            $0.box("stpp") {
                $0.put(all: [0, 1])
                $0.put(text: "http://www.w3.org/ns/ttml")
                $0.put(text: "")
                $0.put(text: "")
            }
        }
        for name in ["stts", "stsc"] { stbl.box(name, flags: 0) { $0.put(UInt32(0)) } }
        stbl.box("stsz", flags: 0) { $0.put(all: [0, 0]) }
        stbl.box("stco", flags: 0) { $0.put(UInt32(0)) }
    }

    /// Cuts a document, and reports what IMSC can't say.
    ///
    /// - Throws: ``StreamingError``.
    func segments(
        of document: Document, language: String, duration: Int64?, findings: inout [Finding]
    ) throws(StreamingError) -> [SubtitleSegment] {
        let timeline = try SegmentTimeline(document, segment: segment, duration: duration)
        _ = try write(document, WritingOptions(), &findings)
        var moved = document
        moved.head.language = language
        for index in moved.cues.indices {
            // Times before 0 can't be said.
            moved.cues[index].start = max(0, moved.cues[index].start) + offset
            moved.cues[index].end = max(0, moved.cues[index].end) + offset
        }
        var options = WritingOptions()
        options.reportsLosses = false
        var segments: [SubtitleSegment] = []
        for index in 0..<timeline.count {
            let cues = timeline.cues(of: index)
            var part = moved
            part.cues = cues.map { moved.cues[$0] }
            var ignored: [Finding] = []
            let text = try write(part, options, &ignored)
            let (start, duration) = (timeline.start(of: index), timeline.duration(of: index))
            segments.append(
                SubtitleSegment(
                    bytes: fragment(text, number: index + 1, start: start, duration: duration),
                    start: start, duration: duration, cues: cues.count))
        }
        return segments
    }

    private func write(
        _ document: Document, _ options: WritingOptions, _ findings: inout [Finding]
    ) throws(StreamingError) -> [UInt8] {
        var bytes: [UInt8] = []
        do { try TTML.write(document, options: options, to: &bytes, findings: &findings) } catch {
            throw StreamingError(.unwritable, error.message)
        }
        return bytes
    }

    private func fragment(
        _ sample: [UInt8], number: Int, start: Int64, duration: Int64
    ) -> [UInt8] {
        // Where the sample begins is known only when the box before it is written.
        let size = moof(number, start, duration, sample.count, place: 0).bytes.count
        var writer = moof(number, start, duration, sample.count, place: size + 8)
        writer.box("mdat") { $0.put(bytes: sample) }
        return writer.bytes
    }

    private func moof(
        _ number: Int, _ start: Int64, _ duration: Int64, _ size: Int, place: Int
    ) -> MP4BoxWriter {
        var writer = MP4BoxWriter()
        writer.box("moof") { moof in
            moof.box("mfhd", flags: 0) { $0.put(UInt32(number)) }
            moof.box("traf") { traf in
                // The place counts from this box.
                traf.box("tfhd", flags: 0x20000) { $0.put(UInt32(1)) }
                traf.box("tfdt", version: 1, flags: 0) { $0.put(UInt64(start + offset)) }
                traf.box("trun", flags: 0x301) {
                    $0.put(all: [1, UInt32(place), UInt32(duration), UInt32(size)])
                }
            }
        }
        return writer
    }
}
