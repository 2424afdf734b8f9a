import Testing

@testable import TranslationMemory

@Suite struct XLIFFFragmentTests {
    @Test(arguments: [
        "#f=f1/u=1/n=n1", "#/f=f1", "#u=1", "#g=g1/n=1", "#1", "#t=1", "#d=d1", "#f=1/gls=x",
    ])
    func theFormIsKnown(_ reference: String) throws {
        #expect(try #require(XLIFFFragment(reference)).fault == nil)
    }

    @Test func otherDocumentsArentMeant() {
        #expect(XLIFFFragment("a.xlf#f=f1") == nil)
        #expect(XLIFFFragment("http://a/") == nil)
    }
}
