/// A box in memory that can be changed; what isn't changed is written as it was.
struct MP4Box {
    /// What stands in a box.
    enum Content {
        case bytes(ArraySlice<UInt8>)
        /// Boxes, with what stands before the first and behind the last.
        case boxes(before: ArraySlice<UInt8>, [MP4Box], behind: ArraySlice<UInt8>)
    }

    var type: MP4Type
    var content: Content
    /// Whether the size stands in eight bytes although it would fit in four.
    var hasLongSize = false

    init(_ type: MP4Type, _ bytes: [UInt8]) {
        self.type = type
        content = .bytes(bytes[...])
    }

    init(_ type: MP4Type, before: [UInt8] = [], boxes: [MP4Box]) {
        self.type = type
        content = .boxes(before: before[...], boxes, behind: [])
    }

    private init(_ type: MP4Type, slice: ArraySlice<UInt8>, hasLongSize: Bool) {
        self.type = type
        content = .bytes(slice)
        self.hasLongSize = hasLongSize
    }

    /// The bytes, when it wasn't split into boxes.
    var bytes: ArraySlice<UInt8> {
        if case .bytes(let bytes) = content { return bytes }
        return []
    }

    /// The boxes in it; none when it wasn't split.
    var boxes: [MP4Box] {
        get {
            if case .boxes(_, let boxes, _) = content { return boxes }
            return []
        }
        set {
            if case .boxes(let before, _, let behind) = content {
                content = .boxes(before: before, newValue, behind: behind)
            }
        }
    }

    /// Splits its bytes into boxes, but for a prefix before the first.
    ///
    /// When it is lenient, bytes that aren't a box end the boxes, as in `udta` of QuickTime, and are
    /// kept.
    mutating func split(
        prefix: Int = 0, isLenient: Bool = false, source: MP4Source
    ) throws(MediaError) {
        guard case .bytes(let bytes) = content else { return }
        guard bytes.count >= prefix else { throw source.damaged("'\(type)' ends too early") }
        var rest = bytes.dropFirst(prefix)
        let before = bytes.prefix(prefix)
        var boxes: [MP4Box] = []
        while !rest.isEmpty {
            guard let (box, size) = Self.first(in: rest) else {
                guard isLenient || rest.count < 8 && rest.allSatisfy({ $0 == 0 }) else {
                    throw source.damaged("a box in '\(type)' has a wrong size")
                }
                break
            }
            boxes.append(box)
            rest = rest.dropFirst(size)
        }
        content = .boxes(before: before, boxes, behind: rest)
    }

    private static func first(in bytes: ArraySlice<UInt8>) -> (MP4Box, Int)? {
        let span = bytes.span
        guard let small = BigEndian.read(span, at: 0, count: 4),
            let code = BigEndian.read(span, at: 4, count: 4)
        else { return nil }
        var size = small
        var headerSize = 8
        if small == 1 {
            guard let large = BigEndian.read(span, at: 8, count: 8) else { return nil }
            size = large
            headerSize = 16
        }
        guard size >= headerSize, size <= bytes.count else { return nil }
        let content = bytes.dropFirst(headerSize).prefix(size - headerSize)
        return (MP4Box(MP4Type(code), slice: content, hasLongSize: headerSize == 16), size)
    }

    private var contentSize: Int {
        switch content {
        case .bytes(let bytes): bytes.count
        case .boxes(let before, let boxes, let behind):
            before.count + behind.count + boxes.reduce(0) { $0 + $1.size }
        }
    }

    private var needsLongSize: Bool { hasLongSize || contentSize > Int(UInt32.max) - 8 }

    /// How many bytes it has with its header.
    var size: Int { contentSize + (needsLongSize ? 16 : 8) }

    /// Adds its bytes to others.
    func write(to output: inout [UInt8]) {
        let size = size
        if needsLongSize {
            output += [0, 0, 0, 1] + type.bytes + BigEndian.bytes(size, 8)
        } else {
            output += BigEndian.bytes(size, 4) + type.bytes
        }
        switch content {
        case .bytes(let bytes): output += bytes
        case .boxes(let before, let boxes, let behind):
            output += before
            for box in boxes { box.write(to: &output) }
            output += behind
        }
    }

    /// Changes the boxes along a path, such as each `stco` of each track.
    mutating func change(
        _ path: ArraySlice<MP4Type>, _ change: (inout MP4Box) throws(MediaError) -> Void
    ) throws(MediaError) {
        guard let type = path.first else { return try change(&self) }
        var changed = boxes
        for index in changed.indices where changed[index].type == type {
            try changed[index].change(path.dropFirst(), change)
        }
        boxes = changed
    }
}
