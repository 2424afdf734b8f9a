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

    @OptionGroup var writing: OutputOptions

    @OptionGroup var reading: InputOptions

    @OptionGroup var times: TimeOptions

    @OptionGroup var jobs: JobOptions

    @OptionGroup var report: ReportOptions

    mutating func validate() throws {
        if inputs.isEmpty { throw ValidationError("Missing expected argument '<inputs>'") }
    }

    mutating func run() async throws {
        Signals.prepare()
        let files = try Failing.run { try InputFile.files(named: inputs) }
        let plan = try OutputPlan(
            inputs: files, isSingle: inputs.count == 1, output: output,
            format: writing.to?.format, force: writing.force)
        try report.settings.prepareOutput(inputs: files, outputs: plan.places)
        var conversion = Conversion(target: plan.format)
        conversion.reader = reading.reader
        conversion.reader.options.isStrict = writing.strict
        conversion.reader.options.frameRate = times.fps.map {
            Double($0.from.numerator) / Double($0.from.denominator)
        }
        conversion.writer = try writing.writer()
        conversion.times = times.changes
        try await ConvertBatch(
            conversion: conversion, plan: plan, report: report.conversionSettings,
            jobs: jobs.count
        ).run()
    }
}
