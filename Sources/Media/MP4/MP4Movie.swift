/// The `moov` of a file, split as far as places and labels are looked for.
struct MP4Movie {
    var box: MP4Box
    let source: MP4Source

    init(_ layout: MP4Layout) throws(MediaError) {
        let section = try layout.movie()
        source = layout.source
        box = MP4Box("moov", try layout.content(section))
        box.hasLongSize = section.headerSize == 16
        let source = source
        try box.split(source: source)
        guard !box.boxes.contains(where: { $0.type == "cmov" }) else {
            throw source.unsupported("has a compressed index, which isn't read")
        }
        for path: [MP4Type] in [
            ["trak"], ["trak", "mdia"], ["trak", "mdia", "minf"],
            ["trak", "mdia", "minf", "stbl"],
        ] {
            try box.change(path[...]) { (box) throws(MediaError) in try box.split(source: source) }
        }
        try box.change(["udta"]) { (box) throws(MediaError) in
            try box.split(isLenient: true, source: source)
        }
        for path: [MP4Type] in [["meta"], ["udta", "meta"]] {
            try box.change(path[...]) { (box) throws(MediaError) in
                // QuickTime's `meta` has no version before its boxes.
                let isPlain = BigEndian.read(box.bytes.span, at: 4, count: 4).map(MP4Type.init)
                try box.split(prefix: isPlain == "hdlr" ? 0 : 4, source: source)
            }
        }
    }

    /// Whether something in it counts bytes of the file that isn't changed when boxes move.
    var hasItems: Bool {
        let all =
            box.boxes.flatMap { [$0] + $0.boxes } + box.boxes.flatMap { $0.boxes.flatMap(\.boxes) }
        return all.contains { $0.type == "iloc" }
    }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(box.size)
        box.write(to: &bytes)
        return bytes
    }

    /// Lets every place of media in the file follow when it is moved.
    ///
    /// Places that no longer fit in four bytes get eight, which makes the box larger, so it is asked
    /// again for the place until nothing grows.
    ///
    /// The function takes a place in the file and the size of this box, and gives the new place.
    mutating func move(_ move: (Int, Int) -> Int) throws(MediaError) {
        let source = source
        let tables: ArraySlice<MP4Type> = ["trak", "mdia", "minf", "stbl"]
        while true {
            let size = box.size
            var grown = box
            var hasGrown = false
            try grown.change(tables) { (table) throws(MediaError) in
                var boxes = table.boxes
                for index in boxes.indices {
                    hasGrown =
                        try Self.widen(&boxes[index], source) { move($0, size) } || hasGrown
                }
                table.boxes = boxes
            }
            guard hasGrown else { break }
            box = grown
        }
        let size = box.size
        try box.change(tables) { (table) throws(MediaError) in
            var boxes = table.boxes
            for index in boxes.indices {
                try Self.shift(&boxes[index], source) { move($0, size) }
            }
            table.boxes = boxes
        }
    }

    /// Gives a table of places eight bytes each when one of them needs them.
    private static func widen(
        _ box: inout MP4Box, _ source: MP4Source, _ move: (Int) -> Int
    ) throws(MediaError) -> Bool {
        guard box.type == "stco" else { return false }
        let table = try MP4Table(box.bytes, at: 4, width: 4, type: box.type, source: source)
        guard table.contains(where: { move($0) > Int(UInt32.max) }) else { return false }
        var bytes = Array(box.bytes.prefix(8))
        for value in table { bytes += BigEndian.bytes(value, 8) }
        box = MP4Box("co64", bytes)
        return true
    }

    private static func shift(
        _ box: inout MP4Box, _ source: MP4Source, _ move: (Int) -> Int
    ) throws(MediaError) {
        let width: Int
        var start = 4
        switch box.type {
        case "stco": width = 4
        case "co64": width = 8
        case "saio":
            // Places of what decryption needs; a kind may stand before them.
            let span = box.bytes.span
            guard let version = BigEndian.read(span, at: 0, count: 1),
                let flags = BigEndian.read(span, at: 1, count: 3)
            else { throw source.damaged("'saio' ends too early") }
            width = version == 0 ? 4 : 8
            start = flags & 1 == 1 ? 12 : 4
        default: return
        }
        let table = try MP4Table(box.bytes, at: start, width: width, type: box.type, source: source)
        var bytes = Array(box.bytes)
        for (index, value) in table.enumerated() {
            let moved = move(value)
            if moved == value { continue }
            guard moved >= 0, width == 8 || moved <= Int(UInt32.max) else {
                throw source.unsupported("has places in '\(box.type)' that can't be moved")
            }
            let place = table.start + index * width
            bytes.replaceSubrange(place..<place + width, with: BigEndian.bytes(moved, width))
        }
        box.content = .bytes(bytes[...])
    }
}
