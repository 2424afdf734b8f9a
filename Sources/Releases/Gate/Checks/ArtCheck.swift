internal import Media
internal import Series

/// Whether the pictures are there that the platform wants, in its types and sizes.
public enum ArtCheck: GateRule {
    public static let rules = ["art-missing", "art-type", "art-bytes", "art-size"]

    public static func checks(of input: GateInput) -> [GateCheck] {
        input.template.art.flatMap { requirement in
            let choices = ArtChoice.all(for: requirement, in: input.release)
            var checks = missing(requirement, choices, in: input)
            // A picture that goes with each episode is looked at once.
            var seen: Set<[String?]> = []
            for choice in choices
            where seen.insert([choice.locale?.tag, choice.artwork.file]).inserted {
                checks += self.checks(of: choice.artwork.file, requirement, in: input).map {
                    $0.about(
                        locale: choice.locale?.tag, episode: choice.artwork.episode,
                        file: choice.artwork.file, field: requirement.role)
                }
            }
            return checks
        }
    }

    /// What the title has no picture for.
    private static func missing(
        _ requirement: ArtRequirement, _ choices: [ArtChoice], in input: GateInput
    ) -> [GateCheck] {
        let outcome: GateCheck.Outcome = requirement.isRequired ? .failed : .skipped
        func check(_ message: String) -> GateCheck {
            input.check(
                "art-missing", outcome, message, by: requirement.provenance.of("required")
            ).about(file: TitleFile.description, field: requirement.role)
        }
        guard requirement.isLocalized else {
            return choices.isEmpty ? [check("the title names no \(requirement.role)")] : []
        }
        return input.release.locales.filter { locale in
            !choices.contains { $0.locale == locale }
        }
        .map { locale in
            check("the title names no \(requirement.role) for \(locale.tag)")
                .about(locale: locale.tag)
        }
    }

    private static func checks(
        of file: String, _ requirement: ArtRequirement, in input: GateInput
    ) -> [GateCheck] {
        func check(
            _ rule: String, _ outcome: GateCheck.Outcome, _ message: String, _ value: String
        ) -> GateCheck {
            input.check(rule, outcome, message, by: requirement.provenance.of(value))
        }
        guard let size = input.size(of: file) else {
            return [
                check(
                    "art-missing", .failed, "the title names '\(file)', which isn't there", "role")
            ]
        }
        var checks = [check("art-missing", .passed, "'\(file)' is there", "role")]
        let type: String
        do {
            let picture = try PictureProbe(input.path(file))
            type = picture.kind == .jpeg ? "jpg" : picture.kind.rawValue
            if let fault = fault(of: picture, requirement) {
                checks.append(check("art-size", .failed, fault.message, fault.value))
            } else if requirement.hasSize {
                checks.append(
                    check(
                        "art-size", .passed, "it is \(picture.width) × \(picture.height)",
                        requirement.ratio == nil ? "width" : "ratio"))
            }
        } catch {
            // What can't be understood is no picture of any kind.
            checks.append(check("art-type", .failed, "\(error)", "types"))
            return checks
        }
        let types = requirement.types.map { FileType(of: "." + $0).name }
        if !types.isEmpty {
            let list = requirement.types.joined(separator: ", ")
            checks.append(
                check(
                    "art-type", types.contains(type) ? .passed : .failed,
                    "it is \(type), and the platform takes \(list)", "types"))
        }
        if let most = requirement.maximumBytes {
            checks.append(
                check(
                    "art-bytes", size > most ? .failed : .passed,
                    "it has \(size) bytes, and \(most) are the most", "maximumBytes"))
        }
        return checks
    }

    /// What is wrong with the size of a picture, and the value of the platform that says so.
    private static func fault(
        of picture: PictureProbe, _ requirement: ArtRequirement
    ) -> (message: String, value: String)? {
        let size = "it is \(picture.width) × \(picture.height)"
        if let width = requirement.width, picture.width != width {
            return ("\(size), and the platform takes \(width) in width", "width")
        }
        if let height = requirement.height, picture.height != height {
            return ("\(size), and the platform takes \(height) in height", "height")
        }
        if let ratio = requirement.ratio, !ratio.contains(picture.ratio) {
            let thousandths = (picture.ratio * 1000).rounded() / 1000
            return (
                "\(size), a ratio of \(thousandths), and the platform takes "
                    + "\(ratio.lowerBound) to \(ratio.upperBound)", "ratio"
            )
        }
        return nil
    }
}
