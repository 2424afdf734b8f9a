import Testing
import TimedText

@testable import Releases

@Suite struct InTotoStatementTests {
    @Test func aStatementSaysWhatWasMadeFromWhat() throws {
        var statement = InTotoStatement(
            subjects: [
                .init("data/b", digests: ["sha512": "bb", "sha256": "b"]),
                .init("data/a", sha256: "a"),
            ], release: "r3", tool: "0.1.0")
        statement.materials = [.init("source/ep001.srt", sha256: "sha256:cc")]
        #expect(
            String(decoding: statement.bytes, as: UTF8.self) == """
                {"_type":"https://in-toto.io/Statement/v1","predicate":{"materials":[\
                {"digest":{"sha256":"cc"},"name":"source/ep001.srt"}],"release":"r3","rules":[],\
                "templates":[],"tool":{"name":"tradewind","version":"0.1.0"}},\
                "predicateType":"urn:tradewind:release:v1","subject":[\
                {"digest":{"sha256":"a"},"name":"data/a"},\
                {"digest":{"sha256":"b","sha512":"bb"},"name":"data/b"}]}
                """)
    }
}
