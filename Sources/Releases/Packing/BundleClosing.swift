internal import Adaptation
internal import Digests
internal import Files
internal import Media
internal import Series

/// The last steps of a bundle: what was written is read back and checked, the manifest tells of it,
/// and the folder gets its name.
struct BundleClosing {
    private let packer: Packer
    private let first: PreparedRelease
    private let stage: StagedBundle
    private let label: MediaLabel?
    private var contents: PackedContents
    private var conditions: [ReleaseCondition] = []
    /// The paths of all files that the bundle keeps.
    private(set) var names: Set<String> = []

    init(
        _ packer: Packer, _ first: PreparedRelease, _ stage: StagedBundle,
        _ contents: PackedContents, _ label: MediaLabel?
    ) {
        self.packer = packer
        self.first = first
        self.stage = stage
        self.label = label
        self.contents = contents
        self.contents.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.contents.references.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Reads back what was written.
    ///
    /// - Throws: ``PackingRefusal`` when something doesn't hold and nobody answers for it.
    mutating func check() throws {
        try checkLabels()
        try checkConditions()
        contents.checks = packer.waivers.applied(to: contents.checks, asOf: first.release.asOf)
        let failed = contents.checks.filter { $0.outcome == .failed }
        if !failed.isEmpty { throw PackingRefusal(checks: failed) }
    }

    /// A label that got lost on the way fails the bundle.
    private mutating func checkLabels() throws(PackingError) {
        guard let label else { return }
        for file in contents.files where file.isLabelled {
            let read: MediaLabel?
            do throws(MediaError) {
                read = try MediaLabel.read(stage.folder.place(of: file.path))
            } catch { throw PackingError(error) }
            var check = GateCheck(
                rule: "label-read-back", outcome: read == label ? .passed : .failed,
                message: read == label
                    ? "the file carries the label of what was made by AI"
                    : "the label of what was made by AI got lost", platform: file.platform)
            check.file = file.path
            check.episode = file.episode
            contents.checks.append(check)
        }
    }

    private mutating func checkConditions() throws {
        let staged = StagedContents(stage.folder, paths: contents.files.map { $0.path })
        let checker = PostconditionChecker(schemas: packer.options.schemas)
        for prepared in packer.releases {
            let template = prepared.release.template
            for condition in template.postconditions {
                let checks = try checker.check(
                    [
                        PlatformConditions(
                            platform: template.id, folder: "data/\(template.id)",
                            conditions: [condition])
                    ], in: staged, elsewhere: Set(contents.references.map { $0.path }))
                let failed = checks.filter { $0.outcome == .failed }
                contents.checks += checks.filter { $0.outcome != .passed }
                conditions.append(
                    ReleaseCondition(
                        platform: template.id, condition: condition,
                        outcome: failed.isEmpty
                            ? checks.contains { $0.outcome == .passed } ? .passed : .skipped
                            : .failed,
                        evidence: failed.first?.message
                            ?? "\(checks.count { $0.outcome == .passed }) files read back"))
            }
        }
    }

    /// Writes the manifest with its proof, and gives the folder its name where that is asked for.
    mutating func close(named isNamed: Bool) throws -> PackedRelease {
        var manifest = manifest()
        var payload: [BagPath: FileDigest] = [:]
        var tags: [(path: String, bytes: [UInt8])] = []
        let digests = stage.digests
        if let parent = packer.parent {
            let changes = ReleaseChanges(
                contents.files, since: parent,
                platforms: packer.releases.map { $0.release.template.id })
            manifest.files = (changes.added + changes.changed)
                .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
            var told = ReleaseManifest.Parent(name: changes.parent, digest: parent.digest)
            told.unchanged = changes.unchanged
            told.removed = changes.removed
            manifest.parent = told
            let text = changes.text(title: manifest.title.id, release: manifest.name)
            tags.append((ReleaseChanges.fileName, Array(text.utf8)))
        }
        for file in manifest.files { payload[BagPath(file.path)] = digests[file.path] }
        let bytes = manifest.bytes(ratings: try RatingTable())
        tags.append((ReleaseManifest.fileName, bytes))
        if let key = packer.options.key {
            let comment = SigningKey.trustedComment(
                file: ReleaseManifest.fileName, time: packer.options.time)
            let signature = try key.sign(bytes.span, trustedComment: comment)
            tags.append((ReleaseManifest.fileName + ".minisig", Array(signature.text.utf8)))
        }
        let own = try FileDigest(of: bytes.span)
        let statement = InTotoStatement(manifest, sha256: own.sha256, sha512: own.sha512)
        tags.append((InTotoStatement.path, statement.json.bytes + [0x0A]))
        var tagDigests: [BagPath: FileDigest] = [:]
        for tag in tags {
            tagDigests[BagPath(tag.path)] = try stage.write(tag.bytes, at: tag.path)
        }
        let bag = try BagWriter(payload: payload, tags: tagDigests, info: info(manifest)).files()
        for file in bag { _ = try stage.write(file.bytes, at: file.path.text) }
        names = Set(
            manifest.files.map { $0.path } + tags.map { $0.path } + bag.map { $0.path.text })
        if isNamed { try stage.folder.finish(keeping: names) }
        let size =
            payload.values.reduce(0) { $0 + $1.size }
            + tags.reduce(0) { $0 + Int64($1.bytes.count) }
            + bag.reduce(0) { $0 + Int64($1.bytes.count) }
        return PackedRelease(
            path: stage.folder.path, manifest: manifest,
            digest: "sha256:" + (tagDigests[BagPath(ReleaseManifest.fileName)]?.sha256 ?? ""),
            size: size, wasThere: false)
    }

    private func manifest() -> ReleaseManifest {
        let release = first.release
        var manifest = ReleaseManifest(
            tool: packer.options.tool, title: release.title, name: release.name,
            asOf: release.asOf)
        manifest.targets = packer.releases.map { prepared in
            var target = ReleaseTarget(prepared.release.template)
            target.market = prepared.market
            target.locales = prepared.release.locales
            target.rules = prepared.rules
            target.disclosures = prepared.disclosures
            return target
        }
        manifest.files = contents.files
        manifest.references = contents.references
        let inputs = packer.releases.flatMap { $0.inputs }
        manifest.inputs = Set(inputs).sorted {
            $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
        }
        manifest.checks = packer.checks + contents.checks
        manifest.waivers = packer.waivers.used(for: manifest.checks, asOf: release.asOf)
        manifest.postconditions = conditions
        if let label, contents.files.contains(where: { $0.isLabelled }) {
            manifest.label = Dictionary(
                label.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        }
        return manifest
    }

    private func info(_ manifest: ReleaseManifest) -> BagInfo {
        var fields = [
            BagInfo.Field("Bagging-Date", manifest.asOf.description),
            BagInfo.Field("External-Identifier", "\(manifest.title.id)-\(manifest.name)"),
            BagInfo.Field("Bag-Software-Agent", "tradewind \(manifest.tool)"),
        ]
        if let producer = manifest.title.producer {
            fields.append(BagInfo.Field("Source-Organization", producer))
        }
        return BagInfo(fields)
    }
}
