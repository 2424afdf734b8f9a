import Digests
import Testing

@Suite struct HexadecimalTests {
    @Test func digitsOfEitherCaseAreRead() {
        #expect(Hexadecimal.bytes(of: "00fFA9") == [0, 255, 0xA9])
        #expect(Hexadecimal.text(of: [0, 255, 0xA9]) == "00ffa9")
    }

    @Test(arguments: ["0", "0g", "é0", " 00", "00\n"])
    func anythingElseIsRefused(text: String) {
        #expect(Hexadecimal.bytes(of: text) == nil)
    }
}
