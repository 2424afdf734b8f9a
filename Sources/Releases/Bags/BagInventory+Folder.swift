internal import Diagnostics
internal import Digests
internal import Files

extension BagInventory {
    /// Looks at a bag in a folder, and digests its files on several processors.
    ///
    /// What can't be read becomes a finding. Symbolic links aren't followed.
    ///
    /// - Parameters:
    ///   - folder: The path of the bag's folder.
    ///   - jobs: How many files are read at once.
    /// - Throws: `FileError` when the folder can't be listed.
    public init(folder: String, jobs: Int = 2) async throws {
        let entries = try FolderEntry.all(below: folder)
        var findings: [Finding] = []
        var paths: [BagPath] = []
        for entry in entries {
            switch entry.kind {
            case .file: paths.append(BagPath(entry.path))
            case .folder: continue
            case .link:
                findings.append(
                    .bag("bag-link", "a symbolic link, which isn't followed", file: entry.path))
            case .other:
                findings.append(
                    .bag("bag-special-file", "a device, a pipe or a socket", file: entry.path))
            case .unreadable:
                findings.append(.bag("bag-unreadable", "can't be read", file: entry.path))
            }
        }
        let results = await Self.digest(
            paths, in: folder, by: Self.algorithms(for: paths), jobs: max(1, jobs))
        var files: [BagPath: FileDigest] = [:]
        for (path, result) in results {
            switch result {
            case .success(let digest): files[path] = digest
            case .failure(let error):
                findings.append(.bag("bag-unreadable", error.message, file: path.text))
            }
        }
        var tags: [BagPath: [UInt8]] = [:]
        for path in paths where Self.isRead(path) && files[path] != nil {
            do {
                tags[path] = try File.read("\(folder)/\(path)", limit: Self.tagLimit)
            } catch {
                findings.append(.bag("bag-unreadable", error.description, file: path.text))
            }
        }
        findings.sort { first, second in
            (first.range?.file ?? "").utf8.lexicographicallyPrecedes(
                (second.range?.file ?? "").utf8)
        }
        self.init(
            files: files, tags: tags,
            hasPayload: entries.contains { $0.kind == .folder && $0.path == "data" },
            findings: findings)
    }

    /// Why a file couldn't be digested.
    struct Unreadable: Error { let message: String }

    /// The digests of some files; each job takes the next file when it is done with one.
    private static func digest(
        _ paths: [BagPath], in folder: String, by algorithms: Set<DigestAlgorithm>, jobs: Int
    ) async -> [(BagPath, Result<FileDigest, Unreadable>)] {
        await withTaskGroup(of: (BagPath, Result<FileDigest, Unreadable>).self) { group in
            var results: [(BagPath, Result<FileDigest, Unreadable>)] = []
            results.reserveCapacity(paths.count)
            var next = 0
            func start() {
                guard next < paths.count else { return }
                let path = paths[next]
                next += 1
                group.addTask {
                    do {
                        let digest = try FileDigest(
                            ofFile: "\(folder)/\(path)", algorithms: algorithms)
                        return (path, .success(digest))
                    } catch {
                        return (path, .failure(Unreadable(message: "\(error)")))
                    }
                }
            }
            for _ in 0..<jobs { start() }
            while let result = await group.next() {
                results.append(result)
                start()
            }
            return results
        }
    }
}
