/// The reading of `%`-escapes (RFC 3986, section 2.1).
enum PercentDecoding {
    /// The text that some bytes of a target stand for; with `plus`, `+` is a space, as in forms.
    ///
    /// - Throws: ``HTTPProblem`` with the status 400 for an escape that isn't one, for a zero byte
    ///   and for what isn't UTF-8.
    /// - Complexity: O(*n*)
    static func text(
        _ bytes: some Collection<UInt8>, plus: Bool = false
    ) throws(HTTPProblem) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            var decoded = byte
            if byte == UInt8(ascii: "%") {
                guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit)
                else { throw HTTPProblem(.badRequest, "'%' isn't followed by two digits") }
                decoded = high << 4 | low
            } else if plus, byte == UInt8(ascii: "+") {
                decoded = 0x20
            }
            if decoded == 0 { throw HTTPProblem(.badRequest, "a zero byte stands in the target") }
            result.append(decoded)
        }
        guard let text = String(validating: result, as: UTF8.self) else {
            throw HTTPProblem(.badRequest, "the target isn't UTF-8")
        }
        return text
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
