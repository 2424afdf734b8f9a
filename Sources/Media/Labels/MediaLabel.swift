/// The metadata that says that a video was made by AI: the object `AIGC` of GB 45438-2025.
///
/// ```swift
/// let label = try MediaLabel(label: "1", contentProducer: "0011911101", produceID: "ep001")
/// try MediaLabel.write(label, from: "ep001.mp4", to: "labelled.mp4")
/// try MediaLabel.read("labelled.mp4") == label  // true
/// ```
///
/// It stands in an MP4 file as a text in JSON by the name `AIGC` in `moov/udta/meta` with the
/// handler `mdta`. Programs that copy videos lose it, so it is written last. Every other byte of the
/// video stays, but for places in the file that have moved.
public struct MediaLabel: Sendable, Hashable {
    /// The name of the object.
    public static let name = "AIGC"

    /// `Label`: 1 for made, 2 for possibly made, 3 for suspected to be made by AI.
    public let label: String
    /// `ContentProducer`: the code of who made it.
    public let contentProducer: String
    /// `ProduceID`: the number that the producer gave it.
    public let produceID: String
    /// `ReservedCode1`: what the producer wants to say of its integrity; may be empty.
    public let reservedCode1: String
    /// `ContentPropagator`: the code of who spreads it.
    public let contentPropagator: String
    /// `PropagateID`: the number that who spreads it gave it.
    public let propagateID: String
    /// `ReservedCode2`: what who spreads it wants to say of its integrity; may be empty.
    public let reservedCode2: String

    /// Creates a label.
    ///
    /// - Parameters:
    ///   - label: `1`, `2` or `3`.
    ///   - contentProducer: The code of who made it.
    ///   - produceID: The number that the producer gave it.
    ///   - reservedCode1: What the producer wants to say of its integrity.
    ///   - contentPropagator: The code of who spreads it; the producer when `nil`.
    ///   - propagateID: The number that who spreads it gave it; the producer's when `nil`.
    ///   - reservedCode2: What who spreads it wants to say of its integrity.
    /// - Throws: ``MediaError`` with the code `invalidLabel` and the field, when a value has other
    ///   characters than printable ASCII without space, `"` and `\`, or is empty and may not be.
    public init(
        label: String, contentProducer: String, produceID: String, reservedCode1: String = "",
        contentPropagator: String? = nil, propagateID: String? = nil, reservedCode2: String = ""
    ) throws(MediaError) {
        self.label = label
        self.contentProducer = contentProducer
        self.produceID = produceID
        self.reservedCode1 = reservedCode1
        self.contentPropagator = contentPropagator ?? contentProducer
        self.propagateID = propagateID ?? produceID
        self.reservedCode2 = reservedCode2
        for (field, value) in fields { try Self.validate(field, value) }
    }

    /// The names of the fields with their values, in the order in which they are written.
    public var fields: [(name: String, value: String)] {
        [
            ("Label", label), ("ContentProducer", contentProducer), ("ProduceID", produceID),
            ("ReservedCode1", reservedCode1), ("ContentPropagator", contentPropagator),
            ("PropagateID", propagateID), ("ReservedCode2", reservedCode2),
        ]
    }

    private static let mayBeEmpty: Set = ["ReservedCode1", "ReservedCode2"]

    private static func validate(_ field: String, _ value: String) throws(MediaError) {
        guard !value.isEmpty || mayBeEmpty.contains(field) else {
            throw MediaError(.invalidLabel, "\(field) of the label is empty", field: field)
        }
        for scalar in value.unicodeScalars {
            guard 0x21...0x7E ~= scalar.value, scalar != "\"", scalar != "\\" else {
                let code = String(scalar.value, radix: 16, uppercase: true)
                let digits = String(repeating: "0", count: max(0, 4 - code.count)) + code
                throw MediaError(
                    .invalidLabel, "\(field) of the label holds U+\(digits), which it can't",
                    field: field)
            }
        }
        guard field != "Label" || ["1", "2", "3"].contains(value) else {
            throw MediaError(
                .invalidLabel, "Label is '\(value)', and must be 1, 2 or 3", field: field)
        }
    }

    /// The object in JSON, as it is written.
    public var json: String {
        "{" + fields.map { "\"\($0.name)\":\"\($0.value)\"" }.joined(separator: ",") + "}"
    }
}
