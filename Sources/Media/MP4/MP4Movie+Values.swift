extension MP4Movie {
    /// The values of a name in all its metadata, in order.
    func values(of name: String) throws(MediaError) -> [[UInt8]] {
        var values: [[UInt8]] = []
        for outer in box.boxes {
            for candidate in outer.type == "udta" ? outer.boxes : [outer] {
                if let metadata = try MP4Metadata(candidate, source: source) {
                    values += try metadata.values(of: name)
                }
            }
        }
        return values
    }

    /// Removes the values of a name from all its metadata.
    mutating func removeValues(of name: String) throws(MediaError) {
        let source = source
        for path: [MP4Type] in [["meta"], ["udta", "meta"]] {
            try box.change(path[...]) { (box) throws(MediaError) in
                guard var metadata = try MP4Metadata(box, source: source) else { return }
                if try metadata.remove(name) { box = metadata.box }
            }
        }
    }

    /// Gives a name one value: in `udta`, or beside it when the metadata there has no names, since a
    /// box holds only one `meta`.
    mutating func setValue(of name: String, _ value: [UInt8]) throws(MediaError) {
        try removeValues(of: name)
        if !box.boxes.contains(where: { $0.type == "udta" }) {
            box.boxes.append(MP4Box("udta", boxes: []))
        }
        for index in box.boxes.indices where box.boxes[index].type == "udta" {
            if try set(name, value, in: &box.boxes[index]) { return }
        }
        if try set(name, value, in: &box) { return }
        throw source.unsupported("has metadata in which a label finds no place")
    }

    /// Sets a value in the `meta` of a box, or makes one; whether that was possible.
    private func set(
        _ name: String, _ value: [UInt8], in parent: inout MP4Box
    ) throws(MediaError) -> Bool {
        guard let index = parent.boxes.firstIndex(where: { $0.type == "meta" }) else {
            var metadata = MP4Metadata(source: source)
            try metadata.set(name, value)
            parent.boxes.append(metadata.box)
            return true
        }
        guard var metadata = try MP4Metadata(parent.boxes[index], source: source) else {
            return false
        }
        try metadata.set(name, value)
        parent.boxes[index] = metadata.box
        return true
    }
}
