internal import Media

/// `label`: the MP4 file carries the label of what was made by AI.
///
/// Settings: any field of the label, such as `Label` or `ContentProducer`, with the value that it
/// must have.
///
/// Source: GB 45438-2025.
public enum LabelValidator: PostconditionValidator {
    public static let name = "label"
    public static let settings = [
        "Label", "ContentProducer", "ProduceID", "ReservedCode1", "ContentPropagator",
        "PropagateID", "ReservedCode2",
    ]

    public static func verdict(on file: ValidatedFile) -> PostconditionVerdict {
        do throws(MediaError) {
            guard let label = try MediaLabel.read(file.bytes) else {
                return .failed(["it carries no label of AI"])
            }
            let wrong = label.fields.filter { field in
                file.settings[field.name].map { $0 != field.value } ?? false
            }
            guard wrong.isEmpty else {
                return .failed(
                    wrong.map { field in
                        "\(field.name) of its label is '\(field.value)' instead of "
                            + "'\(file.settings[field.name] ?? "")'"
                    })
            }
            return .passed("the label of AI says \(label.label)")
        } catch {
            return .failed(["its label can't be read: \(error)"])
        }
    }
}
