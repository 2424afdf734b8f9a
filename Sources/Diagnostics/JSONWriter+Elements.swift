extension JSONWriter {
    /// The elements of an array that is being written.
    public struct Elements: Sendable {
        var json: JSONWriter

        init(_ json: JSONWriter) { self.json = json }

        /// Writes a string, or `null`.
        public mutating func element(_ value: String?) {
            json.beginItem()
            json.value { $0.appendJSON(value) }
        }

        /// Writes a string from its bytes; bytes that aren't UTF-8 become U+FFFD.
        public mutating func element(utf8 value: Span<UInt8>) {
            json.beginItem()
            json.value { $0.appendJSON(utf8: value) }
        }

        /// Writes a whole number, or `null`.
        public mutating func element(_ value: Int?) {
            json.beginItem()
            json.value { $0.appendJSON(value.map(Int64.init)) }
        }

        /// Writes a whole number, or `null`.
        public mutating func element(_ value: Int64?) {
            json.beginItem()
            json.value { $0.appendJSON(value) }
        }

        /// Writes a number by the fewest digits that read back the same, or `null` for none,
        /// an infinity or NaN.
        public mutating func element(_ value: Double?) {
            json.beginItem()
            json.value { $0.appendJSON(value) }
        }

        /// Writes `true`, `false` or `null`.
        public mutating func element(_ value: Bool?) {
            json.beginItem()
            json.value { $0.appendJSON(value) }
        }

        /// Writes an object.
        public mutating func object(_ body: (inout Members) throws -> Void) rethrows {
            json.beginItem()
            try json.object(body)
        }

        /// Writes an array.
        public mutating func array(_ body: (inout Elements) throws -> Void) rethrows {
            json.beginItem()
            json.open("[")
            defer { json.close("]") }
            try body(&self)
        }
    }
}
