internal import Adaptation
internal import Diagnostics
internal import Digests
internal import Files
internal import Media
internal import Series

/// Makes a bundle: a BagIt bag with everything that platforms take, and the proof of it.
///
/// ```swift
/// let packer = Packer([youtube, facebook], options: options, checks: gate.checks)
/// let packed = try await packer.pack(to: "releases/gift-r3")
/// ```
/// The same input, rules and options give the same bytes, whatever the number of jobs. A run that
/// was ended goes on where it was; the folder gets its name when it is whole.
public struct Packer: Sendable {
    let releases: [PreparedRelease]
    /// How the bundle is made.
    public let options: PackingOptions
    let checks: [GateCheck]
    let waivers: Waivers
    let parent: ParentRelease?

    /// Takes what goes.
    ///
    /// - Parameters:
    ///   - releases: The title as it goes to each platform; at least one.
    ///   - options: How the bundle is made.
    ///   - checks: What was checked before, and how it came out.
    ///   - waivers: Who answers for what failed.
    ///   - parent: The release of which only changes are held.
    public init(
        _ releases: [PreparedRelease], options: PackingOptions, checks: [GateCheck] = [],
        waivers: Waivers = Waivers(), parent: ParentRelease? = nil
    ) {
        self.releases = releases
        self.options = options
        self.checks = checks
        self.waivers = waivers
        self.parent = parent
    }

    /// How many steps ``pack(to:step:)`` tells.
    public var steps: Int {
        releases.reduce(0) { $0 + $1.release.episodes.count }
    }

    /// Makes the bundle.
    ///
    /// - Parameters:
    ///   - path: The folder of the bundle, which isn't there yet, or holds the same.
    ///   - step: Is told after each episode of a platform.
    /// - Returns: The bundle.
    /// - Throws: ``PackingError``, and ``PackingRefusal`` when what was written doesn't hold what
    ///   its platform wants; then nothing stands under the path.
    public func pack(
        to path: String, step: @escaping @Sendable () -> Void = {}
    ) async throws -> PackedRelease {
        guard let first = releases.first else {
            throw PackingError(.template, "no platform is named")
        }
        let isThere = FileStatus.exists(path)
        let staging: StagingFolder
        do throws(FileError) {
            // What is there already is made once more beside it, and compared.
            staging = try StagingFolder(path: isThere ? path + ".again" : path)
        } catch { throw PackingError(error) }
        let label = try label(of: first.release.title)
        let stage = StagedBundle(
            staging, label: label,
            algorithms: releases.contains { $0.release.template.namesMD5 }
                ? [.sha256, .sha512, .md5] : [.sha256, .sha512],
            media: options.media)
        var contents = PackedContents()
        do {
            for prepared in releases {
                try await add(prepared, label, stage, step, &contents)
            }
            var bundle = BundleClosing(self, first, stage, contents, label)
            try bundle.check()
            let packed = try bundle.close(named: !isThere)
            guard isThere else { return packed }
            try same(stage, bundle.names, path)
            return PackedRelease(
                path: path, manifest: packed.manifest, digest: packed.digest, size: packed.size,
                wasThere: true)
        } catch let refusal as PackingRefusal {
            try? Folder.removeFiles(below: staging.stage, except: [])
            try? Folder.removeEmpty(staging.stage)
            throw refusal
        } catch { throw PackingError(error) }
    }

    /// Writes what goes to a platform.
    private func add(
        _ prepared: PreparedRelease, _ label: MediaLabel?, _ stage: StagedBundle,
        _ step: @escaping @Sendable () -> Void, _ contents: inout PackedContents
    ) async throws {
        let release = prepared.release
        let episodes = release.episodes
        let folder = "data/\(release.template.id)"
        let media = MediaPackager(release, isLabelled: label != nil)
        let results = await ParallelWork.results(count: episodes.count, jobs: options.jobs) {
            index -> Result<PackedContents, PackingError> in
            defer { step() }
            do {
                return .success(
                    try Self.contents(
                        of: episodes[index], prepared, media, label, folder, stage))
            } catch { return .failure(PackingError(error)) }
        }
        for result in results { contents.add(try result.get()) }
        for file in try media.pictures() { try contents.add(file, in: folder, prepared, stage) }
        let written = contents.written(for: release.template.id, folder: folder)
        let documents = DocumentRenderer(template: release.template).files(
            release, written: written)
        contents.checks += documents.findings
        for file in documents.files { try contents.add(file, in: folder, prepared, stage) }
    }

