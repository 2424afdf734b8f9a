internal import Diagnostics
internal import Digests

/// Compares what lies in a bag with what should lie there.
///
/// ```swift
/// let report = BagValidator(try await BagInventory(folder: "moonlight-r3")).report()
/// if report.isValid { … }
/// ```
///
/// Bags of the versions 0.93 to 0.97 are judged as these allowed: a file in one of several manifests
/// is enough, and tag files aren't checked strictly before 0.97.
///
/// Source: RFC 8493, section 3.
public struct BagValidator {
    let inventory: BagInventory
    var findings: [Finding]
    var declaration = BagDeclaration()
    var manifests: [BagManifest] = []
    var fetch = BagFetch()
    /// The files by their names in Unicode's form C, where these differ from theirs.
    lazy var composed: [BagPath: BagPath] = inventory.files.keys.sorted().reduce(into: [:]) {
        $0[BagNames.composed($1)] = $1
    }

    /// Takes what lies in a bag.
    public init(_ inventory: BagInventory) {
        self.inventory = inventory
        findings = inventory.findings
    }

    /// Tells what is the matter with the bag.
    ///
    /// - Complexity: O(*n* log *n*) in the number of files.
    public func report() -> BagReport {
        var validator = self
        return validator.validate()
    }

    var version: BagVersion { declaration.version }

    private mutating func validate() -> BagReport {
        if let bytes = inventory.tags[BagDeclaration.name] {
            declaration = BagDeclaration(bytes, findings: &findings)
        } else {
            add("bag-declaration", "bagit.txt is missing, so this is no bag", "bagit.txt")
        }
        if !inventory.hasPayload { add("bag-no-payload", "the folder data/ is missing", "data") }
        readManifests()
        var info = BagInfo()
        if let text = text(version.infoName) {
            info = BagInfo(
                text, file: version.infoName.text, version: version, findings: &findings)
        }
        if let text = text(BagFetch.name) {
            fetch = BagFetch(text, version: version, findings: &findings)
        }
        checkPayload()
        checkFetch()
        checkTags()
        let size = inventory.payloadSize
        info.checkOxum(of: size, file: version.infoName.text, into: &findings)
        checkNames()
        return BagReport(
            declaration: declaration, info: info, manifests: manifests, payloadBytes: size.bytes,
            payloadFiles: size.files, findings: findings)
    }

    private mutating func readManifests() {
        var hasPayloadManifest = false
        for path in inventory.tags.keys.sorted() {
            guard let name = BagManifest.name(path) else { continue }
            guard let algorithm = name.algorithm else {
                add(
                    "bag-algorithm", "digests by '\(name.text)' can't be checked here", path.text,
                    severity: .warning)
                continue
            }
            guard let text = text(path) else { continue }
            if !name.isTag { hasPayloadManifest = true }
            manifests.append(
                BagManifest(
                    text, file: path, name: name, algorithm: algorithm, version: version,
                    findings: &findings))
        }
        guard hasPayloadManifest else {
            add("bag-no-manifest", "there is no manifest-ALGORITHM.txt that can be checked", "")
            return
        }
        if !manifests.contains(where: { !$0.isTag && $0.algorithm.isStrong }) {
            add(
                "bag-weak-digest",
                "MD5 and SHA-1 tell accidents, but not that somebody changed the files", "",
                severity: .warning)
        }
    }

    private func checkedText(_ path: BagPath, _ findings: inout [Finding]) -> String? {
        guard let bytes = inventory.tags[path] else { return nil }
        return BagText.decode(
            bytes, encoding: declaration.encoding, file: path.text, findings: &findings)
    }

    private mutating func text(_ path: BagPath) -> String? {
        var found: [Finding] = []
        defer { findings += found }
        return checkedText(path, &found)
    }

    /// The file in the bag that an entry of a manifest means.
    mutating func file(for entry: BagManifest.Entry) -> BagPath? {
        if inventory.files[entry.path] != nil { return entry.path }
        if inventory.files[entry.spelling] != nil { return entry.spelling }
        return composed[BagNames.composed(entry.path)]
    }

    /// The names that go wrong on other systems.
    private mutating func checkNames() {
        for clash in BagNames.clashes(among: inventory.files.keys) {
            add(
                "bag-name-clash",
                "some systems take this for the same as '\(clash[0])'", clash[1].text,
                severity: .warning)
        }
        for path in inventory.files.keys.sorted() {
            if let fault = PathSafety.fault(in: path.text) {
                add("bag-unsafe-path", fault, path.text)
            } else if BagNames.hides(path) {
                add(
                    "bag-hidden-character", "the name holds characters that nobody sees",
                    path.text, severity: .warning)
            }
        }
    }

    mutating func add(
        _ rule: String, _ message: String, _ file: String, line: Int = 0,
        severity: Severity = .error
    ) {
        findings.append(.bag(rule, message, file: file, line: line, severity: severity))
    }
}
