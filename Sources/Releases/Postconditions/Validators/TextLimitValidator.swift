internal import ICU
internal import TimedText

/// `text-limit`: a text is no longer than a platform takes.
///
/// Settings: `maximum` and `unit` (`grapheme`, `scalar`, `utf-16`, `utf-8` or `han`), which must be
/// there; `pointer`, a JSON pointer to a text, by default the whole file without its last line end;
/// `forbidden`, characters that may not stand in it, without anything between.
public enum TextLimitValidator: PostconditionValidator {
    public static let name = "text-limit"
    public static let settings = ["maximum", "unit", "pointer", "forbidden"]

    public static func verdict(on file: ValidatedFile) -> PostconditionVerdict {
        guard let maximum = file.settings["maximum"].flatMap({ Int($0) }),
            let unit = file.settings["unit"].flatMap({ TextField.Unit(rawValue: $0) })
        else { return .failed(["the template names no maximum or no unit"]) }
        guard var text = String(validating: file.bytes, as: UTF8.self) else {
            return .failed(["it isn't UTF-8"])
        }
        if let pointer = file.settings["pointer"] {
            var scanner = JSONScanner(file.bytes)
            guard let root = try? scanner.value() else { return .failed(["it isn't JSON"]) }
            guard let value = JSONValidator.value(root, at: pointer)?.string else {
                return .failed(["there is no text at '\(pointer)'"])
            }
            text = value
        } else if text.hasSuffix("\n") || text.hasSuffix("\r\n") {
            text.removeLast()
        }
        let field = TextField(
            maximum: maximum, unit: unit, from: "",
            provenance: PlatformTemplate.Provenance(confidence: .contract))
        do throws(ICUError) {
            let length = try field.length(of: text)
            var problems: [String] = []
            if length > maximum {
                problems.append("it has \(length) of at most \(maximum) (\(unit.rawValue))")
            }
            for mark in (file.settings["forbidden"] ?? "") where text.contains(mark) {
                problems.append("'\(mark)' may not stand in it")
            }
            guard problems.isEmpty else { return .failed(problems) }
            return .passed("\(length) of \(maximum) (\(unit.rawValue))")
        } catch {
            return .failed(["it can't be measured: \(error)"])
        }
    }
}
