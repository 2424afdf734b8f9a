import Diagnostics
import Foundation
import ICU
import TestSupport
import Testing
import TranslationMemory

/// OmegaT translates a project with our memory, and we read the memory that it writes.
struct OmegaTTests {
    private static let project = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir>
        <target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
        <glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir>
        <source_lang>EN</source_lang><target_lang>TH</target_lang>
        <sentence_seg>false</sentence_seg></project></omegat>
        """

    @Test(.timeLimit(.minutes(2))) func translatesAProjectWithOurMemory() throws {
        let archive = "/usr/share/omegat/OmegaT.jar"
        guard Command.path("java") != nil, FileManager.default.fileExists(atPath: archive) else {
            print("skipped: OmegaT isn't installed")
            return
        }
        let texts = [
            "Young master!": "นายน้อย!", "R&D costs <5%": "ค่าวิจัย <5%", "Where is he?": "เขาอยู่ไหน?",
        ]
        let folder = try TemporaryFolder(files: [
            "omegat.project": Self.project,
            "source/ep01.txt":
                "Young master!\n\nR&D costs <5%\n\nNobody said this\n\nWhere is he?\n",
            "target/.keep": "", "glossary/.keep": "", "dictionary/.keep": "", "omegat/.keep": "",
            "home/.keep": "", "tm/auto/.keep": "",
        ])
        let pair = try #require(LanguagePair("en", "th"))
        let units = texts.keys.sorted().map { source in
            TranslationUnit(
                Segment(source), Segment(texts[source] ?? ""), pair: pair,
                context: UnitContext(title: "t", episode: "ep01"), author: "kan",
                created: 1_767_323_045_000)
        }
        try Data(TMXReading.written(units).bytes)
            .write(to: URL(filePath: folder.path("tm/auto/ours.tmx")))
        // The output goes to a file, so that no pipe is full.
        try Command.run(
            "sh",
            [
                "-c", #"exec java "$@" >"$0" 2>&1"#, folder.path("log"),
                "-Djava.awt.headless=true", "-Duser.home=" + folder.path("home"),
                "-Dfile.encoding=UTF-8", "-jar", archive, folder.root,
                "--mode=console-translate", "--config-dir=" + folder.path("home"),
            ])
        #expect(
            try folder.text("target/ep01.txt")
                == "นายน้อย!\n\nค่าวิจัย <5%\n\nNobody said this\n\nเขาอยู่ไหน?\n")
        // It writes three memories of what it translated.
        let written = try folder.names().filter { $0.hasSuffix(".tmx") }.map { folder.path($0) }
        #expect(written.count == 3)
        for path in written {
            let reading = TMXReading([UInt8](try Data(contentsOf: URL(filePath: path))))
            #expect(reading.error == nil, "\(path)")
            #expect(reading.findings.isEmpty, "\(path): \(reading.findings)")
            #expect(reading.sources.sorted() == texts.keys.sorted(), "\(path)")
            for unit in reading.translationUnits {
                #expect(unit.target.text == texts[unit.source.text], "\(path)")
                #expect(unit.pair == pair, "\(path)")
                #expect(unit.author == "kan" || path.contains("level1"), "\(path)")
            }
        }
    }
}
