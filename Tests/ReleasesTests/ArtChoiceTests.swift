import Series
import TestSupport
import Testing

@testable import Releases

@Suite struct ArtChoiceTests {
    /// The files that go to a platform for posters, as `file locale episode`.
    private func chosen(
        _ art: [Artwork], isLocalized: Bool = false, naming: String = "{role}.{ext}"
    ) throws -> [String] {
        var fixture = try GateFixture()
        fixture.title.art = art
        var requirement = ArtRequirement(
            role: "poster", naming: naming, provenance: GateFixture.provenance)
        requirement.isLocalized = isLocalized
        return ArtChoice.all(for: requirement, in: fixture.input().release).map { choice in
            [choice.artwork.file, choice.locale?.tag, choice.episode.map { String($0) }]
                .compactMap { $0 }.joined(separator: " ")
        }
    }

    private func picture(
        _ file: String, platforms: [String] = [], locale: String? = nil, episode: Int? = nil
    ) -> Artwork {
        var art = Artwork(role: "poster", file: file)
        (art.platforms, art.locale, art.episode) = (platforms, locale, episode)
        return art
    }

    @Test func thePictureThatNamesThePlatformGoesElseOneThatNamesNone() throws {
        let common = picture("common.jpg")
        let own = picture("own.jpg", platforms: ["other", "partner"])
        let foreign = picture("foreign.jpg", platforms: ["other"])
        #expect(try chosen([common, own, foreign]) == ["own.jpg"])
        #expect(try chosen([foreign, common]) == ["common.jpg"])
        #expect(try chosen([foreign]) == [])
        #expect(
            try chosen([common, own, foreign], isLocalized: true) == ["own.jpg en", "own.jpg th"])
    }

    @Test func aLocaleWithoutAPictureForThePlatformHasThatOfAll() throws {
        let art = [
            picture("common.jpg"), picture("own.jpg", platforms: ["partner"], locale: "en"),
            picture("th.jpg", locale: "th"),
        ]
        #expect(try chosen(art, isLocalized: true) == ["own.jpg en", "th.jpg th"])
    }

    @Test func anEpisodesPictureForThePlatformGoesBeforeThatOfAll() throws {
        let art = [
            picture("a.jpg", episode: 1), picture("b.jpg", platforms: ["partner"], episode: 1),
            picture("c.jpg", episode: 2), picture("d.jpg", platforms: ["other"], episode: 2),
        ]
        #expect(try chosen(art) == ["b.jpg 1", "c.jpg 2"])
    }

    @Test func aPictureOfTheTitleGoesWithEachEpisodeWhereNamesAreOfEpisodes() throws {
        let art = [picture("all.jpg"), picture("two.jpg", episode: 2)]
        #expect(try chosen(art) == ["all.jpg", "two.jpg 2"])
        #expect(try chosen(art, naming: "{episode}/{role}.{ext}") == ["all.jpg 1", "two.jpg 2"])
    }
}
