internal import Arguments
internal import Files
internal import ICU
internal import Series

/// `tradewind init`: begins a title.
struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a title: its description, and folders for its subtitles.",
        discussion: """
            A title is a folder: title.jsonc says what it is and where it goes, source/LOCALE holds \
            the subtitles it was made with, and targets/LOCALE the translations, as ordinary files. \
            The template 'empty' begins one of your own; 'sample' is a short drama of three \
            episodes in seven languages, with everything that a description can say.

            A folder that has files in it is left alone. With --force, what isn't there yet is \
            added; no file that is there is changed. When something can't be written, nothing stays.

            EXAMPLES:
              tradewind init last-delivery --source-locale zh-Hans --targets en,es-419 --episodes 80
              tradewind init --template sample sample
            """)

    @Argument(
        help: "The folder of the title; it is made when it isn't there.", completion: .directory)
    var folder: String

    @Option(help: "What the title begins with.")
    var template: TemplateArgument = .empty

    @Option(
        help: """
            The title's name in paths and addresses: small ASCII letters, digits and hyphens. By \
            default it is made of the folder's name.
            """)
    var id: String?

    @Option(help: "The locale that the title was made in.")
    var sourceLocale: LanguageArgument?

    @Option(help: "The locales that the title goes to, with commas between.")
    var targets: LocaleListArgument?

    @Option(help: "How many episodes the title has.")
    var episodes: Int?

    @Flag(help: "Add what is missing to a folder that has files in it.")
    var force = false

    mutating func validate() throws {
        if folder.isEmpty { throw ValidationError("The name of the folder is empty") }
        let isChanged = id != nil || sourceLocale != nil || targets != nil || episodes != nil
        if template == .sample, isChanged {
            throw ValidationError("The sample title is taken as it is, without other settings")
        }
        if let id, !TitleID.isValid(id) {
            let hint = TitleID.suggested(for: id).map { "; did you mean '\($0)'?" } ?? ""
            throw ValidationError(
                "'\(id)' isn't of at most \(TitleID.lengthLimit) small ASCII letters, digits and "
                    + "hyphens\(hint)")
        }
        if let episodes, !(0...TitleReader.episodeLimit).contains(episodes) {
            throw ValidationError("A title has at most \(TitleReader.episodeLimit) episodes")
        }
    }

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try Failing.rules { try command.begin() }
    }

    private func begin() throws {
        if try NewTitle.isTaken(folder), !force {
            throw Failure(
                .cannotCreate, "'\(folder)' has files in it (--force adds what is missing)")
        }
        guard let title = template == .sample ? NewTitle.sample() : NewTitle(settings) else {
            throw Failure(.ourFault, "the template '\(template.rawValue)' can't be read")
        }
        let result = try title.write(to: folder)
        StandardStream.output.print(
            InitSummary(title: title, folder: folder, written: result).text)
    }

    private var settings: NewTitle.Settings {
        let parts = folder.split(separator: "/")
        let last = parts.last { $0 != "." && $0 != ".." }.map(String.init) ?? ""
        let isPlain = last.unicodeScalars.allSatisfy {
            $0.properties.generalCategory != .control && !$0.properties.isBidiControl
        }
        let id = id ?? TitleID.suggested(for: last) ?? "my-title"
        var settings = NewTitle.Settings(id: id, name: isPlain && !last.isEmpty ? last : id)
        settings.sourceLocale = sourceLocale?.locale.tag
        settings.targets = targets?.tags
        settings.episodes = episodes
        return settings
    }
}
