import Foundation
import Media
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct MediaProbeTests {
    private func code(_ path: String, limit: Int = MediaProbe.limit) -> MediaError.Code? {
        do { _ = try MediaProbe(path, limit: limit) } catch { return error.code }
        return nil
    }

    @Test func picturesAndSoundsAreTold() throws {
        guard let sample = try SampleVideo() else { return }
        let path = try sample.make(
            size: "720x1280", rate: "30000/1001",
            ["-metadata:s:a:0", "language=tha", "-ac", "2", "-ar", "48000"])
        let probe = try MediaProbe(path)
        #expect(probe.container == "mp4")
        #expect(abs((probe.duration ?? 0) - 2002) < 40)
        #expect(probe.streams.count == 2)
        let video = try #require(probe.video)
        #expect(video.codec == "h264")
        #expect(video.width == 720 && video.height == 1280)
        #expect(video.frameRate == MediaFrameRate(frames: 30000, seconds: 1001))
        #expect(video.frameRate?.description == "30000/1001")
        #expect(video.hasConstantFrameRate == true)
        #expect(video.rotation == 0)
        let sound = try #require(probe.sounds.first)
        #expect(sound.codec == "aac")
        #expect(sound.channels == 2)
        #expect(sound.sampleRate == 48000)
        #expect(sound.language == "tha")
    }

    @Test(arguments: [
        ("video.mkv", "matroska"), ("video.ts", "mpegts"), ("video.mov", "mov"),
        ("fragmented.mp4", "mp4"), ("video.flv", "flv"),
    ])
    func containersAreTold(_ name: String, _ container: String) throws {
        guard let sample = try SampleVideo() else { return }
        let fragmented = name.hasPrefix("frag")
        let options = fragmented ? ["-movflags", "frag_keyframe+delay_moov"] : []
        let probe = try MediaProbe(try sample.make(name, options))
        #expect(probe.container == container)
        #expect(probe.video?.width == 180)
        #expect(probe.video?.hasConstantFrameRate == true)
        #expect(abs((probe.duration ?? 0) - 2000) < 100)
    }

    @Test(arguments: ["vfr.mp4", "vfr.mkv"])
    func framesThatDontFollowAtOneRateAreNoticed(_ name: String) throws {
        guard let sample = try SampleVideo() else { return }
        let path = try sample.make(
            name, ["-vf", "select='not(eq(mod(n,7),3))'", "-vsync", "vfr"])
        #expect(try MediaProbe(path).video?.hasConstantFrameRate == false)
    }

    @Test func turningIsTold() throws {
        guard let sample = try SampleVideo() else { return }
        let lying = try sample.make("lying.mp4", size: "320x180")
        let turned = try sample.convert(
            lying, to: "turned.mp4", ["-c", "copy", "-metadata:s:v:0", "rotate=90"])
        let video = try #require(try MediaProbe(turned).video)
        // ffprobe counts the other way round.
        let told = try SampleVideo.probe(
            turned, ["-show_entries", "stream_side_data=rotation", "-of", "csv=p=0"])
        #expect(told.trimmingCharacters(in: .whitespacesAndNewlines) == "90")
        #expect(video.rotation == 270)
        #expect(video.width == 320 && video.height == 180)
        #expect(video.shownWidth == 180 && video.shownHeight == 320)
    }

    @Test func whatIsNoVideoIsRefused() throws {
        let folder = try TemporaryFolder(files: [
            "text.mp4": "once upon a time", "empty.mp4": "",
            // A playlist names other files, which must not be opened.
            "list.mp4": "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n/etc/passwd\n",
            "concat.mp4": "ffconcat version 1.0\nfile /etc/passwd\n",
        ])
        for name in ["text.mp4", "empty.mp4", "list.mp4", "concat.mp4"] {
            #expect(code(folder.path(name)) == .unknownFormat, "\(name)")
        }
        #expect(code(folder.path("missing.mp4")) == .unreadable)
        #expect(code(folder.root) == .unreadable)
    }

    @Test func aLimitHolds() throws {
        guard let sample = try SampleVideo() else { return }
        let path = try sample.make()
        #expect(code(path, limit: 1000) == .tooLarge)
        #expect(code(path, limit: 10_000_000) == nil)
    }

    @Test(arguments: SeededGenerator.seeds())
    func damageNeverCrashes(_ seed: UInt64) throws {
        guard let sample = try SampleVideo() else { return }
        var generator = SeededGenerator(seed: seed)
        for name in ["video.mp4", "video.mkv", "video.ts"] {
            let whole = try SampleVideo.bytes(try sample.make(name))
            for round in 0..<40 {
                var bytes = whole
                if round % 4 == 0 {
                    bytes.removeLast(Int.random(in: 1..<bytes.count, using: &generator))
                }
                for _ in 0..<Int.random(in: 1...60, using: &generator) where !bytes.isEmpty {
                    let place = Int.random(in: 0..<bytes.count, using: &generator)
                    bytes[place] = UInt8.random(in: 0...255, using: &generator)
                }
                let path = sample.folder.path("damaged")
                try SampleVideo.write(bytes, to: path)
                if let probe = try? MediaProbe(path) { #expect(probe.streams.count <= 100) }
            }
        }
    }
}
