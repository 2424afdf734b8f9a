/// Finds where the characters of a cue's plain text stand in its payload.
struct PayloadWalk {
    private let payload: ArraySlice<UInt8>
    private let plain: [UInt8]
    private var place: Int
    private var reached = 0

    init(payload: ArraySlice<UInt8>, plain: [UInt8]) {
        self.payload = payload
        self.plain = plain
        place = payload.startIndex
    }

    /// The offset at which some byte of the plain text stands.
    ///
    /// - Parameter stepsOverMarkup: Whether markup right before the byte is stepped over too; not so
    ///   for the end of a range.
    mutating func advance(to offset: Int, stepsOverMarkup: Bool = true) -> Int {
        while reached < min(offset, plain.count), place < payload.endIndex { step() }
        if stepsOverMarkup {
            while place < payload.endIndex, reached < plain.count, let end = markupEnd {
                place = end
            }
        }
        return place
    }

    private mutating func step() {
        if payload[place] == plain[reached] {
            place += 1
            reached += 1
        } else if plain[reached] == 0x0A, payload[place] == 0x5C {
            // `\N` of SubStation.
            place = min(place + 2, payload.endIndex)
            reached += 1
        } else if plain[reached] == 0x0A, payload[place] == 0x0D {
            place += 1
            if place < payload.endIndex, payload[place] != 0x0A { reached += 1 }
        } else if payload[place] == UInt8(ascii: "&"),
            let end = payload[place...].prefix(34).firstIndex(of: UInt8(ascii: ";"))
        {
            place = end + 1
            reached += 1
            while reached < plain.count, plain[reached] & 0xC0 == 0x80 { reached += 1 }
        } else if let end = markupEnd {
            place = end
        } else {
            place += 1
        }
    }

    /// The end of the tag or override block that begins here and isn't text.
    private var markupEnd: Int? {
        let closing: UInt8
        switch payload[place] {
        case UInt8(ascii: "<"): closing = UInt8(ascii: ">")
        case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
        default: return nil
        }
        guard reached >= plain.count || plain[reached] != payload[place] else { return nil }
        // Few tags are longer; a lone bracket doesn't make the walk quadratic.
        return payload[place...].prefix(512).firstIndex(of: closing).map { $0 + 1 }
    }
}
