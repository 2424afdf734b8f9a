internal import Diagnostics
internal import Digests

extension BagValidator {
    /// What the manifests say of a file, and where they first say it.
    private struct Listed {
        var digests: [DigestAlgorithm: String] = [:]
        var manifest: BagManifest
        var entry: BagManifest.Entry
    }

    /// Compares the payload with its manifests.
    mutating func checkPayload() {
        let payload = manifests.filter { !$0.isTag }
        var listed: [BagPath: Listed] = [:]
        for manifest in payload {
            for entry in manifest.entries {
                listed[entry.path, default: Listed(manifest: manifest, entry: entry)]
                    .digests[manifest.algorithm] = entry.digest
            }
        }
        if version >= .current { checkSameFiles(in: payload, of: listed.keys.sorted()) }
        var seen: Set<BagPath> = []
        var missing: [(BagPath, Listed)] = []
        for path in listed.keys.sorted() {
            guard let known = listed[path] else { continue }
            guard let file = file(for: known.entry) else {
                missing.append((path, known))
                continue
            }
            seen.insert(file)
            noteSpelling(of: file, in: known.manifest, known.entry)
            for algorithm in known.digests.keys.sorted() {
                guard let digest = known.digests[algorithm] else { continue }
                compare(file, with: digest, by: algorithm, in: known.manifest, known.entry)
            }
        }
        let extra = inventory.files.keys.filter { $0.isPayload && !seen.contains($0) }.sorted()
        report(missing: missing, extra: extra)
    }

    /// From BagIt 1.0 on, every manifest lists every file.
    private mutating func checkSameFiles(in payload: [BagManifest], of paths: [BagPath]) {
        guard payload.count > 1 else { return }
        for manifest in payload {
            let names = Set(manifest.entries.map(\.path))
            for path in paths where !names.contains(path) {
                add(
                    "bag-manifest-incomplete",
                    "'\(path)' isn't listed here, but in another manifest", manifest.file.text)
            }
        }
    }

    private mutating func noteSpelling(
        of file: BagPath, in manifest: BagManifest, _ entry: BagManifest.Entry
    ) {
        guard file != entry.path else { return }
        let isNormalized = file != entry.spelling
        add(
            isNormalized ? "bag-normalization" : "bag-manifest-form",
            "'\(entry.spelling)' is spelled "
                + (isNormalized
                    ? "in another form of Unicode than the file"
                    : "with percent signs that aren't encoded"),
            manifest.file.text, line: entry.line, severity: .warning)
    }

    /// Compares the digest of a file with the one that is listed.
    private mutating func compare(
        _ file: BagPath, with digest: String, by algorithm: DigestAlgorithm,
        in manifest: BagManifest, _ entry: BagManifest.Entry, severity: Severity = .error
    ) {
        guard let actual = inventory.files[file]?[algorithm] else {
            return add(
                "bag-not-digested", "no \(algorithm.rawValue) digest was made", file.text,
                severity: severity)
        }
        guard actual != digest else { return }
        findings.append(
            Finding(
                rule: "bag-changed", severity: severity,
                message: "the content was changed: its \(algorithm.rawValue) digest is another",
                range: SourceRange(file: file.text),
                notes: [
                    Finding.Note(
                        "\(algorithm.rawValue) is \(actual), and \(digest) is listed",
                        range: SourceRange(file: manifest.file.text, line: entry.line))
                ]))
    }

    /// Reports the files that are missing and those that are too many; two with the same digest are
    /// one that was renamed.
    private mutating func report(missing: [(BagPath, Listed)], extra: [BagPath]) {
        // The extra files by one digest, those that come last first.
        var byDigest: [String: [BagPath]] = [:]
        for file in extra.reversed() {
            for (algorithm, digest) in inventory.files[file]?.values ?? [:] {
                byDigest["\(algorithm):\(digest)", default: []].append(file)
            }
        }
        var renamed: Set<BagPath> = []
        let addresses = Dictionary(
            fetch.items.map { ($0.path, $0.address) }, uniquingKeysWith: { first, _ in first })
        for (path, listed) in missing {
            let place = SourceRange(file: listed.manifest.file.text, line: listed.entry.line)
            let key = "\(listed.manifest.algorithm):\(listed.entry.digest)"
            var other: BagPath?
            while other == nil, let file = byDigest[key]?.popLast() {
                if !renamed.contains(file) { other = file }
            }
            if let file = other {
                renamed.insert(file)
                findings.append(
                    Finding(
                        rule: "bag-renamed", severity: .error,
                        message: "'\(path)' was renamed to '\(file)'", range: place))
            } else if let address = addresses[path] {
                findings.append(
                    Finding(
                        rule: "bag-not-fetched", severity: .error,
                        message: "'\(path)' is still to be fetched from \(address)", range: place))
            } else {
                findings.append(
                    Finding(
                        rule: "bag-missing", severity: .error, message: "'\(path)' is missing",
                        range: place))
            }
        }
        for path in extra where !renamed.contains(path) {
            add("bag-extra", "no manifest lists this file", path.text)
        }
    }

    /// Compares `fetch.txt` with the manifests and with the files that were fetched.
    mutating func checkFetch() {
        let listed = Set(manifests.filter { !$0.isTag }.flatMap { $0.entries.map(\.path) })
        for item in fetch.items {
            let place = BagFetch.name.text
            if !listed.contains(item.path) {
                add(
                    "bag-fetch", "no manifest lists '\(item.path)'", place, line: item.line,
                    severity: version >= .current ? .error : .warning)
            }
            if let length = item.length, let size = inventory.files[item.path]?.size,
                size != length
            {
                add(
                    "bag-fetch",
                    "'\(item.path)' has \(size) bytes, and \(length) are announced", place,
                    line: item.line, severity: .warning)
            }
        }
    }

    /// Compares the tag files with their manifests.
    mutating func checkTags() {
        let tagManifests = manifests.filter(\.isTag)
        let severity: Severity = version >= .checkedTags ? .error : .warning
        var listed: Set<BagPath> = []
        for manifest in tagManifests {
            for entry in manifest.entries {
                if entry.path.isPayload {
                    add(
                        "bag-manifest-path", "'\(entry.path)' is payload, not a tag file",
                        manifest.file.text, line: entry.line, severity: .warning)
                }
                guard let file = file(for: entry) else {
                    add(
                        "bag-missing", "'\(entry.path)' is missing", manifest.file.text,
                        line: entry.line, severity: severity)
                    continue
                }
                listed.insert(file)
                compare(
                    file, with: entry.digest, by: manifest.algorithm, in: manifest, entry,
                    severity: severity)
            }
        }
        guard !tagManifests.isEmpty else { return }
        for path in inventory.files.keys.sorted() where !path.isPayload {
            if listed.contains(path) || BagManifest.name(path)?.isTag == true { continue }
            add(
                "bag-tag-unlisted", "no tag manifest lists this file", path.text,
                severity: .warning)
        }
    }
}
