internal import CICU

/// Why a call of ICU failed.
public struct ICUError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A kind of failure, by ICU's number.
    public struct Code: RawRepresentable, Sendable, Hashable {
        public let rawValue: Int32

        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// An argument means nothing to ICU, such as a language tag that isn't one.
        public static let illegalArgument = Self(rawValue: 1)
        /// ICU has no data by that name, such as a charset it doesn't know.
        public static let missingResource = Self(rawValue: 2)
        /// ICU has no file by that name, such as the table of a charset.
        public static let fileAccess = Self(rawValue: 4)
        /// There is no memory left.
        public static let outOfMemory = Self(rawValue: 7)
        /// A text is longer than ICU counts: 2,147,483,647 bytes.
        public static let tooLong = Self(rawValue: 8)
    }

    /// What kind of failure it is.
    public let code: Code
    /// What was attempted, such as `open a segmenter for xx`.
    public let operation: String

    /// Creates an error about an operation in the infinitive, such as `open a segmenter`.
    public init(_ code: Code, operation: String) {
        self.code = code
        self.operation = operation
    }

    public var description: String {
        let name = unsafe String(cString: tw_icu_status_name(code.rawValue))
        return "ICU could not \(operation) (\(name))"
    }
}

/// Throws for a status that is a failure; a negative one is only a warning.
func check(_ status: Int32, _ operation: @autoclosure () -> String) throws(ICUError) {
    if status > 0 { throw ICUError(.init(rawValue: status), operation: operation()) }
}
