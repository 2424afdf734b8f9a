import Foundation
import Media
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct MediaRemuxTests {
    private func boxes(_ bytes: [UInt8]) -> [String] {
        var names: [String] = []
        var place = 0
        while place + 8 <= bytes.count {
            let size = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
            names.append(String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self))
            guard size >= 8 else { break }
            place += size
        }
        return names
    }

    private func code(_ work: () throws -> Void) -> MediaError.Code? {
        do { try work() } catch { return (error as? MediaError)?.code }
        return nil
    }

    @Test(arguments: ["video.mp4", "video.mkv", "video.mov", "video.flv", "video.ts"])
    func picturesAndSoundsAreCopiedAsTheyAre(_ name: String) throws {
        guard let sample = try SampleVideo() else { return }
        let path = try sample.make(
            name, ["-metadata", "title=A", "-metadata:s:a:0", "language=tha"])
        let copy = sample.folder.path("copy.mp4")
        try MediaRemux(path).copy(to: copy)
        let bytes = try SampleVideo.bytes(copy)
        #expect(boxes(bytes).filter { $0 != "free" } == ["ftyp", "moov", "mdat"])
        let pictures = { (path: String) in
            try SampleVideo.content(path).filter { $0.hasPrefix("0:") }
        }
        #expect(try pictures(copy) == pictures(path))
        #expect(try pictures(copy).count == 50)
        let probe = try MediaProbe(copy)
        #expect(probe.container == "mp4")
        #expect(probe.video?.hasConstantFrameRate == true)
        #expect(probe.sounds.count == 1)
        if name != "video.flv" { #expect(probe.sounds.first?.language == "tha") }
        #expect(abs((probe.duration ?? 0) - 2000) < 60)
        // Neither the date, nor the program, nor the title.
        let tags = try SampleVideo.probe(
            copy, ["-show_entries", "format_tags:stream_tags", "-of", "flat"])
        for word in ["creation_time", "encoder", "title", "Lav"] {
            #expect(!tags.contains(word), "\(tags)")
        }
        // Again, the same bytes.
        let again = sample.folder.path("again.mp4")
        try MediaRemux(path).copy(to: again)
        #expect(try SampleVideo.bytes(again) == bytes)
    }

    @Test func aLabelIsWrittenAlongTheWay() throws {
        guard let sample = try SampleVideo() else { return }
        let path = try sample.make("video.mkv")
        let copy = sample.folder.path("copy.mp4")
        let label = try MediaLabelTests.label()
        for format in [MediaRemux.Format.mp4, .fragments(milliseconds: 500)] {
            try MediaRemux(path).copy(to: copy, format: format, label: label)
            #expect(try MediaLabel.read(copy) == label)
            #expect(try SampleVideo.content(copy).count { $0.hasPrefix("0:") } == 50)
        }
    }

    @Test func turningIsKept() throws {
        guard let sample = try SampleVideo() else { return }
        let lying = try sample.make("lying.mp4", size: "320x180")
        let turned = try sample.convert(
            lying, to: "turned.mp4", ["-c", "copy", "-metadata:s:v:0", "rotate=90"])
        let copy = sample.folder.path("copy.mp4")
        try MediaRemux(turned).copy(to: copy)
        #expect(try MediaProbe(copy).video?.rotation == MediaProbe(turned).video?.rotation)
        #expect(try MediaProbe(copy).video?.shownHeight == 320)
    }

    @Test func fragmentsBeginWithKeyFramesAndTellTheirTimes() throws {
        guard let sample = try SampleVideo() else { return }
        // A key frame each half second, and fragments of a whole one.
        let path = try sample.make(
            codecs: [
                "-c:v", "libx264", "-preset", "ultrafast", "-bf", "2", "-g", "12",
                "-keyint_min", "12", "-sc_threshold", "0", "-c:a", "aac",
            ])
        let copy = sample.folder.path("copy.mp4")
        try MediaRemux(path).copy(to: copy, format: .fragments(milliseconds: 900))
        let bytes = try SampleVideo.bytes(copy)
        let found = try MediaFragments(copy)
        #expect(found.fragments.count == 3)
        #expect(found.fragments.map(\.duration) == [960, 960, 80])
        #expect(found.fragments.map(\.start) == [0, 960, 1920])
        #expect(boxes(Array(bytes[found.beginning])) == ["ftyp", "moov"])
        var place = found.beginning.upperBound
        for fragment in found.fragments {
            #expect(fragment.range.lowerBound == place)
            place = fragment.range.upperBound
            #expect(boxes(Array(bytes[fragment.range])) == ["moof", "mdat"])
        }
        #expect(place == bytes.count)
        #expect(
            try SampleVideo.content(copy).filter { $0.hasPrefix("0:") }
                == SampleVideo.content(path).filter { $0.hasPrefix("0:") })
        // The second fragment plays on its own behind the beginning.
        let part = sample.folder.path("part.mp4")
        try SampleVideo.write(
            Array(bytes[found.beginning]) + Array(bytes[found.fragments[1].range]), to: part)
        let whole = try SampleVideo.content(path).filter { $0.hasPrefix("0:") }
        #expect(
            try SampleVideo.content(part).filter { $0.hasPrefix("0:") }
                == Array(whole[24..<48]))
        #expect(code { _ = try MediaFragments(path) } == .unfit)
    }

    @Test func fragmentsPlayFromAPlaylist() throws {
        guard let sample = try SampleVideo() else { return }
        let copy = sample.folder.path("copy.mp4")
        try MediaRemux(try sample.make()).copy(to: copy, format: .fragments(milliseconds: 900))
        let found = try MediaFragments(copy)
        var lines = [
            "#EXTM3U", "#EXT-X-VERSION:7", "#EXT-X-TARGETDURATION:1",
            "#EXT-X-MAP:URI=\"copy.mp4\",BYTERANGE=\"\(found.beginning.count)@0\"",
        ]
        for fragment in found.fragments {
            lines += [
                "#EXTINF:\(Double(fragment.duration) / 1000),",
                "#EXT-X-BYTERANGE:\(fragment.range.count)@\(fragment.range.lowerBound)",
                "copy.mp4",
            ]
        }
        let list = sample.folder.path("list.m3u8")
        try (lines + ["#EXT-X-ENDLIST", ""]).joined(separator: "\n")
            .write(toFile: list, atomically: true, encoding: .utf8)
        #expect(try SampleVideo.content(list) == SampleVideo.content(copy))
    }

    @Test func whatCantGoIntoTheFileIsRefused() throws {
        guard let sample = try SampleVideo() else { return }
        let theora = try sample.make(
            "video.ogg", codecs: ["-c:v", "libtheora", "-c:a", "libvorbis"])
        let copy = sample.folder.path("copy.mp4")
        #expect(code { try MediaRemux(theora).copy(to: copy) } == .unfit)
        try SampleVideo.write(Array("once upon a time".utf8), to: sample.folder.path("text"))
        let text = sample.folder.path("text")
        #expect(code { try MediaRemux(text).copy(to: copy) } == .unknownFormat)
        #expect(try sample.folder.names() == ["text", "video.ogg"])
        let path = try sample.make()
        let nowhere = sample.folder.path("missing/copy.mp4")
        #expect(code { try MediaRemux(path).copy(to: nowhere) } == .unwritable)
    }

    @Test func copyingTellsItsProgressAndIsCancelled() throws {
        guard let sample = try SampleVideo() else { return }
        let path = try sample.make("video.mkv")
        let copy = sample.folder.path("copy.mp4")
        var calls = 0
        try MediaRemux(path).copy(to: copy) { done, total in
            #expect(done <= total)
            calls += 1
            return true
        }
        #expect(calls > 0)
        try FileManager.default.removeItem(atPath: copy)
        #expect(code { try MediaRemux(path).copy(to: copy) { _, _ in false } } == .cancelled)
        #expect(try sample.folder.names() == ["video.mkv"])
    }

    @Test(arguments: SeededGenerator.seeds())
    func damageNeverCrashes(_ seed: UInt64) throws {
        guard let sample = try SampleVideo() else { return }
        var generator = SeededGenerator(seed: seed)
        for name in ["video.mp4", "video.mkv"] {
            let whole = try SampleVideo.bytes(try sample.make(name))
            for _ in 0..<30 {
                var bytes = whole
                for _ in 0..<Int.random(in: 1...60, using: &generator) {
                    let place = Int.random(in: 0..<bytes.count, using: &generator)
                    bytes[place] = UInt8.random(in: 0...255, using: &generator)
                }
                let path = sample.folder.path("damaged")
                try SampleVideo.write(bytes, to: path)
                let copy = sample.folder.path("copy.mp4")
                guard (try? MediaRemux(path).copy(to: copy)) != nil else { continue }
                #expect(try MediaLabel.read(copy) == nil)
            }
        }
    }
}
