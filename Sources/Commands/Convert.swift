internal import Arguments
internal import Diagnostics
internal import Files
internal import TimedText

/// `tradewind convert`: reads subtitles in any format, encoding and state, and writes another.
struct Convert: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Convert subtitle files to another format or encoding.",
        discussion: """
            Files are read in whatever encoding and state they are; what had to be repaired, and \
            what the target can't say, is reported with its place. A file that is written in its \
            own format comes out byte for byte the same, but for what was asked to change.

            Folders are searched at any depth, and the names below them are kept. An existing file \
            is replaced only with --force. One bad file never stops the rest.

            EXAMPLES:
              tradewind convert ep001.srt --to vtt
              tradewind convert source/zh-Hans -o out --to vtt --jobs 4
              tradewind convert old.srt -o new.srt --encoding gb18030 --output-encoding utf-8
              tradewind convert ep001.srt -o ep001.srt --shift -1.5 --force
              cat ep001.ass | tradewind convert - --to srt
            """)

    @Argument(
        help: "Files or folders to read; '-' is standard input.",
        completion: .file(extensions: []))
    var inputs: [String]

    @Option(
        name: "-o --output",
        help: "The file or folder to write; '-' is standard output. By default beside the input.",
        completion: .file(extensions: []))
    var output: String?

    @Option(
        help: "The format to write. By default that of the output's name.",
        completion: .list(FormatArgument.allValueStrings))
    var to: FormatArgument?

    @Option(
        help: "The format to read. By default it is told by the content.",
        completion: .list(FormatArgument.allValueStrings))
    var from: FormatArgument?

    @Option(help: "The encoding to read, such as gb18030. By default it is told by the content.")
    var encoding: String?

    @Option(help: "The encoding to write. By default UTF-8, or the source's when it is copied.")
    var outputEncoding: String?

    @Option(help: "The language of the text, such as th; helps to tell the encoding.")
    var locale: String?

    @OptionGroup var times: TimeOptions

    @Option(help: "Whether lines end with lf or crlf.")
    var lineEnding: LineEndingArgument?

    @Flag(inversion: .prefixedNo, help: "Write a byte order mark, as spreadsheets want it.")
    var bom: Bool?

    @Flag(help: "Write the clean canonical form, rather than copy what didn't change.")
    var normalize = false

    @Flag(help: "Take repairs for errors, and write nothing for a file that needs them.")
    var strict = false

    @Option(name: "-j --jobs", help: "How many files to work on at once. By default one a core.")
    var jobs: Int?

    @Flag(name: "-f --force", help: "Replace files that are there.")
    var force = false

    @OptionGroup var report: ReportOptions

    mutating func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
        if inputs.isEmpty { throw ValidationError("Missing expected argument '<inputs>'") }
    }

    mutating func run() async throws {
        ignoreBrokenPipes()
        let files = try Failing.run { try InputFile.files(named: inputs) }
        let plan = try OutputPlan(
            inputs: files, isSingle: inputs.count == 1, output: output, format: to?.format,
            force: force)
        let conversion = try conversion(to: plan.format)
        var settings = report.settings
        // What is merely worth knowing of a file is for `inspect` to say.
        settings.showsNotes = false
        let batch = ConvertBatch(
            conversion: conversion, plan: plan, report: settings,
            jobs: jobs ?? ProcessorCount.available)
        let status = await batch.run()
        if status != .good { throw ExitCode(status.rawValue) }
    }

    private func conversion(to format: any SubtitleFormat.Type) throws -> Conversion {
        var conversion = Conversion(target: format)
        conversion.source = from?.format
        conversion.encoding = encoding
        conversion.locale = locale
        conversion.times = times.changes
        conversion.reading.isStrict = strict
        conversion.reading.frameRate = times.fps.map {
            Double($0.from.numerator) / Double($0.from.denominator)
        }
        conversion.writing.normalizes = normalize
        conversion.writing.lineEnding = lineEnding?.ending
        conversion.writing.byteOrderMark = bom
        do {
            if let encoding { _ = try TextEncoding(named: encoding) }
            conversion.outputEncoding = try outputEncoding.map {
                (name) throws(FormatError) in try TextEncoding(named: name)
            }
        } catch {
            throw ValidationError(error.message)
        }
        return conversion
    }
}
