internal import Digests

/// What was written of a bundle so far.
struct PackedContents: Sendable {
    var files: [ReleaseFile] = []
    var references: [ReleaseFile] = []
    var checks: [GateCheck] = []
    /// The MD5 digests, where a platform wants them.
    private var md5: [String: String] = [:]

    /// Writes a file of a platform and tells of it.
    mutating func add(
        _ file: BundleFile, in folder: String, _ prepared: PreparedRelease, _ stage: StagedBundle
    ) throws(PackingError) {
        let path = "\(folder)/\(file.path)"
        let digest = try stage.add(file, at: path)
        var told = ReleaseFile(
            path: path, platform: prepared.release.template.id, role: file.role,
            size: digest.size, sha256: digest.sha256, sha512: digest.sha512)
        told.locale = file.locale
        told.episode = file.episode
        told.derivedFrom = file.derivedFrom
        told.facts = file.facts
        if case .labelled = file.content { told.isLabelled = true }
        md5[path] = digest[.md5]
        if stage.isReferenced(file) { references.append(told) } else { files.append(told) }
    }

    mutating func add(_ other: PackedContents) {
        files += other.files
        references += other.references
        checks += other.checks
        md5.merge(other.md5) { own, _ in own }
    }

    /// The files of a platform, as metadata tells of them.
    func written(for platform: String, folder: String) -> [WrittenFile] {
        (files + references).filter { $0.platform == platform }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
            .map { file in
                var written = WrittenFile(
                    path: String(file.path.dropFirst(folder.count + 1)), role: file.role,
                    size: file.size, sha256: file.sha256)
                written.sha512 = file.sha512
                written.md5 = md5[file.path]
                written.locale = file.locale
                written.episode = file.episode
                written.derivedFrom = file.derivedFrom
                written.facts = file.facts
                return written
            }
    }
}
