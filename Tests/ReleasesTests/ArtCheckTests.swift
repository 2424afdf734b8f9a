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

    @Test func aPictureMustBeThereInATypeAndOfBytesThatAreTaken() throws {
        let folder = try TemporaryFolder()
        var fixture = try GateFixture()
        fixture.folder = folder.path("")
        for name in ["a.jpeg", "a.gif"] {
            try Data("picture".utf8).write(to: URL(filePath: folder.path(name)))
        }
        var art = ArtRequirement(
            role: "cover", naming: "{role}.{ext}", provenance: GateFixture.provenance)
        art.types = ["jpg"]
        art.maximumBytes = 7
        fixture.template.art = [art]
        #expect(try fixture.checks(ArtCheck.self).names(.skipped) == ["art-missing cover"])
        fixture.title.art = [Artwork(role: "cover", file: "a.jpeg")]
        #expect(try fixture.checks(ArtCheck.self).names(.failed) == [])
        fixture.title.art = [Artwork(role: "cover", file: "a.gif")]
        #expect(try fixture.checks(ArtCheck.self).names(.failed) == ["art-type cover"])
        fixture.title.art = [Artwork(role: "cover", file: "b.jpg")]
        #expect(try fixture.checks(ArtCheck.self).names(.failed) == ["art-missing cover"])
        fixture.title.art = [Artwork(role: "cover", file: "a.jpeg")]
        fixture.template.art[0].maximumBytes = 6
        #expect(try fixture.checks(ArtCheck.self).names(.failed) == ["art-bytes cover"])
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
