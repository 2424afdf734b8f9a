/// Text as XML writes it, in a loop over bytes.
enum ExchangeText {
    /// Adds text with references for what would be markup or be read as something else, and returns
    /// how many characters were replaced because XML 1.0 forbids them.
    ///
    /// It serves content and attributes alike.
    static func escape(_ text: String, to output: inout [UInt8]) -> Int {
        var text = text
        text.makeContiguousUTF8()
        var replaced = 0
        let utf8 = text.utf8
        var start = utf8.startIndex
        var index = start
        func flush(_ output: inout [UInt8]) {
            if start < index { output.append(contentsOf: utf8[start..<index]) }
        }
        while index < utf8.endIndex {
            let byte = utf8[index]
            var reference: StaticString?
            switch byte {
            case 0x26: reference = "&amp;"
            case 0x3C: reference = "&lt;"
            case 0x3E: reference = "&gt;"
            case 0x22: reference = "&quot;"
            case 0x09: reference = "&#9;"
            case 0x0A: reference = "&#10;"
            case 0x0D: reference = "&#13;"
            case 0x00...0x1F:
                reference = "\u{FFFD}"
                replaced += 1
            case 0xEF:
                let second = utf8.index(after: index)
                let third = utf8.index(after: second)
                if utf8[second] == 0xBF, utf8[third] >= 0xBE {
                    flush(&output)
                    output += "\u{FFFD}".utf8
                    replaced += 1
                    index = utf8.index(after: third)
                    start = index
                    continue
                }
            default: break
            }
            let next = utf8.index(after: index)
            if let reference {
                flush(&output)
                output += reference.description.utf8
                start = next
            }
            index = next
        }
        flush(&output)
        return replaced
    }
}
