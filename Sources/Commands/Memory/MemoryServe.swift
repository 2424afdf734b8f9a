internal import Arguments
internal import Database
internal import Files
internal import FoundationEssentials
internal import HTTP
internal import Server
internal import TranslationMemory

/// `tradewind tm serve`: answers questions to a memory over HTTP.
struct MemoryServe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Answer questions to a memory over HTTP.",
        discussion: """
            Translation tools that speak the protocol of amaGama or tmserver, such as Weblate and \
            Virtaal, are given the address with /tmserver/ behind it, and ask as they always do. \
            Programs use the JSON API under /v1/, which /v1/openapi.json describes.

            Only this machine reaches the server, unless --host says otherwise; then every request \
            must show a token, and since the server speaks no TLS, a proxy that does belongs in \
            front of it.

            The address is printed once the server listens. An interrupt (Ctrl-C) or SIGTERM ends \
            it after the requests under way.

            EXAMPLES:
              tradewind tm serve --memory memory.sqlite
              curl 'http://127.0.0.1:8070/v1/find?text=Hello&from=en&to=vi'
              curl 'http://127.0.0.1:8070/tmserver/en/vi/unit/Hello'
              tradewind tm serve --host 0.0.0.0 --token-file token.txt
            """)

    @Option(help: "The port; 0 takes any that is free.") var port: Int = 8070

    @Option(
        help: ArgumentHelp("The name or number of this machine to listen on.", valueName: "address")
    )
    var host: String = "127.0.0.1"

    @Option(
        help: """
            What every request must show, as 'Authorization: Bearer TOKEN'. By default what \
            TRADEWIND_TOKEN says. A tool that only takes an address is given \
            http://any:TOKEN@HOST/. Other users of the machine see it among the arguments.
            """)
    var token: String?

    @Option(help: "A file with the token.", completion: .file(extensions: []))
    var tokenFile: String?

    @Option(
        help: ArgumentHelp(
            "A page's origin that may ask, such as https://example.org, or '*' for any.",
            valueName: "origin"))
    var allowOrigin: [String] = []

    @Option(help: "How many threads answer. By default one a core.") var threads: Int?

    @Option(
        help: ArgumentHelp("The largest body of a request, in bytes.", valueName: "bytes"))
    var bodyLimit: Int = 4 << 20

    @Option(
        help: ArgumentHelp(
            "How long a connection may be idle, and a request take, in seconds.",
            valueName: "seconds"))
    var timeout: Int = 30

    @OptionGroup var memory: MemoryOptions

    @Flag(help: "Make the memory when it isn't there.") var create = false

    @Flag(help: "Let nobody add units.") var readOnly = false

    mutating func validate() throws {
        if !(0...65535).contains(port) {
            throw ValidationError("--port must be from 0 to 65535")
        }
        if let threads, !(1...256).contains(threads) {
            throw ValidationError("--threads must be from 1 to 256")
        }
        if !(1...(1 << 30)).contains(bodyLimit) {
            throw ValidationError("--body-limit must be from 1 to \(1 << 30)")
        }
        if !(1...86_400).contains(timeout) {
            throw ValidationError("--timeout must be from 1 to 86400")
        }
        if token != nil, tokenFile != nil {
            throw ValidationError("--token and --token-file don't go together")
        }
        if create, readOnly {
            throw ValidationError("--create and --read-only don't go together")
        }
    }

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try await MemoryAccess.run {
            let address = try command.address()
            let access = try address.access()
            try command.serve(try command.open(), at: address, access)
            return .good
        }
    }

    private func address() throws(Failure) -> ServeAddress {
        let environment = ProcessInfo.processInfo.environment
        return ServeAddress(
            host: host,
            token: try ServeAddress.token(token, file: tokenFile, environment: environment),
            origins: allowOrigin)
    }

    /// Opens the memory and brings its indexes up to date, so that the first question needn't wait.
    private func open() throws -> Memory {
        let access: StoreAccess = readOnly ? .read : create ? .create : .write
        let memory = try MemoryAccess.open(self.memory, access: access)
        try memory.prepareIndexes()
        return memory
    }

    /// The settings that the options make.
    var settings: HTTPServerSettings {
        var settings = HTTPServerSettings()
        settings.address = host
        settings.port = UInt16(clamping: port)
        settings.threads = threads ?? ProcessorCount.available
        settings.bodyLimit = bodyLimit
        settings.idle = timeout * 1000
        settings.requestTime = timeout * 1000
        return settings
    }

    /// Serves a memory until a signal comes.
    ///
    /// - Throws: ``Failure`` when the address can't be had.
    private func serve(
        _ memory: Memory, at address: ServeAddress, _ access: HTTPAccess
    ) throws(Failure) {
        let router = MemoryServer(
            memory, version: Tradewind.version,
            log: { StandardStream.error.print("Error: \($0)\n") }
        ).router(access: access)
        TerminationSignal.prepare()
        let server: HTTPServer
        do throws(HTTPError) {
            server = try HTTPServer(settings, router: router)
        } catch {
            throw Failure(error.code == .address ? .inputOutput : .ourFault, error.message)
        }
        StandardStream.output.print(address.url(port: server.port) + "\n")
        follow(memory)
        let cut = server.stop(grace: timeout * 1000)
        if cut > 0 { StandardStream.error.print("\(cut) requests were cut off\n") }
    }

    /// Takes in what other processes and machines add, until a signal comes.
    private func follow(_ memory: Memory) {
        var complaint = ""
        while TerminationSignal.came() == nil {
            do {
                // Signals are looked for as often.
                try memory.followChanges(milliseconds: 200)
                complaint = ""
            } catch {
                // While the database is away, questions are answered as before; that is said once.
                if complaint != "\(error)" {
                    complaint = "\(error)"
                    StandardStream.error.print("Error: \(complaint)\n")
                }
                Pause.milliseconds(200)
            }
        }
    }
}
