internal import Adaptation
internal import Diagnostics
internal import Digests
internal import Media
internal import Series

extension Verifier {
    /// Looks at what only our bundles have.
    func checkRelease(_ reading: BundleReading, _ verification: inout Verification) {
        let name = ReleaseManifest.fileName
        let bytes = reading.documents[name] ?? []
        var reader = ReleaseManifestReader(name: name, bytes: bytes)
        let result = reader.read()
        verification.checks.append(checkManifest(result, reading))
        verification.checks.append(checkSignature(bytes, reading, &verification))
        guard let manifest = result.manifest else { return }
        verification.release = (manifest.title.id, manifest.name)
        verification.checks.append(checkStatement(manifest, reading))
        verification.checks.append(checkLabels(manifest, reading))
        verification.checks.append(checkPostconditions(manifest, reading))
        let day = asOf ?? manifest.asOf
        verification.asOf = day
        verification.checks.append(checkDates(manifest, on: day))
    }

    private func checkManifest(
        _ result: ReleaseManifestReader.Reading, _ reading: BundleReading
    ) -> VerificationCheck {
        guard let manifest = result.manifest else {
            return VerificationCheck(
                .manifest, .failed, "release.json isn't what it should be",
                result.findings.map { finding in
                    let place = finding.range.map { "line \($0.line): " } ?? ""
                    return .init(place + finding.message, file: ReleaseManifest.fileName)
                })
        }
        var problems: [VerificationCheck.Problem] = []
        var listed: Set<BagPath> = []
        for file in manifest.files {
            let path = BagPath(file.path)
            if !listed.insert(path).inserted {
                problems.append(.init("release.json lists it twice", file: file.path))
            }
            guard let found = reading.inventory.files[path] else {
                problems.append(.init("release.json lists it, and it isn't there", file: file.path))
                continue
            }
            if found.size != file.size {
                problems.append(
                    .init("it has \(found.size) bytes instead of \(file.size)", file: file.path))
            } else if found.sha256 != file.sha256.lowercased()
                || found.sha512 != file.sha512.lowercased()
            {
                problems.append(.init("it isn't the file that was released", file: file.path))
            }
        }
        for path in reading.inventory.files.keys.sorted()
        where path.isPayload && !listed.contains(path) {
            problems.append(.init("release.json doesn't list it", file: path.text))
        }
        return VerificationCheck(
            .manifest, problems,
            good: "release.json lists \(manifest.files.count) files with size and both digests",
            bad: "release.json and the files differ")
    }

    private func checkSignature(
        _ bytes: [UInt8], _ reading: BundleReading, _ verification: inout Verification
    ) -> VerificationCheck {
        let name = ReleaseManifest.fileName + ".minisig"
        guard let file = reading.documents[name] else {
            return keys.isEmpty
                ? VerificationCheck(.signature, .skipped, "the release isn't signed")
                : VerificationCheck(
                    .signature, .failed, "the release isn't signed",
                    [.init("it is missing", file: name)])
        }
        do throws(KeyError) {
            let signature = try Signature(String(decoding: file, as: UTF8.self))
            verification.signer = signature.identifier.description
            guard !keys.isEmpty else {
                return VerificationCheck(
                    .signature, .skipped,
                    "signed with the key \(signature.identifier), which wasn't given to compare")
            }
            guard let key = keys.first(where: { $0.identifier == signature.identifier }) else {
                return VerificationCheck(
                    .signature, .failed,
                    "signed with the key \(signature.identifier), which is none of those given")
            }
            if let fault = try key.fault(in: signature, of: bytes.span) {
                return VerificationCheck(
                    .signature, .failed, "the signature isn't good",
                    [.init(fault.description, file: name)])
            }
            return VerificationCheck(
                .signature, .passed,
                "signed with the key \(signature.identifier): \(signature.trustedComment)")
        } catch {
            return VerificationCheck(
                .signature, .failed, "the signature can't be read",
                [.init(error.description, file: name)])
        }
    }

    private func checkLabels(
        _ manifest: ReleaseManifest, _ reading: BundleReading
    ) -> VerificationCheck {
        let labelled = manifest.files.filter { $0.isLabelled }
        guard let wanted = manifest.label, !labelled.isEmpty else {
            return VerificationCheck(
                .labels, .skipped, "no video of the release is declared to carry a label")
        }
        var problems: [VerificationCheck.Problem] = []
        for file in labelled where reading.inventory.files[BagPath(file.path)] != nil {
            do {
                guard let label = try reading.contents.label(of: file.path) else {
                    problems.append(.init("its label of AI is lost", file: file.path))
                    continue
                }
                let fields = Dictionary(
                    label.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
                for name in wanted.keys.sorted() where fields[name] != wanted[name] {
                    problems.append(
                        .init("\(name) of its label is '\(fields[name] ?? "")'", file: file.path))
                }
            } catch {
                problems.append(.init("its label can't be read: \(error)", file: file.path))
            }
        }
        return VerificationCheck(
            .labels, problems,
            good: "\(labelled.count) videos carry the label of AI that release.json tells",
            bad: "videos don't carry the label of AI that release.json tells")
    }

    private func checkPostconditions(
        _ manifest: ReleaseManifest, _ reading: BundleReading
    ) -> VerificationCheck {
        let platforms = Dictionary(grouping: manifest.postconditions) { $0.platform }
        let conditions = platforms.keys.sorted().map { platform in
            PlatformConditions(
                platform: platform, folder: "data/\(platform)",
                conditions: (platforms[platform] ?? []).map { $0.condition })
        }
        let elsewhere = Set(manifest.references.map { $0.path })
            .union(manifest.parent.map { Array($0.unchanged.keys) } ?? [])
        let checks: [GateCheck]
        do throws(BundleError) {
            checks = try PostconditionChecker(schemas: schemas).check(
                conditions, in: reading.contents, elsewhere: elsewhere)
        } catch {
            return VerificationCheck(
                .postconditions, .failed, "files couldn't be read back",
                [.init(error.message, file: error.path)])
        }
        let failed = checks.filter { $0.outcome == .failed }
        let passed = checks.count { $0.outcome == .passed }
        let skipped = checks.count { $0.outcome == .skipped }
        guard !checks.isEmpty else {
            return VerificationCheck(.postconditions, .skipped, "release.json names none")
        }
        return VerificationCheck(
            .postconditions,
            failed.map { .init("\($0.platform): \($0.message)", file: $0.file) },
            good: "\(passed) files read back as the platforms want them"
                + (skipped > 0 ? ", \(skipped) couldn't be looked at" : ""),
            bad: "files aren't as the platforms want them")
    }

    private func checkDates(
        _ manifest: ReleaseManifest, on day: CalendarDay
    ) -> VerificationCheck {
        var problems: [VerificationCheck.Problem] = []
        for target in manifest.targets where target.checkedOn.isStale(on: day) {
            problems.append(
                .init("the rules of \(target.platform) were last compared on \(target.checkedOn)"))
        }
        for waiver in manifest.waivers {
            guard let until = waiver.until, until.description < day.description else { continue }
            problems.append(.init("\(waiver.who)'s waiver of \(waiver.rule) ended on \(until)"))
        }
        return VerificationCheck(
            .dates, problems.isEmpty ? .passed : .warning,
            problems.isEmpty
                ? "rules and waivers hold on \(day)" : "rules or waivers are old on \(day)",
            problems)
    }
}
