/// Why a bag can't be written.
public struct BagError: Error, Sendable, CustomStringConvertible {
    /// A file that can't be in it, or a field that can't be said.
    public struct Fault: Sendable, Hashable {
        /// The path of the file, or `bag-info.txt` for a field.
        public var path: BagPath
        /// What is the matter, in one sentence without a full stop.
        public var message: String
    }

    /// What is the matter, at least one thing.
    public let faults: [Fault]

    public var description: String {
        faults.map { "'\($0.path)': \($0.message)" }.joined(separator: "; ")
    }
}
