public import Adaptation
public import Digests
internal import Diagnostics
internal import Files

/// Verifies a bundle without the title it was made from: a folder, a zip or a tar.zst with a release,
/// or a bag that somebody else made.
///
/// ```swift
/// let verification = try await Verifier(path: "gift-r3.zip", keys: [key]).verify()
/// if verification.isGood { … }
/// ```
public struct Verifier: Sendable {
    /// The path of the bundle.
    public var path: String
    /// The keys of which one must have signed the release; without any the signature is only told.
    public var keys: [VerificationKey]
    /// The folder on disk with the schemas of XML files, or `nil`.
    public var schemas: String?
    /// The day as of which rules are looked at; by default that of the release.
    public var asOf: CalendarDay?
    /// How many files are read at once.
    public var jobs = 2

    /// Takes a bundle.
    public init(path: String, keys: [VerificationKey] = []) {
        self.path = path
        self.keys = keys
    }

    /// Looks at everything.
    ///
    /// - Throws: ``BundleError`` when there is no bundle or it can't be read; an archive that could
    ///   do harm is a check that failed.
    /// - Complexity: O(*n*) in the bytes of the bundle, which is held in memory only in pieces.
    public func verify() async throws(BundleError) -> Verification {
        let form = try form()
        var verification = Verification(path: path, form: form)
        let reading: BundleReading
        do throws(BundleError) {
            switch form {
            case .folder: reading = try await FolderBundle.read(path, jobs: jobs)
            case .zip: reading = try await ZipBundle.read(path, jobs: jobs)
            case .tarZstandard: reading = try TarBundle.read(path)
            }
        } catch {
            guard error.code == .hostile || error.code == .unreadable, form != .folder else {
                throw error
            }
            verification.checks = [
                VerificationCheck(
                    .archive, .failed,
                    error.code == .hostile
                        ? "the archive is refused, and nothing else was looked at"
                        : "the archive can't be read, and nothing else was looked at",
                    [.init(error.message, file: error.path)])
            ]
            return verification
        }
        verification.files = reading.inventory.files.count
        verification.bytes = reading.inventory.files.values.reduce(0) { $0 + $1.size }
        let isOurs = reading.documents[ReleaseManifest.fileName] != nil
        if form != .folder {
            verification.checks.append(checkArchive(reading, isOurs: isOurs))
        }
        verification.checks.append(checkBag(reading, isOurs: isOurs))
        if isOurs { checkRelease(reading, &verification) }
        return verification
    }

    /// How the bundle lies on the disk, told by its first bytes.
    private func form() throws(BundleError) -> Verification.Form {
        let head: [UInt8]
        do throws(FileError) {
            if try FileStatus(path: path).kind == .folder { return .folder }
            head = try FileReader(path).read(4)
        } catch {
            throw BundleError(error.isMissing ? .missing : .unreadable, error.description)
        }
        if head.starts(with: [0x50, 0x4B]) { return .zip }
        if head == [0x28, 0xB5, 0x2F, 0xFD] { return .tarZstandard }
        if path.hasSuffix(".zip") { return .zip }
        if path.hasSuffix(".tar.zst") { return .tarZstandard }
        throw BundleError(
            .notABundle, "'\(path)' is neither a folder nor a zip or tar.zst archive")
    }

    private func checkArchive(_ reading: BundleReading, isOurs: Bool) -> VerificationCheck {
        let problems = reading.damages + (isOurs ? reading.deviations : [])
        return VerificationCheck(
            .archive, problems,
            good: isOurs
                ? "names, times and fields are as Tradewind writes them"
                : "nothing in the archive could do harm",
            bad: "the archive isn't as it was written")
    }

    private func checkBag(_ reading: BundleReading, isOurs: Bool) -> VerificationCheck {
        let report = BagValidator(reading.inventory).report()
        // What others may do, we don't: a file that no manifest lists, and names that clash.
        let strict: Set = ["bag-tag-unlisted", "bag-name-clash", "bag-hidden-character"]
        var problems: [VerificationCheck.Problem] = []
        var notes: [VerificationCheck.Problem] = []
        for finding in report.findings {
            let file = finding.range?.file
            let problem = VerificationCheck.Problem(
                finding.message, file: file?.isEmpty == true ? nil : file)
            let isError = finding.severity == .error || isOurs && strict.contains(finding.rule)
            if isError { problems.append(problem) } else { notes.append(problem) }
        }
        if isOurs { problems += tagProblems(reading.inventory) }
        let algorithms = report.manifests.filter { !$0.isTag }.map { $0.algorithm.rawValue }
        var check = VerificationCheck(
            .bag, problems,
            good: "BagIt \(report.declaration.version): \(report.payloadFiles) files of "
                + "\(report.payloadBytes) bytes as \(algorithms.joined(separator: " and ")) say",
            bad: "the bag doesn't hold what its manifests say")
        check.problems += notes
        return check
    }

    /// Tag manifests have no manifest of their own, so they are compared with what we would write.
    private func tagProblems(_ inventory: BagInventory) -> [VerificationCheck.Problem] {
        var problems: [VerificationCheck.Problem] = []
        for algorithm in [DigestAlgorithm.sha256, .sha512] {
            for name in ["manifest-", "tagmanifest-"].map({ "\($0)\(algorithm.rawValue).txt" })
            where inventory.files[BagPath(name)] == nil {
                problems.append(.init("it is missing", file: name))
            }
            let name = "tagmanifest-\(algorithm.rawValue).txt"
            guard let bytes = inventory.tags[BagPath(name)] else { continue }
            var own = ""
            for path in inventory.files.keys.sorted()
            where !path.isPayload && !path.text.hasPrefix("tagmanifest-") {
                own += "\(inventory.files[path]?[algorithm] ?? "")  \(path.text)\n"
            }
            if bytes != Array(own.utf8) {
                problems.append(.init("it isn't as it was written", file: name))
            }
        }
        return problems
    }
}
