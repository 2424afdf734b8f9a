import Releases
import Series
import Testing

@Suite struct DocumentCheckTests {
    /// What the gate says of the sample title as a package for iTunes, which wants a provider.
    private func checks(values: [String: String]) async throws -> [GateCheck] {
        let sample = try SampleTitle()
        var prepared = try await sample.prepared(for: ["itunes-package"]) {
            $0.locales = ["en", "es-419"]
        }[0]
        let release = prepared.release
        var plan = release.plan
        plan.values = values
        prepared.release = PlatformRelease(
            title: release.title, folder: release.folder, template: release.template, plan: plan,
            locales: release.locales, episodes: release.episodes, tracks: release.tracks,
            name: release.name, asOf: release.asOf)
        return Gate().checks(of: prepared, market: nil).filter {
            DocumentCheck.rules.contains($0.rule)
        }
    }

    @Test func aValueThatOnlyPackingMissedIsMissedByTheGate() async throws {
        let checks = try await checks(values: [:])
        let failed = checks.filter { $0.outcome == .failed && $0.field == "values.provider" }
        let check = try #require(failed.first)
        #expect(failed.count == 1 && check.rule == "document-value-missing")
        #expect(check.file == "title.jsonc")
        #expect(check.message.contains(#""values": {"provider": "…"}"#), "\(check.message)")
        #expect(check.source?.isEmpty == false && check.confidence != nil)
    }

    @Test func aValueThatIsThereIsNotMissed() async throws {
        let checks = try await checks(values: ["provider": "LanternQuay"])
        #expect(!checks.contains { $0.field == "values.provider" })
    }

    @Test(arguments: ["hls", "netflix-ttml", "generic", "youtube", "facebook"])
    func theSampleTitleHasWhatDocumentsWant(platform: String) async throws {
        let prepared = try await SampleTitle().prepared(for: [platform])
        let checks = Gate().checks(of: prepared[0], market: nil)
        let own = checks.filter { DocumentCheck.rules.contains($0.rule) }
        #expect(own.names(.failed) == [], "\(own)")
        #expect(
            own.names(.passed).count == (prepared[0].release.template.documents.isEmpty ? 0 : 1))
    }

    /// Whether packing fails for a value, and the gate has said nothing.
    @Test(arguments: PlatformLibrary().names)
    func theGateTellsWhatPackingWouldRefuse(platform: String) async throws {
        let prepared = try await SampleTitle().prepared(for: [platform])
        let template = prepared[0].release.template
        let gate = Gate().checks(of: prepared[0], market: nil).filter { $0.outcome == .failed }
        let packed = DocumentRenderer(template: template).files(prepared[0].release, written: [])
        // Without files nothing is known of them; what isn't about files must be the gate's too.
        for finding in packed.findings
        where finding.outcome == .failed && finding.field?.hasPrefix("values.") == true {
            #expect(gate.contains { $0.rule == finding.rule && $0.field == finding.field })
        }
    }
}
