internal import Digests
internal import TimedText

extension Verifier {
    /// Compares what the statement of in-toto says of files with the files.
    func checkStatement(
        _ manifest: ReleaseManifest, _ reading: BundleReading
    ) -> VerificationCheck {
        let name = InTotoStatement.path
        guard var bytes = reading.documents[name] else {
            return VerificationCheck(.statement, .skipped, "there is no statement of in-toto")
        }
        if bytes.last == 0x0A { bytes.removeLast() }
        var problems: [VerificationCheck.Problem] = []
        var signer = ""
        if let envelope = SignedEnvelope(bytes) {
            bytes = envelope.payload
            signer = ", signed with the key \(envelope.key)"
            if !keys.isEmpty, !isSigned(envelope) {
                problems.append(.init("its signature is by none of the keys given", file: name))
            }
        }
        guard let subjects = Self.subjects(bytes) else {
            return VerificationCheck(
                .statement, .failed, "the statement can't be read",
                [.init("it isn't a statement of in-toto", file: name)])
        }
        for path in subjects.keys.sorted() {
            guard let digest = reading.inventory.files[BagPath(path)] else {
                problems.append(.init("the statement is about it, and it isn't there", file: path))
                continue
            }
            for (algorithm, wanted) in subjects[path] ?? [:] {
                guard let known = DigestAlgorithm(rawValue: algorithm),
                    let own = digest[known], own != wanted.lowercased()
                else { continue }
                problems.append(
                    .init("it isn't the file that the statement is about", file: path))
                break
            }
        }
        let wanted = manifest.files.map { $0.path } + [ReleaseManifest.fileName]
        for path in wanted where subjects[path] == nil {
            problems.append(.init("the statement doesn't tell of it", file: path))
        }
        return VerificationCheck(
            .statement, problems,
            good: "the statement of in-toto is about these \(subjects.count) files" + signer,
            bad: "the statement of in-toto isn't about these files")
    }

    private func isSigned(_ envelope: SignedEnvelope) -> Bool {
        keys.contains { key in (try? envelope.payload(verifiedBy: key)) ?? nil != nil }
    }

    /// The digests of the files that a statement is about, by path and algorithm.
    private static func subjects(_ bytes: [UInt8]) -> [String: [String: String]]? {
        var scanner = JSONScanner(bytes)
        guard let root = try? scanner.value(), (try? scanner.finish()) != nil,
            root["_type"]?.string?.hasPrefix("https://in-toto.io/Statement/") == true,
            let list = root["subject"]?.array
        else { return nil }
        var subjects: [String: [String: String]] = [:]
        for subject in list {
            guard let name = subject["name"]?.string, let digests = subject["digest"]?.members
            else { return nil }
            for digest in digests {
                subjects[name, default: [:]][digest.name] = digest.value.string
            }
        }
        return subjects
    }
}
