internal import Adaptation
internal import Archives
internal import Arguments
internal import Diagnostics
internal import Files
internal import FoundationEssentials
internal import Releases
internal import Series

/// A run of `tradewind pack`: the gate, the bundle, the archives and the line of the ledger.
struct PackRun {
    let options: Pack

    init(_ options: Pack) { self.options = options }

    /// Makes the bundle, or tells why not.
    func run() async throws -> ExitStatus {
        let opened = try OpenedTitle(options.title)
        let folder = opened.folder.hasSuffix("/") ? opened.folder : opened.folder + "/"
        let output = options.output ?? folder + TitleFile.releases
        if let status = try? FileStatus(path: output), status.kind != .folder {
            throw Failure(.cannotCreate, "'\(output)' is no folder, so no bundle can stand in it")
        }
        let name = try options.release ?? ReleaseName.next(for: opened.title.id, in: output)
        let gated = try await GatedTitle(
            opened, platforms: options.platforms, waivers: options.waivers, name: name,
            jobs: options.jobs.count, isQuiet: options.quiet)
        guard !gated.report.isBlocked else {
            StandardStream.error.print(
                gated.report.text(
                    usesColor: StandardStream.error.isTerminal, isVerbose: false, isQuiet: true))
            StandardStream.error.print(
                "Error: the gate is closed, so no bundle was made; see 'tradewind gate' for all of it\n"
            )
            return .findings
        }
        let packer = Packer(
            gated.releases, options: try packing(on: gated.report.asOf),
            checks: gated.report.checks, waivers: gated.waivers,
            parent: try options.since.map {
                try ParentLookup(title: opened.title.id, folder: output).parent($0)
            })
        let path = "\(output)/\(opened.title.id)-\(name)"
        let bar = ProgressBar(total: packer.steps, isQuiet: options.quiet)
        let packed: PackedRelease
        do {
            packed = try await packer.pack(to: path) { bar.advance(failed: false) }
            bar.finish()
        } catch let refusal as PackingRefusal {
            bar.finish()
            tell(refusal)
            return .findings
        }
        let archives = try await archives(of: packed, time: packer.options.time)
        try record(packed, archives: archives, in: folder, time: packer.options.time)
        let closing = PackClosing(packed, archives: archives, isSigned: options.key != nil)
        if options.json {
            try StandardStream.output.write(closing.json)
        } else if !options.quiet {
            StandardStream.output.print(closing.text)
        }
        return .good
    }

    private func packing(on day: CalendarDay) throws -> PackingOptions {
        var packing = PackingOptions(
            tool: Tradewind.version, time: try SourceDate.time ?? SourceDate.midnight(of: day))
        packing.labels = options.aigc == .on
        packing.media = PackingOptions.MediaUse(rawValue: options.media.rawValue) ?? .copy
        packing.jobs = options.jobs.count
        packing.schemas = options.schemas
        packing.key = try options.key.map {
            try KeyAccess.signingKey($0, password: options.password.password)
        }
        return packing
    }

    private func archives(of packed: PackedRelease, time: Int64) async throws -> [String] {
        var archives: [String] = []
        if options.zip {
            archives.append(
                try await BundleArchive(packed, .zip, time: time, jobs: options.jobs.count).write())
        }
        if options.tar {
            archives.append(
                try await BundleArchive(packed, .tarZstandard, time: time, jobs: options.jobs.count)
                    .write())
        }
        return archives
    }

    /// Adds a line to the title's ledger, unless the bundle has one.
    private func record(
        _ packed: PackedRelease, archives: [String], in folder: String, time: Int64
    ) throws {
        let path = folder + Ledger.path
        let digest = String(packed.digest.dropFirst("sha256:".utf8.count))
        let bundle = packed.path.split(separator: "/").last.map(String.init) ?? packed.path
        _ = try Ledger.record(
            LedgerEntry(
                time: time, release: packed.manifest.name,
                platforms: packed.manifest.targets.map { $0.platform }, bundle: bundle,
                manifest: digest, size: packed.size), in: path, once: true)
    }

    private func tell(_ refusal: PackingRefusal) {
        for check in refusal.checks {
            let place = check.range?.place ?? check.file ?? check.platform
            StandardStream.error.print(
                "\(VisibleText.of(place)): error: \(VisibleText.of(check.sentence)) [\(check.rule)]\n"
            )
        }
        StandardStream.error.print(
            "Error: what was written doesn't hold what the platform wants, so no bundle was made\n")
    }
}
