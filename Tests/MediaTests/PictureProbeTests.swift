import Foundation
import Media
import TestSupport
import Testing

/// Pictures that ffmpeg made, and some by hand.
struct PictureProbeTests {
    private func make(
        _ folder: TemporaryFolder, _ name: String, _ pixels: String, _ options: [String] = [],
        size: String = "214x320"
    ) throws -> String {
        let path = folder.path(name)
        try Command.run(
            "ffmpeg",
            [
                "-nostdin", "-v", "error", "-y", "-f", "lavfi", "-i",
                "color=red@0.5:size=\(size),format=\(pixels)",
                "-frames:v", "1", "-pix_fmt", pixels,
            ] + options + [path])
        return path
    }

    private func code(_ bytes: [UInt8]) -> MediaError.Code? {
        do throws(MediaError) { _ = try PictureProbe(bytes) } catch { return error.code }
        return nil
    }

    /// A file with its pixels, and what must be told of it.
    struct Case: Sendable {
        var name: String
        var pixels: String
        var kind: PictureProbe.Kind
        var hasAlpha: Bool?
        var components: Int?
    }

    @Test(arguments: [
        Case(name: "a.png", pixels: "rgb24", kind: .png, hasAlpha: false),
        Case(name: "a.png", pixels: "rgba", kind: .png, hasAlpha: true),
        Case(name: "a.png", pixels: "gray", kind: .png, hasAlpha: false),
        Case(name: "a.png", pixels: "ya8", kind: .png, hasAlpha: true),
        Case(name: "a.jpg", pixels: "yuvj420p", kind: .jpeg, hasAlpha: false, components: 3),
        Case(name: "a.jpg", pixels: "yuvj444p", kind: .jpeg, hasAlpha: false, components: 3),
        Case(name: "a.webp", pixels: "yuv420p", kind: .webp, hasAlpha: false),
        Case(name: "a.webp", pixels: "yuva420p", kind: .webp, hasAlpha: true),
        Case(name: "a.gif", pixels: "rgb8", kind: .gif),
    ])
    func kindsAndSizesAreTold(_ wanted: Case) throws {
        guard Command.path("ffmpeg") != nil else {
            print("skipped: pictures need ffmpeg")
            return
        }
        let folder = try TemporaryFolder()
        let picture = try PictureProbe(try make(folder, wanted.name, wanted.pixels))
        #expect(picture.kind == wanted.kind)
        #expect(picture.width == 214 && picture.height == 320)
        #expect(picture.hasAlpha == wanted.hasAlpha)
        #expect(picture.components == wanted.components)
        #expect(!picture.isCMYK)
    }

    @Test func picturesWithoutLossAreTold() throws {
        guard Command.path("ffmpeg") != nil else {
            print("skipped: pictures need ffmpeg")
            return
        }
        let folder = try TemporaryFolder()
        let path = try make(folder, "a.webp", "bgra", ["-lossless", "1"], size: "1000x1440")
        let picture = try PictureProbe(path)
        #expect(picture.kind == .webp)
        #expect(picture.width == 1000 && picture.height == 1440)
    }

    @Test func transparencyOfSingleColoursIsNoticed() throws {
        let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
        let size = Array("IHDR".utf8) + [0, 0, 0, 5, 0, 0, 0, 6, 8, 3, 0, 0, 0, 1, 2, 3, 4]
        func part(_ name: String) -> [UInt8] { [0, 0, 0, 1] + Array(name.utf8) + [7, 1, 2, 3, 4] }
        let clear = try PictureProbe(head + size + part("PLTE") + part("tRNS") + part("IDAT"))
        #expect(clear.hasAlpha == true)
        #expect(clear.width == 5 && clear.height == 6)
        let solid = try PictureProbe(head + size + part("PLTE") + part("IDAT") + part("tRNS"))
        #expect(solid.hasAlpha == false)
    }

    @Test func greyIsNoticed() throws {
        let bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 9, 0, 7, 1, 1, 0x11, 0]
        let picture = try PictureProbe(bytes)
        #expect(picture.components == 1 && picture.width == 7 && picture.height == 9)
    }

    @Test func coloursOfPrintingAreNoticed() throws {
        var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xEE, 0, 4, 1, 2, 0xFF, 0xFF, 0xC2, 0, 20, 8]
        bytes += [0x05, 0xA0, 0x03, 0xE8, 4] + [UInt8](repeating: 0, count: 12)
        let picture = try PictureProbe(bytes)
        #expect(picture.isCMYK)
        #expect(picture.width == 1000 && picture.height == 1440)
        #expect(picture.components == 4)
    }

    @Test func whatIsNoPictureIsRefused() throws {
        #expect(code([]) == .unknownFormat)
        #expect(code(Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)) == .unknownFormat)
        #expect(code([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) == .damaged)
        #expect(code([0xFF, 0xD8, 0xFF]) == .damaged)
        #expect(code([0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 0xFF]) == .damaged)
        #expect(code([0xFF, 0xD8, 0xFF, 0xDA, 0, 8]) == .damaged)
        #expect(code(Array("GIF89a".utf8)) == .damaged)
        #expect(code(Array("GIF89a\0\0\0\0\0\0\0".utf8)) == .damaged)
        #expect(code(Array("RIFF\0\0\0\0WEBPVP8 ".utf8)) == .damaged)
        let folder = try TemporaryFolder(files: ["a.png": "once upon a time"])
        var error: MediaError?
        do throws(MediaError) { _ = try PictureProbe(folder.path("a.png")) } catch let failure {
            error = failure
        }
        #expect(error?.code == .unknownFormat)
        #expect(error?.message.contains("a.png") == true)
        do throws(MediaError) { _ = try PictureProbe(folder.path("b.png")) } catch let failure {
            error = failure
        }
        #expect(error?.code == .unreadable)
    }

    @Test(arguments: SeededGenerator.seeds())
    func damageNeverCrashes(_ seed: UInt64) throws {
        guard Command.path("ffmpeg") != nil else {
            print("skipped: pictures need ffmpeg")
            return
        }
        var generator = SeededGenerator(seed: seed)
        let folder = try TemporaryFolder()
        for (name, pixels) in [
            ("a.png", "pal8"), ("a.jpg", "yuvj420p"), ("a.webp", "yuva420p"), ("a.gif", "rgb8"),
        ] {
            let whole = try SampleVideo.bytes(try make(folder, name, pixels, size: "16x16"))
            for _ in 0..<3000 {
                var bytes = whole
                bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
                for _ in 0..<Int.random(in: 1...8, using: &generator) where !bytes.isEmpty {
                    let place = Int.random(in: 0..<min(64, bytes.count), using: &generator)
                    bytes[place] = UInt8.random(in: 0...255, using: &generator)
                }
                if let picture = try? PictureProbe(bytes) {
                    #expect(picture.width > 0 && picture.height > 0)
                }
            }
        }
    }
}
