internal import Arguments
internal import Database
internal import Diagnostics
internal import Files
internal import TranslationMemory

/// The opening of the memory that a command is about, and how its failures end the command.
enum MemoryAccess {
    /// Opens a memory.
    ///
    /// - Throws: ``Failure`` when there is none and none is to be made, `DatabaseError`.
    static func open(
        _ options: MemoryOptions, access: StoreAccess, names: [NamePair] = []
    ) throws -> Memory {
        let location = options.location
        guard case .file(let path) = location else {
            return try Memory(options.path, access: access, names: names)
        }
        if access == .create {
            if let folder = Folder.parent(of: path) { try Folder.create(folder) }
        } else if !FileStatus.exists(path) {
            throw Failure(
                .noInput,
                "there is no memory '\(path)'; tradewind tm import, align or add makes one")
        }
        return try Memory(path, access: access, names: names)
    }

    /// Runs a command, and ends it with the message and the status of what goes wrong.
    static func run(_ body: () async throws -> ExitStatus) async throws {
        let status: ExitStatus
        do {
            status = try await body()
        } catch let error as ExitCode {
            throw error
        } catch let error as ValidationError {
            throw error
        } catch {
            let failure = Failure(error)
            StandardStream.error.print("Error: \(VisibleText.of(failure.message))\n")
            throw ExitCode(failure.status.rawValue)
        }
        try status.end()
    }
}
