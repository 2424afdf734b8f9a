/// A reader of one object in JSON whose values are texts.
struct LabelReader {
    private let bytes: [UInt8]
    private var place = 0
    /// More than the fields of any label.
    private static let limit = 64

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The names with their values, in order.
    mutating func read() throws(MediaError) -> [(String, String)] {
        let values = try object(isOuter: true)
        skipSpace()
        // Some end the text with a zero.
        guard bytes[place...].allSatisfy({ $0 == 0 }) else { throw wrong() }
        return values
    }

    private func wrong() -> MediaError {
        MediaError(.invalidLabel, "the label isn't an object in JSON, at byte \(place)")
    }

    private mutating func skipSpace() {
        while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    }

    /// Steps over a byte when it comes next.
    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    private mutating func object(isOuter: Bool) throws(MediaError) -> [(String, String)] {
        guard take(UInt8(ascii: "{")) else { throw wrong() }
        var values: [(String, String)] = []
        if take(UInt8(ascii: "}")) { return values }
        repeat {
            guard values.count < Self.limit else { throw wrong() }
            let name = try text()
            guard take(UInt8(ascii: ":")) else { throw wrong() }
            skipSpace()
            guard place < bytes.count else { throw wrong() }
            switch bytes[place] {
            case UInt8(ascii: "{"):
                guard isOuter, name == MediaLabel.name else { throw wrong() }
                values += try object(isOuter: false)
            case UInt8(ascii: "\""): values.append((name, try text()))
            default: values.append((name, try word()))
            }
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw wrong() }
        return values
    }

    /// A number, or a word such as `null`, as it is written.
    private mutating func word() throws(MediaError) -> String {
        let start = place
        while place < bytes.count, place - start < 64,
            Self.isLetter(bytes[place])
        { place += 1 }
        guard place > start else { throw wrong() }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    private mutating func text() throws(MediaError) -> String {
        guard take(UInt8(ascii: "\"")) else { throw wrong() }
        var text: [UInt8] = []
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += try escape()
            case 0..<0x20: throw wrong()
            default: text.append(byte)
            }
        }
        throw wrong()
    }

    private mutating func escape() throws(MediaError) -> [UInt8] {
        guard place < bytes.count else { throw wrong() }
        let byte = bytes[place]
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [8]
        case UInt8(ascii: "f"): return [12]
        case UInt8(ascii: "n"): return [10]
        case UInt8(ascii: "r"): return [13]
        case UInt8(ascii: "t"): return [9]
        case UInt8(ascii: "u"):
            guard bytes.count - place >= 4 else { throw wrong() }
            let digits = String(decoding: bytes[place..<place + 4], as: UTF8.self)
            guard let code = UInt32(digits, radix: 16), !digits.hasPrefix("+") else {
                throw wrong()
            }
            place += 4
            // Halves of characters beyond the first plane can't be in a label either way.
            return Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
        default: throw wrong()
        }
    }
}
