// The one file of this module that touches memory unchecked: the sections of a segment, and the
// calls of the hot loops in C. What is read from a damaged file may be any number, so every place is
// checked against the section that it lies in.

internal import CMatching
internal import Files

/// The bytes of a segment: a mapped file, or memory of its own.
@safe
final class SegmentMemory: Sendable {
    private nonisolated(unsafe) let base: UnsafeRawPointer
    private let file: MappedFile?
    let count: Int

    /// Takes a mapped file.
    init(_ file: MappedFile) {
        unsafe base = file.address
        count = file.count
        self.file = file
    }

    /// Copies parts, each to its own place.
    init(count: Int, _ parts: [(place: Int, data: SectionData)]) {
        self.count = count
        file = nil
        let memory = UnsafeMutableRawPointer.allocate(byteCount: max(count, 64), alignment: 64)
        unsafe memory.initializeMemory(as: UInt8.self, repeating: 0, count: max(count, 64))
        for part in parts {
            part.data.withBytes { bytes in
                precondition(part.place >= 0 && part.place + bytes.byteCount <= count)
                unsafe bytes.withUnsafeBytes { source in
                    guard let start = source.baseAddress else { return }
                    unsafe (memory + part.place).copyMemory(from: start, byteCount: source.count)
                }
            }
        }
        unsafe base = UnsafeRawPointer(memory)
    }

    deinit { if file == nil { unsafe base.deallocate() } }

    /// A number at a place; 0 when it isn't inside.
    func load<Number: FixedWidthInteger & BitwiseCopyable>(
        _ type: Number.Type, at place: Int
    ) -> Number {
        guard place >= 0, place <= count - MemoryLayout<Number>.size else { return 0 }
        return unsafe base.loadUnaligned(fromByteOffset: place, as: type)
    }

    /// The checksum of a range; `nil` when it isn't inside.
    func checksum(_ range: Range<Int>) -> UInt64? {
        guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
        return unsafe tw_checksum(base + range.lowerBound, range.count)
    }

    /// A section as a column of numbers; empty when it isn't inside or isn't aligned.
    func column<Number>(_ range: Range<Int>, of type: Number.Type) -> Column<Number> {
        let size = MemoryLayout<Number>.stride
        guard range.lowerBound >= 0, range.upperBound <= count, range.lowerBound % 8 == 0 else {
            return unsafe Column(base: base, count: 0)
        }
        return unsafe Column(base: base + range.lowerBound, count: range.count / size)
    }
}

/// A run of numbers in a segment; good as long as the segment's memory.
@safe
struct Column<Number: FixedWidthInteger & BitwiseCopyable & Sendable>: Sendable {
    fileprivate nonisolated(unsafe) let base: UnsafeRawPointer
    let count: Int

    fileprivate init(base: UnsafeRawPointer, count: Int) {
        unsafe self.base = base
        self.count = count
    }

    /// A number; 0 outside.
    @inline(__always)
    subscript(index: Int) -> Number {
        guard index >= 0, index < count else { return 0 }
        return unsafe base.load(
            fromByteOffset: index &* MemoryLayout<Number>.stride, as: Number.self)
    }

