/// Ends the process when a promise is broken, with the texts that show it.
func promise(
    _ isKept: Bool, _ message: @autoclosure () -> String,
    _ texts: @autoclosure () -> KeyValuePairs<String, [UInt8]> = [:]
) {
    if isKept { return }
    var report = message()
    for (name, bytes) in texts() {
        report += "\n--- \(name), \(bytes.count) bytes:\n"
        report += String(decoding: bytes.prefix(4096), as: UTF8.self).debugDescription
    }
    fatalError(report)
}
