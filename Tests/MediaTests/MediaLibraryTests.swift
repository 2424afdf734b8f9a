import Media
import Testing

@Suite struct MediaLibraryTests {
    @Test func theLibraryOfPackagesAptIsFound() { #expect(MediaLibrary.isInstalled) }
}
