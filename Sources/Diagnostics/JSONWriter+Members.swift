extension JSONWriter {
    /// The members of an object that is being written.
    public struct Members: Sendable {
        var json: JSONWriter

        init(_ json: JSONWriter) { self.json = json }

        /// Writes a string, or `null`.
        public mutating func member(_ name: String, _ value: String?) {
            json.begin(name)
            json.value { $0.appendJSON(value) }
        }

        /// Writes a string from its bytes; bytes that aren't UTF-8 become U+FFFD.
        public mutating func member(_ name: String, utf8 value: Span<UInt8>) {
            json.begin(name)
            json.value { $0.appendJSON(utf8: value) }
        }

        /// Writes a whole number, or `null`.
        public mutating func member(_ name: String, _ value: Int?) {
            json.begin(name)
            json.value { $0.appendJSON(value.map(Int64.init)) }
        }

        /// Writes a whole number, or `null`.
        public mutating func member(_ name: String, _ value: Int64?) {
            json.begin(name)
            json.value { $0.appendJSON(value) }
        }

        /// Writes a number by the fewest digits that read back the same, or `null` for none,
        /// an infinity or NaN.
        public mutating func member(_ name: String, _ value: Double?) {
            json.begin(name)
            json.value { $0.appendJSON(value) }
        }

        /// Writes `true`, `false` or `null`.
        public mutating func member(_ name: String, _ value: Bool?) {
            json.begin(name)
            json.value { $0.appendJSON(value) }
        }

        /// Writes an array of strings.
        public mutating func member(_ name: String, _ values: [String]) {
            array(name) { for value in values { $0.element(value) } }
        }

        /// Writes an array of whole numbers, on one line.
        public mutating func member(_ name: String, _ values: [Int]) {
            json.begin(name)
            json.inline(values)
        }

        /// Writes `null`.
        public mutating func null(_ name: String) { member(name, nil as String?) }

        /// Writes an object.
        public mutating func object(
            _ name: String, _ body: (inout Members) throws -> Void
        ) rethrows {
            json.begin(name)
            json.open("{")
            defer { json.close("}") }
            try body(&self)
        }

        /// Writes an array.
        public mutating func array(
            _ name: String, _ body: (inout Elements) throws -> Void
        ) rethrows {
            json.begin(name)
            try json.array(body)
        }
    }
}
