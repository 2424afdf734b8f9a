internal import Arguments
internal import Files
internal import FoundationEssentials
internal import TranslationMemory

/// The option that says which memory is meant.
struct MemoryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            The memory: a file, or postgresql://USER@HOST/DATABASE. By default what \
            TRADEWIND_MEMORY says, else memory.sqlite in this folder if it is there, else the \
            memory of the user.
            """, valueName: "file or address"),
        completion: .file(extensions: ["sqlite"]))
    var memory: String?

    /// The path or the address of the memory.
    var path: String { Self.path(memory, environment: ProcessInfo.processInfo.environment) }

    /// Where the memory is.
    var location: StoreLocation { StoreLocation(path) }

    /// The memory that an option and the environment name.
    static func path(
        _ option: String?, environment: [String: String],
        exists: (String) -> Bool = FileStatus.exists
    ) -> String {
        if let option { return option }
        if let path = environment["TRADEWIND_MEMORY"], !path.isEmpty { return path }
        let name = "memory.sqlite"
        if exists(name) { return name }
        // Source: XDG Base Directory Specification, which wants absolute paths.
        if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
            return data + "/tradewind/" + name
        }
        guard let home = environment["HOME"], !home.isEmpty else { return name }
        return home + "/.local/share/tradewind/" + name
    }
}
