extension PostconditionChecker {
    /// Which files are read for which conditions.
    struct Plan {
        /// A condition and one of its files.
        struct Step {
            var platform: String
            var condition: Postcondition
            var validator: (any PostconditionValidator.Type)?
            /// The file, or `nil` when the verdict is known without one.
            var path: String?
            var verdict: PostconditionVerdict?
        }

        private(set) var steps: [Step] = []

        init(_ platforms: [PlatformConditions], paths: [String], elsewhere: Set<String>) {
            for platform in platforms {
                for condition in platform.conditions {
                    add(condition, of: platform, paths: paths, elsewhere: elsewhere)
                }
            }
        }

        private mutating func add(
            _ condition: Postcondition, of platform: PlatformConditions, paths: [String],
            elsewhere: Set<String>
        ) {
            let validator = PostconditionChecker.validator(named: condition.validator)
            var step = Step(platform: platform.platform, condition: condition, validator: validator)
            guard let validator else {
                let names = PostconditionChecker.validators.map { $0.name }.joined(separator: ", ")
                step.verdict = .failed([
                    "no validator is called '\(condition.validator)'; there are \(names)"
                ])
                return steps.append(step)
            }
            let known = validator.settings + ["atLeast"]
            let unknown = condition.settings.keys.filter { !known.contains($0) }.sorted()
            if !unknown.isEmpty {
                step.verdict = .failed([
                    "the validator '\(validator.name)' doesn't know "
                        + unknown.map { "'\($0)'" }.joined(separator: ", ")
                ])
                return steps.append(step)
            }
            let pattern = PathPattern(condition.files)
            let files = paths.filter { platform.relative($0).map(pattern.matches) ?? false }
            let least = Int(condition.settings["atLeast"] ?? "0") ?? 0
            let count =
                files.count
                + elsewhere.count { platform.relative($0).map(pattern.matches) ?? false }
            if count < least {
                step.verdict = .failed([
                    "\(count) files match '\(condition.files)' instead of \(least)"
                ])
                steps.append(step)
            } else if files.isEmpty {
                step.verdict = .skipped("no file matches '\(condition.files)'")
                steps.append(step)
            }
            for file in files {
                step.path = file
                step.verdict = nil
                steps.append(step)
            }
        }

        /// Takes what came of reading the files.
        mutating func take(_ verdicts: [Int: PostconditionVerdict]) {
            for (index, verdict) in verdicts { steps[index].verdict = verdict }
        }

        /// The outcome of each step.
        var checks: [GateCheck] {
            steps.map { step in
                var check = GateCheck(
                    rule: "postcondition-\(step.condition.validator)", outcome: .failed,
                    message: "the file couldn't be read back", platform: step.platform)
                switch step.verdict {
                case .passed(let evidence):
                    check.outcome = .passed
                    check.message = evidence
                case .failed(let problems):
                    check.message = problems.prefix(8).joined(separator: "; ")
                case .skipped(let reason):
                    check.outcome = .skipped
                    check.message = reason
                case nil: break
                }
                check.file = step.path
                check.source = step.condition.provenance.source
                check.confidence = step.condition.provenance.confidence
                return check
            }
        }
    }
}
