import Foundation
import TestSupport
import Testing

/// What bundles of the sample say of themselves, judged by other people's validator.
@Suite struct ReleaseSchemaTests {
    /// The texts of `release.json` of the sample: in full, and of what changed then.
    private static func manifests() throws -> (full: String, delta: String) {
        let title = try PackedTitle()
        try title.pack()
        let track = URL(filePath: title.path + "/targets/en/ep001.srt")
        var bytes = try Data(contentsOf: track)
        let place = try #require(bytes.range(of: Data("Lin Xiaoman".utf8)))
        bytes.replaceSubrange(place, with: Data("Lin Xiao-Man".utf8))
        try bytes.write(to: track)
        try title.pack(["--since", "r1"])
        return (
            try title.folder.text("title/releases/last-delivery-r1/release.json"),
            try title.folder.text("title/releases/last-delivery-r2/release.json")
        )
    }

    /// Texts that are no manifest any more, each by one change.
    private static let changes: [(in: String, to: String)] = [
        (#""schema":"tradewind-release/1""#, #""schema":"tradewind-release/2""#),
        (#""role":"subtitle""#, #""role":"caption""#),
        (#""outcome":"passed""#, #""outcome":"fine""#),
        (#""path":"data/generic/"#, #""path":"data/../generic/"#),
        (#""path":"data/generic/"#, #""path":"/data/generic/"#),
        (#""confidence":"public""#, #""confidence":"rumour""#),
        (#""asOf":"2027-03-01""#, #""asOf":"soon""#),
        (#""exclusive":true"#, #""exclusive":"yes""#),
        (#""digest":"sha256:"#, #""digest":"md5:"#),
        (#""waivers":[]"#, #""waivers":[{"rule":"art-missing"}]"#),
        (#","waivers":[]"#, ""),
        (#""tool":{"#, #""tools":{},"tool":{"#),
        (#""cues":40"#, #""cues":-40"#),
        (#""sha512":""#, #""sha512":"0"#),
    ]

    /// A text with the first place of a part changed.
    private static func changed(_ text: String, of part: String, to other: String) throws -> String
    {
        let place = text.range(of: part)
        return text.replacingCharacters(in: try #require(place, "no \(part)"), with: other)
    }

    @Test func releasesKeepToTheSchemaInFullAndAsWhatChanged() throws {
        let manifests = try Self.manifests()
        let areDeltas = [manifests.full, manifests.delta].map { $0.contains(#""parent":{"#) }
        #expect(areDeltas == [false, true])
        guard
            let verdicts = try TemplateSchema.releases.verdicts(on: [
                manifests.full, manifests.delta,
            ])
        else { return }
        #expect(verdicts == ["good", "good"])
    }

    @Test func theArticleShowsOneThatKeepsToTheSchema() throws {
        let article = try String(
            contentsOf: SharedData.package.appending(
                path: "Sources/Releases/Releases.docc/PackingATitle.md"), encoding: .utf8)
        let example = try #require(article.components(separatedBy: "```json\n").last)
            .components(separatedBy: "```")[0]
        guard let verdicts = try TemplateSchema.releases.verdicts(on: [example]) else { return }
        #expect(verdicts == ["good"])
    }

    @Test func changedReleasesAreRejected() throws {
        let manifests = try Self.manifests()
        var texts = try Self.changes.map {
            try Self.changed(manifests.full, of: $0.in, to: $0.to)
        }
        // What changed says of what.
        for member in [#""removed":[],"#, #""name":"r1","#] {
            texts.append(try Self.changed(manifests.delta, of: member, to: ""))
        }
        guard let verdicts = try TemplateSchema.releases.verdicts(on: texts) else { return }
        #expect(verdicts.count == texts.count)
        for (index, verdict) in verdicts.enumerated() where verdict == "good" {
            Issue.record("change \(index) isn't seen")
        }
    }
}
