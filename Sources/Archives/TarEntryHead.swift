/// What headers before the one of a file say of it.
struct TarEntryHead {
    /// All blocks so far, as they stand in the archive.
    var raw: [UInt8] = []
    /// The name.
    private(set) var path: [UInt8]?
    /// The size.
    private(set) var size: Int?

    /// Takes an extended header of a kind; whether it is as it must be.
    mutating func take(_ kind: UInt8, _ content: [UInt8]) -> Bool {
        if kind == UInt8(ascii: "L") {
            path = Array(content.prefix { $0 != 0 })
            return true
        }
        var rest = content[...]
        while !rest.isEmpty {
            guard let space = rest.firstIndex(of: 0x20),
                let length = Int(String(decoding: rest[..<space], as: UTF8.self)),
                length > space - rest.startIndex + 1, length <= rest.count,
                rest[rest.startIndex + length - 1] == 0x0A
            else { return false }
            let record = rest[(space + 1)..<(rest.startIndex + length - 1)]
            rest = rest[(rest.startIndex + length)...]
            guard let sign = record.firstIndex(of: 0x3D) else { return false }
            // What holds for all files has no name or size.
            if kind == UInt8(ascii: "g") { continue }
            let value = record[(sign + 1)...]
            switch String(decoding: record[..<sign], as: UTF8.self) {
            case "path": path = Array(value)
            case "size":
                guard let number = Int(String(decoding: value, as: UTF8.self)), number >= 0,
                    number < 1 << 48
                else { return false }
                size = number
            case "linkpath": return false
            default: continue
            }
        }
        return true
    }
}
