import Digests
import Testing

@testable import Releases

/// A case of the conformance suite of the Library of Congress, or one of our own, in our words.
struct BagCase: Sendable, CustomTestStringConvertible {
    /// How a bag is to be judged.
    enum Verdict: Sendable { case valid, warning, invalid }

    var name: String
    var verdict: Verdict
    /// The rule that says so; none for a bag without findings.
    var rule: String?
    /// Why bagit-python judges otherwise, where it does.
    var difference: String?
    var bag: SampleBag

    init(
        _ name: String, _ verdict: Verdict, _ rule: String? = nil, difference: String? = nil,
        _ change: (inout SampleBag) -> Void = { _ in }
    ) {
        self.name = name
        self.verdict = verdict
        self.rule = rule
        self.difference = difference
        bag = SampleBag()
        change(&bag)
    }

    var testDescription: String { name }

    static let all = valid + warning + invalid

    static let valid: [BagCase] = [
        BagCase("a bag of 1.0", .valid),
        BagCase("a bag of 1.0 with two algorithms", .valid) { $0.algorithms = [.sha256, .sha512] },
        BagCase("sha1", .warning, "bag-weak-digest") { $0.algorithms = [.sha1] },
        BagCase("md5", .warning, "bag-weak-digest") { $0.algorithms = [.md5] },
        BagCase("sha224", .valid) { $0.algorithms = [.sha224] },
        BagCase("sha384", .valid) { $0.algorithms = [.sha384] },
        BagCase("sha512", .valid) { $0.algorithms = [.sha512] },
        BagCase("0.93 with package-info.txt and repeated metadata", .valid) {
            $0.version = "0.93"
            $0.info = "Contact-Name: A\nContact-Name: B\n"
        },
        BagCase("0.94", .valid) { $0.version = "0.94" },
        BagCase("0.95", .valid) { $0.version = "0.95" },
        BagCase("0.96 with repeated metadata", .valid) {
            $0.version = "0.96"
            $0.info = "Contact-Name: A\nContact-Name: B\n"
        },
        BagCase("0.97", .valid) { $0.version = "0.97" },
        BagCase("0.97 whose files stand in one of two manifests", .valid) {
            $0.version = "0.97"
            $0.algorithms = [.sha256, .sha512]
            $0.files["data/other.srt"] = [2]
            $0.manifest = { text, algorithm in
                let lines = text.split(separator: "\n").map { $0 + "\n" }
                return String(algorithm == .sha256 ? lines[0] : lines[1])
            }
        },
        BagCase("tag files in UTF-16", .valid) {
            $0.version = "0.97"
            $0.encoding = "UTF-16"
        },
        BagCase("tag files in ISO-8859-1", .valid) {
            $0.version = "0.97"
            $0.encoding = "ISO-8859-1"
            $0.info = "Contact-Name: Zoë\n"
            $0.files["data/é.txt"] = [1]
        },
        BagCase("no metadata and no tag manifest", .valid) {
            $0.info = ""
            $0.hasTagManifests = false
        },
        BagCase("a payload in folders, with blanks and Chinese", .valid) {
            $0.files["data/第 1 集/字幕.srt"] = [1]
        },
        BagCase("a bag in a bag", .valid) {
            $0.files["data/bag/bagit.txt"] = [1]
            $0.files["data/bag/data/manifest-md5.txt"] = [2]
        },
        BagCase("line ends of Windows", .valid) {
            $0.manifest = { text, _ in text.replacing("\n", with: "\r\n") }
        },
        BagCase("line ends encoded in names", .warning, "bag-hidden-character") {
            $0.files["data/two\nlines"] = [1]
            $0.manifest = { text, _ in text.replacing("two\nlines", with: "two%0Alines") }
        },
        BagCase(
            "percent signs encoded in names", .valid,
            difference: "it doesn't decode %25, as RFC 8493 asks"
        ) {
            $0.files["data/100%.srt"] = [1]
            $0.manifest = { text, _ in text.replacing("100%", with: "100%25") }
        },
        BagCase("folded metadata and a right Payload-Oxum", .valid) {
            $0.info = "Description: one\n  two\nPayload-Oxum: 2.1\n"
        },
        BagCase("digests in capital letters", .valid) {
            $0.manifest = { text, _ in
                text.split(separator: "\n").map {
                    $0.prefix(64).uppercased() + $0.dropFirst(64) + "\n"
                }.joined()
            }
        },
        BagCase("an empty payload", .valid) { $0.files = [:] },
        BagCase("a tag folder beside the payload", .valid) { $0.tags["notes/a.txt"] = [1] },
        BagCase("a file that was fetched", .valid) {
            $0.tags["fetch.txt"] = Array("https://example.org/a 2 data/ep001.srt\n".utf8)
        },
    ]

    static let warning: [BagCase] = [
        BagCase("names written by md5sum, with an asterisk", .warning, "bag-manifest-form") {
            $0.manifest = { text, _ in text.replacing("  data", with: " *data") }
        },
        BagCase("names that begin with ./", .warning, "bag-manifest-form") {
            $0.manifest = { text, _ in text.replacing("  data", with: "  ./data") }
        },
        BagCase(
            "a file listed in another form of Unicode", .warning, "bag-normalization",
            difference: "it looks for the file by the name in the manifest"
        ) {
            $0.files["data/\u{e9}.srt"] = [1]
            $0.manifest = { text, _ in text.replacing("\u{e9}", with: "e\u{301}") }
        },
        BagCase(
            "the same file listed in both forms of Unicode", .warning, "bag-normalization",
            difference: "it looks for the file by the name in the manifest"
        ) {
            $0.files["data/\u{e9}.srt"] = [1]
            $0.manifest = { text, _ in
                text
                    + text.split(separator: "\n").filter { $0.contains("\u{e9}") }
                    .map { $0.prefix(64) + "  data/e\u{301}.srt\n" }.joined()
            }
        },
        BagCase("two files that differ by case", .warning, "bag-name-clash") {
            $0.files["data/EP001.srt"] = [1]
        },
        BagCase("0.97 with the same line twice", .warning, "bag-listed-twice") {
            $0.version = "0.97"
            $0.manifest = { text, _ in text + text }
        },
        BagCase("a manifest with a byte order mark", .warning, "bag-byte-order-mark") {
            $0.manifest = { text, _ in "\u{FEFF}" + text }
        },
        BagCase(
            "0.97 with a local file to fetch that no manifest lists", .warning, "bag-fetch"
        ) {
            $0.version = "0.97"
            $0.tags["fetch.txt"] = Array("file:///tmp/a.png 42000 a.png\n".utf8)
        },
        BagCase("a tag file that no tag manifest lists", .warning, "bag-tag-unlisted") {
            $0.changes["notes.txt"] = [1]
        },
        BagCase("a second manifest by an unknown algorithm", .warning, "bag-algorithm") {
            $0.tags["manifest-whirlpool.txt"] = Array("00 data/ep001.srt\n".utf8)
        },
    ]
}