    /// The first index in a range from which on the numbers, which ascend, are no less than another.
    @inline(__always)
    func lowerBound(of number: Number, in range: Range<Int>) -> Int {
        var low = max(0, range.lowerBound)
        var high = min(count, range.upperBound)
        while low < high {
            let middle = (low + high) >> 1
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension SectionData {
    /// Lets something look at the bytes.
    func withBytes<Failure: Error>(
        _ body: (RawSpan) throws(Failure) -> Void
    ) throws(Failure) {
        switch self {
        case .bytes(let array): try unsafe body(array.span.bytes)
        case .words16(let array): try unsafe body(array.span.bytes)
        case .words32(let array): try unsafe body(array.span.bytes)
        case .words64(let array): try unsafe body(array.span.bytes)
        case .numbers(let array): try unsafe body(array.span.bytes)
        }
    }

    /// Writes the bytes.
    func write(to writer: inout FileWriter) throws(FileError) {
        try withBytes { bytes throws(FileError) in try writer.write(bytes) }
    }

    /// The checksum of the bytes.
    var checksum: UInt64 {
        var sum: UInt64 = 0
        withBytes { bytes in
            unsafe bytes.withUnsafeBytes { buffer in
                guard let start = buffer.baseAddress else {
                    var nothing: UInt8 = 0
                    sum = unsafe tw_checksum(&nothing, 0)
                    return
                }
                sum = unsafe tw_checksum(start, buffer.count)
            }
        }
        return sum
    }
}

/// A question prepared for comparing texts of one segment with it.
@safe
final class Pattern: Sendable {
    // Belongs to one search at a time, as the scratch does that holds it.
    private nonisolated(unsafe) let handle: OpaquePointer

    init?() {
        guard let handle = unsafe tw_pattern_open() else { return nil }
        unsafe self.handle = handle
    }

    deinit { unsafe tw_pattern_close(handle) }

    /// Sets the text; symbols from a limit on stand in no text of the segment.
    func set(_ symbols: [UInt32], limit: Int) -> Bool {
        unsafe symbols.withUnsafeBufferPointer { buffer in
            var nothing: UInt32 = 0
            guard let start = buffer.baseAddress else {
                return unsafe tw_pattern_set(handle, &nothing, 0, UInt32(limit)) != 0
            }
            return unsafe tw_pattern_set(handle, start, buffer.count, UInt32(limit)) != 0
        }
    }

    /// Compares the texts of a batch, whose places are inside the column, and notes the distances.
    func compare<Number>(_ batch: inout DistanceBatch, with texts: Column<Number>, level: Int32) {
        let count = batch.count
        for index in 0..<count {
            let end = batch.offsets[index].addingReportingOverflow(UInt64(batch.lengths[index]))
            guard !end.overflow, end.partialValue <= UInt64(texts.count) else {
                // Only a damaged file has such a place: its text is like nothing.
                batch.offsets[index] = 0
                batch.lengths[index] = 0
                batch.limits[index] = 0
                continue
            }
        }
        unsafe batch.offsets.withUnsafeBufferPointer { offsets in
            unsafe batch.lengths.withUnsafeBufferPointer { lengths in
                unsafe batch.limits.withUnsafeBufferPointer { limits in
                    unsafe batch.distances.withUnsafeMutableBufferPointer { distances in
                        guard let offsets = offsets.baseAddress, let lengths = lengths.baseAddress,
                            let limits = limits.baseAddress, let distances = distances.baseAddress
                        else { return }
                        unsafe tw_distances(
                            level, handle, texts.base, Int32(MemoryLayout<Number>.size), offsets,
                            lengths, limits, count, distances)
                    }
                }
            }
        }
    }
}

/// What a scan finds: the index of each text, and a bound of its distance.
@safe
struct ScanFindings {
    private(set) var indexes: [UInt32] = []
    private(set) var differences: [UInt16] = []
    private(set) var count = 0
    /// How many texts the last scan looked at.
    private var scanned = 0

    private mutating func makeRoom(_ room: Int) {
        scanned = room
        // The loops write a little behind what they find.
        guard indexes.count < room + 8 else { return }
        indexes = Array(repeating: 0, count: room + room / 4 + 8)
        differences = Array(repeating: 0, count: room + room / 4 + 8)
    }

    /// Finds the folds in a range that differ from another in at most so many bits.
    mutating func scan(
        _ folds: Column<UInt64>, _ range: Range<Int>, fold: UInt64, limit: Int, level: Int32
    ) {
        let range = range.clamped(to: 0..<folds.count)
        makeRoom(range.count)
        count = unsafe indexes.withUnsafeMutableBufferPointer { found in
            unsafe differences.withUnsafeMutableBufferPointer { apart in
                guard let found = found.baseAddress, let apart = apart.baseAddress else { return 0 }
                let start = unsafe (folds.base + 8 * range.lowerBound)
                    .assumingMemoryBound(to: UInt64.self)
                return unsafe tw_scan_folds(
                    level, start, range.count, fold, UInt32(limit), found, apart)
            }
        }
    }

    /// Finds the profiles in a range that differ from another by at most so much.
    mutating func scan(
        profiles: Column<UInt8>, _ range: Range<Int>, profile: [UInt8], limit: Int, level: Int32
    ) {
        let length = Int(TW_PROFILE_LENGTH)
        let range = range.clamped(to: 0..<profiles.count / length)
        makeRoom(range.count)
        precondition(profile.count == length)
        count = unsafe indexes.withUnsafeMutableBufferPointer { found in
            unsafe differences.withUnsafeMutableBufferPointer { apart in
                unsafe profile.withUnsafeBufferPointer { own in
                    guard let found = found.baseAddress, let apart = apart.baseAddress,
                        let own = own.baseAddress
                    else { return 0 }
                    let start = unsafe (profiles.base + length * range.lowerBound)
                        .assumingMemoryBound(to: UInt8.self)
                    return unsafe tw_scan_profiles(
                        level, start, range.count, own, UInt32(limit), found, apart)
                }
            }
        }
    }
}

extension ScanFindings {
    /// Keeps those whose counts before and behind each cut allow the distance too.
    ///
    /// - Parameters:
    ///   - prefixes: The counts of all rows.
    ///   - row: The row of the first text that was scanned.
    ///   - own: The counts of the question.
    ///   - more: What to add to the difference at each cut.
    ///   - limit: The greatest difference.
    ///   - offset: By how much question and text differ beside what the scan saw.
    ///   - level: The version of the hot loop.
    mutating func refine(
        _ prefixes: Column<UInt8>, from row: Int, own: [UInt8], more: [Int32], limit: Int,
        offset: Int, level: Int32
    ) {
        let length = SymbolProfile.prefixesLength
        // Only a damaged file has rows that aren't there.
        guard own.count == length, more.count == SymbolProfile.cutCount,
            row + scanned <= prefixes.count / length
        else {
            count = 0
            return
        }
        let found = count
        count = unsafe indexes.withUnsafeMutableBufferPointer { indexes in
            unsafe differences.withUnsafeMutableBufferPointer { apart in
                unsafe own.withUnsafeBufferPointer { own in
                    unsafe more.withUnsafeBufferPointer { more in
                        guard let indexes = indexes.baseAddress, let apart = apart.baseAddress,
                            let own = own.baseAddress, let more = more.baseAddress
                        else { return 0 }
                        let start = unsafe (prefixes.base + length * row)
                            .assumingMemoryBound(to: UInt8.self)
                        return unsafe tw_refine(
                            level, start, own, more, Int32(limit), Int32(offset), indexes, apart,
                            found)
                    }
                }
            }
        }
    }
}

/// The versions of the hot loops.
enum MatchLevel {
    /// The best version that this processor runs: 0 plain, 1 popcnt, 2 AVX2, 3 AVX-512.
    static var best: Int32 { tw_match_level() }
}

extension Column<UInt8> {
    /// Lets something look at some of the bytes; at none where they aren't all inside.
    @inline(__always)
    func withSpan<Result, Failure: Error>(
        _ range: Range<Int>, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let isInside = range.lowerBound >= 0 && range.upperBound <= count
        let range = isInside ? range : 0..<0
        let buffer = unsafe UnsafeRawBufferPointer(
            start: base + range.lowerBound, count: range.count)
        let bytes = unsafe Span<UInt8>(_unsafeBytes: buffer)
        return try body(bytes)
    }
}
