/// A `meta` box whose values have names, as QuickTime has them.
struct MP4Metadata {
    private(set) var box: MP4Box
    private let source: MP4Source

    /// An empty one.
    init(source: MP4Source) {
        let handler: [UInt8] =
            BigEndian.bytes(0, 8) + MP4Type("mdta").bytes + BigEndian.bytes(0, 12) + [0]
        box = MP4Box(
            "meta", before: BigEndian.bytes(0, 4),
            boxes: [
                MP4Box("hdlr", handler), MP4Box("keys", BigEndian.bytes(0, 8)),
                MP4Box("ilst", boxes: []),
            ])
        self.source = source
    }

    /// Looks into a box; `nil` when its values don't have names.
    init?(_ box: MP4Box, source: MP4Source) throws(MediaError) {
        guard box.type == "meta",
            let handler = box.boxes.first(where: { $0.type == "hdlr" }),
            BigEndian.read(handler.bytes.span, at: 8, count: 4).map(MP4Type.init) == "mdta"
        else { return nil }
        self.box = box
        self.source = source
        try self.box.change(["ilst"]) { (list) throws(MediaError) in
            try list.split(source: source)
        }
    }

    private static let namespace = MP4Type("mdta")

    /// The names, in the order that numbers them from 1 on.
    private func names() throws(MediaError) -> [ArraySlice<UInt8>] { try namesAndLength().0 }

    /// The names, and how many bytes they take.
    private func namesAndLength() throws(MediaError) -> ([ArraySlice<UInt8>], Int) {
        guard let keys = box.boxes.first(where: { $0.type == "keys" }) else { return ([], 0) }
        guard let count = BigEndian.read(keys.bytes.span, at: 4, count: 4) else {
            throw source.damaged("'keys' ends too early")
        }
        var rest = keys.bytes.dropFirst(8)
        var names: [ArraySlice<UInt8>] = []
        for _ in 0..<count {
            guard let size = BigEndian.read(rest.span, at: 0, count: 4), size >= 8,
                size <= rest.count, let code = BigEndian.read(rest.span, at: 4, count: 4)
            else { throw source.damaged("'keys' ends too early") }
            // Names of another kind keep their number, and are none of ours.
            names.append(
                MP4Type(code) == Self.namespace ? rest.prefix(size).dropFirst(8) : [])
            rest = rest.dropFirst(size)
        }
        return (names, keys.bytes.count - 8 - rest.count)
    }

    private func numbers(of name: String) throws(MediaError) -> Set<MP4Type> {
        var numbers: Set<MP4Type> = []
        for (index, known) in try names().enumerated() where known.elementsEqual(name.utf8) {
            numbers.insert(MP4Type(index + 1))
        }
        return numbers
    }

    /// The values of a name that are text.
    func values(of name: String) throws(MediaError) -> [[UInt8]] {
        let numbers = try numbers(of: name)
        var values: [[UInt8]] = []
        for list in box.boxes where list.type == "ilst" {
            for var item in list.boxes where numbers.contains(item.type) {
                try item.split(source: source)
                for data in item.boxes where data.type == "data" {
                    guard let kind = BigEndian.read(data.bytes.span, at: 0, count: 4),
                        data.bytes.count >= 8
                    else { throw source.damaged("'data' ends too early") }
                    if kind <= 1 { values.append(Array(data.bytes.dropFirst(8))) }
                }
            }
        }
        return values
    }

    /// Removes the values of a name; whether there were any.
    mutating func remove(_ name: String) throws(MediaError) -> Bool {
        let numbers = try numbers(of: name)
        guard !numbers.isEmpty else { return false }
        var hasChanged = false
        try box.change(["ilst"]) { (list) throws(MediaError) in
            let kept = list.boxes.filter { !numbers.contains($0.type) }
            hasChanged = hasChanged || kept.count != list.boxes.count
            list.boxes = kept
        }
        return hasChanged
    }

    /// Gives a name one value.
    mutating func set(_ name: String, _ value: [UInt8]) throws(MediaError) {
        _ = try remove(name)
        let (names, length) = try namesAndLength()
        var number = names.firstIndex { $0.elementsEqual(name.utf8) }.map { $0 + 1 }
        for type: MP4Type in ["keys", "ilst"] where !box.boxes.contains(where: { $0.type == type })
        {
            box.boxes.append(
                type == "keys" ? MP4Box(type, BigEndian.bytes(0, 8)) : MP4Box(type, boxes: []))
        }
        if number == nil {
            number = names.count + 1
            try box.change(["keys"]) { (keys) throws(MediaError) in
                let version = keys.bytes.prefix(4)
                // What stands behind the last name is no name.
                let used = keys.bytes.dropFirst(8).prefix(length)
                let key =
                    BigEndian.bytes(8 + name.utf8.count, 4) + Self.namespace.bytes
                    + Array(name.utf8)
                keys.content = .bytes(
                    (version + BigEndian.bytes(names.count + 1, 4) + used + key)[...])
            }
        }
        let data = MP4Box("data", BigEndian.bytes(1, 4) + BigEndian.bytes(0, 4) + value)
        var isSet = false
        let item = MP4Box(MP4Type(number ?? 0), boxes: [data])
        try box.change(["ilst"]) { (list) throws(MediaError) in
            // A value whose number no name had would be a second value of this one.
            list.boxes.removeAll { $0.type == item.type }
            if !isSet { list.boxes.append(item) }
            isSet = true
        }
    }
}
