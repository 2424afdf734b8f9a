// How bytes go to C functions and come back.

extension Span<UInt8> {
    /// Calls a function with the address and the count of the bytes.
    ///
    /// - Throws: ``ICUError`` when there are more bytes than ICU counts.
    @unsafe
    func withBytes<Result: ~Copyable>(
        _ operation: @autoclosure () -> String,
        _ body: (UnsafePointer<UInt8>, Int32) throws(ICUError) -> Result
    ) throws(ICUError) -> Result {
        guard let length = Int32(exactly: count) else {
            throw ICUError(.tooLong, operation: operation())
        }
        return unsafe try withUnsafeBufferPointer { (buffer) throws(ICUError) in
            guard let address = buffer.baseAddress else {
                // C functions take no address of nothing.
                var nothing: UInt8 = 0
                return unsafe try Swift.withUnsafePointer(to: &nothing) {
                    (address) throws(ICUError) in
                    unsafe try body(address, 0)
                }
            }
            return unsafe try body(address, length)
        }
    }
}

/// Collects what a function writes that returns how many items it needs; room for an estimate is
/// made at first.
func collect<Item>(
    _ estimate: Int, _ operation: @autoclosure () -> String,
    _ body: (UnsafeMutablePointer<Item>, Int32, inout Int32) -> Int32
) throws(ICUError) -> [Item] {
    var capacity = Swift.max(estimate, 32)
    while true {
        var status: Int32 = 0
        var needed = 0
        let items = unsafe [Item](unsafeUninitializedCapacity: capacity) { buffer, count in
            guard let address = buffer.baseAddress else { return }
            needed = Int(unsafe body(address, Int32(clamping: capacity), &status))
            count = Swift.min(needed, capacity)
        }
        try check(status, operation())
        if needed <= capacity { return items }
        capacity = needed
    }
}

/// Collects a text in UTF-8 that a function writes as C characters.
func collectText(
    _ operation: @autoclosure () -> String,
    _ body: (UnsafeMutablePointer<CChar>, Int32, inout Int32) -> Int32
) throws(ICUError) -> String {
    let bytes: [UInt8] = unsafe try collect(64, operation()) { result, room, status in
        unsafe result.withMemoryRebound(to: CChar.self, capacity: Int(room)) {
            unsafe body($0, room, &status)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
