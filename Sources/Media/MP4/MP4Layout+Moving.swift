extension MP4Layout {
    /// What of the file besides `moov` must change when all that stands behind `moov` moves.
    ///
    /// Fragments count from themselves unless `tfhd` says a place in the file; `mfra` says places;
    /// `sidx` counts from its own end. Files whose items say places are refused.
    func edits(movingBy distance: Int) throws(MediaError) -> [MP4Edit] {
        let movie = try movie()
        guard distance != 0, movie.end < source.size else { return [] }
        let move = { (place: Int) in
            place >= movie.end && place <= source.size ? place + distance : place
        }
        var edits: [MP4Edit] = []
        for section in sections {
            switch section.type {
            case "moof": edits += try fragmentEdits(section, move)
            case "mfra": edits += try accessEdits(section, move)
            case "sidx" where section.offset < movie.offset:
                edits += try indexEdits(section, movie, distance)
            case "meta":
                var box = MP4Box("meta", try content(section))
                try box.split(prefix: 4, isLenient: true, source: source)
                guard !box.boxes.contains(where: { $0.type == "iloc" }) else {
                    throw source.unsupported("holds items whose places can't be moved")
                }
            default: continue
            }
        }
        return edits
    }

    private func fragmentEdits(
        _ section: MP4Section, _ move: (Int) -> Int
    ) throws(MediaError) -> [MP4Edit] {
        var box = MP4Box("moof", try content(section))
        try box.split(source: source)
        var edits: [MP4Edit] = []
        for var track in box.boxes where track.type == "traf" {
            try track.split(source: source)
            for header in track.boxes where header.type == "tfhd" {
                let span = header.bytes.span
                guard let flags = BigEndian.read(span, at: 1, count: 3) else {
                    throw source.damaged("'tfhd' ends too early")
                }
                guard flags & 1 == 1 else { continue }
                guard let place = BigEndian.read(span, at: 8, count: 8) else {
                    throw source.damaged("'tfhd' ends too early")
                }
                let start = section.offset + section.headerSize + header.bytes.startIndex + 8
                edits += edit(at: start, width: 8, from: place, to: move(place))
            }
        }
        return edits
    }

    private func accessEdits(
        _ section: MP4Section, _ move: (Int) -> Int
    ) throws(MediaError) -> [MP4Edit] {
        var box = MP4Box("mfra", try content(section))
        try box.split(source: source)
        var edits: [MP4Edit] = []
        for table in box.boxes where table.type == "tfra" {
            let span = table.bytes.span
            guard let version = BigEndian.read(span, at: 0, count: 1),
                let lengths = BigEndian.read(span, at: 8, count: 4),
                let count = BigEndian.read(span, at: 12, count: 4)
            else { throw source.damaged("'tfra' ends too early") }
            let width = version == 1 ? 8 : 4
            let numbers = (lengths >> 4 & 3) + (lengths >> 2 & 3) + (lengths & 3) + 3
            let entry = 2 * width + numbers
            guard count <= (table.bytes.count - 16) / entry else {
                throw source.damaged("'tfra' ends too early")
            }
            for index in 0..<count {
                let at = 16 + index * entry + width
                guard let place = BigEndian.read(span, at: at, count: width) else { continue }
                let moved = move(place)
                guard width == 8 || moved <= Int(UInt32.max) else {
                    throw source.unsupported("has places in 'tfra' that can't be moved")
                }
                let start = section.offset + section.headerSize + table.bytes.startIndex + at
                edits += edit(at: start, width: width, from: place, to: moved)
            }
        }
        return edits
    }

    /// An index before `moov` counts over it.
    private func indexEdits(
        _ section: MP4Section, _ movie: MP4Section, _ distance: Int
    ) throws(MediaError) -> [MP4Edit] {
        let bytes = try content(section)
        let version = BigEndian.read(bytes.span, at: 0, count: 1) ?? 0
        let width = version == 0 ? 4 : 8
        guard let first = BigEndian.read(bytes.span, at: 12 + width, count: width),
            first <= source.size
        else { throw source.damaged("'sidx' is wrong") }
        guard section.end + first >= movie.end else {
            throw source.unsupported("has an index that counts over 'moov', which can't be moved")
        }
        let moved = first + distance
        guard moved >= 0, width == 8 || moved <= Int(UInt32.max) else {
            throw source.unsupported("has places in 'sidx' that can't be moved")
        }
        let start = section.offset + section.headerSize + 12 + width
        return edit(at: start, width: width, from: first, to: moved)
    }

    private func edit(at start: Int, width: Int, from place: Int, to moved: Int) -> [MP4Edit] {
        guard place != moved else { return [] }
        return [MP4Edit(range: start..<start + width, bytes: BigEndian.bytes(moved, width))]
    }
}
