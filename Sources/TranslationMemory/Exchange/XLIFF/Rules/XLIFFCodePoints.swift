/// Only characters that XML can't hold, or that are better not in it, stand as `cp`.
enum XLIFFCodePoints: XLIFFRule {
    static let name = "xliff-code-point"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        for index in tree.all("cp") {
            guard let value = tree[index]["hex"], let code = UInt32(value, radix: 16) else {
                continue
            }
            switch code {
            case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xD800...0xDFFF:
                continue
            case 0xFFFE, 0xFFFF: continue
            case let code where code <= 0x10FFFF && code & 0xFFFE == 0xFFFE: continue
            default:
                let isUnicode = code <= 0x10FFFF
                report.add(
                    isUnicode
                        ? "U+\(value.uppercased()) can stand in XML as it is"
                        : "\(XLIFFReport.quoted(value)) is no character of Unicode",
                    section: "4.2.3.1", at: index, attribute: "hex")
            }
        }
    }
}
