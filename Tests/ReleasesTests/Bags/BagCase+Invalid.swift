import Digests

@testable import Releases

extension BagCase {
    static let invalid: [BagCase] = [
        BagCase("a changed file", .invalid, "bag-changed") {
            $0.changes["data/ep001.srt"] = [9, 9]
        },
        BagCase("a missing file", .invalid, "bag-missing") {
            $0.changes["data/ep001.srt"] = .some(nil)
        },
        BagCase("an extra file", .invalid, "bag-extra") { $0.changes["data/extra.srt"] = [7] },
        BagCase("an extra hidden file", .invalid, "bag-extra") {
            $0.changes["data/.DS_Store"] = [7]
        },
        BagCase("a renamed file", .invalid, "bag-renamed") {
            $0.changes["data/ep001.srt"] = .some(nil)
            $0.changes["data/episode1.srt"] = Array("1\n".utf8)
        },
        BagCase("a changed tag file", .invalid, "bag-changed") {
            $0.changes["bag-info.txt"] = Array("Source-Organization: Sunlight\n".utf8)
        },
        BagCase("a missing tag file", .invalid, "bag-missing") {
            $0.tags["notes.txt"] = [1]
            $0.changes["notes.txt"] = .some(nil)
        },
        BagCase("no bagit.txt", .invalid, "bag-declaration") {
            $0.changes["bagit.txt"] = .some(nil)
        },
        BagCase("no manifest", .invalid, "bag-no-manifest") { $0.algorithms = [] },
        BagCase("only a tag manifest", .invalid, "bag-no-manifest") {
            $0.changes["manifest-sha256.txt"] = .some(nil)
        },
        BagCase(
            "1.0 with two blanks in bagit.txt", .invalid, "bag-declaration",
            difference: "it accepts any blanks in bagit.txt"
        ) {
            $0.declaration = Array(
                "BagIt-Version:  1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)
        },
        BagCase(
            "1.0 with blanks before the colons in bagit.txt", .invalid, "bag-declaration",
            difference: "it accepts any blanks in bagit.txt"
        ) {
            $0.declaration = Array(
                "BagIt-Version : 1.0\nTag-File-Character-Encoding : UTF-8\n".utf8)
        },
        BagCase("0.97 with a blank before a label", .invalid, "bag-declaration") {
            $0.version = "0.97"
            $0.declaration = Array(
                "BagIt-Version: 0.97\n Tag-File-Character-Encoding: UTF-8\n".utf8)
        },
        BagCase(
            "1.0 with the lines of bagit.txt turned round", .invalid, "bag-declaration",
            difference: "it accepts any order in bagit.txt"
        ) {
            $0.declaration = Array(
                "Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n".utf8)
        },
        BagCase("a byte order mark in bagit.txt", .invalid, "bag-declaration") {
            $0.declaration = Array(
                "\u{FEFF}BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)
        },
        BagCase("no encoding", .invalid, "bag-declaration") {
            $0.declaration = Array("BagIt-Version: 1.0\n".utf8)
        },
        BagCase("an encoding that there isn't", .invalid, "bag-encoding") {
            $0.declaration = Array(
                "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-99\n".utf8)
        },
        BagCase("a version that is no number", .invalid, "bag-declaration") {
            $0.declaration = Array(
                "BagIt-Version: one\nTag-File-Character-Encoding: UTF-8\n".utf8)
        },
        BagCase("a version that there isn't", .invalid, "bag-version") {
            $0.declaration = Array(
                "BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n".utf8)
        },
        BagCase(
            "1.0 whose files stand in one of two manifests", .invalid, "bag-manifest-incomplete",
            difference: "it doesn't compare manifests"
        ) {
            $0.algorithms = [.sha256, .sha512]
            $0.files["data/other.srt"] = [2]
            $0.manifest = { text, algorithm in
                let lines = text.split(separator: "\n").map { $0 + "\n" }
                return algorithm == .sha256 ? text : String(lines[0])
            }
        },
        BagCase("1.0 with the same line twice", .invalid, "bag-listed-twice") {
            $0.manifest = { text, _ in text + text }
        },
        BagCase("the same file with two digests", .invalid, "bag-listed-twice") {
            $0.version = "0.97"
            $0.manifest = { text, _ in
                text + String(repeating: "0", count: 64) + "  data/ep001.srt\n"
            }
        },
        BagCase("a path with ..", .invalid, "bag-unsafe-path") {
            $0.manifest = { text, _ in
                text + String(repeating: "0", count: 64) + "  data/../../etc/passwd\n"
            }
        },
        BagCase("an absolute path", .invalid, "bag-unsafe-path") {
            $0.manifest = { text, _ in
                text + String(repeating: "0", count: 64) + "  /etc/passwd\n"
            }
        },
        BagCase("a path to a home folder", .invalid, "bag-unsafe-path") {
            $0.manifest = { text, _ in
                text + String(repeating: "0", count: 64) + "  ~/.profile\n"
            }
        },
        BagCase("a path on a drive", .invalid, "bag-unsafe-path") {
            $0.version = "0.96"
            $0.manifest = { text, _ in
                text + String(repeating: "0", count: 64) + "  C:\\Windows\\win.ini\n"
            }
        },
        BagCase("an unsafe path in fetch.txt", .invalid, "bag-unsafe-path") {
            $0.tags["fetch.txt"] = Array("https://example.org/a 5 data/../../a\n".utf8)
        },
        BagCase("an address in fetch.txt that is none", .invalid, "bag-fetch") {
            $0.tags["fetch.txt"] = Array("example 2 data/ep001.srt\n".utf8)
        },
        BagCase("a file that is still to be fetched", .invalid, "bag-not-fetched") {
            $0.tags["fetch.txt"] = Array("https://example.org/a 2 data/ep001.srt\n".utf8)
            $0.changes["data/ep001.srt"] = .some(nil)
        },
        BagCase("a wrong Payload-Oxum", .invalid, "bag-oxum") {
            $0.info = "Payload-Oxum: 3.1\n"
        },
        BagCase("a Payload-Oxum that is none", .invalid, "bag-oxum") {
            $0.info = "Payload-Oxum: many.1\n"
        },
        BagCase("metadata without a colon", .invalid, "bag-info") { $0.info = "hello\n" },
        BagCase("a digest that is too short", .invalid, "bag-manifest-line") {
            $0.manifest = { text, _ in String(text.dropFirst(2)) }
        },
    ]
}
