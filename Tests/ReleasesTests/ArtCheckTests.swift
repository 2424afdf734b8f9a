import Foundation
import Releases
import Series
import TestSupport
import Testing

@Suite struct ArtCheckTests {
    @Test func aPictureThatMustBeThereIsMissed() throws {
        let checks = try GateFixture(shipped: "tiktok-minidrama").checks(ArtCheck.self)
        #expect(checks.names(.failed) == ["art-missing cover"])
    }

    /// The first bytes of a PNG picture of a size, as far as its header goes.
    static func png(_ width: UInt8, _ height: UInt8) -> Data {
        Data(
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
                + Array("IHDR".utf8) + [0, 0, 0, width, 0, 0, 0, height, 8, 2, 0, 0, 0]
                + [0, 0, 0, 0])
    }

    @Test func aPictureMustBeThereInATypeAndOfBytesThatAreTaken() throws {
        let folder = try TemporaryFolder()
        var fixture = try GateFixture()
        fixture.folder = folder.path("")
        try Self.png(3, 4).write(to: URL(filePath: folder.path("a.png")))
        try Data("GIF89a\u{3}\0\u{4}\0\0\0\0".utf8).write(to: URL(filePath: folder.path("a.jpg")))
        try Data("picture".utf8).write(to: URL(filePath: folder.path("b.png")))
        var art = ArtRequirement(
            role: "cover", naming: "{role}.{ext}", provenance: GateFixture.provenance)
        art.types = ["png"]
        art.maximumBytes = 33
        fixture.template.art = [art]
        #expect(try fixture.checks(ArtCheck.self).names(.skipped) == ["art-missing cover"])
        for (file, failed) in [
            ("a.png", []), ("a.jpg", ["art-type cover"]), ("b.png", ["art-type cover"]),
            ("c.png", ["art-missing cover"]),
        ] {
            fixture.title.art = [Artwork(role: "cover", file: file)]
            #expect(try fixture.checks(ArtCheck.self).names(.failed) == failed, "\(file)")
        }
        fixture.title.art = [Artwork(role: "cover", file: "a.png")]
        fixture.template.art[0].maximumBytes = 32
        #expect(try fixture.checks(ArtCheck.self).names(.failed) == ["art-bytes cover"])
    }

    @Test(
        arguments: [
            (nil, nil, nil, true), (3, 4, nil, true), (4, nil, nil, false), (nil, 3, nil, false),
            (nil, nil, 0.74...0.76, true), (nil, nil, 0.69...0.699, false),
        ] as [(Int?, Int?, ClosedRange<Double>?, Bool)])
    func aPictureMustHaveTheSizeOfThePlatform(
        width: Int?, height: Int?, ratio: ClosedRange<Double>?, isGood: Bool
    ) throws {
        let folder = try TemporaryFolder()
        var fixture = try GateFixture()
        fixture.folder = folder.path("")
        try Self.png(3, 4).write(to: URL(filePath: folder.path("a.png")))
        var art = ArtRequirement(
            role: "cover", naming: "{role}.{ext}", provenance: GateFixture.provenance)
        (art.width, art.height, art.ratio) = (width, height, ratio)
        fixture.template.art = [art]
        fixture.title.art = [Artwork(role: "cover", file: "a.png")]
        #expect(
            try fixture.checks(ArtCheck.self).names(.failed) == (isGood ? [] : ["art-size cover"]))
    }

    @Test func aPictureALocaleIsThatOfTheLocaleElseOneWithoutText() throws {
        var fixture = try GateFixture()
        fixture.locales = ["en-GB", "th"]
        var art = ArtRequirement(
            role: "poster", naming: "{locale}.{ext}", provenance: GateFixture.provenance)
        art.isLocalized = true
        art.isRequired = true
        fixture.template.art = [art]
        var english = Artwork(role: "poster", file: "en.jpg")
        english.locale = "en"
        fixture.title.art = [english]
        let failed = try fixture.checks(ArtCheck.self).names(.failed)
        // The English one isn't there on the disk, and nothing stands for Thai.
        #expect(failed == ["art-missing th poster", "art-missing en-GB poster"])
    }
}
