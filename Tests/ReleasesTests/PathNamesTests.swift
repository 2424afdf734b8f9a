import Releases
import Series
import Testing

@Suite struct PathNamesTests {
    let names: PathNames = {
        var names = PathNames(
            title: Title(id: "gift", sourceLocale: "zh-Hans", kind: .ai), release: "r3")
        names.set(episode: Episode(number: 7))
        names.set(locale: PlatformRelease.Locale(tag: "es-419", code: "es_LA"))
        return names
    }()

    @Test(arguments: [
        ("{episode}.{locale}.srt", "ep007.es_LA.srt"),
        ("{id}-{release}/{bcp47}/{number}", "gift-r3/es-419/7"),
        ("plain.txt", "plain.txt"),
    ])
    func namesInBracesAreReplaced(pattern: String, path: String) {
        #expect(names.path(pattern) == path)
    }

    @Test func aNameWithoutValueGivesNoPath() { #expect(names.path("{role}.jpg") == nil) }
}