    private static func contents(
        of episode: Episode, _ prepared: PreparedRelease, _ media: MediaPackager,
        _ label: MediaLabel?, _ folder: String, _ stage: StagedBundle
    ) throws -> PackedContents {
        let release = prepared.release
        var contents = PackedContents()
        var findings: [Finding] = []
        if let subtitles = SubtitlePackager(release) {
            for track in release.tracks where track.episode == episode.number {
                let file = try subtitles.file(for: track, findings: &findings)
                try contents.add(file, in: folder, prepared, stage)
            }
        }
        if var streaming = StreamingPackager(release) {
            streaming.label = label
            // Videos are laid out for streaming beside the bundle's files, and go when it is whole.
            // Where videos are only told of, nobody would have what was laid out.
            if stage.holdsMedia {
                let scratch = stage.folder.place(of: "scratch/" + release.template.id)
                try Folder.create(scratch)
                streaming.scratch = scratch
            }
            for file in try streaming.files(for: episode, findings: &findings) {
                try contents.add(file, in: folder, prepared, stage)
            }
        }
        for file in try media.files(for: episode) {
            try contents.add(file, in: folder, prepared, stage)
        }
        for finding in findings {
            var check = GateCheck(
                rule: finding.rule, outcome: finding.severity == .error ? .failed : .warning,
                message: finding.message, platform: release.template.id)
            check.episode = episode.number
            check.range = finding.range
            contents.checks.append(check)
        }
        return contents
    }

    /// The label that videos get, or `nil` when the title declares nothing or labels are off.
    private func label(of title: Title) throws(PackingError) -> MediaLabel? {
        guard options.labels, let ai = title.ai else { return nil }
        do throws(MediaError) {
            return try MediaLabel(
                label: String(ai.label.rawValue), contentProducer: ai.producer,
                produceID: ai.produceID, contentPropagator: ai.propagator,
                propagateID: ai.propagateID)
        } catch { throw PackingError(error) }
    }

    /// Compares what was made once more with what is there, file by file, and removes it.
    private func same(_ stage: StagedBundle, _ names: Set<String>, _ path: String) throws {
        let folder = stage.folder
        defer {
            try? Folder.removeFiles(below: folder.stage, except: [])
            try? Folder.removeEmpty(folder.stage)
        }
        let manifest = ReleaseManifest.fileName
        guard try Self.isSame(folder.place(of: manifest), path + "/" + manifest) else {
            throw PackingError(
                .exists,
                "'\(path)' holds another release of that name; give this one its own, "
                    + "such as --release with the next number")
        }
        let there = Set(try Folder.files(below: path))
        for name in names.union(there).sorted() {
            if names.contains(name), there.contains(name),
                try Self.isSame(folder.place(of: name), path + "/" + name)
            {
                continue
            }
            throw PackingError(
                .exists,
                "'\(path)/\(name)' isn't as this run would write it; move the bundle away, or give "
                    + "this one another name with --release")
        }
    }

    /// Whether two files hold the same bytes; one that isn't there holds none.
    private static func isSame(_ first: String, _ second: String) throws(FileError) -> Bool {
        guard FileStatus.exists(first), FileStatus.exists(second) else { return false }
        let readers = (try FileReader(first), try FileReader(second))
        guard readers.0.size == readers.1.size else { return false }
        while true {
            let bytes = try readers.0.read(1 << 20)
            guard try readers.1.read(1 << 20) == bytes else { return false }
            if bytes.isEmpty { return true }
        }
    }
}
