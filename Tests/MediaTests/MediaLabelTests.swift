import Foundation
import Media
import TestSupport
import Testing

/// Labels in videos that ffmpeg made, judged by ffprobe and by what is decoded.
@Suite(.timeLimit(.minutes(5))) struct MediaLabelTests {
    static let producer = "001191110102MAD55U9H0F10002"

    static func label(_ id: String = "ep001-r1") throws -> MediaLabel {
        try MediaLabel(label: "1", contentProducer: producer, produceID: id)
    }

    /// How the videos are laid out that get labels.
    enum Layout: String, CaseIterable {
        case indexLast = "", indexFirst = "faststart"
        case fragments = "frag_keyframe+empty_moov"
        case fragmentsFromThemselves = "frag_keyframe+empty_moov+default_base_moof"
        case segments = "frag_keyframe+empty_moov+dash"
        case oneIndex = "frag_keyframe+empty_moov+global_sidx+dash"
        case named = "use_metadata_tags", namedFirst = "use_metadata_tags+faststart"
        case quickTime = "faststart+quicktime"

        var options: [String] {
            let flags = rawValue.replacing("+quicktime", with: "")
            var options = flags.isEmpty ? [] : ["-movflags", flags]
            if rawValue.hasPrefix("use") { options += ["-metadata", "director=Anna"] }
            return options
        }

        var name: String { self == .quickTime ? "video.mov" : "video.mp4" }
    }

    private func tag(_ path: String) throws -> String {
        try SampleVideo.probe(path, ["-show_entries", "format_tags=AIGC", "-of", "csv=p=0"])
            .trimmingCharacters(in: .whitespacesAndNewlines)
            .trimmingCharacters(in: ["\""]).replacing("\"\"", with: "\"")
    }

    private func streams(_ path: String) throws -> String {
        try SampleVideo.probe(
            path,
            ["-show_entries", "stream=codec_name,width,height,nb_frames,duration,r_frame_rate"])
    }

    @Test(arguments: Layout.allCases)
    func labelsAreReadByOthersAndNothingElseChanges(_ layout: Layout) throws {
        guard let sample = try SampleVideo() else { return }
        let path = try sample.make(layout.name, layout.options)
        let labelled = sample.folder.path("labelled.mp4")
        let label = try Self.label()
        #expect(try MediaLabel.read(path) == nil)
        try MediaLabel.write(label, from: path, to: labelled)
        #expect(try MediaLabel.read(labelled) == label)
        #expect(try tag(labelled) == label.json)
        #expect(try streams(labelled) == streams(path))
        #expect(try SampleVideo.frames(labelled) == SampleVideo.frames(path))
        // Jumping to a place goes by the tables of places.
        for options in [["-ss", "1.2"], ["-sseof", "-0.5"]] {
            #expect(
                try Command.run(
                    "ffmpeg", ["-v", "error"] + options + ["-i", labelled, "-f", "framemd5", "-"])
                    == Command.run(
                        "ffmpeg", ["-v", "error"] + options + ["-i", path, "-f", "framemd5", "-"]))
        }
        if layout == .named || layout == .namedFirst {
            let director = try SampleVideo.probe(
                labelled, ["-show_entries", "format_tags=director", "-of", "csv=p=0"])
            #expect(director == "Anna\n")
        }
    }

    @Test(arguments: Layout.allCases)
    func mediaIsCopiedByteForByte(_ layout: Layout) throws {
        guard let sample = try SampleVideo() else { return }
        let path = try sample.make(layout.name, layout.options)
        let labelled = sample.folder.path("labelled.mp4")
        let label = try Self.label()
        try MediaLabel.write(label, from: path, to: labelled)
        let before = try SampleVideo.bytes(path)
        let after = try SampleVideo.bytes(labelled)
        #expect(media(before) == media(after))
        let pieces = try label.pieces(of: path)
        #expect(pieces.reduce(0) { $0 + $1.count } == after.count)
        let reader = try MediaPieceReader(path, pieces)
        var copied: [UInt8] = []
        while let bytes = try reader.next() { copied += bytes }
        #expect(copied == after)
        // The same label again changes nothing, and another of the same length no place.
        let again = sample.folder.path("again.mp4")
        try MediaLabel.write(label, from: labelled, to: again)
        #expect(try SampleVideo.bytes(again) == after)
        let other = try Self.label("ep002-r1")
        try MediaLabel.write(other, from: labelled, to: again)
        #expect(try MediaLabel.read(again) == other)
        #expect(try SampleVideo.bytes(again).count == after.count)
        #expect(try tag(again) == other.json)
    }

    /// The contents of the boxes at the top that hold media.
    private func media(_ bytes: [UInt8]) -> [[UInt8]] {
        var found: [[UInt8]] = []
        var place = 0
        while place + 8 <= bytes.count {
            let size = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
            guard size >= 8, place + size <= bytes.count else { break }
            if bytes[(place + 4)..<(place + 8)].elementsEqual("mdat".utf8) {
                found.append(Array(bytes[(place + 8)..<(place + size)]))
            }
            place += size
        }
        #expect(!found.isEmpty)
        return found
    }

    @Test func metadataWithoutNamesStays() throws {
        guard let sample = try SampleVideo() else { return }
        let path = try sample.make(
            "video.mp4", ["-metadata", "title=第一集", "-movflags", "faststart"])
        let labelled = sample.folder.path("labelled.mp4")
        let label = try Self.label()
        try MediaLabel.write(label, from: path, to: labelled)
        #expect(try MediaLabel.read(labelled) == label)
        #expect(try tag(labelled) == label.json)
        let title = try SampleVideo.probe(
            labelled, ["-show_entries", "format_tags=title", "-of", "csv=p=0"])
        #expect(title == "第一集\n")
        #expect(try SampleVideo.frames(labelled) == SampleVideo.frames(path))
    }

    @Test func labelsThatFfmpegWroteAreReadAndReplaced() throws {
        guard let sample = try SampleVideo() else { return }
        let theirs = try Self.label("theirs")
        let path = try sample.make(
            "video.mp4",
            [
                "-metadata", "AIGC=" + theirs.json, "-metadata", "zebra=z",
                "-movflags", "use_metadata_tags+faststart",
            ])
        #expect(try MediaLabel.read(path) == theirs)
        let labelled = sample.folder.path("labelled.mp4")
        try MediaLabel.write(try Self.label(), from: path, to: labelled)
        #expect(try MediaLabel.read(labelled) == Self.label())
        #expect(try tag(labelled) == Self.label().json)
        let zebra = try SampleVideo.probe(
            labelled, ["-show_entries", "format_tags=zebra", "-of", "csv=p=0"])
        #expect(zebra == "z\n")
    }

    @Test func labelsAreReadInPlaceWithoutTheMedia() throws {
        guard let sample = try SampleVideo() else { return }
        let path = sample.folder.path("labelled.mp4")
        try MediaLabel.write(try Self.label(), from: try sample.make(), to: path)
        // As in an archive that stores it.
        let before = 1000
        let archive = [UInt8](repeating: 7, count: before) + (try SampleVideo.bytes(path))
        let size = archive.count - before
        var count = 0
        let label = try MediaLabel.read(size: size) { (place, wanted) throws(MediaError) in
            count += wanted
            return Array(archive[(before + place)..<(before + place + wanted)])
        }
        #expect(try label == Self.label())
        #expect(count < size / 2)
        #expect(throws: MediaError(.cancelled, "no")) {
            try MediaLabel.read(size: size) { (_, _) throws(MediaError) in
                throw MediaError(.cancelled, "no")
            }
        }
    }

    @Test func aLabelThatACopyLostIsMissed() throws {
        guard let sample = try SampleVideo() else { return }
        let labelled = sample.folder.path("labelled.mp4")
        try MediaLabel.write(try Self.label(), from: try sample.make(), to: labelled)
        let lost = try sample.convert(labelled, to: "lost.mp4", ["-c", "copy"])
        #expect(try MediaLabel.read(lost) == nil)
        let kept = try sample.convert(
            labelled, to: "kept.mp4", ["-c", "copy", "-movflags", "use_metadata_tags"])
        #expect(try MediaLabel.read(kept) == Self.label())
    }

    @Test func aFileCanBeLabelledInItsPlaceAndCancelled() throws {
        guard let sample = try SampleVideo() else { return }
        let path = try sample.make()
        let before = try SampleVideo.bytes(path)
        #expect(throws: MediaError.self) {
            try MediaLabel.write(try Self.label(), from: path, to: path) { _, _ in false }
        }
        #expect(try SampleVideo.bytes(path) == before)
        #expect(try sample.folder.names() == ["video.mp4"])
        try MediaLabel.write(try Self.label(), from: path, to: path)
        #expect(try MediaLabel.read(path) == Self.label())
        #expect(try sample.folder.names() == ["video.mp4"])
    }

    @Test(arguments: [
        ("Label", "4", "p", "i"), ("Label", "", "p", "i"), ("ContentProducer", "1", "a b", "i"),
        ("ContentProducer", "1", "", "i"), ("ProduceID", "1", "p", "a\"b"),
        ("ProduceID", "1", "p", "a\\b"), ("ProduceID", "1", "p", "第一集"),
        ("ContentProducer", "1", "a\u{7F}", "i"),
    ])
    func valuesThatALabelCantHaveAreNamed(
        _ field: String, _ label: String, _ producer: String, _ id: String
    ) {
        var error: MediaError?
        do throws(MediaError) {
            _ = try MediaLabel(label: label, contentProducer: producer, produceID: id)
        } catch let failure { error = failure }
        #expect(error?.code == .invalidLabel)
        #expect(error?.field == field)
    }

    @Test func whoSpreadsItIsWhoMadeItUnlessSaid() throws {
        let label = try Self.label()
        #expect(label.contentPropagator == Self.producer)
        #expect(label.propagateID == "ep001-r1")
        let json =
            "{\"Label\":\"1\",\"ContentProducer\":\"\(Self.producer)\",\"ProduceID\":\"ep001-r1\","
            + "\"ReservedCode1\":\"\",\"ContentPropagator\":\"\(Self.producer)\","
            + "\"PropagateID\":\"ep001-r1\",\"ReservedCode2\":\"\"}"
        #expect(label.json == json)
    }
}
