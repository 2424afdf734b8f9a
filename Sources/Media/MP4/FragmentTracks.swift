/// What the beginning of a fragmented file says of its tracks, to tell the times of fragments.
struct FragmentTracks {
    /// By the number of a track: how many units of time a second has.
    private var scales: [Int: Int] = [:]
    /// By the number of a track: how long a frame lasts unless a fragment says it.
    private var durations: [Int: Int] = [:]
    /// The track whose times count: that of the pictures, or the first.
    private var leading: Int?

    init(_ movie: MP4Movie) throws(MediaError) {
        let source = movie.source
        for track in movie.box.boxes where track.type == "trak" {
            guard let header = track.boxes.first(where: { $0.type == "tkhd" }),
                let media = track.boxes.first(where: { $0.type == "mdia" }),
                let clock = media.boxes.first(where: { $0.type == "mdhd" }),
                let number = Self.read(header, 12, 20), let scale = Self.read(clock, 12, 20)
            else { throw source.damaged("a track lacks its header") }
            scales[number] = scale
            let kind = media.boxes.first { $0.type == "hdlr" }
                .flatMap { BigEndian.read($0.bytes.span, at: 8, count: 4) }
            if leading == nil || kind.map(MP4Type.init) == "vide" { leading = number }
        }
        for var extending in movie.box.boxes where extending.type == "mvex" {
            try extending.split(source: source)
            for track in extending.boxes where track.type == "trex" {
                let span = track.bytes.span
                guard let number = BigEndian.read(span, at: 4, count: 4),
                    let duration = BigEndian.read(span, at: 12, count: 4)
                else { throw source.damaged("'trex' ends too early") }
                durations[number] = duration
            }
        }
    }

    /// A number whose place depends on the version of its box.
    private static func read(_ box: MP4Box, _ short: Int, _ long: Int) -> Int? {
        let span = box.bytes.span
        guard let version = BigEndian.read(span, at: 0, count: 1) else { return nil }
        return BigEndian.read(span, at: version == 1 ? long : short, count: 4)
    }

    /// When a fragment begins and how long it lasts, by its `moof`.
    func time(of bytes: [UInt8], _ source: MP4Source) throws(MediaError) -> FragmentTime {
        var moof = MP4Box("moof", bytes)
        try moof.split(source: source)
        for var track in moof.boxes where track.type == "traf" {
            try track.split(source: source)
            guard let header = track.boxes.first(where: { $0.type == "tfhd" }),
                let number = BigEndian.read(header.bytes.span, at: 4, count: 4)
            else { throw source.damaged("'traf' lacks its header") }
            guard number == leading, let scale = scales[number], scale > 0 else { continue }
            let clock = track.boxes.first { $0.type == "tfdt" }
            let start =
                clock.flatMap { clock in
                    let version = BigEndian.read(clock.bytes.span, at: 0, count: 1)
                    return BigEndian.read(clock.bytes.span, at: 4, count: version == 1 ? 8 : 4)
                } ?? 0
            var duration = 0
            let usual = Self.duration(header) ?? durations[number] ?? 0
            for run in track.boxes where run.type == "trun" {
                duration += try Self.duration(run, usual: usual, source)
            }
            return FragmentTime(
                start: Self.milliseconds(start, scale), duration: Self.milliseconds(duration, scale)
            )
        }
        throw source.damaged("a fragment has no pictures")
    }

    private static func milliseconds(_ units: Int, _ scale: Int) -> Int64 {
        let whole = units / scale
        guard whole < 1 << 40 else { return 0 }
        return Int64(whole * 1000 + (units % scale * 1000 + scale / 2) / scale)
    }

    /// How long a frame lasts unless a run says it, when the fragment's header says so.
    private static func duration(_ header: MP4Box) -> Int? {
        let span = header.bytes.span
        guard let flags = BigEndian.read(span, at: 1, count: 3), flags & 8 != 0 else { return nil }
        let place = 8 + (flags & 1 != 0 ? 8 : 0) + (flags & 2 != 0 ? 4 : 0)
        return BigEndian.read(span, at: place, count: 4)
    }

    private static func duration(
        _ run: MP4Box, usual: Int, _ source: MP4Source
    ) throws(MediaError) -> Int {
        let span = run.bytes.span
        guard let flags = BigEndian.read(span, at: 1, count: 3),
            let count = BigEndian.read(span, at: 4, count: 4)
        else { throw source.damaged("'trun' ends too early") }
        let width = [0x100, 0x200, 0x400, 0x800].reduce(0) { $0 + (flags & $1 != 0 ? 4 : 0) }
        let start = 8 + (flags & 1 != 0 ? 4 : 0) + (flags & 4 != 0 ? 4 : 0)
        guard flags & 0x100 != 0 else { return count * usual }
        guard count <= (run.bytes.count - start) / width else {
            throw source.damaged("'trun' ends too early")
        }
        return (0..<count).reduce(0) {
            $0 + (BigEndian.read(span, at: start + $1 * width, count: 4) ?? 0)
        }
    }
}
