import Embedded
import Foundation
import TestSupport
import Testing

@Suite struct EmbeddedFileTests {
    @Test func theProgramCarriesEveryTemplate() throws {
        let root = SharedData.package.path + "/"
        let folder = SharedData.package.appending(path: "templates")
        let paths = try #require(FileManager.default.enumerator(atPath: folder.path))
            .compactMap { $0 as? String }.map { "templates/" + $0 }
            .filter { $0 != "templates/titles/sample/README.md" }
            .filter {
                var isFolder: ObjCBool = false
                _ = unsafe FileManager.default.fileExists(atPath: root + $0, isDirectory: &isFolder)
                return !isFolder.boolValue
            }
        #expect(paths.count > 10)
        for path in paths {
            let bytes = try Array(Data(contentsOf: URL(filePath: root + path)))
            #expect(EmbeddedFile(path: path)?.bytes == bytes, "run `make embed`: \(path)")
        }
        let carried = EmbeddedFile.paths.filter { $0.hasPrefix("templates/") }
        #expect(carried.sorted() == paths.sorted(), "run `make embed`")
    }
}
