internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files
internal import Releases

/// `tradewind platforms`: lists the platforms that are known, or tells what one wants.
struct PlatformsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "platforms",
        abstract: "List the platforms that are known, or say what one wants and where from.",
        discussion: """
            A platform is a file of data: what it takes, and for each value its source, how far that \
            can be trusted, and the day somebody looked. A title's own platforms stand in its folder \
            platforms/, and --templates names another folder.

            EXAMPLES:
              tradewind platforms
              tradewind platforms youtube
              tradewind platforms --title gift --json
            """)

    @Argument(help: "The platform to explain, such as youtube.")
    var name: String?

    @Option(help: "The folder of a title, whose platforms/ count too.", completion: .directory)
    var title: String?

    @Option(
        help: ArgumentHelp(
            "A folder of files of platforms, in place of the program's own or beside them.",
            valueName: "dir"),
        completion: .directory)
    var templates: String?

    @Option(
        help: ArgumentHelp(
            "The day for which files are chosen, such as 2026-12-24. By default today.",
            valueName: "day"))
    var asOf: String?

    @Flag(help: "Print JSON to standard output.")
    var json = false

    mutating func validate() throws {
        if let asOf, CalendarDay(asOf)?.day == nil {
            throw ValidationError("'\(asOf)' isn't a day such as 2026-12-24")
        }
    }

    mutating func run() throws {
        let today = ReportOptions.today
        let library = try Failing.run {
            try PlatformOptions.library(title: title, templates: templates)
        }
        var found: [PlatformTemplate] = []
        do {
            guard let day = CalendarDay(asOf ?? today) else {
                throw Failure(.ourFault, "the day isn't known")
            }
            for id in name.map({ [$0] }) ?? library.names {
                do throws(PlatformError) {
                    found.append(try library.template(id, asOf: day))
                } catch {
                    throw Failure(error)
                }
            }
        } catch {
            let failure = Failure(error)
            StandardStream.error.print("Error: \(failure.message)\n")
            throw ExitCode(failure.status.rawValue)
        }
        let listing = PlatformListing(templates: found, isWhole: name != nil)
        if json {
            try Failing.run { try StandardStream.output.write(listing.json) }
        } else {
            StandardStream.output.print(listing.text)
        }
    }
}
