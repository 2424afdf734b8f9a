/// A watch over the number of attributes in a tag.
///
/// libxml2 compares each attribute of a tag with all others, so a tag with a hundred thousand of
/// them would take minutes.
struct XMLAttributeLimit {
    static let maximum = 1024

    /// Where the tag stands that was scanned last.
    private(set) var tagStart = 0
    private var position = 0
    private var state = State.text
    private var count = 0

    private enum State {
        case text, tag, quoted(UInt8), until([UInt8])
    }

    private static let comment = Array("!--".utf8)
    private static let section = Array("![CDATA[".utf8)

    /// Scans on up to an offset, and tells whether every tag so far keeps the limit.
    mutating func accepts(_ bytes: [UInt8], upTo end: Int) -> Bool {
        while position < end {
            let byte = bytes[position]
            switch state {
            case .text:
                if byte == 0x3C { open(bytes) }
            case .tag:
                switch byte {
                case 0x3E: state = .text
                case 0x22, 0x27: state = .quoted(byte)
                case 0x3D:
                    count += 1
                    if count > Self.maximum { return false }
                default: break
                }
            case .quoted(let quote):
                if byte == quote { state = .tag }
            case .until(let closing):
                if byte == closing.last,
                    bytes[max(0, position + 1 - closing.count)...position].elementsEqual(closing)
                {
                    state = .text
                }
            }
            position += 1
        }
        return true
    }

    private mutating func open(_ bytes: [UInt8]) {
        tagStart = position
        count = 0
        let rest = bytes[(position + 1)...]
        if rest.starts(with: Self.comment) {
            state = .until(Array("-->".utf8))
        } else if rest.starts(with: Self.section) {
            state = .until(Array("]]>".utf8))
        } else if rest.first == 0x3F {
            state = .until(Array("?>".utf8))
        } else {
            state = .tag
        }
    }
}
