import Foundation
import Releases
import Series
import TestSupport
import Testing

@Suite struct RatingTableTests {
    @Test(arguments: [
        ("US", "TVPG", "TV-14", "http://www.movielabs.com/md/ratings/US/TVPG/2/TV-14"),
        ("VN", "MCST", "C16", "http://www.movielabs.com/md/ratings/VN/MCST/3/C16"),
        ("US", "TVPG", "TV-15", nil),
        ("PT", "CCE", "M/12", "http://www.movielabs.com/md/ratings/PT/CCE/1/M_12"),
        ("CN", "TVPG", "TV-14", nil),
    ])
    func aRatingHasAnAddressWhenItsSystemKnowsIt(
        region: String, system: String, value: String, address: String?
    ) throws {
        let rating = Rating(region: region, system: system, value: value)
        #expect(try RatingTable().address(of: rating) == address)
    }

    @Test func theTableIsAsItsSchemaWantsIt() throws {
        let table = SharedData.package.appending(path: "templates/ratings.jsonc")
        let text = try String(contentsOf: table, encoding: .utf8)
        guard let verdicts = try TemplateSchema.ratings.verdicts(on: [text]) else { return }
        #expect(verdicts == ["good"])
    }

    /// Every rating of the list that MovieLabs publishes.
    @Test func allAddressesAreThoseOfMovieLabs() throws {
        guard let url = SharedData.url("data/movielabs/CMR_Ratings_v2.5.1.xml") else {
            print("skipped: the list of ratings isn't there")
            return
        }
        let text = try String(contentsOf: url, encoding: .utf8)
        let table = try RatingTable()
        var count = 0
        for match in text.matches(
            of: /<mdcr:URI>([^<]*\/ratings\/([A-Z]+)\/([^\/<]+)\/\d+\/([^<]+))</)
        {
            // The list itself names two of Kenya's ratings by a version that it doesn't have.
            if match.1.contains("/KE/KFCB/0/") { continue }
            let (address, region, system) = (match.1, String(match.2), String(match.3))
            let values = try #require(table.values(of: system, in: region))
            let addresses = values.compactMap {
                table.address(of: Rating(region: region, system: system, value: $0))
            }
            #expect(addresses.contains(String(address)), "\(address)")
            count += 1
        }
        #expect(count > 400)
    }
}
