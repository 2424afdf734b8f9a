extension MediaLabel {
    /// Reads an object in JSON.
    ///
    /// Spaces, other fields, numbers for texts, and an object around it by the name `AIGC` are
    /// accepted, as others write them.
    ///
    /// - Throws: ``MediaError`` with the code `invalidLabel`.
    /// - Complexity: O(*n*) in the length of the text.
    public init(json bytes: [UInt8]) throws(MediaError) {
        var reader = LabelReader(bytes)
        let values = try reader.read()
        var found: [String: String] = [:]
        for (name, value) in values {
            guard found.updateValue(value, forKey: name) == nil else {
                throw MediaError(.invalidLabel, "\(name) of the label is there twice", field: name)
            }
        }
        func value(_ name: String) throws(MediaError) -> String {
            guard let value = found[name] else {
                throw MediaError(.invalidLabel, "\(name) of the label is missing", field: name)
            }
            return value
        }
        try self.init(
            label: try value("Label"), contentProducer: try value("ContentProducer"),
            produceID: try value("ProduceID"), reservedCode1: found["ReservedCode1"] ?? "",
            contentPropagator: found["ContentPropagator"], propagateID: found["PropagateID"],
            reservedCode2: found["ReservedCode2"] ?? "")
    }
}
